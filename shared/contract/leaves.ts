import * as z from 'zod'
import { call } from './base.ts'
import { dutySession, sessionExpert } from './duty-sessions.ts'
import { may } from './errors.ts'
import { calendarDate, instant, shortText, ulid } from './values.ts'

/** Why an expert cannot take a session (see `expertTrouble`): something has run out, they are on leave, or they are elsewhere. */
export const expertTrouble = z.union([
  z.object({ kind: z.literal('over'), what: z.enum(['term', 'qualification']), on: calendarDate }),
  z.object({ kind: z.enum(['away', 'busy']), title: z.string(), startsAt: instant, endsAt: instant }),
])

/** Somebody of the same category who could take an expert's place. `returns`: they were planned and come back. */
export const candidate = z.object({ expertId: ulid, name: z.string(), speciality: z.string(), returns: z.boolean(), trouble: expertTrouble.nullable() })
export type Candidate = z.infer<typeof candidate>

/** Who sat in a session before and after a change, as its screen showed them. */
const seats = z.array(sessionExpert.pick({ expertId: true, state: true, standsInFor: true })).min(1).max(20)

/** A session that a leave touches: how many people are booked, and who of the same category is free in that time. */
export const touchedSession = z.object({ session: dutySession, booked: z.int(), standIns: z.array(z.object({ expertId: ulid, name: z.string() })) })
export type TouchedSession = z.infer<typeof touchedSession>

/** What becomes of a session: somebody stands in, it is moved, it waits for an answer with its bookings, or it is cancelled. */
export const leaveDecision = z.discriminatedUnion('does', [
  z.object({ sessionId: ulid, does: z.literal('standIn'), expertId: ulid }),
  z.object({ sessionId: ulid, does: z.literal('move'), roomId: ulid, startsAt: instant }),
  z.object({ sessionId: ulid, does: z.literal('wait') }),
  z.object({ sessionId: ulid, does: z.literal('cancel') }),
])
export type LeaveDecision = z.infer<typeof leaveDecision>

/** The leave of an expert, a closure of theirs. `sessions` is how many it touched. */
export const leave = z.object({ id: ulid, expertId: ulid, expertName: z.string(), startsAt: instant, endsAt: instant, sessions: z.int() })
export type Leave = z.infer<typeof leave>

/** A session that a leave gives back: when it is planned, what the leave did with it, and who stands in now (empty for nobody). */
export const givenBack = z.object({ sessionId: ulid, startsAt: instant, endsAt: instant, does: z.enum(['standIn', 'move', 'wait', 'cancel']), standIn: z.string() })
export type GivenBack = z.infer<typeof givenBack>

/** What another time of a leave takes in, to be decided on, and what it gives back. */
export const leaveChange = z.object({ comesIn: z.array(touchedSession), goesOut: z.array(givenBack) })
export type LeaveChange = z.infer<typeof leaveChange>

const span = { startsAt: instant, endsAt: instant }
const wish = { expertId: ulid, ...span }

export const leaveCalls = {
  /** Leaves still to come or under way, by time. */
  leaves: call.output(z.array(leave)),
  /** Every session a leave would touch, before anything is saved. */
  previewLeave: call.input(z.object(wish)).output(z.array(touchedSession)).errors(may('NOT_FOUND', 'BAD_TIME')),
  /**
   * Puts an expert on leave in one act with what becomes of each session. Bookings stay with a stand-in and where the
   * session waits; whoever is booked goes on the call list. Refused with how many where a session was left undecided.
   */
  addLeave: call.input(z.object({ ...wish, note: shortText(60), decisions: z.array(leaveDecision).max(400) })).output(z.object({ leave, toCall: z.int() }))
    .errors(may('NOT_FOUND', 'BAD_TIME', 'CLOSURE_TOUCHES', 'WRONG_STATE', 'EXPERT_NOT_VALID', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'NOTICE_SHORT')),
  /** What another time would take in and give back; with null, what comes back when the leave is taken back. */
  previewLeaveChange: call.input(z.object({ leaveId: ulid, to: z.object(span).nullable() })).output(leaveChange).errors(may('NOT_FOUND', 'BAD_TIME', 'WRONG_STATE')),
  /**
   * Moves a leave in time in one act: what comes in is decided on as in `addLeave`, what goes out is as before the leave.
   * With the time before and `back` as decisions it is taken back.
   */
  changeLeave: call.input(z.object({ leaveId: ulid, ...span, decisions: z.array(leaveDecision).max(400) })).output(z.object({ leave, toCall: z.int(), back: z.array(leaveDecision) }))
    .errors(may('NOT_FOUND', 'BAD_TIME', 'CLOSURE_TOUCHES', 'WRONG_STATE', 'CANNOT_UNDO', 'STALE', 'EXPERT_NOT_VALID', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'SLOT_TAKEN')),
  /** Who could take an expert's place in a session: those who can first, then those who cannot and why. */
  candidates: call.input(z.object({ sessionId: ulid, awayId: ulid })).output(z.array(candidate)).errors(may('NOT_FOUND')),
  /** Takes a replacement back: everybody sits where they sat `before`, and it is off the call list. Not once anything changed after it. */
  undoReplace: call.input(z.object({ sessionId: ulid, before: seats, after: seats })).output(dutySession).errors(may('NOT_FOUND', 'CANNOT_UNDO', 'EXPERT_NOT_VALID', 'EXPERT_TAKEN', 'ROOM_TAKEN')),
  /**
   * Somebody stands in for an expert of one session, now or after a leave that left it waiting, or whoever was planned comes
   * back; its bookings stay and go on the call list.
   */
  replaceExpert: call.input(z.object({ sessionId: ulid, awayId: ulid, expertId: ulid })).output(z.object({ session: dutySession, toCall: z.int() })).errors(may('NOT_FOUND', 'WRONG_STATE', 'EXPERT_NOT_VALID', 'EXPERT_TAKEN')),
  /** Takes a leave back with all it did; not once one of its sessions began or ended. */
  undoLeave: call.input(z.object({ leaveId: ulid })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE', 'CANNOT_UNDO', 'STALE', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'SLOT_TAKEN', 'SESSION_FULL', 'ALREADY_BOOKED', 'NOTICE_SHORT')),
}
