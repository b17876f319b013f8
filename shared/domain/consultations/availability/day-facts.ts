import type { CalendarDate } from '../../values/calendar-date.ts'

/** What a rule asks of a day, worked out once. */
export interface DayFacts {
  readonly on: CalendarDate
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly month: number
  readonly day: number
  readonly daysInMonth: number
  /** ISO 8601 week of the year, 1 to 53. */
  readonly week: number
}

const DAY_MS = 86_400_000

/** A day as a number of days since 1970-01-01: rules walk over many days, and this is exact without a time or a zone. */
export function dayNumber(on: CalendarDate): number {
  return Date.parse(`${on}T00:00:00Z`) / DAY_MS
}

export function dateOfDayNumber(number: number): CalendarDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as CalendarDate
}

/** The facts of a day given as a number of days since 1970-01-01, which was a Thursday. */
export function dayFacts(number: number): DayFacts {
  const on = dateOfDayNumber(number)
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  return { on, weekday: weekdayOf(number), month, day, daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(), week: isoWeek(number) }
}

function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7 + 1
}

/** The week is that of its Thursday, counted from the first Thursday of the Thursday's year. */
function isoWeek(number: number): number {
  const thursday = number - weekdayOf(number) + 4
  const year = new Date(thursday * DAY_MS).getUTCFullYear()
  return Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7) + 1
}
