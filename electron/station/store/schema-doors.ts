import type { ColumnType } from 'kysely'

/** Tables of what comes through the doors without a name: rest stop, visits, ratings, and the kiosk's notices. */
export interface DoorsSchema {
  /** `services`: JSON array of codes; `request_id`: the kiosk's tap, so that one sent twice counts once. */
  rest_tap: {
    id: string; at: number; occupation: string; services: string; via: 'kiosk' | 'desk'; request_id: string | null
    state: Defaulted<'counted' | 'annulled'>; annul_reason: Defaulted<string | null>
  }
  /** `item`: the id of an item of the setting; `tail_mark`: keyed mark of the phone's last four digits; `sealed`: the digits and a nickname. */
  rest_loan: {
    id: string; item: string; sealed: Buffer; tail_mark: Buffer; lent_at: number; due_at: number; request_id: string | null; returned_at: number | null
    state: 'lent' | 'returned' | 'lost'; version: Defaulted<number>
  }
  rest_suggestion: { id: string; at: number; sealed: Buffer; request_id: string | null; state: 'new' | 'read' | 'done'; version: Defaulted<number> }
  visit_count: { id: string; at: number; place: 'desk' | 'door'; purpose: string; heads: number; state: Defaulted<'counted' | 'annulled'> }
  /** What a counter says went through the door on a day; `everybody`: those the desk counted too are among them. */
  door_total: { day_on: string; heads: number; everybody: number; written_at: number }
  /** `subject_id`: the session or the room, never the one appointment, sign-in or booking; `service_on`: its day; `level`: 5 very satisfied to 1 very dissatisfied; `once_mark`: keyed mark of the service as one person had it, so that one service is rated once. */
  rating: { id: string; at: number; subject: 'activity' | 'appointment' | 'booking'; subject_id: string; service_on: string; level: number; once_mark: Buffer }
  notice: {
    id: string; title: string; body: string; from_on: string; until_on: string; position: number; state: 'shown' | 'withdrawn'; version: Defaulted<number>
  }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
