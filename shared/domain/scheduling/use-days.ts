import type { CalendarDate } from '../values/calendar-date.ts'
import { dayInterval } from '../values/day-interval.ts'
import type { Interval } from '../values/interval.ts'

/** The days a room is in use: from the first up to but not including `untilOn`; null while no end is set. */
export interface UseDays {
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate | null
}

export function isInUse(days: readonly UseDays[], on: CalendarDate): boolean {
  return days.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on < untilOn))
}

/** The days after a room is taken into use, or out of it, from a day on: whatever was said of later days no longer holds. */
export function switchedFrom(days: readonly UseDays[], inUse: boolean, on: CalendarDate): readonly UseDays[] {
  const before = days.filter(({ fromOn }) => fromOn < on).map((span) => ({ ...span, untilOn: span.untilOn === null || span.untilOn > on ? on : span.untilOn }))
  if (!inUse) return before
  const last = before.at(-1)
  return last?.untilOn === on ? [...before.slice(0, -1), { ...last, untilOn: null }] : [...before, { fromOn: on, untilOn: null }]
}

/** The next day after `on` at which a room goes out of use or into it; null when nothing is planned. */
export function nextSwitch(days: readonly UseDays[], on: CalendarDate): CalendarDate | null {
  return days.flatMap(({ fromOn, untilOn }) => (untilOn === null ? [fromOn] : [fromOn, untilOn])).filter((day) => day > on).toSorted()[0] ?? null
}

/** The moments a room is in use. */
export function momentsInUse(days: readonly UseDays[]): readonly Interval[] {
  return days.map(({ fromOn, untilOn }) => ({ startsAt: dayInterval(fromOn).startsAt, endsAt: untilOn === null ? Infinity : dayInterval(untilOn).startsAt }))
}
