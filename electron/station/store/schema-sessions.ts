import type { ColumnType } from 'kysely'

/** Tables of duty sessions, their experts, their appointments and the leave of experts, as stored. */
export interface SessionsSchema {
  /**
   * `places` may be booked ahead, `walk_in_places` are kept for who comes; `moved_to`: the session that took this one's place;
   * `ended_with`: JSON of what an ending did: `{appointmentId, version}` of each one stepped, `{expertId}` of each one signed out.
   */
  duty_session: {
    id: string; kind: Defaulted<'consultation' | 'reception'>; style: Defaulted<'queue' | 'slot'>; expert_id: string; room_id: string
    starts_at: number; ends_at: number; places: number; walk_in_places: Defaulted<number>; lines: Defaulted<number>
    slot_minutes: number | null; grid_minutes: number | null; buffer_minutes: Defaulted<number>; notice_minutes: Defaulted<number>; horizon_days: number | null
    state: 'planned' | 'published' | 'open' | 'running' | 'closed' | 'rescheduled' | 'expertAbsent' | 'cancelled'
    undo_state: SessionsSchema['duty_session']['state'] | null; ended_with: string | null; published_at: number | null; moved_to: string | null; created_at: number
  }
  /** `delegate` and `level`: who receives (两代表一委员) and on which level; null for an expert. */
  duty_session_expert: {
    session_id: string; expert_id: string; position: number; state: Defaulted<'expected' | 'absent'>; stands_in_for: string | null
    delegate: 'party' | 'npc' | 'cppcc' | null; level: 'national' | 'province' | 'city' | 'county' | 'town' | null
    arrived_at: number | null; left_at: number | null
  }
  /** `line`, `starts_at`, `ends_at`: the time held in a session of slots; null in a queue. */
  appointment: {
    id: string; number: string; session_id: string; resident_id: string; place: number; walk_in: number
    line: number | null; starts_at: number | null; ends_at: number | null
    state: 'booked' | 'arrived' | 'inService' | 'served' | 'noShow' | 'cancelled' | 'referred'
    arrived_at: number | null; begun_at: number | null; served_at: number | null
    topic: string | null; disposition: string | null; referred_to: string | null; remark: Buffer | null
    /** `undo_state`: where the last step came from; null when there is none to take back. */
    undo_state: SessionsSchema['appointment']['state'] | null; version: Defaulted<number>; created_at: number
  }
  /** The leave of an expert is a closure of theirs; `undo`: JSON of what it did to each session, for taking it back. */
  expert_leave: { closure_id: string; expert_id: string; undo: string; state: 'standing' | 'undone'; created_at: number }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
