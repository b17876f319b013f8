import type { CalendarDate } from '../values/calendar-date.ts'
import { dateOfDayNumber, dayNumber } from './availability/day-facts.ts'

/** How an expert serves (服务方式): 坐班, 预约, 上门, 电话. */
export const SERVICE_MODES = ['onDuty', 'byAppointment', 'homeVisit', 'phone'] as const
export type ServiceMode = (typeof SERVICE_MODES)[number]

/** Political status (政治面貌, after GB/T 4762, which tells more apart than a station asks). */
export const POLITICS = ['party', 'probationary', 'league', 'otherParty', 'none', 'unknown'] as const
export type Politics = (typeof POLITICS)[number]

/** Days before an end at which the desk is told (house rule): time to renew a certificate. */
export const WARN_DAYS = 60

export interface Validity {
  readonly active: boolean
  /** Last day of the term and of the qualification, both included; null without an end. */
  readonly termUntil: CalendarDate | null
  readonly qualifiedUntil: CalendarDate | null
  /** Last day up to which the lead lets the expert go on all the same; null where not. */
  readonly extendedUntil: CalendarDate | null
  /** Last day on which objections are heard (公示); null where nothing was published. */
  readonly objectionsUntil: CalendarDate | null
}

/**
 * Where an expert stands on a day: `left` out of use; `over` term or qualification has run out, so no new session; `extended` the
 * same, but the lead lets them go on; `ending` one runs out within `WARN_DAYS`; `published` objections are still heard.
 * `on` is the day that matters: the end, or the last day of objections.
 */
export type Standing =
  | { readonly kind: 'good' | 'left'; readonly on: null }
  | { readonly kind: 'over' | 'extended' | 'ending'; readonly what: 'term' | 'qualification'; readonly on: CalendarDate }
  | { readonly kind: 'published'; readonly on: CalendarDate }

/** Where an expert stands on a day; what stands most in the way of a session comes first. Objections that are still heard are shown, not enforced. */
export function standingOn(expert: Validity, on: CalendarDate): Standing {
  if (!expert.active) return { kind: 'left', on: null }
  const ends = [{ what: 'qualification' as const, on: expert.qualifiedUntil }, { what: 'term' as const, on: expert.termUntil }]
    .flatMap((end) => (end.on === null ? [] : [{ ...end, on: end.on }])).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const first = ends[0]
  if (first && first.on < on) {
    const extended = expert.extendedUntil !== null && expert.extendedUntil >= on
    return extended ? { kind: 'extended', what: first.what, on: expert.extendedUntil ?? on } : { kind: 'over', ...first }
  }
  if (expert.objectionsUntil !== null && expert.objectionsUntil >= on) return { kind: 'published', on: expert.objectionsUntil }
  return first && first.on < dateOfDayNumber(dayNumber(on) + WARN_DAYS) ? { kind: 'ending', ...first } : { kind: 'good', on: null }
}
