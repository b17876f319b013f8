import { Temporal } from 'temporal-polyfill'

/** A civil date `YYYY-MM-DD` in the Gregorian calendar, without a time or a zone. */
export type CalendarDate = string & { readonly brand: 'CalendarDate' }

/** Reads `YYYY-MM-DD`; null when it is no real day. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return calendarDate(year, month, day)
}

/** The date of these parts, or null when there is no such day (2026-02-30). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as CalendarDate
  } catch {
    return null
  }
}

export function addDays(on: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayOf(on) + days)
}

/** How many days lie from one date to another; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayOf(to) - dayOf(from)
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(on: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((dayOf(on) + 3) % 7 + 7) % 7 + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

const DAY_MS = 86_400_000

/** The date so many days after 1970-01-01. Throws a `RangeError` outside the years 0000 to 9999. */
export function dateOfDay(day: number): CalendarDate {
  const text = new Date(day * DAY_MS).toISOString()
  if (text.length !== 24) throw new RangeError(`no date of four digits: ${text}`)
  return text.slice(0, 10) as CalendarDate
}

/** Days since 1970-01-01, a Thursday: on a calendar without times a day is as long as any other. A day past the end of its month counts on (02-30 is 03-02): `parseCalendarDate` is what refuses it. Throws a `RangeError` for what is no date at all. */
export function dayOf(on: CalendarDate): number {
  const at = Date.parse(on)
  if (Number.isNaN(at)) throw new RangeError(`no date: ${on}`)
  return at / DAY_MS
}

/** A calendar month `YYYY-MM`, the reporting period of a station. */
export type Month = string & { readonly brand: 'Month' }

export function monthOf(on: CalendarDate): Month {
  return on.slice(0, 7) as Month
}

export function parseMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null
}

/** The month before or after by so many. */
export function addMonths(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString() as Month
}

/** Every date of a month in order. */
export function datesOf(month: Month): readonly CalendarDate[] {
  const first = `${month}-01` as CalendarDate
  return Array.from({ length: Temporal.PlainYearMonth.from(month).daysInMonth }, (_, day) => addDays(first, day))
}
