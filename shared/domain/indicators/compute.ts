import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { IndicatorCode } from './dictionary.ts'
import type { ActivitySessionState } from '../activities/session-state.ts'

/** What a month's numbers are made of, as a repository gathers it. People are canonical ids: merged residents are one person. */
export interface IndicatorFacts {
  readonly activitySessions: readonly {
    readonly sessionId: string
    readonly activityId: string
    readonly startsAt: Instant
    readonly state: ActivitySessionState
  }[]
  /** Sign-ins that stand (not annulled). */
  readonly attendances: readonly { readonly sessionId: string; readonly personId: string }[]
  /** People counted without a name. */
  readonly headCounts: readonly { readonly sessionId: string; readonly heads: number }[]
  /** Rooms with their opening hours in the month. */
  readonly rooms: readonly { readonly roomId: string; readonly name: string; readonly open: readonly Interval[] }[]
  /** What really used a room: bookings in use, completed or ended early; duty sessions and activities held. */
  readonly roomUses: readonly (Interval & { readonly roomId: string; readonly kind: 'booking' | 'session' | 'activity' })[]
  /** Appointments in state `served`, each one resident in one consultation. */
  readonly services: readonly { readonly appointmentId: string; readonly servedAt: Instant }[]
}

/** One number of the report: never only a rate, and zero is written. */
export interface IndicatorRow {
  readonly code: IndicatorCode
  readonly version: number
  /** Exact integer; minutes for VEN_USE. */
  readonly numerator: number
  readonly denominator: number | null
  readonly unit: string
  /** A room's name; absent on the station's total, which already holds it. */
  readonly dimension?: string
}
