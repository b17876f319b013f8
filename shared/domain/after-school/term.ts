import { weekdayOf, type CalendarDate } from '../values/calendar-date.ts'
import type { ClockTime } from '../values/clock-time.ts'

/** Most children one room takes at a time (domain reference §b7). */
export const MOST_PLACES = 40

/** How many collectors a term lists for a child unless it says otherwise. */
export const USUAL_COLLECTORS = 4

/** A term's days and hours; both ends of the dates belong to it, weekdays are 1 Monday to 7 Sunday. */
export interface TermTimes {
  readonly fromOn: CalendarDate
  readonly toOn: CalendarDate
  readonly weekdays: readonly number[]
  readonly starts: ClockTime
  readonly ends: ClockTime
}

/** Whether the room may be opened on a day: within the term, on any weekday, as a workday moved by a holiday is one too. */
export function mayOpenOn({ fromOn, toOn }: Pick<TermTimes, 'fromOn' | 'toOn'>, on: CalendarDate): boolean {
  return fromOn <= on && on <= toOn
}

/** Whether children are usually there on a day. */
export function isUsualDay(term: Pick<TermTimes, 'fromOn' | 'toOn' | 'weekdays'>, on: CalendarDate): boolean {
  return mayOpenOn(term, on) && term.weekdays.includes(weekdayOf(on))
}

/** Whether two terms share a day. */
export function termsOverlap(one: Pick<TermTimes, 'fromOn' | 'toOn'>, other: Pick<TermTimes, 'fromOn' | 'toOn'>): boolean {
  return one.fromOn <= other.toOn && other.fromOn <= one.toOn
}
