import type { StationInfo } from '../../../shared/contract/setup.ts'
import type { JournalRow } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** The station this store belongs to, with the mark its key must reproduce; undefined before set-up. */
export function findStation(reader: Reader): (StationInfo & { readonly keyCheck: Buffer }) | undefined {
  const row = reader.get(build.selectFrom('station').selectAll())
  return row && {
    code: row.code, name: row.name, level: row.level as StationInfo['level'], streetName: row.street_name, setUpAt: row.set_up_at, keyCheck: row.key_check,
  }
}

export function insertStation(writer: Writer, station: StationInfo, keyCheck: Buffer): void {
  writer.run(build.insertInto('station').values({
    id: 1, code: station.code, name: station.name, level: station.level, street_name: station.streetName, key_check: keyCheck, set_up_at: station.setUpAt,
  }))
}

/** Journal rows before a sequence number, newest first. */
export function listJournal(reader: Reader, before: number | undefined, limit: number): readonly JournalRow[] {
  const rows = build.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(limit)
  return reader.all(before === undefined ? rows : rows.where('seq', '<', before))
}
