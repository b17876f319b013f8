import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { takesAppointments, type SessionState } from './session-state.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** When a session can be booked: so many minutes before the service at the latest, so many days before it at the earliest. */
export interface WindowRule {
  readonly noticeMinutes: number
  /** Null where there is no earliest day. */
  readonly horizonDays: number | null
}

/** Which rule a time breaks, and the number it has; null where it can be booked now. Who is here already needs no notice. */
export type WindowTrouble =
  | { readonly rule: 'notice'; readonly minutes: number }
  | { readonly rule: 'horizon'; readonly days: number }
  | { readonly rule: 'over'; readonly endsAt: Instant }
  | { readonly rule: 'past'; readonly startsAt: Instant }

/** A session as far as its end goes. */
interface Ending {
  readonly state: SessionState
  readonly endsAt: Instant
}

/** Whether somebody can be given a place now, booked ahead or on the spot: not in a session whose time is over, closed or not. */
export function isOnOffer({ state, endsAt }: Ending, now: Instant): boolean {
  return takesAppointments(state) && now < endsAt
}

/** Whether a place in a session can be booked ahead now. */
export function windowTrouble({ noticeMinutes, horizonDays }: WindowRule, { startsAt, endsAt }: Interval, now: Instant): WindowTrouble | null {
  if (now >= endsAt) return { rule: 'over', endsAt }
  if (noticeMinutes > 0 && startsAt - now < noticeMinutes * MINUTE_MS) return { rule: 'notice', minutes: noticeMinutes }
  return horizonDays !== null && startsAt - now > horizonDays * DAY_MS ? { rule: 'horizon', days: horizonDays } : null
}

/** The same for a start of its own, which must not have gone by. */
export function startTrouble(rule: WindowRule, service: Interval, now: Instant): WindowTrouble | null {
  return service.startsAt < now ? { rule: 'past', startsAt: service.startsAt } : windowTrouble(rule, service, now)
}

/** The starts that can be booked now, as the half-open span in which they lie. */
export function bookableSpan({ noticeMinutes, horizonDays }: WindowRule, now: Instant): { readonly notBefore: Instant; readonly until: Instant } {
  return { notBefore: now + noticeMinutes * MINUTE_MS, until: horizonDays === null ? Infinity : now + horizonDays * DAY_MS + 1 }
}
