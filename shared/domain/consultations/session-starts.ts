import { freeStarts } from '../scheduling/free-starts.ts'
import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'

/** A session of slots: one service after another on each of its lines. */
export interface SlotSession extends Interval {
  readonly slots: { readonly slotMinutes: number; readonly gridMinutes: number }
  readonly lines: number
  readonly bufferMinutes: number
}

const MINUTE_MS = 60_000

/** Every start at which some line is free, in order, each once. `busy` gives what holds each line, buffers included. */
export function sessionStarts({ startsAt, endsAt, slots, lines, bufferMinutes }: SlotSession, busy: readonly (readonly Interval[])[], within: { readonly notBefore: Instant; readonly until: Instant }): readonly Instant[] {
  const ofLine = (line: number): readonly Instant[] =>
    freeStarts({ open: [{ startsAt, endsAt }], busy: busy[line] ?? [], minutes: slots.slotMinutes, gridMinutes: slots.gridMinutes, bufferMinutes, ...within })
  if (lines === 1) return ofLine(0)
  return [...new Set(Array.from({ length: lines }, (_, line) => ofLine(line)).flat())].toSorted((a, b) => a - b)
}

/** Whether a start lies on the grid and its service ends within the session. */
export function fitsSession({ startsAt, endsAt, slots }: SlotSession, at: Instant): boolean {
  return at >= startsAt && at + slots.slotMinutes * MINUTE_MS <= endsAt && (at - startsAt) % (slots.gridMinutes * MINUTE_MS) === 0
}

/** The free starts nearest after a wanted one, then the nearest before it. */
export function nearestStarts(starts: readonly Instant[], wanted: Instant, count: number): readonly Instant[] {
  return [...starts.filter((at) => at >= wanted), ...starts.filter((at) => at < wanted).toReversed()].slice(0, count)
}
