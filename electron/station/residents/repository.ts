import { sql } from 'kysely'
import type { Person } from '../../../shared/domain/residents/person.ts'
import type { Schema } from '../store/schema.ts'
import { SealBroken, type Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A resident's record as stored, opened. */
export interface Resident {
  readonly id: string
  readonly person: Person
  readonly version: number
  readonly createdAt: number
  readonly updatedAt: number
}

/** A record that was merged into another, with its sealed way back. */
export interface MergedResident extends Resident {
  readonly mergedInto: string
  readonly undo: Buffer | null
}

export type ResidentRow = Omit<Schema['resident'], 'version'> & { version: number }

/** Ties sealed details to their row, so that two rows cannot be exchanged. */
export const contextOf = (id: string): string => `resident ${id}`

/** What an id number is looked up by; equal numbers of one station give equal bytes. */
export const idHashOf = (sealer: Sealer, idNumber: string | null): Buffer | null => (idNumber === null ? null : sealer.mark('id number', idNumber))

export function findResident(reader: Reader, sealer: Sealer, id: string): Resident | undefined {
  const row = reader.get(build.selectFrom('resident').selectAll().where('id', '=', id).where('state', '=', 'active'))
  return row && residentOf(row, sealer)
}

export function findMerged(reader: Reader, sealer: Sealer, id: string): MergedResident | undefined {
  const row = reader.get(build.selectFrom('resident').selectAll().where('id', '=', id).where('state', '=', 'merged'))
  return row && mergedOf(row, sealer)
}

/** The records merged straight into this one, newest first. */
export function mergedInto(reader: Reader, sealer: Sealer, keepId: string): readonly MergedResident[] {
  const rows = reader.all(build.selectFrom('resident').selectAll().where('merged_into', '=', keepId).where('state', '=', 'merged').orderBy('updated_at', 'desc').orderBy('version', 'desc'))
  return rows.map((row) => mergedOf(row, sealer))
}

/** The record that holds an id number: an active one, else one that was merged into another. */
export function findIdByNumber(reader: Reader, sealer: Sealer, idNumber: string): string | undefined {
  const holder = (state: 'active' | 'merged') => reader.get(build.selectFrom('resident').select('id')
    .where('id_hash', '=', idHashOf(sealer, idNumber)).where(sql<boolean>`state = ${sql.lit(state)}`)) // a literal, as the partial indexes ask
  return (holder('active') ?? holder('merged'))?.id
}

const PAGE = 5000

/** Every record that is not destroyed, and every pointer of a merge, a page at a time. */
export function* allRows(reader: Reader): Generator<Pick<ResidentRow, 'id' | 'sealed' | 'state' | 'merged_into'>> {
  let last = ''
  for (;;) {
    const rows = reader.all(build.selectFrom('resident').select(['id', 'sealed', 'state', 'merged_into']).where('id', '>', last).orderBy('id').limit(PAGE))
    yield* rows
    if (rows.length < PAGE) return
    last = rows.at(-1)?.id ?? ''
  }
}

/** A record ready to be written: sealing is done before a transaction where there are many. */
export interface SealedResident {
  readonly id: string
  readonly sealed: Buffer
  readonly idHash: Buffer | null
}

export function sealResident(sealer: Sealer, id: string, person: Person): SealedResident {
  return { id, sealed: sealer.seal(person, contextOf(id)), idHash: idHashOf(sealer, person.idNumber) }
}

/** Compiled once: through the builder a roster of 100,000 people would take seconds longer. */
const INSERT = build.insertInto('resident').values({
  id: '', sealed: null, id_hash: null, state: 'active', merged_into: null, import_id: null, import_mark: null, merge_undo: null, version: 1, created_at: 0, updated_at: 0,
}).compile()

export function insertResident(writer: Writer, record: SealedResident, origin: { importId: string; mark: Buffer | null } | null = null): void {
  const { at } = writer.act
  const parameters = [record.id, record.sealed, record.idHash, 'active', null, origin?.importId ?? null, origin?.mark ?? null, null, 1, at, at]
  writer.run({ compile: () => ({ ...INSERT, parameters }) })
}

/** Replaces the details of an active record and counts its version up; the number of rows changed. */
export function updateResident(writer: Writer, record: SealedResident, version: number): number {
  return writer.run(build.updateTable('resident').where('id', '=', record.id).where('version', '=', version).where('state', '=', 'active')
    .set({ sealed: record.sealed, id_hash: record.idHash, version: version + 1, updated_at: writer.act.at }))
}

export function setMerged(writer: Writer, other: Resident, keepId: string, undo: Buffer): void {
  writer.run(build.updateTable('resident').where('id', '=', other.id)
    .set({ state: 'merged', merged_into: keepId, merge_undo: undo, version: other.version + 1, updated_at: writer.act.at }))
}

export function setUnmerged(writer: Writer, other: MergedResident): void {
  writer.run(build.updateTable('resident').where('id', '=', other.id)
    .set({ state: 'active', merged_into: null, merge_undo: null, version: other.version + 1, updated_at: writer.act.at }))
}

/** Destroys the details of a record; its row and its pointer stay, so that what was counted stays counted once. */
export function destroyResident(writer: Writer, id: string): void {
  writer.run(build.updateTable('resident').where('id', '=', id)
    .set((set) => ({ state: 'deleted', sealed: null, id_hash: null, import_mark: null, merge_undo: null, version: set('version', '+', 1), updated_at: writer.act.at })))
}

function residentOf(row: ResidentRow, sealer: Sealer): Resident {
  if (row.sealed === null) throw new Error(`resident ${row.id} has no details`)
  return { id: row.id, person: openPerson(sealer, row.id, row.sealed), version: row.version, createdAt: row.created_at, updatedAt: row.updated_at }
}

function mergedOf(row: ResidentRow, sealer: Sealer): MergedResident {
  if (row.merged_into === null) throw new Error(`resident ${row.id} points to nobody`)
  return { ...residentOf(row, sealer), mergedInto: row.merged_into, undo: row.merge_undo }
}

export function openPerson(sealer: Sealer, id: string, sealed: Buffer): Person {
  return sealer.open(sealed, contextOf(id)) as Person
}

/** The details of a record, or null where their seal is broken. */
export function openOrNull(sealer: Sealer, id: string, sealed: Buffer): Person | null {
  try {
    return openPerson(sealer, id, sealed)
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/** Active and merged records whose seal is broken. */
export function brokenResidents(reader: Reader, sealer: Sealer): readonly string[] {
  const broken: string[] = []
  for (const { id, sealed } of allRows(reader)) if (sealed !== null && openOrNull(sealer, id, sealed) === null) broken.push(id)
  return broken
}
