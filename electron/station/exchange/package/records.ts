import canonicalize from 'canonicalize'
import { firstBreak, type ChainBreak } from '../../store/journal.ts'
import type { JournalRow } from '../../store/schema.ts'
import type { JournalStretch } from './input.ts'

const ROWS_A_BATCH = 5_000

/** The station's own journal does not hold, so nothing may be reported from it; `linzhan doctor` tells more. */
export class JournalBroken extends Error {
  override readonly name = 'JournalBroken'
  readonly at: ChainBreak
  constructor(at: ChainBreak) {
    super(`the journal is ${at.reason} at ${at.seq}`)
    this.at = at
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
  let last = after
  for (const batch of batches(rows)) {
    const broken = firstBreak(batch, last)
    if (broken) throw new JournalBroken(broken)
    for (const { subject } of batch) subjects.set(subject, (subjects.get(subject) ?? 0) + 1)
    parts.push(Buffer.from(batch.map(lineOf).join('')))
    last = batch.at(-1) ?? last
    yield last.seq - after.seq
  }
  if (last.seq !== toSeq) throw new JournalBroken({ seq: Math.min(last.seq, toSeq) + 1, reason: 'missing' })
  return {
    bytes: Buffer.concat(parts), count: toSeq - after.seq, endHash: last.hash,
    bySubject: Object.fromEntries([...subjects].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/**
 * One line: the row as hashed and its hash, as canonical JSON. Taking `hash` out leaves exactly the bytes whose
 * SHA-256 it is, so the district can recompute the chain without this program (decision: package-person-codes).
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
