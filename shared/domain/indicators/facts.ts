import type { ActivitySessionState } from '../activities/session-state.ts'
import type { Contracted, Visit } from '../consultations/visits-due.ts'
import type { RatingLevel } from '../ratings/level.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { DayCounts } from '../visits/visits-of-day.ts'

/** What a month's numbers are made of, as a repository gathers it. People are canonical ids: merged residents are one person. */
export interface IndicatorFacts {
  readonly activitySessions: readonly ActivitySessionFact[]
  /** Sign-ins that stand (not annulled) of people who took part; helpers are not among them. */
  readonly attendances: readonly { readonly sessionId: string; readonly personId: string }[]
  /** People counted without a name, where the count stands. */
  readonly headCounts: readonly { readonly sessionId: string; readonly heads: number }[]
  /** Every room that can be used. A joined room takes its parts: it is counted as a room that was booked, its hours as theirs. */
  readonly rooms: readonly RoomFact[]
  /** What really used a room: bookings in use, completed or ended early; duty sessions and activities held. */
  readonly roomUses: readonly RoomUseFact[]
  /** Appointments in state `served`, each one resident in one consultation. */
  readonly services: readonly { readonly appointmentId: string; readonly servedAt: Instant }[]
  /** Duty sessions that were neither cancelled nor moved away. */
  readonly dutySessions: readonly DutySessionFact[]
  /** Legal advisers (法律顾问) with a contract. */
  readonly legalAdvisers: readonly LegalAdviserFact[]
  /** Taps at the rest stop (暖新驿站) that stand, by day; an occupation nobody chose has a row of none. */
  readonly restTaps: readonly { readonly on: CalendarDate; readonly occupation: string; readonly taps: number }[]
  /** Days on which visitors were counted. */
  readonly visitDays: readonly (DayCounts & { readonly on: CalendarDate })[]
  readonly ratings: readonly RatingFact[]
  /** Uses of a room that ended, early or in time. */
  readonly finishedBookings: readonly { readonly startsAt: Instant }[]
}

/** So many who said the same of services of one kind and day. */
export interface RatingFact {
  readonly subject: 'activity' | 'appointment' | 'booking'
  readonly level: RatingLevel
  readonly serviceOn: CalendarDate
  readonly saidOn: CalendarDate
  readonly ratings: number
}

export interface ActivitySessionFact {
  readonly sessionId: string
  readonly activityId: string
  readonly startsAt: Instant
  readonly state: ActivitySessionState
}

/** A session of experts; `reception` is one of delegates (接访). */
export interface DutySessionFact {
  readonly sessionId: string
  readonly kind: 'consultation' | 'reception'
  readonly startsAt: Instant
  /** An expert signed in. */
  readonly attended: boolean
  /** Somebody was received, to the end or not. */
  readonly received: boolean
}

/** An adviser's contract, and the sessions they were expected in. */
export interface LegalAdviserFact extends Contracted {
  readonly expertId: string
  readonly visits: readonly Visit[]
}

export interface RoomFact {
  readonly roomId: string
  readonly name: string
  /** The plain rooms a joined room takes; empty for a plain room. */
  readonly partIds: readonly string[]
  /** When a plain room was open and in use, closures already taken out. */
  readonly open: readonly Interval[]
}

/** One use, without set-up and clear-up. `roomId`: the room that was asked for, plain or joined. */
export interface RoomUseFact extends Interval {
  readonly roomId: string
  readonly kind: 'booking' | 'session' | 'activity'
}
