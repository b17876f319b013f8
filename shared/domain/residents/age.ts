import type { CalendarDate } from '../values/calendar-date.ts'

/** Whole years lived on a day; someone born on 29 February is a year older on 1 March. Null for a birth after that day. */
export function ageOn(birthOn: CalendarDate, on: CalendarDate): number | null {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (on.slice(5) < birthOn.slice(5) ? 1 : 0)
  return years < 0 ? null : years
}
