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
export function linkAfter(last: Link | undefined, act: Act, entry: JournalEntry): JournalRow {
  const row = {
    seq: (last?.seq ?? 0) + 1, at: act.at, actor: act.actor, screen: act.screen,
    subject: entry.subject, subject_id: entry.subjectId, action: entry.action,
    data: canonicalize(entry.data ?? {}) ?? '{}', previous: last?.hash ?? GENESIS,
  }
  return { ...row, hash: hashOf(row) }
}

/** A point of the journal: a row's sequence and hash. */
export interface Link {
  readonly seq: number
  readonly hash: string
}

/** Why a row does not continue the chain: a row lacks or stands elsewhere, it names another predecessor, or its own hash is not that of its content. */
export type LinkBreak = 'missing' | 'unlinked' | 'changed'

/** Whether a row follows a link, recomputing its hash; null when it does. The one rule for the doctor, the maker and the verifier of a package. */
export function breakAfter(last: Link, { hash, ...content }: JournalRow): LinkBreak | null {
  if (content.seq !== last.seq + 1) return 'missing'
  if (content.previous !== last.hash) return 'unlinked'
  return recomputed(content) === hash ? null : 'changed'
}

/** Walks rows in order from a known link; the first that does not follow, or null when all do. */
export function firstBreak(rows: Iterable<JournalRow>, from: Link = { seq: 0, hash: GENESIS }): { readonly seq: number; readonly reason: LinkBreak } | null {
  let last = from
  for (const row of rows) {
    const reason = breakAfter(last, row)
    if (reason !== null) return { seq: last.seq + 1, reason }
    last = row
  }
  return null
}

/** The hash the content should have; null when its data is no JSON and so was never hashed. */
function recomputed(content: Omit<JournalRow, 'hash'>): string | null {
  try {
    return hashOf(content)
  } catch {
    return null
  }
}
