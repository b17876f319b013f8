import type { Instant } from '../values/instant.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** When a session can be booked: so many minutes before the service at the latest, so many days before it at the earliest. */
export interface WindowRule {
  readonly noticeMinutes: number
  /** Null where there is no earliest day. */
  readonly horizonDays: number | null
}

/** Which rule a time breaks, and the number it has; null where it can be booked now. Who is here already needs no notice. */
export type WindowTrouble = { readonly rule: 'notice'; readonly minutes: number } | { readonly rule: 'horizon'; readonly days: number }

export function windowTrouble({ noticeMinutes, horizonDays }: WindowRule, startsAt: Instant, now: Instant): WindowTrouble | null {
  if (noticeMinutes > 0 && startsAt - now < noticeMinutes * MINUTE_MS) return { rule: 'notice', minutes: noticeMinutes }
  return horizonDays !== null && startsAt - now > horizonDays * DAY_MS ? { rule: 'horizon', days: horizonDays } : null
}

/** The starts that can be booked now, as the half-open span in which they lie. */
export function bookableSpan({ noticeMinutes, horizonDays }: WindowRule, now: Instant): { readonly notBefore: Instant; readonly until: Instant } {
  return { notBefore: now + noticeMinutes * MINUTE_MS, until: horizonDays === null ? Infinity : now + horizonDays * DAY_MS + 1 }
}
