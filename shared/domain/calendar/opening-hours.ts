import { addDays, datesOf, addMonths, weekdayOf, type CalendarDate, type Month } from '../values/calendar-date.ts'
import type { ClockTime } from '../values/clock-time.ts'
import { instantAt } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { merge } from '../scheduling/intervals.ts'
import type { MonthDay } from './month-day.ts'
import { dayKind, type WorkdayTable } from './workdays.ts'

/** A day of the week, 1 Monday … 7 Sunday. */
export type Weekday = ReturnType<typeof weekdayOf>

/** One row of a station's opening hours: a season, some days of the week, one span of the day. A season may have several rows. */
export interface OpeningHours {
  readonly name: string
  /** First and last day of the season, both included; `11-01` to `02-28` wraps the new year. */
  readonly fromDay: MonthDay
  readonly toDay: MonthDay
  readonly weekdays: readonly Weekday[]
  readonly opens: ClockTime
  /** Later than `opens`; a row that is not opens nothing. */
  readonly closes: ClockTime
}

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5]

/**
 * When the station is open on a day: merged and in order, empty when closed.
 *
 * A statutory holiday is closed. A make-up workday keeps the rows of its own weekday and those that hold from Monday to
 * Friday alike, so a Tuesday evening class does not open on a Saturday that is worked.
 */
export function openIntervals(on: CalendarDate, hours: readonly OpeningHours[], table: WorkdayTable): readonly Interval[] {
  const kind = dayKind(on, table)
  if (kind === 'holiday') return []
  const weekday = weekdayOf(on)
  const isOpen = (row: OpeningHours): boolean =>
    row.weekdays.includes(weekday) || (kind === 'makeUp' && MONDAY_TO_FRIDAY.every((day) => row.weekdays.includes(day)))
  const rows = hours.filter((row) => inSeason(on, row) && row.opens < row.closes && isOpen(row))
  return merge(rows.map((row) => ({ startsAt: instantAt(on, row.opens), endsAt: instantAt(on, row.closes) })))
}

/** Every opening of a month in order: the denominator of a room's rate of use (VEN_USE). */
export function openIntervalsOfMonth(month: Month, hours: readonly OpeningHours[], table: WorkdayTable): readonly Interval[] {
  return merge(datesOf(month).flatMap((on) => openIntervals(on, hours, table)))
}

/** Every opening from a day on, that day included, for so many days: where a search for a free slot may look. */
export function openIntervalsFrom(on: CalendarDate, days: number, hours: readonly OpeningHours[], table: WorkdayTable): readonly Interval[] {
  return merge(Array.from({ length: days }, (_, day) => openIntervals(addDays(on, day), hours, table)).flat())
}

/** A whole month as a span, midnight to midnight at the station. */
export function intervalOfMonth(month: Month): Interval {
  return { startsAt: firstMoment(month), endsAt: firstMoment(addMonths(month, 1)) }
}

function firstMoment(month: Month): number {
  return instantAt(`${month}-01` as CalendarDate, '00:00' as ClockTime)
}

function inSeason(on: CalendarDate, row: OpeningHours): boolean {
  const day = on.slice(5)
  return row.fromDay <= row.toDay ? row.fromDay <= day && day <= row.toDay : day >= row.fromDay || day <= row.toDay
}
