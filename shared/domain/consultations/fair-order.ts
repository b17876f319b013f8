/** An expert who could be given the next resident. */
export interface Candidate {
  readonly id: string
  /** Share of the work compared with the others, a whole number from 1. */
  readonly weight: number
  /** Appointments in the time that is compared, those to come included. */
  readonly served: number
  /** The last of these; null for nobody yet. */
  readonly lastAt: number | null
}

/**
 * Experts in the order in which they should be asked. First comes who would stand lowest in work for their weight after
 * one more (D'Hondt's rule: everybody always has at least the whole part of their share); of equals, who served least
 * recently; then by id, so that the same facts give the same order on every computer. Whole numbers only.
 */
export function fairOrder<One extends Candidate>(candidates: readonly One[]): readonly One[] {
  return candidates.toSorted((a, b) =>
    (a.served + 1) * b.weight - (b.served + 1) * a.weight || (a.lastAt ?? -Infinity) - (b.lastAt ?? -Infinity) || (a.id < b.id ? -1 : 1))
}
