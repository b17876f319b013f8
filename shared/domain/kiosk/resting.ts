import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'

/** What the screen shows when nobody stands before it. */
export type Resting = 'awake' | 'idle' | 'night'

/** What decides it. */
export interface RestFacts {
  readonly now: Instant
  /** When the last touch was. */
  readonly touchedAt: Instant
  /** Minutes without a touch after which the clock stands large. */
  readonly idleMinutes: number
  /** When the station is open today. */
  readonly open: readonly Interval[]
  /** What is on today, evenings too. */
  readonly sessions: readonly Interval[]
}

const MINUTE_MS = 60_000
/** At night whoever woke the screen has this long. */
const NIGHT_AFTER_MS = MINUTE_MS
/** People come before a session begins. */
const BEFORE_SESSION_MS = 60 * MINUTE_MS

/** By day a clock after some minutes; when the house is shut and nothing is on, a dark screen a minute after the last touch. */
export function restingAt({ now, touchedAt, idleMinutes, open, sessions }: RestFacts): Resting {
  const quiet = now - touchedAt
  const busy = open.some((span) => isOn(span, now)) || sessions.some(({ startsAt, endsAt }) => isOn({ startsAt: startsAt - BEFORE_SESSION_MS, endsAt }, now))
  if (!busy) return quiet >= NIGHT_AFTER_MS ? 'night' : 'awake'
  return quiet >= idleMinutes * MINUTE_MS ? 'idle' : 'awake'
}

const isOn = ({ startsAt, endsAt }: Interval, at: Instant): boolean => startsAt <= at && at < endsAt
