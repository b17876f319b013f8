import type { Instant } from '../values/instant.ts'

/** Wrong PINs in a row before an account rests (GB/T 22239-2019 level 2 asks for a lock-out; the number is a house rule). */
export const TRIES = 5

const FIRST_REST_MS = 60_000
const LONGEST_REST_MS = 60 * 60_000

/** Wrong PINs so far and the end of the rest, if any. */
export interface Tries {
  readonly failures: number
  readonly lockedUntil: Instant | null
}

/** What a wrong PIN does: every fifth one in a row begins a rest, 1 minute first, doubling to at most an hour. */
export function afterFailure(tries: Tries, now: Instant): Tries {
  const failures = tries.failures + 1
  if (failures % TRIES !== 0) return { failures, lockedUntil: null }
  const rest = Math.min(FIRST_REST_MS * 2 ** (failures / TRIES - 1), LONGEST_REST_MS)
  return { failures, lockedUntil: now + rest }
}

/** Tries left before the next rest, 1 to 5. */
export function triesLeft(failures: number): number {
  return TRIES - (failures % TRIES)
}

/** Whether an account rests. An end further away than the longest rest was set by a clock that has been put back since. */
export function isResting({ lockedUntil }: Tries, now: Instant): boolean {
  return lockedUntil !== null && now < lockedUntil && lockedUntil - now <= LONGEST_REST_MS
}
