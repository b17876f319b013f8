import type { ColumnType } from 'kysely'

/** The table of the talent pool (能人库), as stored. */
export interface ExpertsSchema {
  /** Dates are civil dates. `extended_until`: how long the lead lets an expert go on whose term or qualification has run out. `weight`: 1 to 5 parts of the work. */
  expert: {
    id: string; sealed: Buffer; category: string; speciality: string; active: Defaulted<number>; created_at: number
    joined_on: string; published_on: string | null; objections_until: string | null; term_until: string | null; qualified_until: string | null
    extended_until: string | null; left_on: string | null; reviewer_id: string | null; visits_per_month: number | null; weight: Defaulted<number>; version: Defaulted<number>
  }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>
