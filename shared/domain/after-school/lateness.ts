import type { CalendarDate } from '../values/calendar-date.ts'
import type { ClockTime } from '../values/clock-time.ts'
import { instantAt, type Instant } from '../values/instant.ts'

/** A pick-up so many minutes after the end is not yet late (house rule). */
export const GRACE_MINUTES = 10

/** So many late pick-ups or unexplained absences in a term let the lead end the place; nothing ends by itself (domain reference §b7). */
export const WARNED_AT = 3

/** From when on a pick-up is late. */
export function lateFrom(on: CalendarDate, ends: ClockTime): Instant {
  return instantAt(on, ends) + GRACE_MINUTES * 60_000
}

/** What a term has seen of a child. */
export interface TermRecord {
  readonly late: number
  readonly unexplained: number
}

/** Whether a child's record calls for a talk with the family. */
export function isWarned({ late, unexplained }: TermRecord): boolean {
  return late >= WARNED_AT || unexplained >= WARNED_AT
}
