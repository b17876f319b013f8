import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { calendarDate, instant, month, shortText, ulid } from './values.ts'

/** What somebody at the rest stop says to be: 快递员, 外卖配送员, 网约车司机, 货车司机, 网络主播, 环卫工人, 其他. */
export const occupation = z.enum(['courier', 'foodRider', 'rideHailing', 'truckDriver', 'streamer', 'sanitation', 'other'])
export type Occupation = z.infer<typeof occupation>

/** Why a tap does not stand. */
export const tapAnnulReason = z.enum(['twice', 'wrong', 'trial'])
export type TapAnnulReason = z.infer<typeof tapAnnulReason>

/** What may be suggested by a tap at the kiosk. */
export const suggestionChoice = z.enum(['sockets', 'seats', 'hotWater', 'hours', 'cleanliness', 'content'])
export type SuggestionChoice = z.infer<typeof suggestionChoice>

/** The last four digits of a phone: all that a loan asks for. */
export const phoneTail = z.string().regex(/^\d{4}$/)

const listId = z.string().regex(/^[0-9A-Za-z]{2,26}$/)
export const restServiceIds = z.array(listId).min(1).max(20)

/** What the stop offers and lends. An entry that was counted once is put out of use, never dropped; one without an id is new. `days`: for how many days it is lent, 0 for today. */
export const restStopLists = z.object({
  services: z.array(z.object({ id: listId, name: shortText(12), active: z.boolean() })).min(1).max(20),
  items: z.array(z.object({ id: listId, name: shortText(12), count: z.int().min(0).max(999), days: z.int().min(0).max(30), active: z.boolean() })).max(20),
})
export type RestStopLists = z.infer<typeof restStopLists>
export type LentItem = RestStopLists['items'][number]

export const restTap = z.object({ id: ulid, at: instant, occupation, services: z.array(z.string()), via: z.enum(['kiosk', 'desk']), annulReason: tapAnnulReason.nullable() })
export type RestTap = z.infer<typeof restTap>

/** Something lent. `tail` is the phone's last four digits, two for an auditor; `nickname` as it was said, empty for an auditor. */
export const restLoan = z.object({
  id: ulid, itemId: z.string(), itemName: z.string(), tail: z.string(), nickname: z.string(), lentAt: instant, dueAt: instant, returnedAt: instant.nullable(),
  state: z.enum(['lent', 'returned', 'lost']), overdue: z.boolean(), version: z.int(),
})
export type RestLoan = z.infer<typeof restLoan>

/** An item with how many of it are on the shelf. */
export const shelf = z.object({ id: z.string(), name: z.string(), count: z.int(), out: z.int(), left: z.int(), days: z.int() })
export type Shelf = z.infer<typeof shelf>

/** `choice` from the kiosk's buttons, or a `text` typed at the desk (empty for an auditor). */
export const restSuggestion = z.object({ id: ulid, at: instant, choice: suggestionChoice.nullable(), text: z.string(), state: z.enum(['new', 'read', 'done']), version: z.int() })
export type RestSuggestion = z.infer<typeof restSuggestion>

/** Taps (人次) of a month. A tap with three services is one person-time and three of services; `byHour` has 24 entries. */
export const restMonth = z.object({
  taps: z.int(), byOccupation: z.array(z.object({ occupation, taps: z.int() })), byService: z.array(z.object({ id: z.string(), name: z.string(), taps: z.int() })), byHour: z.array(z.int()).length(24),
})
export type RestMonth = z.infer<typeof restMonth>

const seenLoan = { loanId: ulid, version: z.int() }
const loanSteps = may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'NONE_LEFT')

/** The rest stop for those who work outdoors (暖新驿站): nobody is asked for a name. */
export const restStop = {
  lists: call.output(restStopLists),
  setLists: call.input(restStopLists.extend({
    services: z.array(restStopLists.shape.services.element.extend({ id: listId.nullable() })).min(1).max(20),
    items: z.array(restStopLists.shape.items.element.extend({ id: listId.nullable() })).max(20),
  })).output(restStopLists).errors(may('NAME_TAKEN')),
  /** A day's taps, the latest first, annulled ones struck out; `taps` counts those that stand. */
  day: call.input(z.object({ on: calendarDate })).output(z.object({ taps: z.int(), entries: z.array(restTap) })),
  /** Counts one at the desk. */
  tap: call.input(z.object({ occupation, services: restServiceIds, requestId: z.uuid() })).output(restTap).errors(may('NOT_FOUND')),
  annulTap: call.input(z.object({ tapId: ulid, reason: tapAnnulReason })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  month: call.input(z.object({ month })).output(restMonth),
  monthXlsx: call.input(z.object({ month })).output(workbook),
  /** What is on the shelf, everything that is out (the longest due first), and what came back or was lost lately. */
  loans: call.output(z.object({ shelves: z.array(shelf), out: z.array(restLoan), past: z.array(restLoan) })),
  loansXlsx: call.output(workbook),
  /** Lends one piece; `dueOn` where it is for other than the usual days. `NONE_LEFT` says how many are out and since when. */
  lend: call.input(z.object({ itemId: z.string(), tail: phoneTail, nickname: z.string().trim().max(20), dueOn: calendarDate.optional(), requestId: z.uuid() })).output(restLoan).errors(may('NOT_FOUND', 'NONE_LEFT', 'BAD_TIME')),
  /** `takeBack` undoes a return or a loss; it is refused with `NONE_LEFT` when the piece went out again meanwhile. */
  stepLoan: call.input(z.object({ ...seenLoan, event: z.enum(['return', 'lose', 'takeBack']) })).output(restLoan).errors(loanSteps),
  suggestions: call.output(z.array(restSuggestion)),
  suggestionsXlsx: call.output(workbook),
  suggest: call.input(z.object({ text: shortText(300) })).output(restSuggestion),
  markSuggestion: call.input(z.object({ suggestionId: ulid, version: z.int(), state: z.enum(['new', 'read', 'done']) })).output(restSuggestion).errors(may('NOT_FOUND', 'STALE')),
}
