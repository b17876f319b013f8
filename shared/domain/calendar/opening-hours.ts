import { addDays, datesOf, addMonths, weekdayOf, type CalendarDate, type Month } from '../values/calendar-date.ts'
import type { ClockTime } from '../values/clock-time.ts'
import { instantAt } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { merge, subtract } from '../scheduling/intervals.ts'
import type { MonthDay } from './month-day.ts'
import { dayKind, type DayKind, type WorkdayTable } from './workdays.ts'

/** A day of the week, 1 Monday … 7 Sunday. */
export type Weekday = ReturnType<typeof weekdayOf>

/** What a row is for: 日常, 晚间, 周末, 错时延时, 节假日. Rows of one kind replace one another (see `openIntervals`). */
export const HOURS_KINDS = ['regular', 'evening', 'weekend', 'staggered', 'holiday'] as const
export type HoursKind = (typeof HOURS_KINDS)[number]

/** One row of a station's opening hours: a season, some days of the week, one span of the day. Lunch is the gap between two rows. */
export interface OpeningHours {
  readonly name: string
  readonly kind: HoursKind
  /** First and last day of the season, both included; `11-01` to `02-28` wraps the new year. */
  readonly fromDay: MonthDay
  readonly toDay: MonthDay
  /** First and last date on which the row holds at all, both included; null: without a limit. */
  readonly validFrom: CalendarDate | null
  readonly validUntil: CalendarDate | null
  readonly weekdays: readonly Weekday[]
  readonly opens: ClockTime
  /** Later than `opens`; a row that is not opens nothing. */
  readonly closes: ClockTime
}

/** One span of one date that is opened on purpose, such as a holiday on duty; a date may have several. */
export interface OpenDay {
  readonly on: CalendarDate
  readonly name: string
  readonly opens: ClockTime
  /** Later than `opens`; a span that is not opens nothing. */
  readonly closes: ClockTime
}

/** Everything that decides when the station is open. */
export interface OpeningPlan {
  readonly hours: readonly OpeningHours[]
  readonly openDays: readonly OpenDay[]
  readonly workdays: WorkdayTable
  /** When the whole station is closed on purpose, minutes or weeks. */
  readonly closed: readonly Interval[]
}

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5]

/**
 * When the station is open on a day: merged and in order, empty when closed. What comes first wins:
 *
 * 1. a closure takes its minutes away, whatever is said below;
 * 2. a date opened on purpose opens its own spans and nothing else;
 * 3. a statutory holiday opens the rows of kind `holiday` alone, and only there do they count;
 * 4. a make-up workday keeps the rows of its own weekday and those that hold from Monday to Friday alike, so a Tuesday
 *    evening class does not open on a Saturday that is worked;
 * 5. any other day opens the rows of its weekday;
 * 6. within a kind, rows with dates replace those without on the days on which they hold: a trial of shorter hours needs
 *    no change to the season it interrupts. Rows of different kinds add up.
 */
export function openIntervals(on: CalendarDate, plan: OpeningPlan): readonly Interval[] {
  const opened = plan.openDays.filter((day) => day.on === on)
  const spans = opened.length > 0 ? opened : undatedGiveWay(rowsOn(on, plan))
  return subtract(spans.filter((row) => row.opens < row.closes).map((row) => spanOf(on, row)), plan.closed)
}

/** Every opening of a month in order: the denominator of a room's rate of use (VEN_USE). */
export function openIntervalsOfMonth(month: Month, plan: OpeningPlan): readonly Interval[] {
  return merge(datesOf(month).flatMap((on) => openIntervals(on, plan)))
}

/** Every opening from a day on, that day included, for so many days: where a search for a free slot may look. */
export function openIntervalsFrom(on: CalendarDate, days: number, plan: OpeningPlan): readonly Interval[] {
  return merge(Array.from({ length: days }, (_, day) => openIntervals(addDays(on, day), plan)).flat())
}

/** A whole month as a span, midnight to midnight at the station. */
export function intervalOfMonth(month: Month): Interval {
  return { startsAt: firstMoment(month), endsAt: firstMoment(addMonths(month, 1)) }
}

/** Whether a row holds at that time of the year and among its dates, whatever the weekday. */
export function inSeason(on: CalendarDate, { fromDay, toDay, validFrom, validUntil }: OpeningHours): boolean {
  const day = on.slice(5)
  const inside = fromDay <= toDay ? fromDay <= day && day <= toDay : day >= fromDay || day <= toDay
  return inside && (validFrom === null || validFrom <= on) && (validUntil === null || on <= validUntil)
}

function firstMoment(month: Month): number {
  return instantAt(`${month}-01` as CalendarDate, '00:00' as ClockTime)
}

/** The rows that would open on a day by season, dates, weekday and kind of day. */
function rowsOn(on: CalendarDate, { hours, workdays }: OpeningPlan): readonly OpeningHours[] {
  const kind = dayKind(on, workdays)
  const weekday = weekdayOf(on)
  return hours.filter((row) => inSeason(on, row) && (row.kind === 'holiday') === (kind === 'holiday') && holdsOn(weekday, kind, row))
}

function holdsOn(weekday: Weekday, kind: DayKind, row: OpeningHours): boolean {
  return row.weekdays.includes(weekday) || (kind === 'makeUp' && MONDAY_TO_FRIDAY.every((day) => row.weekdays.includes(day)))
}

function undatedGiveWay(rows: readonly OpeningHours[]): readonly OpeningHours[] {
  const replaced = new Set(rows.filter(isDated).map((row) => row.kind))
  return rows.filter((row) => isDated(row) || !replaced.has(row.kind))
}

function isDated(row: OpeningHours): boolean {
  return row.validFrom !== null || row.validUntil !== null
}

function spanOf(on: CalendarDate, row: Pick<OpeningHours, 'opens' | 'closes'>): Interval {
  return { startsAt: instantAt(on, row.opens), endsAt: instantAt(on, row.closes) }
}
