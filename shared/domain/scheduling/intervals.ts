import type { Interval } from '../values/interval.ts'

const MINUTE_MS = 60_000

/** The same moments in order as few spans as possible: overlapping and touching ones become one, empty ones go. */
export function merge(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = []
  for (const next of intervals.filter(isSpan).toSorted(byStart)) {
    const last = merged.at(-1)
    if (last && next.startsAt <= last.endsAt) {
      merged[merged.length - 1] = { startsAt: last.startsAt, endsAt: Math.max(last.endsAt, next.endsAt) }
    } else {
      merged.push({ startsAt: next.startsAt, endsAt: next.endsAt })
    }
  }
  return merged
}

/** The moments in both, merged and in order. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const others = merge(b)
  return merge(a).flatMap((span) =>
    others
      .map((other) => ({ startsAt: Math.max(span.startsAt, other.startsAt), endsAt: Math.min(span.endsAt, other.endsAt) }))
      .filter(isSpan),
  )
}

/** The moments of `from` that are not in `taken`, merged and in order: the free gaps of opening hours between bookings. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const holes = merge(taken)
  return merge(from).flatMap((span) => {
    const left: Interval[] = []
    let startsAt = span.startsAt
    for (const hole of holes) {
      if (hole.endsAt <= startsAt) continue
      if (hole.startsAt >= span.endsAt) break
      left.push({ startsAt, endsAt: hole.startsAt })
      startsAt = hole.endsAt
    }
    left.push({ startsAt, endsAt: span.endsAt })
    return left.filter(isSpan)
  })
}

/** Whole minutes covered, each moment counted once; a rest under a minute is dropped. */
export function minutesIn(intervals: readonly Interval[]): number {
  return Math.floor(merge(intervals).reduce((sum, span) => sum + span.endsAt - span.startsAt, 0) / MINUTE_MS)
}

function isSpan(interval: Interval): boolean {
  return interval.startsAt < interval.endsAt
}

function byStart(a: Interval, b: Interval): number {
  return a.startsAt - b.startsAt
}
