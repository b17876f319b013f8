import type { Instant } from '../../values/instant.ts'
import type { Interval } from '../../values/interval.ts'

const MINUTE_MS = 60_000

/** Uses with less than this between them follow one another: nobody else could have had the room (house rule). */
const PAUSE_MINUTES = 15

/** What a holder already has in the month of a wish, the wish itself left out. */
export interface Usage {
  readonly count: number
  readonly minutes: number
}

export function usageOf(uses: readonly Interval[]): Usage {
  return { count: uses.length, minutes: uses.reduce((sum, use) => sum + Math.ceil((use.endsAt - use.startsAt) / MINUTE_MS), 0) }
}

/** How many uses of one holder stand in a row with the wish, the wish counted: 1 when it stands alone. */
export function usesInRow(wanted: Interval, uses: readonly Interval[]): number {
  const rows: { uses: Interval[]; endsAt: Instant }[] = []
  for (const use of [...uses, wanted].toSorted((a, b) => a.startsAt - b.startsAt)) {
    const row = rows.at(-1)
    if (row && use.startsAt < row.endsAt + PAUSE_MINUTES * MINUTE_MS) {
      row.uses.push(use)
      row.endsAt = Math.max(row.endsAt, use.endsAt)
    } else {
      rows.push({ uses: [use], endsAt: use.endsAt })
    }
  }
  return rows.find((row) => row.uses.includes(wanted))?.uses.length ?? 1
}
