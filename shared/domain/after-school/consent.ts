import type { CalendarDate } from '../values/calendar-date.ts'

/** A guardian's signed consent (家长知情同意书): the day it was signed and the last day it holds. */
export interface Consent {
  readonly signedOn: CalendarDate
  readonly until: CalendarDate
}

/** Whether a consent holds on a day, its first and last included; everything about a child under fourteen needs one (PIPL 31). */
export function isConsentValid(consent: Consent | null, on: CalendarDate): boolean {
  return consent !== null && consent.signedOn <= on && on <= consent.until
}
