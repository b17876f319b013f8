import * as z from 'zod'
import { CLOSURE_REASONS, CLOSURE_SCOPES } from '../domain/calendar/closure.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { instant, ulid } from './values.ts'

const scope = z.enum(CLOSURE_SCOPES)

/** What is to be closed and when, to the minute; `subjectId` is the room or the expert, null for the whole station. */
const closureWish = z.object({ scope, subjectId: ulid.nullable(), startsAt: instant, endsAt: instant })

/** Why, as a word that is counted, and what somebody adds to it. */
const why = { reason: z.enum(CLOSURE_REASONS), note: z.string().trim().max(60) }

/** A closure. `subject` is the room's or the expert's name, empty for the whole station. */
export const closure = closureWish.extend({ id: ulid, subject: z.string(), ...why, state: z.enum(['inForce', 'lifted']), version: z.int() })
export type Closure = z.infer<typeof closure>

/** A booking, session or activity that a closure would touch; what cannot be taken can only be kept. */
export const touched = z.object({
  ownerId: ulid, kind: z.enum(['booking', 'session', 'activity', 'closure', 'preparation', 'appointment', 'offer']), title: z.string(), roomName: z.string(), startsAt: instant, endsAt: instant, takeable: z.boolean(),
})
export type Touched = z.infer<typeof touched>

/** For each thing touched: does it stay, or does the station take it (its holder then stands on the call list). */
const decisions = z.array(z.object({ ownerId: ulid, does: z.enum(['keep', 'take']) })).max(2000)

const refused = may('NOT_FOUND', 'BAD_TIME', 'CLOSURE_TOUCHES')

export const closures = {
  /** Closures that end on or after a day, by time, those that were lifted too. */
  closures: call.input(z.object({ from: instant })).output(z.array(closure)),
  /** Everything a closure would touch, before anything is saved. */
  previewClosure: call.input(closureWish).output(z.object({ touched: z.array(touched) })).errors(may('NOT_FOUND', 'BAD_TIME')),
  /** Closes. Refused with how many where something is touched that nobody decided on. */
  addClosure: call.input(closureWish.extend({ ...why, decisions })).output(closure).errors(refused),
  /** Changes time or reason of a closure in force. */
  changeClosure: call.input(z.object({ closureId: ulid, version: z.int(), startsAt: instant, endsAt: instant, ...why, decisions })).output(closure)
    .errors({ ...refused, ...may('STALE', 'WRONG_STATE') }),
  /** Opens again what was closed. With `giveBack`, whoever gave way has it as before; not once somebody accepted something else. */
  liftClosure: call.input(z.object({ closureId: ulid, version: z.int(), giveBack: z.boolean() })).output(closure)
    .errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'CANNOT_UNDO', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'SLOT_TAKEN', 'ALREADY_BOOKED', 'NOTICE_SHORT')),
  /** Takes a lifting back; what was booked meanwhile is kept. */
  restoreClosure: call.input(z.object({ closureId: ulid, version: z.int() })).output(closure).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
}
