import type { FieldChange } from '../../../shared/domain/residents/gaps.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Remarks } from './import-people.ts'

/** A blank that an import filled: the field, what stood there (null, none, or a doubt about the number) and a keyed hash of what stands there now. */
export interface FilledGap {
  readonly field: FieldChange['field']
  readonly before: unknown
  readonly mark: string
}

/** What an import keeps beside its counts, sealed: its remarks and the way back of the people it completed. */
export interface ImportReport extends Remarks {
  readonly filled: readonly { readonly residentId: string; readonly gaps: readonly FilledGap[] }[]
}

type ImportRow = Schema['roster_import']

const contextOf = (id: string): string => `import ${id}`

export function markOf(sealer: Sealer, fingerprint: string): Buffer {
  return sealer.mark('roster row', fingerprint)
}

export function insertImport(writer: Writer, sealer: Sealer, row: Omit<ImportRow, 'report' | 'state' | 'at'>, report: ImportReport): void {
  writer.run(build.insertInto('roster_import').values({ ...row, at: writer.act.at, report: sealer.seal(report, contextOf(row.id)), state: 'applied' }))
}

export function findImport(reader: Reader, sealer: Sealer, id: string): { readonly state: ImportRow['state']; readonly report: ImportReport } | undefined {
  const row = reader.get(build.selectFrom('roster_import').select(['state', 'report']).where('id', '=', id))
  return row && { state: row.state, report: sealer.open(row.report, contextOf(id)) as ImportReport }
}

export function listImports(reader: Reader): readonly Omit<ImportRow, 'report' | 'file_sha256'>[] {
  return reader.all(build.selectFrom('roster_import').select(['id', 'at', 'rows', 'added', 'updated', 'state']).orderBy('at', 'desc').orderBy('id', 'desc'))
}

export function setImportUndone(writer: Writer, id: string): void {
  writer.run(build.updateTable('roster_import').set({ state: 'undone' }).where('id', '=', id))
}

export function findIdByFingerprint(reader: Reader, mark: Buffer): string | undefined {
  return reader.get(build.selectFrom('resident').select('id').where('import_mark', '=', mark).where('import_mark', 'is not', null))?.id
}

/** Numbers of records that were merged into others, as lower-case hex of their hash, with the record. */
export function mergedNumbers(reader: Reader): ReadonlyMap<string, string> {
  const rows = reader.all(build.selectFrom('resident').select(['id', 'id_hash']).where('state', '=', 'merged').where('id_hash', 'is not', null))
  return new Map(rows.map((row) => [row.id_hash?.toString('hex') ?? '', row.id]))
}

/** The records an import made that are still there, and whether each is as it was made. */
export function addedBy(reader: Reader, importId: string): readonly { readonly id: string; readonly untouched: boolean }[] {
  const rows = reader.all(build.selectFrom('resident').select(['id', 'version', 'state']).where('import_id', '=', importId).where('state', '<>', 'deleted'))
  return rows.map(({ id, version, state }) => ({ id, untouched: version === 1 && state === 'active' }))
}

const DELETE = build.deleteFrom('resident').where('id', '=', '').compile()

/** Deletes a record unless something points to it: a booking, an appointment, a sign-in, a merge. The foreign keys know. */
export function deleteUnused(writer: Writer, id: string): boolean {
  try {
    return writer.run({ compile: () => ({ ...DELETE, parameters: [id] }) }) === 1
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false
    throw error
  }
}
