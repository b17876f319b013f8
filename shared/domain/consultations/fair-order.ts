/** Most parts of the work one expert can take, where another takes one (house rule). */
export const MOST_WEIGHT = 5

/** An expert who could be given the next resident. */
export interface Candidate {
  readonly id: string
  /** Share of the work compared with the others, a whole number from 1 to `MOST_WEIGHT`. */
  readonly weight: number
  /** Appointments in the time that is compared, those to come included. */
  readonly served: number
  /** The last of these; null for nobody yet. */
  readonly lastAt: number | null
}

/**
 * Experts in the order in which they should be asked. First come those whom one more would not put a whole resident over
 * their share, of these who would stand lowest in work for their weight (the quota method of Balinski and Young: nobody is
 * ever a whole resident off their share); of equals, who served least recently; then by id, so that the same facts give the
 * same order on every computer. Whole numbers only.
 */
export function fairOrder<One extends Candidate>(candidates: readonly One[]): readonly One[] {
  const parts = candidates.reduce((sum, { weight }) => sum + weight, 0)
  const residents = candidates.reduce((sum, { served }) => sum + served, 1)
  const hasHad = ({ served, weight }: One): number => (served * parts < residents * weight ? 0 : 1)
  return candidates.toSorted((a, b) =>
    hasHad(a) - hasHad(b) || (a.served + 1) * b.weight - (b.served + 1) * a.weight || (a.lastAt ?? -Infinity) - (b.lastAt ?? -Infinity) || (a.id < b.id ? -1 : 1))
}
