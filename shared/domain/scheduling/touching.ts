import type { Interval } from '../values/interval.ts'
import { overlaps } from '../values/interval.ts'

const DAY_MS = 24 * 60 * 60_000

/** What is longer than this (a room out of use, a closure of a month) is looked at every time. */
const LONG_DAYS = 14

/** Finds among many spans those that touch a window, without walking over all of them each time. */
export function touching<Span extends Interval>(spans: readonly Span[]): (window: Interval) => readonly Span[] {
  const long: Span[] = []
  const byDay = new Map<number, Span[]>()
  for (const span of spans) {
    if (span.endsAt - span.startsAt > LONG_DAYS * DAY_MS) long.push(span)
    else for (const day of daysOf(span)) byDay.set(day, [...(byDay.get(day) ?? []), span])
  }
  return (window) => {
    const near = new Set(daysOf(window).flatMap((day) => byDay.get(day) ?? []))
    return [...long, ...near].filter((span) => overlaps(span, window))
  }
}

/** Numbers of the days a span lies in, as UTC counts them: only their being the same for both matters. */
function daysOf({ startsAt, endsAt }: Interval): readonly number[] {
  const first = Math.floor(startsAt / DAY_MS)
  return Array.from({ length: Math.max(Math.ceil(endsAt / DAY_MS) - first, 1) }, (_, index) => first + index)
}
