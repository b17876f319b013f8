import type { Instant } from '../values/instant.ts'

/** What a session says about putting one's name down. */
export interface RegisteringRules {
  readonly registration: 'off' | 'open'
  /** Null: at once, and until the session is over. */
  readonly registersFrom: Instant | null
  readonly registersUntil: Instant | null
}

/** The places of a session and who has them; null is without limit. */
export interface Places {
  readonly capacity: number | null
  readonly registered: number
  /** Places kept for somebody from the line. */
  readonly offered: number
}

/** Why nobody may register now, and from or until when. */
export interface RegistrationShut {
  readonly reason: 'off' | 'early' | 'over'
  readonly at: Instant | null
}

/** Why nobody may register now; null while it is open. Staff may overrule it, since they speak with the person. */
export function registrationShut({ registration, registersFrom, registersUntil }: RegisteringRules, at: Instant): RegistrationShut | null {
  if (registration === 'off') return { reason: 'off', at: null }
  if (registersFrom !== null && at < registersFrom) return { reason: 'early', at: registersFrom }
  if (registersUntil !== null && at >= registersUntil) return { reason: 'over', at: registersUntil }
  return null
}

/** Places nobody has and nobody is offered. */
export function freePlaces({ capacity, registered, offered }: Places): number {
  return capacity === null ? Infinity : Math.max(0, capacity - registered - offered)
}

/** Where a new name goes: nobody passes those who already wait, and nobody is taken beyond the places. */
export function standingOfNew(places: Places, waiting: number): 'registered' | 'waitlisted' {
  return waiting === 0 && freePlaces(places) > 0 ? 'registered' : 'waitlisted'
}

/** How many from the head of the line are to be offered a place; none once the session has begun: then the door decides. */
export function offersDue(places: Places, waiting: number, { at, startsAt }: { readonly at: Instant; readonly startsAt: Instant }): number {
  return at >= startsAt ? 0 : Math.min(waiting, freePlaces(places))
}
