import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { JournalRow } from './schema.ts'

/** What happened, told by a service. `data` holds ids and non-personal facts only. */
export interface JournalEntry {
  /** The kind of thing changed; also the topic of the change event (`booking`, `resident`, …). */
  readonly subject: string
  readonly subjectId: string
  /** Past participle: `created`, `moved`, `cancelled`, `signedIn`. */
  readonly action: string
  readonly data?: JournalData
}

export type JournalData = { readonly [key: string]: JournalValue }
type JournalValue = string | number | boolean | null | readonly JournalValue[] | { readonly [key: string]: JournalValue }

/** Who acts, when and on which screen; every journal row carries it. */
export interface Act {
  readonly at: number
  /** A staff id, or `kiosk`, `cli`, `station` (the schedule), `setup`. */
  readonly actor: string
  readonly screen: string
}

/** The `previous` of the first row. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over the canonical JSON (RFC 8785) of everything in the row but the hash itself, in lower-case hex. */
export function hashOf(row: Omit<JournalRow, 'hash'>): string {
  const text = canonicalize({ ...row, data: JSON.parse(row.data) as unknown })
  return createHash('sha256').update(text ?? '').digest('hex')
}

/** The next link of the chain. */
export function linkAfter(last: Pick<JournalRow, 'seq' | 'hash'> | undefined, act: Act, entry: JournalEntry): JournalRow {
  const row = {
    seq: (last?.seq ?? 0) + 1, at: act.at, actor: act.actor, screen: act.screen,
    subject: entry.subject, subject_id: entry.subjectId, action: entry.action,
    data: canonicalize(entry.data ?? {}) ?? '{}', previous: last?.hash ?? GENESIS,
  }
  return { ...row, hash: hashOf(row) }
}

/** Why a chain does not hold, and at which row it first shows. */
export interface ChainBreak {
  readonly seq: number
  readonly reason: 'changed' | 'missing' | 'unlinked' | 'head'
}

/** Walks rows in order from a known link; the first that does not follow, or null when all do. */
export function firstBreak(rows: Iterable<JournalRow>, from: { readonly seq: number; readonly hash: string } = { seq: 0, hash: GENESIS }): ChainBreak | null {
  let last = from
  for (const row of rows) {
    if (row.seq !== last.seq + 1) return { seq: last.seq + 1, reason: 'missing' }
    if (row.previous !== last.hash) return { seq: row.seq, reason: 'unlinked' }
    if (hashOf(row) !== row.hash) return { seq: row.seq, reason: 'changed' }
    last = row
  }
  return null
}
