import type { Instant } from '../values/instant.ts'

/** What a session asks of those who come: how they register, when and how they are let in, and how they are counted. */
export interface SessionRules {
  readonly registration: 'off' | 'open'
  /** Registering is open from and until; null: at once, and until the session is over. */
  readonly registersFrom: Instant | null
  readonly registersUntil: Instant | null
  readonly walkIns: boolean
  readonly counts: 'names' | 'heads' | 'both'
  /** Minutes before the start at which the sign-in opens by itself, 0 to 1440; null where staff open it by hand. */
  readonly opensBefore: number | null
  /** Whether leaving is recorded. */
  readonly exits: boolean
  readonly entries: 'once' | 'afterExit' | 'several'
  /** The age below which somebody needs an adult, 1 to 18; null where nobody does. */
  readonly guardianUnder: number | null
}

/** What a simple activity is: anybody may register or just come, and signs in once. */
export const DEFAULT_SESSION_RULES: SessionRules = {
  registration: 'open', registersFrom: null, registersUntil: null, walkIns: true, counts: 'both', opensBefore: null, exits: false, entries: 'once', guardianUnder: null,
}

/** Rules as a form or a call gives them: what is left out stays as it was. */
export type SomeSessionRules = { readonly [Name in keyof SessionRules]?: SessionRules[Name] | undefined }

/** The rules with what was said put in place. */
export function withRules(before: SessionRules, said: SomeSessionRules): SessionRules {
  const { registration, registersFrom, registersUntil, walkIns, counts, opensBefore, exits, entries, guardianUnder } = before
  const known: SessionRules = { registration, registersFrom, registersUntil, walkIns, counts, opensBefore, exits, entries, guardianUnder }
  const names = Object.keys(known) as (keyof SessionRules)[]
  return { ...known, ...Object.fromEntries(names.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]]))) }
}

/** Why staff cancel a session. */
export const CANCEL_REASONS = ['weather', 'fewPeople', 'organiser', 'superior', 'other'] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]
