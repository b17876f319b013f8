import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { asked, ratingLevel, ratingOutcome } from './ratings.ts'
import { occupation, phoneTail, restServiceIds, suggestionChoice } from './rest-stop.ts'
import { instant, ulid } from './values.ts'

/** Something out on loan as a kiosk may show it: no digits, a nickname masked. */
export const kioskLoan = z.object({ id: ulid, itemName: z.string(), maskedName: z.string(), lentAt: instant, dueAt: instant })
export type KioskLoan = z.infer<typeof kioskLoan>

/** What came of a tap; a finger that touched twice is `again` and answered with the tap that was counted. */
export const restTapOutcome = z.object({ code: z.enum(['counted', 'again']), tapId: ulid, at: instant })
export type RestTapOutcome = z.infer<typeof restTapOutcome>

export const restLent = z.object({ loanId: ulid, itemName: z.string(), dueAt: instant })
export type RestLent = z.infer<typeof restLent>

/**
 * What a kiosk asks of rest stop, ratings and notices. A `requestId` names a tap of the finger: sent again after a lost
 * answer it is answered as the first time and counts nothing more.
 */
export const kioskDoors = {
  /** What the stop offers and has on the shelf. */
  restStop: call.output(z.object({ services: z.array(z.object({ id: z.string(), name: z.string() })), items: z.array(z.object({ id: z.string(), name: z.string(), left: z.int() })) })),
  restTap: call.input(z.object({ occupation, services: restServiceIds, requestId: z.uuid() })).output(restTapOutcome).errors(may('NOT_FOUND')),
  /** Takes back the tap counted last through this port, within 10 seconds. */
  restUndo: call.input(z.object({ tapId: ulid })).output(z.object({ undone: z.boolean() })),
  /** Lends one piece on the last four digits of a phone. */
  restLend: call.input(z.object({ itemId: z.string(), tail: phoneTail, requestId: z.uuid() })).output(restLent).errors(may('NOT_FOUND', 'NONE_LEFT')),
  /** What is out on these digits. */
  restLoans: call.input(z.object({ tail: phoneTail })).output(z.array(kioskLoan)),
  /** Brings a piece back; the digits must be those it was lent on. Once it is back, saying so again is harmless. */
  restReturn: call.input(z.object({ loanId: ulid, tail: phoneTail })).output(z.object({ itemName: z.string() })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  restSuggest: call.input(z.object({ choice: suggestionChoice, requestId: z.uuid() })).output(z.object({})),
  /** The question that stands for this kiosk, the oldest first; null when there is none. Ask again at the change event `rating`. */
  ratingAsked: call.output(asked.nullable()),
  /** Opens the question of a scanned slip, for this kiosk alone: an appointment that was served, a room that was used, an activity she came to. Null where there is nothing (more) to rate. */
  ratingOfSlip: call.input(z.object({ code: z.string().max(64) })).output(asked.nullable()),
  /** A resident's own word; nobody can change it afterwards. */
  rate: call.input(z.object({ askId: ulid, level: ratingLevel })).output(ratingOutcome),
  /** Puts the question away unanswered. */
  ratingSkip: call.input(z.object({ askId: ulid })).output(z.object({})),
  /** What the station has to tell today, in its order. */
  notices: call.output(z.array(z.object({ id: ulid, title: z.string(), body: z.string() }))),
}
