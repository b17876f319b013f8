import type { ColumnType } from 'kysely'

/** The tables of the calendar: when the station is open, what is closed, which days are worked. */
export interface CalendarSchema {
  /** `from_day`, `to_day`: days of a year, `MM-DD`; `valid_from`, `valid_until`: dates; `weekdays`: digits 1 to 7. */
  opening_hours: {
    id: string; name: string; from_day: string; to_day: string; weekdays: string; opens: string; closes: string
    kind: 'regular' | 'evening' | 'weekend' | 'staggered' | 'holiday'; valid_from: string | null; valid_until: string | null
  }
  open_day: { id: string; on_date: string; name: string; opens: string; closes: string }
  /** `subject_id`: a room or an expert; null for the whole station. `sealed`: what somebody added to the reason. */
  closure: {
    id: string; scope: 'station' | 'room' | 'expert'; subject_id: string | null; starts_at: number; ends_at: number
    reason: 'meeting' | 'election' | 'flood' | 'inspection' | 'repair' | 'other'; sealed: Buffer
    state: 'inForce' | 'lifted'; version: Defaulted<number>; created_at: number
  }
  /** A year's notice that was imported; `off_dates` and `work_dates` are JSON arrays of dates. */
  workday_year: { year: number; off_dates: string; work_dates: string; source: string; imported_at: number }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
