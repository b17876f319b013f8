import type { Instant } from './instant.ts'

/** A half-open span of time `[startsAt, endsAt)`: it touches the next without overlapping it. */
export interface Interval {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

export function contains(outer: Interval, inner: Interval): boolean {
  return outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt
}
