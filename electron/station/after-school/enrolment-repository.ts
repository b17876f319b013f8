import type { Consent } from '../../../shared/domain/after-school/consent.ts'
import type { ChildDetails } from '../../../shared/domain/after-school/details.ts'
import type { EnrolmentState } from '../../../shared/domain/after-school/enrolment-state.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A child's place in a term, or its application, as kept. */
export interface StoredEnrolment {
  readonly id: string
  readonly number: string
  readonly termId: string
  readonly residentId: string
  readonly details: ChildDetails
  readonly state: EnrolmentState
  readonly dualEarner: boolean
  readonly hardship: boolean
  readonly mayLeaveAlone: boolean
  readonly consent: Consent | null
  /** The day the place was given, and the first day it was no longer held. */
  readonly enrolledOn: CalendarDate | null
  readonly leftOn: CalendarDate | null
  readonly appliedAt: Instant
  readonly version: number
}

type Row = Omit<Schema['child_enrolment'], 'version'> & { version: number }

const contextOf = (id: string): string => `child ${id}`

/** Everybody of a term, in the order of applying. */
export function listEnrolments(reader: Reader, sealer: Sealer, termId: string): readonly StoredEnrolment[] {
  return reader.all(build.selectFrom('child_enrolment').selectAll().where('term_id', '=', termId).orderBy('applied_at').orderBy('id')).map((row) => enrolmentOf(row, sealer))
}

/** Every enrolment of a person in any term, under any of her ids. */
export function listEnrolmentsOf(reader: Reader, sealer: Sealer, residentIds: readonly string[]): readonly StoredEnrolment[] {
  return reader.all(build.selectFrom('child_enrolment').selectAll().where('resident_id', 'in', inList(residentIds)).orderBy('id')).map((row) => enrolmentOf(row, sealer))
}

export function findEnrolment(reader: Reader, sealer: Sealer, id: string): StoredEnrolment | undefined {
  const row = reader.get(build.selectFrom('child_enrolment').selectAll().where('id', '=', id))
  return row && enrolmentOf(row, sealer)
}

/** How many of each term are in each state, for all terms at once. */
export function countStates(reader: Reader): readonly { readonly termId: string; readonly state: EnrolmentState; readonly count: number }[] {
  return reader.all(build.selectFrom('child_enrolment').select((eb) => ['term_id as termId', 'state', eb.fn.countAll<number>().as('count')]).groupBy(['term_id', 'state']))
}

export function insertEnrolment(writer: Writer, sealer: Sealer, enrolment: StoredEnrolment): void {
  writer.run(build.insertInto('child_enrolment').values({ id: enrolment.id, number: enrolment.number, term_id: enrolment.termId, resident_id: enrolment.residentId, applied_at: enrolment.appliedAt, ...columnsOf(sealer, enrolment) }))
}

/** Writes a place; false when somebody else changed it since `enrolment.version`. */
export function updateEnrolment(writer: Writer, sealer: Sealer, enrolment: StoredEnrolment): boolean {
  return writer.run(build.updateTable('child_enrolment').where('id', '=', enrolment.id).where('version', '=', enrolment.version).set({ ...columnsOf(sealer, enrolment), version: enrolment.version + 1 })) === 1
}

function columnsOf(sealer: Sealer, enrolment: StoredEnrolment) {
  const { id, details, state, dualEarner, hardship, mayLeaveAlone, consent, enrolledOn, leftOn } = enrolment
  return {
    sealed: sealer.seal(details, contextOf(id)), state, dual_earner: Number(dualEarner), hardship: Number(hardship), may_leave_alone: Number(mayLeaveAlone),
    consent_on: consent?.signedOn ?? null, consent_until: consent?.until ?? null, enrolled_on: enrolledOn, left_on: leftOn,
  }
}

function enrolmentOf(row: Row, sealer: Sealer): StoredEnrolment {
  const consent = row.consent_on === null || row.consent_until === null ? null : { signedOn: row.consent_on as CalendarDate, until: row.consent_until as CalendarDate }
  return {
    id: row.id, number: row.number, termId: row.term_id, residentId: row.resident_id, details: sealer.open(row.sealed, contextOf(row.id)) as ChildDetails, state: row.state,
    dualEarner: row.dual_earner === 1, hardship: row.hardship === 1, mayLeaveAlone: row.may_leave_alone === 1, consent,
    enrolledOn: row.enrolled_on as CalendarDate | null, leftOn: row.left_on as CalendarDate | null, appliedAt: row.applied_at, version: row.version,
  }
}
