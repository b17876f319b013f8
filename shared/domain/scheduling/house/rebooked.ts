import { monthOf } from '../../values/calendar-date.ts'
import { dateOf } from '../../values/instant.ts'
import type { Interval } from '../../values/interval.ts'
import type { HouseRule } from './broken-rules.ts'

/**
 * The rules a holder met with the booking the station took, which do not bind what they accept instead: the quotas of
 * the month it was in. A longer use asks for minutes they never had. Every other rule binds it as it binds a move.
 */
export function rulesMetBefore(before: Interval, after: Interval): readonly HouseRule[] {
  if (monthOf(dateOf(before.startsAt)) !== monthOf(dateOf(after.startsAt))) return []
  return ['personCount', 'teamCount', ...(lengthOf(after) > lengthOf(before) ? [] : ['personMinutes', 'teamMinutes'] as const)]
}

/** A use as the lead's word looks at it. */
export interface Weighed extends Interval {
  /** How many the room holds. */
  readonly capacity: number
}

/** Whether the lead's word for what was taken stands for what is accepted instead: it is not longer, and no larger room. */
export function keepsWord(before: Weighed & { readonly approved: boolean }, after: Weighed): boolean {
  return before.approved && lengthOf(after) <= lengthOf(before) && after.capacity <= before.capacity
}

function lengthOf({ startsAt, endsAt }: Interval): number {
  return endsAt - startsAt
}
