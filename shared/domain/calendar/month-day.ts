import { calendarDate } from '../values/calendar-date.ts'

/** A day of any year, `MM-DD`: where a season begins or ends. Sorts as text. */
export type MonthDay = string & { readonly brand: 'MonthDay' }

const A_LEAP_YEAR = 2024

/** Reads `MM-DD`; null when no year has such a day. */
export function parseMonthDay(text: string): MonthDay | null {
  const match = /^(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  return calendarDate(A_LEAP_YEAR, Number(match[1]), Number(match[2])) ? (text as MonthDay) : null
}
