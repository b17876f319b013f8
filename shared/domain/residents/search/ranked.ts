import { matchOf, passes } from './record.ts'
import { RANK, wordOf, type Field, type Probe, type Rank, type Word } from './query.ts'

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

/** A word that no more of the sample answer to leads to so few people that all of them can be looked at. */
const RARE = 1

/**
 * The best matches of a shelf, by rank and then slot.
 *
 * Rank by rank, the word that is rarest at that rank leads: its probes are scanned and the other words checked on each
 * person found. A scan ends as soon as it has filled the list at its rank, because whatever it would find next stands
 * behind: that is what keeps one letter, which a tenth of the town answers to, as cheap as a whole name. A rare word
 * (four digits, a whole name) fills no list, so that every rank would be scanned to its end: its widest probes find
 * everybody in one pass instead.
 */
export function rankShelf(shelf: Shelf, query: readonly Word[], limit: number): readonly RankedSlot[] {
  const words = query.map((word) => withoutHopeless(shelf, word))
  if (words.some(({ probes }) => probes.length === 0)) return []
  const rarest = rarestAt(shelf, words, RANK.contains)
  const found = rarest.hits <= RARE ? everybody(shelf, words, rarest.word) : rankByRank(shelf, words, limit)
  return [...found].toSorted((a, b) => a.rank - b.rank || a.slot - b.slot).slice(0, limit)
}

/** All who answer to the query, found by one of its words. */
function everybody(shelf: Shelf, words: readonly Word[], lead: Word): Iterable<RankedSlot> {
  const others = words.filter((word) => word !== lead)
  const found = new Map<number, RankedSlot>()
  for (const { field, pattern } of lead.gates) {
    shelf.scan(field, pattern, (slot) => {
      const match = found.get(slot) ?? look(shelf, words, others, slot)
      if (match) found.set(slot, match)
      return true
    })
  }
  return found.values()
}

/** The best who answer to the query, and some that stand behind them. */
function rankByRank(shelf: Shelf, words: readonly Word[], limit: number): Iterable<RankedSlot> {
  const found = new Map<number, RankedSlot>()
  for (const rank of Object.values(RANK)) {
    const room = limit - countBelow(found, rank)
    if (room <= 0) break
    const lead = rarestAt(shelf, words, rank).word
    const others = words.filter((word) => word !== lead)
    for (const probe of lead.probes.filter((each) => each.rank <= rank && (others.length > 0 || each.rank === rank))) {
      const last = lastWanted(found, rank, room)
      let filled = 0
      shelf.scan(probe.field, probe.pattern, (slot) => {
        if (slot > last) return false
        const match = found.get(slot) ?? look(shelf, words, others, slot)
        if (match) found.set(slot, match)
        if (match?.rank === rank) filled += 1
        return filled < room
      })
    }
  }
  return found.values()
}

/** The word without the fields in which even its widest probe finds nobody: most of the work of a query that finds nothing. */
function withoutHopeless(shelf: Shelf, word: Word): Word {
  const hopeful = word.gates.filter((gate) => findsAnyone(shelf, gate)).map(({ field }) => field)
  return wordOf(word.probes.filter(({ field }) => hopeful.includes(field)))
}

function findsAnyone(shelf: Shelf, { field, pattern }: Probe): boolean {
  let found = false
  shelf.scan(field, pattern, () => {
    found = true
    return false
  })
  return found
}

/**
 * The word that is rarest at a rank, and how many of the sample answer to it. A person matches at a rank when every word
 * matches there or better, so any one word may lead with its probes up to that rank; a word alone has scanned the better
 * ones already.
 */
function rarestAt(shelf: Shelf, words: readonly Word[], rank: Rank): { readonly word: Word; readonly hits: number } {
  const counted = words.map((word) => ({ word, hits: frequency(shelf, word, rank) }))
  return counted.reduce((a, b) => (b.hits < a.hits ? b : a))
}

/** How many of a fixed sample answer to a word at a rank or better. */
function frequency(shelf: Shelf, word: Word, rank: Rank): number {
  const words = [wordOf(word.probes.filter((probe) => probe.rank <= rank))]
  const step = Math.max(1, Math.floor(shelf.slots / SAMPLE))
  let hits = 0
  for (let slot = 0; slot < shelf.slots; slot += step) if (look(shelf, words, words, slot)) hits += 1
  return hits
}

/** Whether and how a person answers; `doubtful` are the words not yet known to match, which nearly everyone fails on. */
function look(shelf: Shelf, words: readonly Word[], doubtful: readonly Word[], slot: number): RankedSlot | null {
  const textOf = (field: Field): string => shelf.at(field, slot)
  if (shelf.isGone(slot) || !passes(doubtful, textOf)) return null
  const match = matchOf(words, textOf)
  return match && { slot, rank: match.rank, field: match.field }
}

/** The slot behind which nobody of this rank is wanted any more. */
function lastWanted(found: ReadonlyMap<number, RankedSlot>, rank: Rank, room: number): number {
  const slots = [...found.values()].filter((match) => match.rank === rank).map(({ slot }) => slot)
  return slots.toSorted((a, b) => a - b)[room - 1] ?? Infinity
}

function countBelow(found: ReadonlyMap<number, RankedSlot>, rank: Rank): number {
  let count = 0
  for (const match of found.values()) if (match.rank < rank) count += 1
  return count
}
