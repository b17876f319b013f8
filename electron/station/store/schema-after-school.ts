import type { ColumnType } from 'kysely'

/** Tables of the after-school room (四点半学堂), as stored. What the desk typed of a child is sealed. */
export interface AfterSchoolSchema {
  /** `weekdays`: JSON array 1–7; `starts`, `ends`: clock times, after `ends` a pick-up is late; `collectors`: how many may be listed for a child. */
  child_term: {
    id: string; name: string; from_on: string; to_on: string; weekdays: string; starts: string; ends: string; places: number; collectors: number
    state: 'open' | 'ended'; version: Defaulted<number>; created_at: number
  }
  /** `enrolled_on`: the day the place was given; `left_on`: the first day it was no longer held. */
  child_enrolment: {
    id: string; number: string; term_id: string; resident_id: string; sealed: Buffer
    state: 'applied' | 'consentSigned' | 'enrolled' | 'paused' | 'withdrawn' | 'ended'
    dual_earner: number; hardship: number; may_leave_alone: number; consent_on: string | null; consent_until: string | null
    enrolled_on: string | null; left_on: string | null; applied_at: number; version: Defaulted<number>
  }
  child_day: { term_id: string; day_on: string; opened_at: number; closed_at: number | null; closed_by: string | null; version: Defaulted<number> }
  /** `sealed`: who collected, the exception with its reason and call note, remarks, incident, and what the last step came from; `undo_state`: the state it came from. */
  child_stay: {
    id: string; term_id: string; day_on: string; enrolment_id: string
    state: 'expected' | 'arrived' | 'handedOver' | 'leftAlone' | 'excused' | 'unexplained' | 'parentCalled'
    arrived_at: number | null; left_at: number | null; late: Defaulted<number>; incident: Defaulted<number>; sealed: Buffer | null; undo_state: string | null; version: Defaulted<number>
  }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
