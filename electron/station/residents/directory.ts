import { createColumn, type Column } from '../../../shared/domain/residents/search/column.ts'
import { EDGE, parseQuery, phoneTailWord, type Field, type Rank, type Word } from '../../../shared/domain/residents/search/query.ts'
import { rankShelf, type Shelf } from '../../../shared/domain/residents/search/ranked.ts'
import { keptRecordOf, matchOf, passes, recordOf, type Searchable, type SearchRecord } from '../../../shared/domain/residents/search/record.ts'

/*
 * Each field of everybody is one long string (column.ts): a query is a handful of `indexOf` scans, which V8 does at about
 * a gigabyte a second, and nothing is kept per person but an id and a sort key. Slots stand in list order, so the first
 * hits are the best ones. What changed since the last joining waits in a small map and is matched one by one.
 */

/** One person as the search knows them. */
export type DirectoryEntry = Searchable

/** Which detail answered the query. */
export type MatchedBy = Field

export interface DirectoryHit {
  readonly id: string
  readonly matchedBy: MatchedBy
}

/** All residents in memory, found as one types. */
export interface Directory {
  /** Replaces everything. An id given twice keeps the last. */
  load(entries: Iterable<DirectoryEntry>): void
  /** Adds a person or replaces what was known under the id. */
  put(entry: DirectoryEntry): void
  /** The same for many: more than may wait are joined in at once, so that the next search does not have to. */
  putAll(entries: Iterable<DirectoryEntry>): void
  remove(id: string): void
  /**
   * The best matches, best first: exact, then prefix, tail, contains, and by reading and name among equals.
   * Every word of the query must match; an empty query finds nobody.
   */
  search(query: string, limit: number): readonly DirectoryHit[]
  /** Everyone with a phone that ends so, in list order; fewer than 3 digits find nobody. */
  byPhoneTail(tail: string): readonly string[]
  readonly size: number
}

/** Changes matched one by one before they are joined in; a thousand cost about 0.3 ms a search. */
const MOST_CHANGES = 1000

export function createDirectory(): Directory {
  let base = joinRecords([])
  let changes = new Map<string, SearchRecord>()

  const rejoin = (): void => {
    base = joinRecords([...base.records(), ...changes.values()])
    changes = new Map()
  }
  const put = (entry: DirectoryEntry): void => {
    base.remove(entry.id)
    changes.set(entry.id, keptRecordOf(entry))
  }
  const inOrder = (matches: readonly Ranked[]): readonly Ranked[] =>
    matches.toSorted((a, b) => a.rank - b.rank || (a.sortKey < b.sortKey ? -1 : 1))
  const matchesOf = (words: readonly Word[], limit: number): readonly Ranked[] => {
    if (changes.size > MOST_CHANGES) rejoin()
    return inOrder([...base.search(words, limit), ...matchRecords(changes.values(), words)]).slice(0, limit)
  }

  return {
    load(entries) {
      const records = new Map<string, SearchRecord>()
      for (const entry of entries) records.set(entry.id, recordOf(entry))
      base = joinRecords([...records.values()])
      changes = new Map()
    },
    put,
    putAll(entries) {
      for (const entry of entries) {
        base.remove(entry.id)
        // one of many is folded while joining and then let go
        changes.set(entry.id, changes.size < MOST_CHANGES ? keptRecordOf(entry) : recordOf(entry))
      }
      if (changes.size > MOST_CHANGES) rejoin()
    },
    remove(id) {
      base.remove(id)
      changes.delete(id)
    },
    search(query, limit) {
      const words = parseQuery(query)
      return words.length === 0 ? [] : matchesOf(words, limit).map(({ id, field }) => ({ id, matchedBy: field }))
    },
    byPhoneTail(tail) {
      return matchesOf([phoneTailWord(tail)], Infinity).map(({ id }) => id)
    },
    get size() {
      return base.size() + changes.size
    },
  }
}

interface Ranked {
  readonly id: string
  readonly sortKey: string
  readonly rank: Rank
  readonly field: Field
}

interface Base {
  readonly search: (words: readonly Word[], limit: number) => readonly Ranked[]
  readonly remove: (id: string) => void
  readonly records: () => readonly SearchRecord[]
  readonly size: () => number
}

function joinRecords(unsorted: readonly SearchRecord[]): Base {
  const sorted = unsorted.toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
  const ids = sorted.map(({ id }) => id)
  const sortKeys = sorted.map(({ sortKey }) => sortKey)
  const slots = new Map<string, number>()
  for (const [slot, id] of ids.entries()) slots.set(id, slot)
  const columns = columnsOf(sorted)
  const gone = new Uint8Array(ids.length)
  const shelf: Shelf = {
    slots: ids.length,
    isGone: (slot) => gone[slot] === 1,
    at: (field, slot) => columns[field].at(slot),
    scan: (field, pattern, visit) => columns[field].scan(pattern, visit),
  }
  return {
    search: (words, limit) =>
      rankShelf(shelf, words, limit).map(({ slot, rank, field }) => ({ id: ids[slot] ?? '', sortKey: sortKeys[slot] ?? '', rank, field })),
    remove(id) {
      const slot = slots.get(id)
      if (slot === undefined) return
      gone[slot] = 1
      slots.delete(id)
    },
    records: () => [...slots].map(([id, slot]) => ({ id, sortKey: sortKeys[slot] ?? '', partOf: (field) => columns[field].at(slot).slice(EDGE.length) })),
    size: () => slots.size,
  }
}

function matchRecords(records: Iterable<SearchRecord>, words: readonly Word[]): readonly Ranked[] {
  const found: Ranked[] = []
  for (const { id, sortKey, partOf } of records) {
    const textOf = (field: Field): string => EDGE + partOf(field)
    const match = passes(words, textOf) ? matchOf(words, textOf) : null
    if (match) found.push({ id, sortKey, rank: match.rank, field: match.field })
  }
  return found
}

function columnsOf(records: readonly SearchRecord[]): Readonly<Record<Field, Column>> {
  const column = (field: Field): Column => createColumn(records.map(({ partOf }) => partOf(field)))
  return {
    name: column('name'),
    initials: column('initials'),
    pinyin: column('pinyin'),
    phone: column('phone'),
    idNumber: column('idNumber'),
    address: column('address'),
  }
}
