import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { calendarDate, instant, shortText, ulid } from './values.ts'

export const stayState = z.enum(['expected', 'arrived', 'handedOver', 'leftAlone', 'excused', 'unexplained', 'parentCalled'])

/** How a leave was told. */
export const toldBy = z.enum(['phone', 'inPerson', 'message', 'school'])
export type ToldBy = z.infer<typeof toldBy>

/** Why a closed day is opened again; a choice and no text, as it is journaled. */
export const reopenReason = z.enum(['wrongState', 'wrongTime', 'wrongCollector', 'forgotten'])
export type ReopenReason = z.infer<typeof reopenReason>

/** A child's day as the desk works with it. For an auditor names are masked and `collectors`, `health`, `taker` and `note` are empty. */
export const stay = z.object({
  id: ulid, enrolmentId: ulid, number: z.string(), name: z.string(), state: stayState, arrivedAt: instant.nullable(), leftAt: instant.nullable(), late: z.boolean(), incident: z.boolean(),
  mayLeaveAlone: z.boolean(), warned: z.boolean(), health: z.string(),
  /** Who may take the child home; `adult` is judged on that day. */
  collectors: z.array(z.object({ id: z.string(), name: z.string(), relation: z.string(), maskedPhone: z.string(), adult: z.boolean() })),
  /** Who took the child home, or what a parent said. */
  taker: z.string(), note: z.string(), canUndo: z.boolean(), version: z.int(),
})
export type Stay = z.infer<typeof stay>

/** A day of the room. `usual`: whether the term meets on that weekday. */
export const childDay = z.object({ on: calendarDate, termId: ulid, state: z.enum(['none', 'open', 'closed']), usual: z.boolean(), openedAt: instant.nullable(), closedAt: instant.nullable(), version: z.int(), stays: z.array(stay) })
export type ChildDay = z.infer<typeof childDay>

/** Days that stand open from before, with how many children nobody can say the whereabouts of. */
const openDay = z.object({ termId: ulid, on: calendarDate, unaccounted: z.int() })

const seen = { stayId: ulid, version: z.int() }
const ofDay = { termId: ulid, on: calendarDate }
const steps = may('NOT_FOUND', 'STALE', 'WRONG_STATE')

/** A day at the after-school room: who came, who was taken home by whom, and closing it once nobody is unaccounted for. */
export const afterSchoolDays = {
  /** A day; without `on` today. Null where no term covers it. */
  day: call.input(z.object({ on: calendarDate.optional() })).output(z.object({ day: childDay.nullable(), openBefore: z.array(openDay) })),
  /** Opens today with a line for each enrolled child. */
  openDay: call.input(z.object({ termId: ulid })).output(childDay).errors(may('NOT_FOUND', 'WRONG_STATE')),
  arrive: call.input(z.object(seen)).output(stay).errors(steps),
  /** Gives a child to somebody of its list, grown up that day, or to somebody else for a reason and on a parent's word by telephone. */
  handOver: call.input(z.object({ ...seen, by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('listed'), collectorId: z.string().max(26) }),
    z.object({ kind: z.literal('exception'), name: z.string().trim().max(50), reason: z.string().trim().max(200), callNote: z.string().trim().max(200) }),
  ]) })).output(stay).errors({ ...steps, ...may('HAND_OVER_REFUSED') }),
  /** Only with a standing permission of the parents. */
  leaveAlone: call.input(z.object(seen)).output(stay).errors({ ...steps, ...may('HAND_OVER_REFUSED') }),
  excuse: call.input(z.object({ ...seen, told: toldBy, note: z.string().trim().max(200) })).output(stay).errors(steps),
  /** 未到未请假: it is time, and neither the child nor a word has come. */
  miss: call.input(z.object(seen)).output(stay).errors(steps),
  /** A parent was rung up: reached, with whom and what was said; or not, and then the child goes on the call list. */
  trace: call.input(z.object({ ...seen, heard: z.discriminatedUnion('reached', [
    z.object({ reached: z.literal(true), who: shortText(50), said: z.string().trim().min(4).max(200) }), z.object({ reached: z.literal(false) }),
  ]) })).output(stay).errors(steps),
  /** What is to be remembered of a child's day; `incident` marks what happened out of the ordinary. */
  noteStay: call.input(z.object({ ...seen, note: z.string().trim().max(200), incident: z.boolean() })).output(stay).errors(steps),
  /** Takes the last step of a child's day back. */
  undoStay: call.input(z.object(seen)).output(stay).errors({ ...steps, ...may('CANNOT_UNDO') }),
  /** Closes a day; refused with everybody who is unaccounted for. */
  closeDay: call.input(z.object({ ...ofDay, version: z.int() })).output(childDay).errors({ ...steps, ...may('CHILD_STILL_HERE') }),
  reopenDay: call.input(z.object({ ...ofDay, version: z.int(), reason: reopenReason })).output(childDay).errors(steps),
}
