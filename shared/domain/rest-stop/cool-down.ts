import type { Instant } from '../values/instant.ts'

/** How long the same tap at the same kiosk is taken for a finger that touched twice, in milliseconds. */
export const COOL_DOWN_MS = 60_000

/** Who says to be what, and took what; the order of the services says nothing. */
export interface Tap {
  readonly occupation: string
  readonly services: readonly string[]
}

/** A tap that has been counted and stands. */
export interface CountedTap extends Tap {
  readonly id: string
  readonly at: Instant
}

/**
 * The counted tap that a tap at the same kiosk only repeats, or null when it counts by itself. Only one that was counted
 * cools down: touching on and on does not keep the kiosk from counting. A clock that was set back makes no repeat.
 */
export function repeated(counted: readonly CountedTap[], tap: Tap, at: Instant): CountedTap | null {
  return counted.find((before) => before.at <= at && at - before.at < COOL_DOWN_MS && before.occupation === tap.occupation && sameServices(before.services, tap.services)) ?? null
}

function sameServices(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...new Set(one)].toSorted()) === JSON.stringify([...new Set(other)].toSorted())
}
