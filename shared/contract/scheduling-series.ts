import * as z from 'zod'
import { call } from './base.ts'
import { booking, exceptionReason, stationReason } from './booking.ts'
import { may, refusals } from './errors.ts'
import { roomChoice } from './scheduling-calls.ts'
import { calendarDate, clockTime, instant, month, shortText, ulid } from './values.ts'

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

/** On which days a series falls; `shared/domain/scheduling/recurrence.ts` says what each means. */
export const recurrenceRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), every: z.literal([1, 2]), weekdays: z.array(weekday).min(1).max(7) }),
  z.object({ kind: z.literal('monthDays'), days: z.array(z.int().min(1).max(31)).min(1).max(31) }),
  z.object({ kind: z.literal('monthWeekday'), nth: z.literal([1, 2, 3, 4, 5, 'last']), weekday }),
  z.object({ kind: z.literal('workdays') }),
  z.object({ kind: z.literal('dates'), dates: z.array(calendarDate).min(1).max(104) }),
])

/** A series as it is asked for: from a day on, until a day (included), a count of dates (at most 104), or whichever comes first. */
export const recurrence = z.object({ rule: recurrenceRule, from: calendarDate, until: calendarDate.nullable(), count: z.int().min(1).max(104).nullable(), offDays: z.enum(['keep', 'leaveOut', 'moveToNext']) })
  .refine(({ rule, until, count }) => rule.kind === 'dates' || until !== null || count !== null)
export type Recurrence = z.infer<typeof recurrence>

/** What stands against one date, as the refusal that saving it would meet. */
export const dateTrouble = z.discriminatedUnion('code', [
  z.object({ code: z.literal('ROOM_TAKEN'), data: refusals.ROOM_TAKEN }), z.object({ code: z.literal('OUTSIDE_HOURS'), data: refusals.OUTSIDE_HOURS }),
  z.object({ code: z.literal('BAD_TIME'), data: refusals.BAD_TIME }), z.object({ code: z.literal('HOUSE_RULE'), data: refusals.HOUSE_RULE }),
  z.object({ code: z.literal('OVER_CAPACITY'), data: refusals.OVER_CAPACITY }), z.object({ code: z.literal('NOT_FOUND'), data: refusals.NOT_FOUND }),
])
export type DateTrouble = z.infer<typeof dateTrouble>

const slot = { roomId: ulid, startsAt: instant, endsAt: instant }

/** One date of a series before it is saved. `modeId` is the mode it would be in; `bookingId` and `version` name the booking that is to change; `movedFrom` the day off it was moved from. */
export const seriesRow = z.object({
  ...slot, modeId: ulid.nullable(), on: calendarDate, movedFrom: calendarDate.nullable(), bookingId: ulid.nullable(), version: z.int(), trouble: dateTrouble.nullable(), choices: z.array(roomChoice).max(3),
})
export type SeriesRow = z.infer<typeof seriesRow>

/** What the rule names and the series has not. */
export const leftOut = z.discriminatedUnion('why', [
  z.object({ why: z.literal('dayOff'), on: calendarDate }), z.object({ why: z.literal('twice'), on: calendarDate }), z.object({ why: z.literal('noSuchDay'), month, wanted: z.string() }),
])
export type LeftOut = z.infer<typeof leftOut>

/** `unknownYears`: years whose holidays nobody has published; Monday to Friday is assumed there. */
export const seriesPreview = z.object({ rows: z.array(seriesRow), leftOut: z.array(leftOut), cut: z.boolean(), unknownYears: z.array(z.int()) })
export type SeriesPreview = z.infer<typeof seriesPreview>

/** A series that was booked, with every booking of it by time; `recurrence` is how it was asked for. */
export const series = z.object({ id: ulid, recurrence, bookings: z.array(booking) })
export type Series = z.infer<typeof series>

/** The rules that bind a series in place of those of single bookings. */
export const seriesRules = z.object({ horizonDays: z.int().min(7).max(731), teamsExempt: z.boolean() })
export type SeriesRules = z.infer<typeof seriesRules>

const holder = { residentId: ulid.optional(), team: z.object({ name: shortText(50), phone: z.string().trim().max(30).optional() }).optional() }
const who = { ...holder, purpose: shortText(30), headsExpected: z.int().min(1).max(5000) }
const times = { roomId: ulid, modeId: ulid.nullable().optional(), from: clockTime, to: clockTime }
const seen = z.object({ bookingId: ulid, version: z.int() })
const refusing = may('NOT_FOUND', 'ROOM_TAKEN', 'OUTSIDE_HOURS', 'BAD_TIME', 'OVER_CAPACITY', 'HOUSE_RULE')
const oneHolder = (wish: { residentId?: unknown; team?: unknown }) => (wish.residentId === undefined) !== (wish.team === undefined)

/** Bookings that repeat. */
export const schedulingSeries = {
  seriesRules: call.output(seriesRules),
  setSeriesRules: call.input(seriesRules).output(seriesRules),
  /** Every date of a series with what stands against it and up to three ways out. Changes nothing. */
  previewSeries: call.input(z.object({ recurrence, ...times, ...who }).refine(oneHolder)).output(seriesPreview).errors(may('NOT_FOUND', 'BAD_TIME')),
  /** Books the dates given, moved ones too, in one act: all of them or none. */
  bookSeries: call
    .input(z.object({ recurrence, modeId: ulid.nullable().optional(), ...who, slots: z.array(z.object(slot)).min(1).max(104), override: z.object({ reason: exceptionReason }).optional() }).refine(oneHolder))
    .output(series).errors(refusing),
  series: call.input(z.object({ seriesId: ulid })).output(series).errors(may('NOT_FOUND')),
  /** The bookings of a series that can still change (from one on, or all), as they would stand at another time or in another room; `modeId` left out keeps the mode of each. */
  previewSeriesChange: call.input(z.object({ bookingId: ulid, scope: z.enum(['this', 'later', 'all']), ...times })).output(seriesPreview).errors(may('NOT_FOUND', 'BAD_TIME')),
  /** Moves bookings and gives them another purpose in one act: all of them or none. `modeId` left out keeps the mode, in another room the one of the same name. Undone by calling it with what was before. */
  changeBookings: call
    .input(z.object({ changes: z.array(seen.extend({ ...slot, modeId: ulid.nullable().optional() })).min(1).max(104), purpose: shortText(30).optional() }))
    .output(z.array(booking)).errors({ ...refusing, ...may('STALE', 'WRONG_STATE') }),
  /** Cancels all of them or none; the station says why, and each holder is on the call list. */
  cancelBookings: call.input(z.object({ bookings: z.array(seen).min(1).max(104), by: z.enum(['applicant', 'station']), reason: stationReason.optional() }).refine(({ by, reason }) => by === 'applicant' || reason !== undefined))
    .output(z.array(booking)).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  /** Undoes `cancelBookings`, all of it or nothing. */
  restoreBookings: call.input(z.object({ bookings: z.array(seen).min(1).max(104) })).output(z.array(booking)).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'ROOM_TAKEN')),
}
