import type { ColumnType } from 'kysely'

/** Tables of activities, their sessions, who is expected and who was there, as stored. */
export interface ActivitiesSchema {
  /** `co_organisers`, `materials`: JSON arrays; `rule`: JSON of the recurrence its sessions were planned by; `summary_sealed`: 小结, which may name people. */
  activity: {
    id: string; number: string; title: string; kind: string; organiser: string; plan_sealed: Buffer | null; created_at: number
    co_organisers: Defaulted<string>; audience: Defaulted<string>; materials: Defaulted<string>; rule: Defaulted<string | null>
    summary_sealed: Defaulted<Buffer | null>; published_at: Defaulted<number | null>; archived_at: Defaulted<number | null>; version: Defaulted<number>
  }
  /**
   * `counts`: names, heads or both; `opens_before`: minutes before the start at which the sign-in opens by itself, null for by hand;
   * `exits`: whether leaving is recorded; `entries`: how often one may come in; `guardian_under`: the age below which a child needs an adult;
   * `postponed`: cancelled for a date to be named later.
   */
  activity_session: {
    id: string; activity_id: string; room_id: string | null; place: string; starts_at: number; ends_at: number; capacity: number | null
    listed: number; state: 'planned' | 'open' | 'ended' | 'cancelled'; opened_at: number | null; ended_at: number | null; version: Defaulted<number>
    mode_id: Defaulted<string | null>; registration: Defaulted<'off' | 'open'>; registers_from: Defaulted<number | null>; registers_until: Defaulted<number | null>
    walk_ins: Defaulted<number>; counts: Defaulted<'names' | 'heads' | 'both'>; opens_before: Defaulted<number | null>; exits: Defaulted<number>
    entries: Defaulted<'once' | 'afterExit' | 'several'>; guardian_under: Defaulted<number | null>; postponed: Defaulted<number>; cancel_reason: Defaulted<string | null>
  }
  /** Who works at a session: signed in like anybody, counted in no 人次 and no place. */
  activity_helper: { session_id: string; resident_id: string }
  activity_expert: { session_id: string; expert_id: string }
  /** What is done inside an event and counted apart (骨密度 10, 血糖 20); never added to 人次. */
  activity_item: { id: string; session_id: string; name: string; unit: string; count: number; position: number }
  activity_photo: { id: string; activity_id: string; position: number; added_at: number; sealed: Buffer }
  /** In the order of asking by id. `offer_until`: until when a free place is kept for who waited. */
  registration: {
    id: string; session_id: string; resident_id: string; state: 'registered' | 'waitlisted' | 'offered' | 'cancelled' | 'declined' | 'expired'
    offer_until: Defaulted<number | null>; created_at: number
  }
  /**
   * One person at one session. `late`: written down afterwards from paper (补录), `written_at` then; `proxy_sealed`: who signed in her place
   * (代签); `left_at`: when she went out last, null while she is inside.
   */
  attendance: {
    id: string; session_id: string; resident_id: string; at: number
    via: 'phoneTail' | 'initials' | 'slip' | 'card' | 'list' | 'desk' | 'paper'; state: 'present' | 'annulled'
    role: Defaulted<'participant' | 'staff'>; walk_in: Defaulted<number>; late: Defaulted<number>; proxy_sealed: Defaulted<Buffer | null>; guardian_id: Defaulted<string | null>
    written_at: number; left_at: Defaulted<number | null>; left_how: Defaulted<'exit' | 'close' | null>; annul_reason: Defaulted<string | null>; annul_note_sealed: Defaulted<Buffer | null>
  }
  /** Every later crossing of the door by somebody signed in. */
  passage: { id: ColumnType<number, never, never>; attendance_id: string; at: number; kind: 'in' | 'out' }
  /** `request_id` and `present`: the kiosk's tap and what it was answered; null at the desk. */
  head_count: {
    id: string; session_id: string; at: number; heads: number; via: 'kiosk' | 'desk'; request_id: string | null; present: number | null
    state: Defaulted<'counted' | 'annulled'>; annul_reason: Defaulted<string | null>
  }
  /** `card_mark`: keyed mark of what a card reader types; the card's number itself is kept nowhere. */
  resident_card: { card_mark: Buffer; id: string; resident_id: string; kind: 'social' | 'senior' | 'bus' | 'bracelet' | 'other'; added_at: number }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
