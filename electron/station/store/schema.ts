import type { ColumnType } from 'kysely'
import type { ActivitiesSchema } from './schema-activities.ts'
import type { AfterSchoolSchema } from './schema-after-school.ts'
import type { BookingsSchema } from './schema-bookings.ts'
import type { CalendarSchema } from './schema-calendar.ts'
import type { DoorsSchema } from './schema-doors.ts'
import type { ExpertsSchema } from './schema-experts.ts'
import type { SeriesSchema } from './schema-series.ts'
import type { SessionsSchema } from './schema-sessions.ts'

/** Columns as stored: snake_case, 0/1 for booleans, integers for instants, `Buffer` for sealed details. */
export interface Schema extends ActivitiesSchema, AfterSchoolSchema, BookingsSchema, CalendarSchema, DoorsSchema, ExpertsSchema, SeriesSchema, SessionsSchema {
  station: { id: number; code: string; name: string; level: string; street_name: string; key_check: Buffer; set_up_at: number }
  setting: { key: string; value: string }
  journal: JournalRow
  journal_head: { id: number; seq: number; hash: string; seal: Buffer }
  number_series: { series: string; year: number; last: number }
  slip: { code: string; kind: 'booking' | 'appointment' | 'registration' | 'child'; owner_id: string; resident_id: string | null; issued_at: number }
  staff: {
    id: string; sealed: Buffer; role: 'desk' | 'lead' | 'auditor'; pin_salt: Buffer; pin_hash: Buffer
    failures: Defaulted<number>; locked_until: number | null; active: Defaulted<number>; created_at: number
  }
  roster_import: {
    id: string; at: number; file_sha256: string; rows: number; added: number; updated: number; report: Buffer; state: 'applied' | 'undone'
  }
  resident: {
    id: string; sealed: Buffer | null; id_hash: Buffer | null; state: 'active' | 'merged' | 'deleted'; merged_into: string | null
    /** `import_mark`: keyed hash of the roster row that made the person; `merge_undo`: sealed, how the kept record was before. */
    import_id: string | null; import_mark: Buffer | null; merge_undo: Buffer | null; version: Defaulted<number>; created_at: number; updated_at: number
  }
  room: { id: string; name: string; capacity: number; position: number }
  /** The days a room is in use, from the first up to but not including `until_on`; null while nobody ended it. */
  room_use: { room_id: string; from_on: string; until_on: string | null }
  /** `resource_id`: an expert, or the physical room that is taken; `room_id`: the room that was asked for, joined or not; null for an expert. */
  occupancy: {
    id: ColumnType<number, never, never>; resource_id: string; starts_at: number; ends_at: number
    kind: 'booking' | 'session' | 'activity' | 'closure' | 'preparation' | 'appointment' | 'offer'; owner_id: string; room_id: Defaulted<string | null>
  }
  /** A joined room and the rooms it is made of; a room without parts is a room of its own. */
  room_part: { room_id: string; part_id: string }
  /** `equipment`: a JSON array of what the mode needs set out. */
  room_mode: {
    id: string; room_id: string; name: string; capacity: number; set_up_minutes: number; clear_up_minutes: number
    equipment: string; position: number; active: Defaulted<number>
  }
  booking: {
    id: string; number: string; room_id: string; mode_id: string | null; series_id: string | null; starts_at: number; ends_at: number; resident_id: string | null; sealed: Buffer
    heads_expected: number; heads_actual: number | null
    state: 'registered' | 'approved' | 'inUse' | 'completed' | 'rejected' | 'cancelledByApplicant' | 'cancelledByStation' | 'noShow' | 'endedEarly'
    /** `team_mark`: keyed mark of a team's name; `undo_state`: where it stood before it ended; `exception`: JSON, rules that were waived and why. */
    team_mark: Defaulted<Buffer | null>; sound: Defaulted<number>; undo_state: Defaulted<'registered' | 'approved' | 'inUse' | null>
    reason: Defaulted<'meeting' | 'election' | 'flood' | 'inspection' | 'repair' | 'purpose' | 'time' | 'quota' | 'details' | 'other' | null>; exception: Defaulted<string | null>
    missed_as: Defaulted<'told' | 'waited' | 'unseen' | null>; kept: Defaulted<number>; confirmed_at: Defaulted<number | null>; started_at: Defaulted<number | null>; ended_at: Defaulted<number | null>
    version: Defaulted<number>; created_at: number
  }
  package: {
    id: string; period: string; sequence: number; from_seq: number; to_seq: number; chain_hash: string
    file_name: string; sha256: string; at: number; delivered_at: number | null; receipt: string | null
  }
  /** The encrypted bytes of a package, apart from its row so that a list does not read them. */
  package_file: { package_id: string; bytes: Buffer }
}

/** One link of the journal as stored; `data` is canonical JSON. */
export interface JournalRow {
  seq: number; at: number; actor: string; screen: string; subject: string; subject_id: string; action: string
  data: string; previous: string; hash: string
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
