import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { merge } from './intervals.ts'

const MINUTE_MS = 60_000

/** What one provider, or one line of a session, offers. */
export interface StartQuestion {
  /** When it is there; the grid of starts begins anew at the beginning of each span. */
  readonly open: readonly Interval[]
  /** What holds it, each span with the buffer it keeps behind itself. */
  readonly busy: readonly Interval[]
  /** Minutes of one service. */
  readonly minutes: number
  readonly gridMinutes: number
  /** Minutes kept free behind the service; at the end of an opening they need no room. */
  readonly bufferMinutes?: number
  readonly notBefore: Instant
  /** No start at or after this. */
  readonly until: Instant
}

/**
 * Every moment on the grid at which a service could begin, in order. Linear in what is open and busy: each hole is
 * looked at once, and the grid jumps over it.
 */
export function freeStarts({ open, busy, minutes, gridMinutes, bufferMinutes = 0, notBefore, until }: StartQuestion): readonly Instant[] {
  const holes = merge(busy)
  const [length, grid, buffer] = [minutes * MINUTE_MS, gridMinutes * MINUTE_MS, bufferMinutes * MINUTE_MS]
  const starts: Instant[] = []
  let next = 0
  for (const span of merge(open)) {
    const onGrid = (at: Instant): Instant => span.startsAt + Math.ceil((Math.max(at, span.startsAt) - span.startsAt) / grid) * grid
    const last = Math.min(span.endsAt - length, until - 1)
    for (let at = onGrid(notBefore); at <= last;) {
      let hole = holes[next]
      while (hole && hole.endsAt <= at) hole = holes[next += 1]
      if (hole && hole.startsAt < at + length + buffer) {
        at = onGrid(hole.endsAt)
      } else {
        starts.push(at)
        at += grid
      }
    }
  }
  return starts
}
