import type { ExpertCategory } from '../../../shared/contract/consultations.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A person of the talent pool; all but category and speciality is sealed in the row. */
export interface StoredExpert extends ExpertDetails {
  readonly id: string
  readonly category: ExpertCategory
  readonly speciality: string
  readonly active: boolean
}

export interface ExpertDetails {
  readonly name: string
  readonly unit: string
  readonly phone: string
  /** When the expert can serve, in the office's own words; empty where unknown. */
  readonly availability: string
  /** Most people seen in one visit; null without a limit. */
  readonly perVisit: number | null
}

type Row = Omit<Schema['expert'], 'active'> & { active: number }

/** The whole pool, oldest entry first: some hundred people at most. */
export function listExperts(reader: Reader, sealer: Sealer): readonly StoredExpert[] {
  return reader.all(build.selectFrom('expert').selectAll().orderBy('id')).map((row) => expertOf(row, sealer))
}

export function findExpert(reader: Reader, sealer: Sealer, id: string): StoredExpert | undefined {
  const row = reader.get(build.selectFrom('expert').selectAll().where('id', '=', id))
  return row && expertOf(row, sealer)
}

export function insertExpert(writer: Writer, sealer: Sealer, { id, category, speciality, active, ...details }: StoredExpert): void {
  writer.run(build.insertInto('expert').values({
    id, sealed: sealer.seal(details satisfies ExpertDetails, contextOf(id)), category, speciality, active: active ? 1 : 0, created_at: writer.act.at,
  }))
}

/** What is sealed in an expert's row. */
export function openExpert(sealer: Sealer, id: string, sealed: Buffer): ExpertDetails {
  return sealer.open(sealed, contextOf(id)) as ExpertDetails
}

function expertOf(row: Row, sealer: Sealer): StoredExpert {
  return { id: row.id, ...openExpert(sealer, row.id, row.sealed), category: row.category as ExpertCategory, speciality: row.speciality, active: row.active === 1 }
}

function contextOf(id: string): string {
  return `expert ${id}`
}
