import { isAccountedFor, type StayState } from './stay-state.ts'

/** As much of a child's day as closing looks at. */
export interface OpenStay {
  readonly id: string
  readonly state: StayState
}

/**
 * The children who keep a day from being closed: each one nobody can say the whereabouts of. An empty answer lets the
 * day close (house rule on domain reference §b7: no day ends with a child unaccounted for).
 */
export function whoKeepsOpen<Stay extends OpenStay>(stays: readonly Stay[]): readonly Stay[] {
  return stays.filter(({ state }) => !isAccountedFor(state))
}
