import type { NameReadings } from '../../../shared/domain/residents/pinyin.ts'

/** One person as the search knows them. */
export interface DirectoryEntry {
  readonly id: string
  readonly name: string
  readonly readings: NameReadings
  readonly phones: readonly string[]
  readonly idNumber: string | null
  readonly address: string
}

/** Which detail answered the query. */
export type MatchedBy = 'name' | 'initials' | 'pinyin' | 'phone' | 'idNumber' | 'address'

export interface DirectoryHit {
  readonly id: string
  readonly matchedBy: MatchedBy
}

/** All residents in memory, found as one types. */
export interface Directory {
  /** Replaces everything. */
  load(entries: Iterable<DirectoryEntry>): void
  /** Adds a person or replaces what was known under the id. */
  put(entry: DirectoryEntry): void
  remove(id: string): void
  /** The best matches, best first; every word of the query must match. An empty query finds nobody. */
  search(query: string, limit: number): readonly DirectoryHit[]
  /** Everyone with a phone that ends so; fewer than 3 digits find nobody. */
  byPhoneTail(tail: string): readonly string[]
  readonly size: number
}
