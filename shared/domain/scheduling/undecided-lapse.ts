import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { RELEASE_LOOK_BACK_MS } from './auto-release.ts'
import type { BookingState } from './booking-state.ts'

const MINUTE_MS = 60_000

/** How long the lead has for what is asked for on the spot, whose time begins as it is asked (house rule). */
export const DECIDE_ON_THE_SPOT_MINUTES = 15

/** A booking as far as waiting for the lead's word goes. */
export interface Undecided extends Interval {
  readonly state: BookingState
  readonly createdAt: Instant
  /** It came back to waiting after its time had begun. */
  readonly kept: boolean
}

/**
 * When a booking nobody decided gives its room back: at its start, as nobody may use it without the lead's word (已登记 is
 * not 已预约, domain reference §b1); a quarter of an hour after it was asked for on the spot; at its end once it was taken
 * back to be decided after all.
 */
export function lapsesAt({ startsAt, endsAt, createdAt, kept }: Undecided): Instant {
  return kept ? endsAt : Math.min(endsAt, Math.max(startsAt, createdAt + DECIDE_ON_THE_SPOT_MINUTES * MINUTE_MS))
}

/** Whether it lapses now. What began longer ago than the station looks back is left as it is: nobody waits for a call about it. */
export function hasLapsed(booking: Undecided, now: Instant): boolean {
  return booking.state === 'registered' && booking.startsAt >= now - RELEASE_LOOK_BACK_MS && now >= lapsesAt(booking)
}
