import type { Instant } from '../values/instant.ts'
import type { ActivitySessionState } from './session-state.ts'

/** What the decision needs to know; gathered by one query. */
export interface SignInFacts {
  readonly state: ActivitySessionState
  readonly startsAt: Instant
  /** Places, or null where anybody may come. */
  readonly capacity: number | null
  /** Heads that are here: people signed in and people only counted. */
  readonly inside: number
  /** Registered people who have not come yet, without the one who is asking. */
  readonly awaited: number
  /** Whether the one who is asking has registered. */
  readonly registered: boolean
  /** When the one who is asking was signed in before, or null. */
  readonly signedInAt: Instant | null
}

/** What comes of a wish to sign in; only `admit` writes anything. */
export type SignInDecision =
  | { readonly kind: 'admit' }
  | { readonly kind: 'already'; readonly at: Instant }
  | { readonly kind: 'notOpen'; readonly startsAt: Instant }
  | { readonly kind: 'ended' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'full'; readonly capacity: number }

/**
 * The one rule of signing in, whichever way it is asked: desk, kiosk or slip.
 *
 * Who is in already hears so whatever else holds. Until the session begins, the places of those who registered are kept
 * for them; from then on a free place is anybody's (house rule, so that a chair never stays empty before a waiting person).
 */
export function decideSignIn(facts: SignInFacts, at: Instant): SignInDecision {
  if (facts.signedInAt !== null) return { kind: 'already', at: facts.signedInAt }
  switch (facts.state) {
    case 'planned':
      return { kind: 'notOpen', startsAt: facts.startsAt }
    case 'ended':
      return { kind: 'ended' }
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'open':
      return facts.capacity === null || hasPlace(facts, facts.capacity, at) ? { kind: 'admit' } : { kind: 'full', capacity: facts.capacity }
  }
}

function hasPlace(facts: SignInFacts, capacity: number, at: Instant): boolean {
  const kept = !facts.registered && at < facts.startsAt ? facts.awaited : 0
  return facts.inside + kept < capacity
}
