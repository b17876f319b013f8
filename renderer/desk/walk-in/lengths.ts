import { timeText } from '../../../shared/text/time.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

const MINUTE_MS = 60_000
const USUAL = [{ value: 30, label: '半小时' }, { value: 60, label: '1 小时' }, { value: 120, label: '2 小时' }, { value: 180, label: '3 小时' }, { value: 240, label: '4 小时' }] as const

/** How long a room can be had: in minutes, and as it is called. */
export interface Length {
  readonly value: number
  readonly label: string
}

interface Standing {
  /** When the room is free today, in order. */
  readonly gaps: readonly Interval[]
  /** When it is to begin; null for the next time it is free for so long. */
  readonly startsAt: number | null
  /** The longest use the house allows, in minutes. */
  readonly longestMinutes: number
}

/**
 * How long a room can be had from a start, or at all today: never past the end of what is free, nor longer than the house
 * allows; as the last, the whole of what is free. Where the start itself is taken, everything: the refusal then names the ways out.
 */
export function lengthsIn({ gaps, startsAt, longestMinutes }: Standing): readonly Length[] {
  const allowed = USUAL.filter(({ value }) => value <= longestMinutes)
  const from = startsAt === null ? gaps : gaps.filter((gap) => gap.startsAt <= startsAt && startsAt < gap.endsAt).map(({ endsAt }) => ({ startsAt, endsAt }))
  const [first] = from
  if (!first) return allowed
  const longest = Math.max(...from.map(minutesOf))
  const whole = minutesOf(first)
  const usual = allowed.filter(({ value }) => value <= longest)
  return whole > longestMinutes || usual.some(({ value }) => value === whole) ? usual : [...usual, { value: whole, label: `到 ${timeText(first.endsAt)}` }].toSorted((a, b) => a.value - b.value)
}

/** The wished length where it can be had, else the longest that is shorter, else the shortest there is. */
export function nearestLength(lengths: readonly Length[], wished: number): number {
  return lengths.findLast(({ value }) => value <= wished)?.value ?? lengths[0]?.value ?? wished
}

function minutesOf({ startsAt, endsAt }: Interval): number {
  return Math.floor((endsAt - startsAt) / MINUTE_MS)
}
