import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { subtract } from './intervals.ts'

const MINUTE_MS = 60_000

/** The longest a room can be had from now on: until it closes, is held, or the house's longest use is over. Null when it is not free now. */
export function nowUntil(now: Instant, open: readonly Interval[], busy: readonly Interval[], longestMinutes: number): Interval | null {
  const gap = subtract(open, busy).find((span) => span.startsAt <= now && now < span.endsAt)
  return gap ? { startsAt: now, endsAt: Math.min(gap.endsAt, now + longestMinutes * MINUTE_MS) } : null
}
