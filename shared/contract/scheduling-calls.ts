import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { instant, ulid } from './values.ts'

/** A room that is free at some time and may be offered. */
export const roomChoice = z.object({ roomId: ulid, roomName: z.string(), startsAt: instant, endsAt: instant })

/** Why somebody has to be called: 站方征用, 停用, 候补轮到, 能人请假, 能人替换, 改期, 没有审批, 活动取消, 活动改期, 候补轮到活动名额, 孩子没接走, 孩子没到. */
export const callReason = z.enum(['taken', 'closed', 'offer', 'expertLeave', 'standIn', 'moved', 'undecided', 'activityCancelled', 'activityMoved', 'placeOffered', 'childLate', 'childMissing'])
export type CallReason = z.infer<typeof callReason>

/** Where a call stands: still to be made, told and thinking, tried in vain, settled. */
export const callState = z.enum(['open', 'reached', 'noAnswer', 'done'])
export type CallState = z.infer<typeof callState>

/** How a call was settled; `expired` and `withdrawn` are settled by the station itself. */
export const callOutcome = z.enum(['accepted', 'declined', 'told', 'expired', 'withdrawn'])
export type CallOutcome = z.infer<typeof callOutcome>

/** Somebody the desk has to call. `about` is what it concerns, in words; `choices` are the ways out that are still free. */
export const callItem = z.object({
  id: ulid, reason: callReason, ownerKind: z.enum(['booking', 'session', 'appointment', 'activity', 'registration', 'waiting', 'child']), ownerId: ulid,
  holder: z.string(), maskedPhone: z.string(), about: z.string(), note: z.string(), choices: z.array(roomChoice), state: callState, outcome: callOutcome.nullable(),
  /** The booking that was made of it. */
  resultId: ulid.nullable(), tries: z.int(),
  /** Until when the room is kept for them; null when nothing runs out. */
  untilAt: instant.nullable(), createdAt: instant, version: z.int(),
})
export type CallItem = z.infer<typeof callItem>

const seen = { callId: ulid, version: z.int() }
const steps = may('NOT_FOUND', 'STALE', 'WRONG_STATE')

/** The call list of the desk (待打电话). */
export const schedulingCalls = {
  /** Every call still to be made, those that run out first, then by age; and what was settled in the last day. */
  callList: call.output(z.object({ standing: z.array(callItem), settled: z.array(callItem) })),
  /** How many calls are still to be made. */
  callCount: call.output(z.object({ count: z.int() })),
  /** The calls still to be made as a workbook, phones masked. */
  callListXlsx: call.output(workbook),
  /** The full numbers of who is to be called; the asking is journaled. */
  callPhones: call.input(z.object({ callId: ulid })).output(z.object({ phones: z.array(z.string()) })).errors(may('NOT_FOUND')),
  /** Notes a try: nobody answered, or reached and not settled yet. Nobody answering an offer gives it to the next in line. */
  noteCall: call.input(z.object({ ...seen, heard: z.enum(['reached', 'noAnswer']), note: z.string().trim().max(200).optional() })).output(callItem).errors(steps),
  /** Settles a call: told, or what was offered was declined. */
  settleCall: call.input(z.object({ ...seen, outcome: z.enum(['told', 'declined']), note: z.string().trim().max(200).optional() })).output(callItem).errors(steps),
  /** Takes a settled call back onto the list. What became of it must not have gone further. */
  reopenCall: call.input(z.object(seen)).output(callItem).errors({ ...steps, ...may('CANNOT_UNDO', 'ROOM_TAKEN') }),
  /** Says yes to one of the ways out: books it in the same act, by the rules that bind a move of what was taken. */
  acceptCall: call.input(z.object({ ...seen, choice: z.object({ roomId: ulid, startsAt: instant, endsAt: instant }) }))
    .output(z.object({ item: callItem, bookingId: ulid })).errors({ ...steps, ...may('ROOM_TAKEN', 'OUTSIDE_HOURS', 'BAD_TIME', 'OVER_CAPACITY', 'HOUSE_RULE') }),
}
