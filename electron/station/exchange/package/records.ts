import canonicalize from 'canonicalize'
import type { JournalRow } from '../../store/schema.ts'
import { breakAfter, type Link, type LinkBreak } from '../../store/journal.ts'
import type { JournalStretch } from './input.ts'

const ROWS_A_BATCH = 5_000

/** The station's own journal does not hold, so nothing may be reported from it; `linzhan doctor` tells more. */
export class JournalBroken extends Error {
  override readonly name = 'JournalBroken'
  readonly seq: number
  readonly reason: LinkBreak
  constructor(seq: number, reason: LinkBreak) {
    super(`the journal is ${reason} at ${seq}`)
    this.seq = seq
    this.reason = reason
  }
}

/** `records.ndjson` and what the manifest says about it. */
export interface RecordsFile {
  readonly bytes: Uint8Array
  readonly count: number
  /** Rows by subject, in the order of the alphabet. */
  readonly bySubject: Readonly<Record<string, number>>
  /** The hash of the last row carried. */
  readonly endHash: string
}

/**
 * Writes the rows and verifies the chain on the way; yields how many rows are done. Throws `JournalBroken` when a
 * row does not follow or the stretch does not end where it should.
 */
export function* writeRecords({ after, toSeq, rows }: JournalStretch): Generator<number, RecordsFile> {
  const parts: Buffer[] = []
  const subjects = new Map<string, number>()
  let last: Link = after
  for (const batch of batches(rows)) {
    last = followed(last, batch)
    for (const { subject } of batch) subjects.set(subject, (subjects.get(subject) ?? 0) + 1)
    parts.push(Buffer.from(batch.map(lineOf).join('')))
    yield last.seq - after.seq
  }
  if (last.seq !== toSeq) throw new JournalBroken(Math.min(last.seq, toSeq) + 1, 'missing')
  return {
    bytes: Buffer.concat(parts), count: toSeq - after.seq, endHash: last.hash,
    bySubject: Object.fromEntries([...subjects].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** The last link of a batch that follows; throws `JournalBroken` at the first row that does not. */
function followed(from: Link, batch: readonly JournalRow[]): Link {
  return batch.reduce((last, row) => {
    const reason = breakAfter(last, row)
    if (reason) throw new JournalBroken(last.seq + 1, reason)
    return row
  }, from)
}

/**
 * One line: the row as hashed and its hash, as canonical JSON. Taking `hash` out leaves exactly the bytes whose
 * SHA-256 it is, so the district can recompute the chain without this program (decision 0010).
 */
function lineOf(row: JournalRow): string {
  return `${canonicalize({ ...row, data: JSON.parse(row.data) as unknown }) ?? ''}\n`
}

function* batches(rows: Iterable<JournalRow>): Generator<readonly JournalRow[]> {
  let batch: JournalRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < ROWS_A_BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
