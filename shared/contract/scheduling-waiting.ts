import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { instant, shortText, ulid } from './values.ts'

/** Somebody who waits for a room (候补). `roomId` null: any room that seats so many. `modeId`: one of the modes of that room; null as it stands. `place` counts from 1 among those who still wait; null once they do not. */
export const waitingItem = z.object({
  id: ulid, roomId: ulid.nullable(), roomName: z.string(), modeId: ulid.nullable(), modeName: z.string().nullable(), startsAt: instant, endsAt: instant, heads: z.int(), residentId: ulid.nullable(), holder: z.string(), maskedPhone: z.string(), purpose: z.string(),
  state: z.enum(['waiting', 'offered', 'booked', 'declined', 'expired', 'withdrawn', 'lapsed']), place: z.int().nullable(),
  /** The room that is kept for them, and until when. */
  offer: z.object({ roomId: ulid, roomName: z.string(), untilAt: instant }).nullable(), createdAt: instant, version: z.int(),
})
export type WaitingItem = z.infer<typeof waitingItem>

/** How long a freed room is kept for the next in line, in minutes of opening time. */
export const waitingRules = z.object({ offerMinutes: z.int().min(5).max(480) })
export type WaitingRules = z.infer<typeof waitingRules>

const seen = { waitingId: ulid, version: z.int() }

/** The wait-list for rooms. What is offered is worked from the call list. */
export const schedulingWaiting = {
  /** Everybody who waits or is being offered something, in the order of asking. */
  waitingList: call.output(z.array(waitingItem)),
  /** The same as a workbook, phones masked. */
  waitingListXlsx: call.output(workbook),
  /** Puts somebody at the end of the line; one person stands once in it for overlapping times. What is free already is offered at once. */
  joinWaiting: call
    .input(z.object({ roomId: ulid.nullable(), modeId: ulid.nullable().optional(), startsAt: instant, endsAt: instant, heads: z.int().min(1).max(5000), purpose: shortText(30), residentId: ulid.optional(), team: z.object({ name: shortText(50), phone: z.string().trim().max(30).optional() }).optional() })
      .refine((wish) => (wish.residentId === undefined) !== (wish.team === undefined)).refine((wish) => wish.roomId !== null || !wish.modeId))
    .output(waitingItem).errors(may('NOT_FOUND', 'BAD_TIME', 'OUTSIDE_HOURS', 'OVER_CAPACITY', 'ALREADY_WAITING', 'HOUSE_RULE')),
  leaveWaiting: call.input(z.object(seen)).output(waitingItem).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  /** Undoes leaving; the old place is theirs again, unless they filled their quota meanwhile. */
  rejoinWaiting: call.input(z.object(seen)).output(waitingItem).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'ALREADY_WAITING', 'HOUSE_RULE')),
  waitingRules: call.output(waitingRules),
  setWaitingRules: call.input(waitingRules).output(waitingRules),
}
