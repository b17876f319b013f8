import type { Instant } from '../values/instant.ts'

/** A longer pause between two looks is a computer that slept, was off, or stood still; four of the station's own fit in. */
export const LONGEST_PAUSE_MS = 2 * 60_000

/** How long the station has been looking without a pause, so that a desk could note who came. */
export interface Watch {
  readonly since: Instant
  /** Now. */
  readonly at: Instant
}

/** The watch at one more look; it begins anew after a pause, at the first look of all, and where the clock was set back. */
export function watchAt(before: Watch | null, now: Instant): Watch {
  const unbroken = before !== null && now >= before.at && now - before.at <= LONGEST_PAUSE_MS
  return { since: unbroken ? before.since : now, at: now }
}
