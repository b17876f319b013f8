import type { CalendarDate } from '../../values/calendar-date.ts'
import type { ClockTime } from '../../values/clock-time.ts'
import type { ColumnMapping } from '../../tables/columns.ts'

/** What a column of an activity plan can mean. */
export type PlanField = 'on' | 'time' | 'startsAt' | 'endsAt' | 'title' | 'kind' | 'place' | 'heads' | 'organiser' | 'contact'

/** `no-…` the cell is blank; `…-unreadable` it says something that is not read with certainty and so not at all. */
export const PLAN_CAUSES = ['no-date', 'date-unreadable', 'no-time', 'time-unreadable', 'no-title', 'no-place', 'heads-unreadable'] as const
export type PlanCause = (typeof PLAN_CAUSES)[number]

/** One finding: where and why. */
export interface PlanIssue {
  readonly sheet: string
  /** 1-based row of the sheet. */
  readonly row: number
  /** The heading as the file writes it, or the usual one (日期) where the file has no such column. */
  readonly column: string
  readonly cause: PlanCause
}

/** One planned activity. `on`, `startsAt`, `endsAt` are null where the file cannot be read for certain; an issue says so. */
export interface PlannedActivity {
  readonly sheet: string
  readonly row: number
  readonly on: CalendarDate | null
  /** Wall-clock time; 全天 is 00:00 to 24:00. */
  readonly startsAt: ClockTime | null
  readonly endsAt: ClockTime | null
  readonly title: string
  readonly kind: string | null
  readonly place: string | null
  /** Planned number of people. */
  readonly heads: number | null
  readonly organiser: string | null
  readonly contact: string | null
  readonly issues: readonly PlanIssue[]
}

/** Two activities that want the same place at the same time. */
export interface PlanClash {
  readonly first: PlannedActivity
  readonly second: PlannedActivity
}

export interface ActivityPlan {
  readonly activities: readonly PlannedActivity[]
  readonly clashes: readonly PlanClash[]
  /** The columns of each sheet that was read. */
  readonly mappings: readonly { readonly sheet: string; readonly mapping: ColumnMapping<PlanField> }[]
}
