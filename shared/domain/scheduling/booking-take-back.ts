import type { Instant } from '../values/instant.ts'

const MINUTE_MS = 60_000

/** How long after it was made a booking can be taken back as a slip of the hand, in minutes. */
export const TAKE_BACK_MINUTES = 10

/** Why a booking can no more be taken back whole. */
export type TakeBackTrouble = 'changed' | 'late'

/** What keeps a booking from being taken back as if it had not been made: something happened to it since, or it was long ago; null when nothing does. */
export function takeBackTrouble({ createdAt, version }: { readonly createdAt: Instant; readonly version: number }, now: Instant): TakeBackTrouble | null {
  if (version !== 1) return 'changed'
  return now - createdAt > TAKE_BACK_MINUTES * MINUTE_MS ? 'late' : null
}
