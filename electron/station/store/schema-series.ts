import type { ColumnType } from 'kysely'

/** Tables of series, takings, the wait-list and the call list, as stored. */
export interface SeriesSchema {
  /** `rule`: JSON of the recurrence a person chose, for showing it again; which dates there are is told by the bookings. */
  series: { id: string; rule: string; created_at: number }
  taking: {
    id: string; room_id: string; starts_at: number; ends_at: number; reason: 'meeting' | 'election' | 'flood' | 'inspection' | 'repair' | 'other'
    booking_id: string; state: 'standing' | 'undone'; version: Defaulted<number>; created_at: number
  }
  /** What a taking or a closure (`cause_id`) put an end to, and why. */
  taken: { owner_id: string; cause_id: string; owner_kind: 'booking' | 'session' | 'activity'; reason: SeriesSchema['taking']['reason'] }
  /** `choices`: a JSON array of free rooms and times that may be offered; `cause_id`: the taking, leave or closure it came from; `result_id`: the booking that was made of it. */
  call_item: {
    id: string; reason: 'taken' | 'closed' | 'offer' | 'expertLeave' | 'standIn' | 'moved' | 'undecided' | 'activityCancelled' | 'activityMoved' | 'placeOffered' | 'childLate' | 'childMissing'
    owner_kind: 'booking' | 'session' | 'appointment' | 'activity' | 'registration' | 'waiting' | 'child'; owner_id: string; cause_id: string | null
    resident_id: string | null; sealed: Buffer; choices: string; state: 'open' | 'reached' | 'noAnswer' | 'done'
    outcome: 'accepted' | 'declined' | 'told' | 'expired' | 'withdrawn' | null
    result_id: string | null; tries: Defaulted<number>; until_at: number | null; version: Defaulted<number>; created_at: number; settled_at: number | null
  }
  /** `turn`: the place in line, by time of asking; `who`: keyed mark of the person or team. */
  waiting: {
    turn: ColumnType<number, never, never>; id: string; room_id: string | null; starts_at: number; ends_at: number; heads: number
    resident_id: string | null; who: Buffer; sealed: Buffer
    state: 'waiting' | 'offered' | 'booked' | 'declined' | 'expired' | 'withdrawn' | 'lapsed'
    offer_room_id: string | null; offer_until: number | null; booking_id: string | null; mode_id: string | null; version: Defaulted<number>; created_at: number
  }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
