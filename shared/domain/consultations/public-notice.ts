import { daysBetween, type CalendarDate } from '../values/calendar-date.ts'
import type { SessionState } from './session-state.ts'

/** Days between the notice and the session: date, place and person are made known three days before (domain reference §b5, S23, S24). */
export const NOTICE_DAYS = 3

/** What a notice lacks. `missing` is how many days it comes too late; `announced` is false where none was ever given. */
export interface NoticeShort {
  readonly days: number
  readonly missing: number
  readonly announced: boolean
}

/**
 * How a session comes to stand before the public: `publish` and `move` make its date and place known with this very act;
 * `plan`, `open` and `reopen` rely on a notice that was given before.
 */
export type NoticeAct = 'plan' | 'publish' | 'open' | 'move' | 'reopen'

/** A session as it would stand after the act. */
export interface Noticed {
  readonly kind: 'consultation' | 'reception'
  readonly state: SessionState
  readonly heldOn: CalendarDate
  /** Whether a notice was given before the act. */
  readonly wasPublished: boolean
}

/** Whether the public can see a session: it is announced, and it has not begun. */
export function isAnnounced(state: SessionState): boolean {
  return state === 'published' || state === 'open'
}

/**
 * What the notice of a reception (接访) lacks for an act; null where nothing does. A notice that was let through late stays
 * let through, so whoever relies on one only needs that it was given; only a session the public can see owes one at all.
 */
export function noticeShort(act: NoticeAct, { kind, state, heldOn, wasPublished }: Noticed, today: CalendarDate): NoticeShort | null {
  if (kind !== 'reception' || !isAnnounced(state)) return null
  const announces = act === 'publish' || act === 'move'
  const missing = Math.min(NOTICE_DAYS, Math.max(0, NOTICE_DAYS - daysBetween(today, heldOn)))
  if (announces) return missing === 0 ? null : { days: NOTICE_DAYS, missing, announced: true }
  return wasPublished ? null : { days: NOTICE_DAYS, missing, announced: false }
}
