import type { CalendarDate } from '../values/calendar-date.ts'

/** Where a notice stands: on show, or taken down. */
export type NoticeState = 'shown' | 'withdrawn'

/** A notice by its days, both included. */
export interface NoticeDays {
  readonly state: NoticeState
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate
}

/** Why a notice is, or is not, at the kiosk on a day. */
export type NoticeStanding = 'now' | 'later' | 'over' | 'withdrawn'

export function standingOf({ state, fromOn, untilOn }: NoticeDays, on: CalendarDate): NoticeStanding {
  if (state === 'withdrawn') return 'withdrawn'
  if (on < fromOn) return 'later'
  return on <= untilOn ? 'now' : 'over'
}
