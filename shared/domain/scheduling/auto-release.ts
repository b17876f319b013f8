import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { BookingState } from './booking-state.ts'

const MINUTE_MS = 60_000

/** How far back the station looks after the computer was off: what is older was forgotten at the desk and is left as it is. */
export const RELEASE_LOOK_BACK_MS = 7 * 24 * 60 * MINUTE_MS

/** How a no-show came to be known: the desk said so, the time to come ran out, or the whole use went by while the station was off. */
export type MissedAs = 'told' | 'waited' | 'unseen'

/** A booking as far as releasing it needs to know. */
export interface Awaited extends Interval {
  readonly state: BookingState
  /** Somebody said that the holder still comes. */
  readonly kept: boolean
}

/**
 * What becomes of a room nobody came to: null while the holder may still come. One whose whole time went by unseen is
 * missed too, so that it does not stand open for ever, but nobody saw that the holder was not there: it is never counted.
 */
export function missedBy({ startsAt, endsAt, state, kept }: Awaited, now: Instant, afterMinutes: number): 'waited' | 'unseen' | null {
  if (state !== 'approved' || kept || afterMinutes === 0) return null
  if (now < startsAt + afterMinutes * MINUTE_MS || startsAt < now - RELEASE_LOOK_BACK_MS) return null
  return now < endsAt ? 'waited' : 'unseen'
}
