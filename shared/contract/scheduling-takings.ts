import * as z from 'zod'
import { call } from './base.ts'
import { stationReason } from './booking.ts'
import { may } from './errors.ts'
import { roomChoice } from './scheduling-calls.ts'
import { instant, shortText, ulid } from './values.ts'

const slot = { roomId: ulid, startsAt: instant, endsAt: instant }

/** Something that stands in the way of a taking. `takeable` is false where it must be ended by hand first: a use that has begun, a closure. */
export const touched = z.object({
  kind: z.enum(['booking', 'session', 'activity', 'closure', 'preparation', 'appointment', 'offer']), ownerId: ulid, roomId: ulid, roomName: z.string(), title: z.string(), state: z.string(),
  startsAt: instant, endsAt: instant, takeable: z.boolean(),
  /** How many people have to be called. */
  people: z.int(),
  choices: z.array(roomChoice).max(3),
})
export type Touched = z.infer<typeof touched>

/** A room the station took for itself (站方征用). `bookingId` is the station's own booking. */
export const taking = z.object({
  id: ulid, ...slot, roomName: z.string(), reason: stationReason, note: z.string(), bookingId: ulid, state: z.enum(['standing', 'undone']), version: z.int(),
  /** How many bookings, sessions and activities gave way, and how many people still have to be called. */
  gaveWay: z.int(), callsLeft: z.int(),
})
export type Taking = z.infer<typeof taking>

export const schedulingTakings = {
  /** Everything a taking would put an end to, by time, with what could be offered instead. Changes nothing. */
  previewTaking: call.input(z.object(slot)).output(z.array(touched)).errors(may('NOT_FOUND', 'BAD_TIME')),
  /**
   * Takes a room: whatever stands there is cancelled by the station, the room is held for the station, and each holder is
   * on the call list with what can be offered. `seen` names the owners of the preview; anything else that has come since is refused.
   */
  takeRoom: call.input(z.object({ ...slot, reason: stationReason, note: z.string().trim().max(200).optional(), purpose: shortText(30), seen: z.array(ulid).max(500) }))
    .output(taking).errors(may('NOT_FOUND', 'BAD_TIME', 'STALE', 'ROOM_TAKEN', 'OUTSIDE_HOURS', 'OVER_CAPACITY', 'WRONG_STATE')),
  /** Takings that are not over, by time. */
  takings: call.output(z.array(taking)),
  /** Gives the room back to whoever had it, and takes the calls off the list. Not once somebody has accepted something else. */
  undoTaking: call.input(z.object({ takingId: ulid, version: z.int() })).output(taking).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'CANNOT_UNDO', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'SLOT_TAKEN', 'ALREADY_BOOKED', 'NOTICE_SHORT')),
}
