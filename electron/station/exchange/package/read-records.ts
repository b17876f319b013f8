import * as z from 'zod'
import type { Finding } from '../../../../shared/domain/exchange/finding.ts'
import { RECORDS, type Manifest } from '../../../../shared/domain/exchange/manifest.ts'
import type { JournalRow } from '../../store/schema.ts'
import type { Members } from './archive.ts'
import { breakAfter, type Link } from '../../store/journal.ts'

/** What walking `records.ndjson` tells. */
export interface RecordsReading {
  readonly findings: readonly Finding[]
  /** The hash at those wanted rows that were met, and at the start. */
  readonly hashes: ReadonlyMap<number, string>
}

/**
 * Recomputes every hash from the manifest's start to its end and recounts the rows. Only the first break is named
 * (what follows one is a consequence), but all rows are counted.
 */
export function readRecords({ journal, counts }: Manifest, members: Members, wanted: ReadonlySet<number>): RecordsReading {
  const start: Link = { seq: journal.fromSeq - 1, hash: journal.startHash }
  const hashes = new Map([[start.seq, start.hash]])
  const bytes = members.get(RECORDS)
  if (!bytes) return { findings: [], hashes }
  const bySubject = new Map<string, number>()
  const walk: { last: Link; count: number; wrong: Finding | null } = { last: start, count: 0, wrong: null }
  for (const line of linesOf(bytes)) {
    walk.count += 1
    const row = rowOf(line)
    walk.wrong ??= wrongWith(row, walk.last, walk.count)
    if (!row) continue
    bySubject.set(row.subject, (bySubject.get(row.subject) ?? 0) + 1)
    if (wanted.has(row.seq)) hashes.set(row.seq, row.hash)
    walk.last = row
  }
  const findings = [walk.wrong ?? wrongEnd(journal, walk.last), ...wrongCounts(counts, walk.count, bySubject)]
  return { findings: findings.filter((finding) => finding !== null), hashes }
}

function wrongWith(row: JournalRow | null, last: Link, line: number): Finding | null {
  if (!row) return { kind: 'recordUnreadable', line }
  const reason = breakAfter(last, row)
  return reason && { kind: 'chainBroken', seq: last.seq + 1, reason }
}

function wrongEnd(journal: Manifest['journal'], last: Link): Finding | null {
  const holds = last.seq === journal.toSeq && last.hash === journal.endHash
  return holds ? null : { kind: 'chainEnd', expectedSeq: journal.toSeq, foundSeq: last.seq }
}

function wrongCounts(counts: Manifest['counts'], records: number, bySubject: ReadonlyMap<string, number>): readonly Finding[] {
  const subjects = new Set([...Object.keys(counts.bySubject), ...bySubject.keys()])
  const pairs = [
    { what: '记录', expected: counts.records, found: records },
    ...[...subjects].map((what) => ({ what, expected: counts.bySubject[what] ?? 0, found: bySubject.get(what) ?? 0 })),
  ]
  return pairs.filter(({ expected, found }) => expected !== found).map((pair) => ({ kind: 'countWrong', ...pair }))
}

const LINE_FEED = 0x0a

/** Line by line, so that a large file is never one more string in memory. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let from = 0; from < buffer.length;) {
    const found = buffer.indexOf(LINE_FEED, from)
    const end = found === -1 ? buffer.length : found
    yield buffer.toString('utf8', from, end)
    from = end + 1
  }
}

const lineSchema = z.strictObject({
  seq: z.int(), at: z.int(), actor: z.string(), screen: z.string(), subject: z.string(), subject_id: z.string(),
  action: z.string(), data: z.record(z.string(), z.unknown()), previous: z.string(), hash: z.string(),
})

/** The stored row a line stands for; null when it is not one. */
function rowOf(line: string): JournalRow | null {
  try {
    const { data, ...row } = lineSchema.parse(JSON.parse(line))
    return { ...row, data: JSON.stringify(data) }
  } catch {
    return null
  }
}
