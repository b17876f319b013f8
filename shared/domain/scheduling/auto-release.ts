import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { BookingState } from './booking-state.ts'
import type { Watch } from './watch.ts'

const MINUTE_MS = 60_000

/** How far back the station looks after the computer was off: what is older was forgotten at the desk and is left as it is. */
export const RELEASE_LOOK_BACK_MS = 7 * 24 * 60 * MINUTE_MS

/** How it came to be known that nobody came: the desk said so, the time to come ran out, or nobody could note who came since the station was off. */
export type MissedAs = 'told' | 'waited' | 'unseen'

/** A booking as far as releasing it needs to know. */
export interface Awaited extends Interval {
  readonly state: BookingState
  /** Somebody said that the holder still comes. */
  readonly kept: boolean
}

/** From when on the desk may say that nobody came: as long after the start as the house waits; from the start where it never stops waiting. */
export function missableFrom({ startsAt }: Pick<Interval, 'startsAt'>, releaseAfterMinutes: number): Instant {
  return startsAt + releaseAfterMinutes * MINUTE_MS
}

/**
 * What becomes of a room nobody is noted in: null while the holder may still come. It is missed only where the station
 * looked on from the start until the time to come ran out. Else nobody could hand over the key or note who came: the room
 * is given back just the same, but it is held against nobody and the desk says later who came.
 */
export function missedBy({ startsAt, endsAt, state, kept }: Awaited, { since, at }: Watch, afterMinutes: number): 'waited' | 'unseen' | null {
  if (state !== 'approved' || kept || afterMinutes === 0) return null
  if (at < startsAt + afterMinutes * MINUTE_MS || startsAt < at - RELEASE_LOOK_BACK_MS) return null
  return since <= startsAt && at < endsAt ? 'waited' : 'unseen'
}
