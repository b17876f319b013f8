import { assertNever } from '../assert-never.ts'
import { addDays, datesOf, weekdayOf, type CalendarDate, type Month } from '../values/calendar-date.ts'

/**
 * How often delegates receive at the station, as published rules have it (domain reference §b5): a fixed day of the week
 * (S23), the 15th of odd months (S24), or once a month on the nth weekday, the delegates taking turns (S25).
 */
export type Cadence =
  | { readonly kind: 'weekly'; readonly weekday: number }
  | { readonly kind: 'oddMonths'; readonly day: number }
  | { readonly kind: 'monthly'; readonly week: number; readonly weekday: number }

/** A day of receiving; `due` is what the cadence says, `on` the workday it is held on. */
export interface ReceptionDate {
  readonly due: CalendarDate
  readonly on: CalendarDate
}

/** The days due in a month, each postponed over holidays to the next workday (S23), which may lie in the month after. */
export function receptionDates(cadence: Cadence, month: Month, isWorkday: (on: CalendarDate) => boolean): readonly ReceptionDate[] {
  return dueIn(cadence, month).map((due) => ({ due, on: nextWorkdayFrom(due, isWorkday) }))
}

function dueIn(cadence: Cadence, month: Month): readonly CalendarDate[] {
  const dates = datesOf(month)
  switch (cadence.kind) {
    case 'weekly':
      return dates.filter((on) => weekdayOf(on) === cadence.weekday)
    case 'oddMonths':
      return Number(month.slice(5)) % 2 === 1 ? dates.slice(cadence.day - 1, cadence.day) : []
    case 'monthly':
      return dates.filter((on) => weekdayOf(on) === cadence.weekday).slice(cadence.week - 1, cadence.week)
    default:
      return assertNever(cadence)
  }
}

/** Weekly days of a holiday may fall together on the first workday after it; that is left to the person who plans. */
function nextWorkdayFrom(due: CalendarDate, isWorkday: (on: CalendarDate) => boolean): CalendarDate {
  let on = due
  while (!isWorkday(on)) on = addDays(on, 1)
  return on
}

/** Whose turn it is: delegates in a fixed order, going on after `before` turns were had. */
export function inRotation<One>(delegates: readonly One[], before: number): One | undefined {
  return delegates.length === 0 ? undefined : delegates[before % delegates.length]
}
