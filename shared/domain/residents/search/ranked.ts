import { matchOf } from './record.ts'
import { RANK, type Field, type Rank, type Word } from './query.ts'

/** People in list order, slot 0 first, as far as ranking them needs it. */
export interface Shelf {
  readonly slots: number
  readonly isGone: (slot: number) => boolean
  readonly at: (field: Field, slot: number) => string
  readonly scan: (field: Field, pattern: string, visit: (slot: number) => boolean) => void
}

export interface RankedSlot {
  readonly slot: number
  readonly rank: Rank
  readonly field: Field
}

/** People looked at to guess which word is rarest. */
const SAMPLE = 256

/**
 * The best matches of a shelf, by rank and then slot.
 *
 * The rarest word leads: its probes are scanned from the best rank down, and the other words are checked on each person
 * found. A scan ends as soon as it has filled the list at its own rank, because whatever it would find next stands behind:
 * that is what keeps one letter, which a tenth of the town answers to, as cheap as a whole name.
 */
export function rankShelf(shelf: Shelf, words: readonly Word[], limit: number): readonly RankedSlot[] {
  const found = new Map<number, RankedSlot>()
  const lead = rarest(shelf, words)
  for (const rank of Object.values(RANK)) {
    const room = limit - countBelow(found, rank)
    if (room <= 0) break
    for (const probe of lead.filter((each) => each.rank === rank)) {
      let filled = 0
      shelf.scan(probe.field, probe.pattern, (slot) => {
        const match = found.get(slot) ?? look(shelf, words, slot)
        if (match) found.set(slot, match)
        if (match?.rank === rank) filled += 1
        return filled < room
      })
    }
  }
  return [...found.values()].toSorted((a, b) => a.rank - b.rank || a.slot - b.slot).slice(0, limit)
}

function look(shelf: Shelf, words: readonly Word[], slot: number): RankedSlot | null {
  if (shelf.isGone(slot)) return null
  const match = matchOf(words, (field) => shelf.at(field, slot))
  return match && { slot, rank: match.rank, field: match.field }
}

function rarest(shelf: Shelf, words: readonly Word[]): Word {
  const [first = [], ...others] = words
  if (others.length === 0) return first
  const step = Math.max(1, Math.floor(shelf.slots / SAMPLE))
  const frequency = (word: Word): number => {
    let hits = 0
    for (let slot = 0; slot < shelf.slots; slot += step) if (look(shelf, [word], slot)) hits += 1
    return hits
  }
  return others.reduce(
    (best, word) => {
      const hits = frequency(word)
      return hits < best.hits ? { word, hits } : best
    },
    { word: first, hits: frequency(first) },
  ).word
}

function countBelow(found: ReadonlyMap<number, RankedSlot>, rank: Rank): number {
  let count = 0
  for (const match of found.values()) if (match.rank < rank) count += 1
  return count
}
