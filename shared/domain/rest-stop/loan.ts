import { addDays } from '../values/calendar-date.ts'
import type { ClockTime } from '../values/clock-time.ts'
import { dateOf, instantAt, type Instant } from '../values/instant.ts'

/** Where something lent stands: 借出, 已还, 丢失. */
export type LoanState = 'lent' | 'returned' | 'lost'

/** What can happen to it; `takeBack` undoes the last step. */
export type LoanEvent = 'return' | 'lose' | 'takeBack'

/** The whole machine; what is not written here is refused. What was lost may be found and brought back. */
export const LOAN_TRANSITIONS: Readonly<Record<LoanState, Readonly<Partial<Record<LoanEvent, LoanState>>>>> = {
  lent: { return: 'returned', lose: 'lost' },
  returned: { takeBack: 'lent' },
  lost: { return: 'returned', takeBack: 'lent' },
}

/** The state after an event, or null where the event is not possible. */
export function nextLoanState(state: LoanState, event: LoanEvent): LoanState | null {
  return LOAN_TRANSITIONS[state][event] ?? null
}

/** By how many pieces the house is richer or poorer after a step: what is lost is gone, what is found is back. */
export function stockChange(from: LoanState, to: LoanState): -1 | 0 | 1 {
  if (to === 'lost') return -1
  return from === 'lost' ? 1 : 0
}

/** How many pieces are on the shelf: never below none, also when the count was set lower than what is out. */
export function piecesLeft(count: number, out: number): number {
  return Math.max(0, count - out)
}

const DAY_ENDS = '24:00' as ClockTime

/** When something lent for so many days is due: at the end of the last of them; 0 days is today. */
export function dueAt(lentAt: Instant, days: number): Instant {
  return instantAt(addDays(dateOf(lentAt), days), DAY_ENDS)
}
