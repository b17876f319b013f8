import type { ExportSchedule, PackageRecord } from '../../../shared/contract/exchange.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { GENESIS } from '../store/journal.ts'
import type { JournalRow, Schema } from '../store/schema.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A package with the link its successor starts after. */
export interface StoredPackage extends PackageRecord {
  readonly chainHash: string
}

/** Who reports; undefined before set-up. */
export function findReporter(reader: Reader): { readonly code: string; readonly name: string; readonly setUpAt: number } | undefined {
  const row = reader.get(build.selectFrom('station').select(['code', 'name', 'set_up_at']))
  return row && { code: row.code, name: row.name, setUpAt: row.set_up_at }
}

/** Every package, the newest first. */
export function listPackages(reader: Reader): readonly StoredPackage[] {
  return reader.all(build.selectFrom('package').selectAll().orderBy('sequence', 'desc')).map(packageOf)
}

export function findLastPackage(reader: Reader): StoredPackage | undefined {
  const row = reader.get(build.selectFrom('package').selectAll().orderBy('sequence', 'desc').limit(1))
  return row && packageOf(row)
}

export function findPackage(reader: Reader, id: string): StoredPackage | undefined {
  const row = reader.get(build.selectFrom('package').selectAll().where('id', '=', id))
  return row && packageOf(row)
}

/** Packages that were made and have not left the station yet, in order. */
export function listUndelivered(reader: Reader): readonly StoredPackage[] {
  return reader.all(build.selectFrom('package').selectAll().where('delivered_at', 'is', null).orderBy('sequence')).map(packageOf)
}

/** Months all of whose packages have left the station. */
export function listHandedOver(reader: Reader): ReadonlySet<Month> {
  const rows = reader.all(build.selectFrom('package').select('period').groupBy('period').having((having) => having(having.fn.count('delivered_at'), '=', having.fn.countAll())))
  return new Set(rows.map((row) => row.period as Month))
}

/** Whether a package of this month has been made. */
export function hasPackage(reader: Reader, period: Month): boolean {
  return reader.get(build.selectFrom('package').select('id').where('period', '=', period).limit(1)) !== undefined
}

export function insertPackage(writer: Writer, made: StoredPackage, bytes: Uint8Array): void {
  writer.run(build.insertInto('package').values({
    id: made.id, period: made.period, sequence: made.sequence, from_seq: made.fromSeq, to_seq: made.toSeq, chain_hash: made.chainHash,
    file_name: made.fileName, sha256: made.sha256, at: made.at, delivered_at: made.deliveredAt, receipt: made.receipt,
  }))
  writer.run(build.insertInto('package_file').values({ package_id: made.id, bytes: Buffer.from(bytes) }))
}

/** The encrypted bytes as they were made. */
export function findPackageFile(reader: Reader, id: string): Buffer | undefined {
  return reader.get(build.selectFrom('package_file').select('bytes').where('package_id', '=', id))?.bytes
}

/** Notes the first time a package left the station; later copies change nothing. */
export function setDelivered(writer: Writer, id: string): void {
  writer.run(build.updateTable('package').where('id', '=', id).where('delivered_at', 'is', null).set({ delivered_at: writer.act.at }))
}

export function setReceipt(writer: Writer, id: string, receipt: string): void {
  writer.run(build.updateTable('package').where('id', '=', id).set({ receipt }))
}

/** The journal's newest link, or the one before its first row. */
export function findHead(reader: Reader): { readonly seq: number; readonly hash: string } {
  return reader.get(build.selectFrom('journal_head').select(['seq', 'hash'])) ?? { seq: 0, hash: GENESIS }
}

export function pageOfJournal(reader: Reader, afterSeq: number, toSeq: number, rows: number): readonly JournalRow[] {
  return reader.all(build.selectFrom('journal').selectAll().where('seq', '>', afterSeq).where('seq', '<=', toSeq).orderBy('seq').limit(rows))
}

export function findRecipient(reader: Reader): string | null {
  return (findSetting(reader, 'exchange.districtKey') as string | undefined) ?? null
}

export function putRecipient(writer: Writer, recipient: string): void {
  putSetting(writer, 'exchange.districtKey', recipient)
}

/** The sealed signing key; undefined before set-up. */
export function findSigningKey(reader: Reader): Buffer | undefined {
  const stored = findSetting(reader, 'exchange.signingKey') as string | undefined
  return stored === undefined ? undefined : Buffer.from(stored, 'base64')
}

export function putSigningKey(writer: Writer, sealed: Buffer): void {
  putSetting(writer, 'exchange.signingKey', sealed.toString('base64'))
}

/** What holds until somebody sets something else: the 3rd, by the station itself once it has a folder. */
const DEFAULT_SCHEDULE: ExportSchedule = { enabled: true, dayOfMonth: 3, folder: '' }

export function findSchedule(reader: Reader): ExportSchedule {
  return (findSetting(reader, 'exchange.schedule') as ExportSchedule | undefined) ?? DEFAULT_SCHEDULE
}

export function putSchedule(writer: Writer, schedule: ExportSchedule): void {
  putSetting(writer, 'exchange.schedule', schedule)
}

function packageOf(row: Schema['package']): StoredPackage {
  return {
    id: row.id, period: row.period as Month, sequence: row.sequence, fromSeq: row.from_seq, toSeq: row.to_seq, chainHash: row.chain_hash,
    fileName: row.file_name, sha256: row.sha256, at: row.at, deliveredAt: row.delivered_at, receipt: row.receipt,
  }
}
