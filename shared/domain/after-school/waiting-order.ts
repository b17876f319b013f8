import type { Instant } from '../values/instant.ts'

/** As much of an application as the order looks at. */
export interface Applicant {
  readonly id: string
  readonly dualEarner: boolean
  readonly hardship: boolean
  readonly appliedAt: Instant
}

/** Points of an application: one for a family where both work (双职工), one for hardship (困难家庭); domain reference §b7. */
export function pointsOf({ dualEarner, hardship }: Pick<Applicant, 'dualEarner' | 'hardship'>): 0 | 1 | 2 {
  return dualEarner && hardship ? 2 : dualEarner || hardship ? 1 : 0
}

/** The order in which places are given: more points first, then who asked first. */
export function inWaitingOrder<One extends Applicant>(applicants: readonly One[]): readonly One[] {
  return applicants.toSorted((a, b) => pointsOf(b) - pointsOf(a) || a.appliedAt - b.appliedAt || (a.id < b.id ? -1 : 1))
}
