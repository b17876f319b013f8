import { overlaps, type Interval } from '../values/interval.ts'
import type { Instant } from '../values/instant.ts'
import type { HoldKind } from './hold-title.ts'
import { brokenRules, type BrokenRule, type HouseWish } from './house/broken-rules.ts'
import type { HouseRules } from './house/rules.ts'
import { isWithinOpening, timeTrouble, type TimeTrouble } from './house-rules.ts'

/** What stands against one date, the first of all that does. */
export type Trouble =
  | { readonly code: 'BAD_TIME'; readonly data: TimeTrouble }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'HOUSE_RULE'; readonly data: BrokenRule }
  | { readonly code: 'OUTSIDE_HOURS' }
  | { readonly code: 'OVER_CAPACITY'; readonly data: { readonly capacity: number } }
  | { readonly code: 'ROOM_TAKEN'; readonly blocker: Blocking }

/** Something that holds one of the rooms. */
export interface Blocking extends Interval {
  readonly kind: HoldKind
  readonly ownerId: string
}

/** One date with everything that decides whether it can be had. */
export interface DateWish extends Interval {
  readonly now: Instant
  /** Whether the room is in use on that day. */
  readonly inUse: boolean
  readonly headsExpected: number
  readonly capacity: number
  readonly open: readonly Interval[]
  readonly rules: HouseRules
  readonly house: Pick<HouseWish, 'holder' | 'purpose' | 'uses'>
  /** The time it takes with its preparation. */
  readonly takes: Interval
  /** What holds the room around that time. */
  readonly holds: readonly Blocking[]
}

/** What saving a date would be refused for; null when nothing stands against it. */
export function dateTrouble(wish: DateWish): Trouble | null {
  const badTime = timeTrouble(wish, wish.now, { limitMinutes: Infinity })
  if (badTime) return { code: 'BAD_TIME', data: badTime }
  if (!wish.inUse) return { code: 'NOT_FOUND' }
  const [broken] = brokenRules({ ...wish.house, now: wish.now, startsAt: wish.startsAt, endsAt: wish.endsAt }, wish.rules)
  if (broken) return { code: 'HOUSE_RULE', data: broken }
  if (!isWithinOpening(wish, wish.open)) return { code: 'OUTSIDE_HOURS' }
  if (wish.headsExpected > wish.capacity) return { code: 'OVER_CAPACITY', data: { capacity: wish.capacity } }
  const blocker = wish.holds.find((hold) => overlaps(hold, wish)) ?? wish.holds.find((hold) => overlaps(hold, wish.takes))
  return blocker ? { code: 'ROOM_TAKEN', blocker } : null
}
