import type { Instant } from '../../values/instant.ts'
import type { HouseRules } from './rules.ts'

const DAY_MS = 24 * 60 * 60_000

/** From when on a no-show is held against somebody; older ones are forgotten. */
export function missedSince(now: Instant, { missed }: HouseRules): Instant {
  return now - missed.days * DAY_MS
}

/** Whether the desk should ring the holder before the day. A hint and never a ban: whoever asks gets the room (domain reference §b1). */
export function mustConfirm(misses: number, { missed }: HouseRules): boolean {
  return missed.count > 0 && misses >= missed.count
}
