import type { ExpertCategory } from '../../../shared/contract/experts.ts'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import type { Politics, ServiceMode } from '../../../shared/domain/consultations/expert-record.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** What says who an expert is, or could: sealed in the row. */
export interface ExpertDetails {
  readonly name: string
  readonly unit: string
  readonly phone: string
  readonly post: string
  readonly sex: 'male' | 'female' | 'unknown'
  readonly politics: Politics
  readonly estate: string
  readonly qualification: string
  readonly qualificationNumber: string
  readonly modes: readonly ServiceMode[]
  /** When the expert can serve, in the office's own words; empty where unknown. */
  readonly availability: string
  /** What a person has confirmed of those words. */
  readonly rules: readonly AvailabilityRule[]
  /** Most people seen in one visit; null without a limit. */
  readonly perVisit: number | null
  readonly leaveReason: string
  readonly extensionReason: string
}

/** A person of the talent pool. */
export interface StoredExpert extends ExpertDetails {
  readonly id: string
  readonly category: ExpertCategory
  readonly speciality: string
  readonly active: boolean
  readonly joinedOn: CalendarDate
  readonly publishedOn: CalendarDate | null
  readonly objectionsUntil: CalendarDate | null
  readonly termUntil: CalendarDate | null
  readonly qualifiedUntil: CalendarDate | null
  readonly extendedUntil: CalendarDate | null
  readonly leftOn: CalendarDate | null
  readonly reviewerId: string | null
  readonly visitsPerMonth: number | null
  /** Parts of the work when residents are spread over experts, 1 to `MOST_WEIGHT`. */
  readonly weight: number
  readonly version: number
}

/** What an expert has before anything is known. */
export const UNKNOWN_DETAILS: Omit<ExpertDetails, 'name'> = {
  unit: '', phone: '', post: '', sex: 'unknown', politics: 'unknown', estate: '', qualification: '', qualificationNumber: '', modes: [],
  availability: '', rules: [], perVisit: null, leaveReason: '', extensionReason: '',
}

/** What an expert's row has before anybody has looked at it. */
export const UNKNOWN_DATES = {
  active: true, publishedOn: null, objectionsUntil: null, termUntil: null, qualifiedUntil: null, extendedUntil: null, leftOn: null, reviewerId: null, visitsPerMonth: null, weight: 1, version: 1,
} as const

type Row = Omit<Schema['expert'], 'active' | 'weight' | 'version'> & { active: number; weight: number; version: number }

/** The whole pool, oldest entry first: some hundred people at most. */
export function listExperts(reader: Reader, sealer: Sealer): readonly StoredExpert[] {
  return reader.all(build.selectFrom('expert').selectAll().orderBy('id')).map((row) => expertOf(row, sealer))
}

export function findExpert(reader: Reader, sealer: Sealer, id: string): StoredExpert | undefined {
  const row = reader.get(build.selectFrom('expert').selectAll().where('id', '=', id))
  return row && expertOf(row, sealer)
}

export function insertExpert(writer: Writer, sealer: Sealer, expert: StoredExpert): void {
  writer.run(build.insertInto('expert').values({ id: expert.id, created_at: writer.act.at, ...columnsOf(expert, sealer), version: expert.version }))
}

/** Writes an expert's record; false when somebody else changed it since `expert.version`. */
export function updateExpert(writer: Writer, sealer: Sealer, expert: StoredExpert): boolean {
  const changed = writer.run(build.updateTable('expert').set({ ...columnsOf(expert, sealer), version: expert.version + 1 }).where('id', '=', expert.id).where('version', '=', expert.version))
  return changed === 1
}

/** What is sealed in an expert's row; a row from before a detail was asked for does not know it. */
export function openExpert(sealer: Sealer, id: string, sealed: Buffer): ExpertDetails {
  return { ...UNKNOWN_DETAILS, ...(sealer.open(sealed, contextOf(id)) as Pick<ExpertDetails, 'name'> & Partial<ExpertDetails>) }
}

function columnsOf(expert: StoredExpert, sealer: Sealer) {
  return {
    sealed: sealer.seal(detailsOf(expert), contextOf(expert.id)), category: expert.category, speciality: expert.speciality, active: expert.active ? 1 : 0,
    joined_on: expert.joinedOn, published_on: expert.publishedOn, objections_until: expert.objectionsUntil, term_until: expert.termUntil, qualified_until: expert.qualifiedUntil,
    extended_until: expert.extendedUntil, left_on: expert.leftOn, reviewer_id: expert.reviewerId, visits_per_month: expert.visitsPerMonth, weight: expert.weight,
  }
}

function detailsOf(expert: StoredExpert): ExpertDetails {
  const { name, unit, phone, post, sex, politics, estate, qualification, qualificationNumber, modes, availability, rules, perVisit, leaveReason, extensionReason } = expert
  return { name, unit, phone, post, sex, politics, estate, qualification, qualificationNumber, modes, availability, rules, perVisit, leaveReason, extensionReason }
}

function expertOf(row: Row, sealer: Sealer): StoredExpert {
  const date = (on: string | null) => on as CalendarDate | null
  return {
    id: row.id, ...openExpert(sealer, row.id, row.sealed), category: row.category as ExpertCategory, speciality: row.speciality, active: row.active === 1,
    joinedOn: row.joined_on as CalendarDate, publishedOn: date(row.published_on), objectionsUntil: date(row.objections_until), termUntil: date(row.term_until),
    qualifiedUntil: date(row.qualified_until), extendedUntil: date(row.extended_until), leftOn: date(row.left_on), reviewerId: row.reviewer_id,
    visitsPerMonth: row.visits_per_month, weight: row.weight, version: row.version,
  }
}

function contextOf(id: string): string {
  return `expert ${id}`
}
