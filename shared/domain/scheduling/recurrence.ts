import { assertNever } from '../assert-never.ts'
import { addDays, addMonths, calendarDate, datesOf, monthOf, weekdayOf, type CalendarDate, type Month } from '../values/calendar-date.ts'

/** The most dates of one series: two years of weeks. */
export const MOST_DATES = 104

/** How far after its first day a series may reach: two years. */
export const LONGEST_SERIES_DAYS = 731

type Weekday = ReturnType<typeof weekdayOf>

/** Which of a month's same weekdays; `last` is the fourth or the fifth, whichever there is. */
export type Nth = 1 | 2 | 3 | 4 | 5 | 'last'

/** On which days a series falls. Weeks are counted from the Monday of the first day's week. */
export type RecurrenceRule =
  | { readonly kind: 'weekly'; readonly every: 1 | 2; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'monthDays'; readonly days: readonly number[] }
  | { readonly kind: 'monthWeekday'; readonly nth: Nth; readonly weekday: Weekday }
  | { readonly kind: 'workdays' }
  | { readonly kind: 'dates'; readonly dates: readonly CalendarDate[] }

/** What becomes of a date that is no workday: kept, left out, or moved to the next workday. */
export type OffDays = 'keep' | 'leaveOut' | 'moveToNext'

/** A series as a person asks for it: from a day on, until a day (that day included), a count of dates, or whichever comes first. */
export interface Recurrence {
  readonly rule: RecurrenceRule
  readonly from: CalendarDate
  readonly until: CalendarDate | null
  /** 1 to 104. */
  readonly count: number | null
  readonly offDays: OffDays
}

/** A date of a series; `movedFrom` is the day off it was moved from. */
export interface SeriesDate {
  readonly on: CalendarDate
  readonly movedFrom: CalendarDate | null
}

/** What the rule names and the series has not: a day off, a day another one was moved to, a month without such a day. */
export type LeftOut =
  | { readonly why: 'dayOff' | 'twice'; readonly on: CalendarDate }
  | { readonly why: 'noSuchDay'; readonly month: Month; readonly wanted: string }

export interface SeriesDates {
  /** In order, each day once. */
  readonly dates: readonly SeriesDate[]
  readonly leftOut: readonly LeftOut[]
  /** The series was cut at the most dates or days there may be. */
  readonly cut: boolean
}

type Named = { readonly on: CalendarDate } | Extract<LeftOut, { why: 'noSuchDay' }>

/**
 * The dates of a series, in order. A month without the day (the 31st, a fifth Friday) is left out and said, never moved to
 * another day. What is left out does not count towards `count`. A date moved past `until` keeps its place: the last
 * meeting before a holiday takes place after it.
 */
export function seriesDates(recurrence: Recurrence, isWorkday: (on: CalendarDate) => boolean): SeriesDates {
  const { from, until, count, offDays } = recurrence
  const last = earlier(until, addDays(from, LONGEST_SERIES_DAYS - 1))
  const most = Math.min(count ?? MOST_DATES, MOST_DATES)
  const dates: SeriesDate[] = []
  const leftOut: LeftOut[] = []
  const taken = new Set<CalendarDate>()
  for (const named of namedDays(recurrence, last, isWorkday)) {
    if (dates.length === most) return { dates: inOrder(dates), leftOut, cut: count === null }
    if ('why' in named) {
      leftOut.push(named)
      continue
    }
    const off = offDays !== 'keep' && !isWorkday(named.on)
    const on = off && offDays === 'moveToNext' ? nextWorkday(named.on, isWorkday) : named.on
    if (off && offDays === 'leaveOut') leftOut.push({ why: 'dayOff', on: named.on })
    else if (taken.has(on)) leftOut.push({ why: 'twice', on: named.on })
    else {
      taken.add(on)
      dates.push({ on, movedFrom: on === named.on ? null : named.on })
    }
  }
  const askedForMore = last !== until && recurrence.rule.kind !== 'dates' && dates.length < most
  return { dates: inOrder(dates), leftOut, cut: askedForMore }
}

function namedDays({ rule, from }: Recurrence, end: CalendarDate, isWorkday: (on: CalendarDate) => boolean): Iterable<Named> {
  switch (rule.kind) {
    case 'dates':
      return chosenDays(rule.dates, from, end)
    case 'workdays':
      return everyWorkday(from, end, isWorkday)
    case 'weekly':
      return weeklyDays(rule.every, rule.weekdays, from, end)
    case 'monthDays':
    case 'monthWeekday':
      return monthlyDays(rule, from, end)
    default:
      return assertNever(rule)
  }
}

function* chosenDays(dates: readonly CalendarDate[], from: CalendarDate, end: CalendarDate): Generator<Named> {
  for (const on of [...new Set(dates)].toSorted()) if (on >= from && on <= end) yield { on }
}

function* everyWorkday(from: CalendarDate, end: CalendarDate, isWorkday: (on: CalendarDate) => boolean): Generator<Named> {
  for (let on = from; on <= end; on = addDays(on, 1)) if (isWorkday(on)) yield { on }
}

function* weeklyDays(every: 1 | 2, weekdays: readonly Weekday[], from: CalendarDate, end: CalendarDate): Generator<Named> {
  const wanted = [...new Set(weekdays)].toSorted((a, b) => a - b)
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= end; monday = addDays(monday, 7 * every)) {
    for (const weekday of wanted) {
      const on = addDays(monday, weekday - 1)
      if (on >= from && on <= end) yield { on }
    }
  }
}

function* monthlyDays(rule: Extract<RecurrenceRule, { kind: 'monthDays' | 'monthWeekday' }>, from: CalendarDate, end: CalendarDate): Generator<Named> {
  for (let month = monthOf(from); month <= monthOf(end); month = addMonths(month, 1)) {
    const whole = monthOf(addDays(end, 1)) > month // a day that the month has not would lie past its end
    for (const day of rule.kind === 'monthDays' ? numberedDays(rule.days, month) : [nthWeekday(rule.nth, rule.weekday, month)]) {
      if ('why' in day ? whole : day.on >= from && day.on <= end) yield day
    }
  }
}

function numberedDays(days: readonly number[], month: Month): readonly Named[] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return [...new Set(days)].toSorted((a, b) => a - b).map((day) => {
    const on = calendarDate(year, number, day)
    return on === null ? { why: 'noSuchDay', month, wanted: `${day}日` } : { on }
  })
}

function nthWeekday(nth: Nth, weekday: Weekday, month: Month): Named {
  const days = datesOf(month).filter((on) => weekdayOf(on) === weekday)
  const on = nth === 'last' ? days.at(-1) : days[nth - 1]
  return on === undefined ? { why: 'noSuchDay', month, wanted: `第${nth}个周${'一二三四五六日'[weekday - 1]}` } : { on }
}

/** The next day that is worked; a fortnight on is far enough for any holiday, and ends the search in a broken table. */
function nextWorkday(on: CalendarDate, isWorkday: (on: CalendarDate) => boolean): CalendarDate {
  for (let days = 1; days <= 14; days += 1) {
    const next = addDays(on, days)
    if (isWorkday(next)) return next
  }
  return on
}

function earlier(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a !== null && a < b ? a : b
}

function inOrder(dates: readonly SeriesDate[]): readonly SeriesDate[] {
  return dates.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
