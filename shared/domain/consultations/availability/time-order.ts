import { minutesOf } from '../../values/clock-time.ts'
import type { DayPart, TimeSpan } from './availability-rule.ts'

/** When a named part ends and begins at the widest, in minutes of the day. */
const WIDEST: Readonly<Record<DayPart, readonly [number, number]>> = { morning: [0, 720], afternoon: [720, 1080], evening: [1080, 1440], day: [0, 1440] }

/** Whether a span begins only after another one has ended, whatever the opening hours are. */
export function follows(before: TimeSpan, after: TimeSpan): boolean {
  const end = 'part' in before ? WIDEST[before.part][1] : minutesOf(before.to)
  return end <= ('part' in after ? WIDEST[after.part][0] : minutesOf(after.from))
}

/** Whether spans of one day are in order and free of overlap. */
export function inOrder(times: readonly TimeSpan[]): boolean {
  return times.every((time, index) => {
    const before = times[index - 1]
    return before === undefined || follows(before, time)
  })
}
