import type { Database } from 'better-sqlite3'
import { firstBreak, GENESIS, type LinkBreak } from './journal.ts'
import type { JournalRow } from './schema.ts'
import type { Sealer } from './sealed.ts'
import { headSeal } from './transaction.ts'

/** The first journal row that does not hold; `head` means the sealed newest link. */
export interface ChainBreak {
  readonly seq: number
  readonly reason: LinkBreak | 'head'
}

/** What `linzhan doctor` finds in a store. */
export interface Diagnosis {
  /** SQLite's own `integrity_check`: `ok`, or its first complaint. */
  readonly file: string
  readonly rows: number
  /** The first journal row that does not hold, or null. */
  readonly chain: ChainBreak | null
  /** Foreign keys that point nowhere. */
  readonly dangling: number
}

/**
 * Verifies the file and the journal: order, links, hashes, and the sealed head, so that an edit, a deletion, a
 * reordering and a cut at the end all show. Reads only.
 */
export function examine(raw: Database, sealer: Sealer): Diagnosis {
  const rows = raw.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq')
  const count = raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  return {
    file: String(raw.pragma('integrity_check', { simple: true })),
    rows: count,
    chain: firstBreak(rows.iterate()) ?? brokenHead(raw, sealer),
    dangling: (raw.pragma('foreign_key_check') as unknown[]).length,
  }
}

function brokenHead(raw: Database, sealer: Sealer): ChainBreak | null {
  const last = raw.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq DESC LIMIT 1').get() ?? { seq: 0, hash: GENESIS }
  const head = raw.prepare<[], { seq: number; hash: string; seal: Buffer }>('SELECT seq, hash, seal FROM journal_head').get()
  if (!head) return last.seq === 0 ? null : { seq: last.seq, reason: 'head' }
  if (!headSeal(sealer, head).equals(head.seal)) return { seq: head.seq, reason: 'head' }
  if (head.seq > last.seq) return { seq: last.seq + 1, reason: 'missing' }
  return head.seq === last.seq && head.hash === last.hash ? null : { seq: last.seq, reason: 'head' }
}
