import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { calendarDate, instant, month, shortText, ulid } from './values.ts'

const purposeId = z.string().regex(/^[0-9A-Za-z]{2,26}$/)

/** Why people come; the first nine in use are the keys 1 to 9. One that was counted once is put out of use, never dropped. */
export const purpose = z.object({ id: purposeId, name: shortText(12), active: z.boolean() })
export type Purpose = z.infer<typeof purpose>

const place = z.enum(['desk', 'door'])

/** Heads counted in one go; a day's counts are never added to sign-ins or to the rest stop's taps, since one person may be in all three. */
export const visitEntry = z.object({ id: ulid, at: instant, place, purposeId: z.string(), heads: z.int() })
export type VisitEntry = z.infer<typeof visitEntry>

/** A counter's number of a whole day. `everybody`: those whom the desk counted walked past it too. */
export const doorTotal = z.object({ on: calendarDate, heads: z.int().min(0).max(100_000), everybody: z.boolean() })
export type DoorTotal = z.infer<typeof doorTotal>

/** A day: by purpose, what the counter said, and the visits (到访人次) that come of it. */
export const visitDay = z.object({
  on: calendarDate, visits: z.int(), desk: z.int(), door: z.int(), total: doorTotal.nullable(),
  byPurpose: z.array(z.object({ id: z.string(), name: z.string(), desk: z.int(), door: z.int() })), entries: z.array(visitEntry),
})
export type VisitDay = z.infer<typeof visitDay>

export const visitMonth = z.object({ visits: z.int(), days: z.array(visitDay.pick({ on: true, visits: true, desk: true, door: true, total: true })), byPurpose: visitDay.shape.byPurpose })
export type VisitMonth = z.infer<typeof visitMonth>

/** Three numbers of a day that stand beside one another. `signIns`: sign-ins and counted heads of the day's activities; `restTaps`: taps at the rest stop. */
export const throughDoor = z.object({ visits: z.int(), signIns: z.int(), restTaps: z.int() })
export type ThroughDoor = z.infer<typeof throughDoor>

/** People through the door (到访), counted at the desk and at the door. */
export const visits = {
  purposes: call.output(z.array(purpose)),
  /** An entry without an id is new. */
  setPurposes: call.input(z.object({ purposes: z.array(purpose.extend({ id: purposeId.nullable() })).min(1).max(20) })).output(z.array(purpose)).errors(may('NAME_TAKEN')),
  day: call.input(z.object({ on: calendarDate })).output(visitDay),
  month: call.input(z.object({ month })).output(visitMonth),
  monthXlsx: call.input(z.object({ month })).output(workbook),
  throughDoor: call.input(z.object({ on: calendarDate })).output(throughDoor),
  count: call.input(z.object({ place, purposeId: z.string(), heads: z.int().min(1).max(1000) })).output(visitEntry).errors(may('NOT_FOUND')),
  /** Takes a count back. */
  annul: call.input(z.object({ entryId: ulid })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Writes counters' numbers down, one a day; a day's earlier number is replaced, and dropped where `heads` is null. `FUTURE_DAY` for a day to come. */
  setDoorTotals: call.input(z.object({ totals: z.array(doorTotal.extend({ heads: doorTotal.shape.heads.nullable() })).min(1).max(366) })).output(z.object({})).errors(may('FUTURE_DAY')),
}
