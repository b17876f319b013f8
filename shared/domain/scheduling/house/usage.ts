import type { Instant } from '../../values/instant.ts'
import type { Interval } from '../../values/interval.ts'
import { minutesIn } from '../intervals.ts'

const MINUTE_MS = 60_000

/** Uses with less than this between them follow one another: nobody else could have had the room (house rule). */
const PAUSE_MINUTES = 15

/** What a holder already has in the month of a wish, the wish itself left out. */
export interface Usage {
  readonly count: number
  readonly minutes: number
}

export function usageOf(uses: readonly Interval[]): Usage {
  return { count: uses.length, minutes: uses.reduce((sum, use) => sum + minutesIn([use]), 0) }
}

/** How many uses of one holder stand in a row with the wish, the wish counted: 1 when it stands alone. */
export function usesInRow(wanted: Interval, uses: readonly Interval[]): number {
  const pause = PAUSE_MINUTES * MINUTE_MS
  const reach = (at: { startsAt: Instant; endsAt: Instant }, rest: readonly Interval[]): number => {
    const next = rest.find((use) => use.startsAt < at.endsAt + pause && at.startsAt < use.endsAt + pause)
    if (!next) return 0
    return 1 + reach({ startsAt: Math.min(at.startsAt, next.startsAt), endsAt: Math.max(at.endsAt, next.endsAt) }, rest.filter((use) => use !== next))
  }
  return 1 + reach(wanted, uses)
}
