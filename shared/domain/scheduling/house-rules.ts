import type { Instant } from '../values/instant.ts'
import { contains, type Interval } from '../values/interval.ts'

const MINUTE_MS = 60_000

/** Longest use of a room at a stretch: 4 hours, in two of the published house rules (domain reference §b1: S9, S10). */
export const LONGEST_USE_MINUTES = 240

/** How long ago a booking made on the spot may have begun: people use the room first and come to the desk then (house rule). */
export const GRACE_MINUTES = 15

/** Why a time cannot be had whatever stands in the room. */
export type TimeTrouble = { readonly reason: 'order' | 'past' } | { readonly reason: 'too-long'; readonly limitMinutes: number }

/** What differs from a booking made on the spot: a use that has `begun` may have begun long ago, but not be over. */
interface TimeRule {
  readonly begun?: boolean
  readonly limitMinutes?: number
}

/** What is wrong with the time itself; null when nothing is. */
export function timeTrouble(wanted: Interval, now: Instant, { begun = false, limitMinutes = LONGEST_USE_MINUTES }: TimeRule = {}): TimeTrouble | null {
  if (wanted.startsAt >= wanted.endsAt) return { reason: 'order' }
  if ((!begun && wanted.startsAt < now - GRACE_MINUTES * MINUTE_MS) || wanted.endsAt <= now) return { reason: 'past' }
  return wanted.endsAt - wanted.startsAt > limitMinutes * MINUTE_MS ? { reason: 'too-long', limitMinutes } : null
}

/** Whether the station is open for all of a time. `open` is merged, so openings that touch count as one. */
export function isWithinOpening(wanted: Interval, open: readonly Interval[]): boolean {
  return open.some((span) => contains(span, wanted))
}
