import type { Interval } from '../../../shared/domain/values/interval.ts'
import { dateOfMoment, momentAt } from '../../../shared/text/time.ts'

const HOUR_MS = 60 * 60_000
const QUARTER_MS = 15 * 60_000

/** The days shown side by side, each from the same first to the same last hour. */
export interface Axis {
  readonly days: readonly string[]
  readonly firstHour: number
  readonly lastHour: number
}

/** A stretch of a row, in percent of its width. */
export interface Place {
  readonly left: number
  readonly width: number
}

/** An axis that shows some hours at least, and more where something is open or on outside them. */
export function axisOf(days: readonly string[], spans: readonly Interval[], { firstHour, lastHour }: Omit<Axis, 'days'>): Axis {
  const inside = spans.filter((span) => days.includes(dateOfMoment(span.startsAt)) && dateOfMoment(span.startsAt) === dateOfMoment(span.endsAt - 1))
  const hours = inside.map((span) => {
    const midnight = momentAt(dateOfMoment(span.startsAt), '00:00')
    return { first: Math.floor((span.startsAt - midnight) / HOUR_MS), last: Math.ceil((span.endsAt - midnight) / HOUR_MS) }
  })
  return { days, firstHour: hours.reduce((least, { first }) => Math.min(least, first), firstHour), lastHour: hours.reduce((most, { last }) => Math.max(most, last), lastHour) }
}

/** The part of a day that is shown. */
export function shownOf({ firstHour, lastHour }: Axis, day: string): Interval {
  const midnight = momentAt(day, '00:00')
  return { startsAt: midnight + firstHour * HOUR_MS, endsAt: midnight + lastHour * HOUR_MS }
}

/** Where a moment stands, in percent; null outside what is shown. */
export function percentAt(axis: Axis, at: number): number | null {
  const index = axis.days.indexOf(dateOfMoment(at))
  const shown = shownOf(axis, axis.days[index] ?? '1970-01-01')
  return index < 0 || at < shown.startsAt || at >= shown.endsAt ? null : placeWithin(axis, index, { startsAt: at, endsAt: at }).left
}

/** Where a span stands, one stretch for each day it touches. */
export function placesOf<Span extends Interval>(axis: Axis, span: Span): (Span & { readonly place: Place })[] {
  return axis.days.flatMap((day, index) => {
    const shown = shownOf(axis, day)
    const startsAt = Math.max(span.startsAt, shown.startsAt)
    const endsAt = Math.min(span.endsAt, shown.endsAt)
    return startsAt < endsAt ? [{ ...span, place: placeWithin(axis, index, { startsAt, endsAt }) }] : []
  })
}

/** The moment at some point of a row (0 its left end, 1 its right end). */
export function momentOn(axis: Axis, ratio: number): number {
  const position = Math.min(Math.max(ratio, 0), 1) * axis.days.length
  const index = Math.min(Math.floor(position), axis.days.length - 1)
  const shown = shownOf(axis, axis.days[index] ?? '1970-01-01')
  return shown.startsAt + (position - index) * (shown.endsAt - shown.startsAt)
}

/** The nearest quarter of an hour. */
export const nearestQuarter = (at: number): number => Math.round(at / QUARTER_MS) * QUARTER_MS

function placeWithin(axis: Axis, index: number, { startsAt, endsAt }: Interval): Place {
  const shown = shownOf(axis, axis.days[index] ?? '1970-01-01')
  const wide = shown.endsAt - shown.startsAt
  return { left: (index + (startsAt - shown.startsAt) / wide) / axis.days.length * 100, width: (endsAt - startsAt) / wide / axis.days.length * 100 }
}
