import type { Board } from '../../../shared/contract/scheduling-board.ts'
import { dateOfMoment, momentAt } from '../../../shared/text/time.ts'
import { axisOf, type Axis } from './board-axis.ts'

const DAY_MS = 24 * 60 * 60_000
const WEEK_DAYS = 7

/** What the board shows: the hours of one day, or a week from its Monday. */
export type BoardSpan = 'day' | 'week'

/** Hours shown at the least; a day has room for more columns than a week. */
const HOURS = { day: { firstHour: 7, lastHour: 21 }, week: { firstHour: 8, lastHour: 18 } } as const

export function shiftDate(on: string, days: number): string {
  return dateOfMoment(momentAt(on, '12:00') + days * DAY_MS)
}

/** The Monday of the week a day lies in. */
export function mondayOf(on: string): string {
  return shiftDate(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % WEEK_DAYS))
}

export function boardAxis(board: Board, span: BoardSpan, on: string): Axis {
  const days = span === 'day' ? [on] : Array.from({ length: WEEK_DAYS }, (_, index) => shiftDate(mondayOf(on), index))
  return axisOf(days, [...board.open, ...board.items, ...board.expertItems.filter(({ kind }) => kind !== 'closure')].filter(({ endsAt, startsAt }) => endsAt > startsAt), HOURS[span])
}
