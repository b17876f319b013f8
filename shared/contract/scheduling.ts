import * as z from 'zod'
import { call } from './base.ts'
import { booking, bookingDetails, note, override, stationReason } from './booking.ts'
import { may } from './errors.ts'
import { fullRoom, newMode, newRoom, room, roomUpdate } from './rooms.ts'
import { schedulingBoard } from './scheduling-board.ts'
import { schedulingBookings } from './scheduling-bookings.ts'
import { schedulingCalls } from './scheduling-calls.ts'
import { schedulingSeries } from './scheduling-series.ts'
import { schedulingWaiting } from './scheduling-waiting.ts'
import { schedulingTakings } from './scheduling-takings.ts'
import { calendarDate, instant, shortText, ulid } from './values.ts'

export type { Booking, BookingState } from './booking.ts'
export type { Room } from './rooms.ts'
export type { BoardItem } from './scheduling-board.ts'

export const slip = z.object({ code: z.string(), title: z.string(), lines: z.array(z.string()) })
export type Slip = z.infer<typeof slip>

/** A room at a time, in one of its modes. */
const wanted = { roomId: ulid, modeId: ulid.nullable().optional(), startsAt: instant, endsAt: instant }
/** The station says why it takes a room back: its holder is told. */
const whyOfStation = ({ by, reason }: { readonly by: 'applicant' | 'station'; readonly reason?: unknown }): boolean => by === 'applicant' || reason !== undefined
const clash = may('NOT_FOUND', 'ROOM_TAKEN', 'OUTSIDE_HOURS', 'BAD_TIME', 'OVER_CAPACITY')

export const scheduling = {
  ...schedulingBoard,
  ...schedulingBookings,
  ...schedulingCalls,
  ...schedulingTakings,
  ...schedulingSeries,
  ...schedulingWaiting,
  rooms: call.output(z.array(room)),
  /** Suggestions for a new station: 多功能厅, 四点半学堂教室 … */
  suggestedRooms: call.output(z.array(newRoom.extend({ modes: z.array(newMode) }))),
  addRoom: call.input(fullRoom).output(room).errors(may('NAME_TAKEN', 'OVER_CAPACITY', 'BAD_PARTS')),
  updateRoom: call.input(roomUpdate).output(room).errors(may('NOT_FOUND', 'NAME_TAKEN', 'OVER_CAPACITY', 'BAD_PARTS', 'BAD_TIME')),
  booking: call.input(z.object({ bookingId: ulid })).output(booking).errors(may('NOT_FOUND')),
  bookings: call.input(z.object({ on: calendarDate })).output(z.array(booking)),
  /**
   * Books a room on the spot. A clash is refused with what stands there and the next three free choices. `residentId`
   * or `team` names the holder, one of the two. A booking whose time has begun is in use at once; one that the house wants
   * approved waits for the lead instead, and holds its room.
   */
  book: call
    .input(z.object({ ...wanted, residentId: ulid.optional(), team: z.object({ name: shortText(50), phone: z.string().trim().max(30).optional() }).optional(), purpose: shortText(30), headsExpected: z.int().min(1).max(5000), ...bookingDetails, override: override.optional() })
      .refine((wish) => (wish.residentId === undefined) !== (wish.team === undefined)))
    .output(z.object({ booking, slip })).errors({ ...clash, ...may('HOUSE_RULE') }),
  /** What a slip that was scanned or typed stands for. */
  slip: call.input(z.object({ code: z.string().max(40) })).output(z.object({ kind: z.enum(['booking', 'appointment', 'registration', 'child']), ownerId: ulid, residentId: ulid.nullable() })).errors(may('NOT_FOUND')),
  /** The next free choices for a wish, without booking. */
  choices: call.input(z.object({ ...wanted, heads: z.int().min(1) })).output(z.array(z.object({ roomId: ulid, roomName: z.string(), startsAt: instant, endsAt: instant }))).errors(may('NOT_FOUND')),
  move: call.input(z.object({ bookingId: ulid, version: z.int(), ...wanted, override: override.optional() })).output(booking).errors({ ...clash, ...may('STALE', 'WRONG_STATE', 'HOUSE_RULE') }),
  /** Cancelled by the station, with a reason, its holder is on the call list. */
  cancel: call.input(z.object({ bookingId: ulid, version: z.int(), by: z.enum(['applicant', 'station']), reason: stationReason.optional(), note: note.optional() }).refine(whyOfStation)).output(booking).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  /** Takes a refusal, a cancellation, a no-show or a closing back if the room is still free. A room taken back from a no-show is not released again. */
  restore: call.input(z.object({ bookingId: ulid, version: z.int() })).output(booking).errors({ ...clash, ...may('STALE', 'WRONG_STATE') }),
  /** The holder is here: the room is in use. */
  start: call.input(z.object({ bookingId: ulid, version: z.int() })).output(booking).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  /** The room is given back with the heads that were there; before its end it is free again from now. `loansBack`: key and equipment came back with it. */
  close: call.input(z.object({ bookingId: ulid, version: z.int(), headsActual: z.int().min(0).max(5000), loansBack: z.boolean().optional() })).output(booking).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  /** Nobody came: the room is free again. Refused with `BAD_TIME` until as long after the start as the house waits. */
  noShow: call.input(z.object({ bookingId: ulid, version: z.int() })).output(booking).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'BAD_TIME')),
}
