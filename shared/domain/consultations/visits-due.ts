import { monthOf, type CalendarDate, type Month } from '../values/calendar-date.ts'

/** An expert with a contract: so many visits a month (法律顾问: city communities 2, remote villages 1), from when to when. */
export interface Contracted {
  readonly visitsPerMonth: number | null
  readonly joinedOn: CalendarDate
  readonly leftOn: CalendarDate | null
  readonly termUntil: CalendarDate | null
}

/** A session of the expert: the day, and whether they signed in. A session that was cancelled or moved is none. */
export interface Visit {
  readonly on: CalendarDate
  readonly attended: boolean
}

/** How a contract stands in a month. `planned` counts days still to come or not signed in; `missing` what neither did nor is planned to happen. */
export interface VisitsDue {
  readonly due: number
  readonly done: number
  readonly planned: number
  readonly missing: number
}

/**
 * Visits of a month against the contract. A visit is a day on which the expert signed in, however many sessions it had; a
 * month in which the expert was not in the pool to its last day, or joined only in it, owes nothing.
 */
export function visitsDue(expert: Contracted, month: Month, visits: readonly Visit[], today: CalendarDate): VisitsDue {
  const inMonth = visits.filter(({ on }) => monthOf(on) === month)
  const attended = new Set(inMonth.filter((visit) => visit.attended).map(({ on }) => on))
  const planned = new Set(inMonth.filter(({ on, attended: signed }) => !signed && on >= today && !attended.has(on)).map(({ on }) => on))
  const due = isOwed(expert, month) ? expert.visitsPerMonth ?? 0 : 0
  return { due, done: attended.size, planned: planned.size, missing: Math.max(0, due - attended.size - planned.size) }
}

function isOwed({ joinedOn, leftOn, termUntil }: Contracted, month: Month): boolean {
  return monthOf(joinedOn) < month && [leftOn, termUntil].every((end) => end === null || monthOf(end) > month)
}
