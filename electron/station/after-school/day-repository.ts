import { sql } from 'kysely'
import type { TermRecord } from '../../../shared/domain/after-school/lateness.ts'
import { isAccountedFor, STAY_TRANSITIONS, type StayState } from '../../../shared/domain/after-school/stay-state.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { inList } from '../store/in-list.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A day of the room, as kept. */
export interface StoredDay {
  readonly termId: string
  readonly on: CalendarDate
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly version: number
}

/** A child nobody can say the whereabouts of, on a day that stands open. */
export interface Unaccounted {
  readonly stayId: string
  readonly residentId: string
  readonly on: CalendarDate
  readonly state: StayState
}

const UNACCOUNTED = (Object.keys(STAY_TRANSITIONS) as StayState[]).filter((state) => !isAccountedFor(state))

export function findDay(reader: Reader, termId: string, on: CalendarDate): StoredDay | undefined {
  const row = reader.get(build.selectFrom('child_day').selectAll().where('term_id', '=', termId).where('day_on', '=', on))
  return row && { termId: row.term_id, on: row.day_on as CalendarDate, openedAt: row.opened_at, closedAt: row.closed_at, version: row.version }
}

export function insertDay(writer: Writer, termId: string, on: CalendarDate): void {
  writer.run(build.insertInto('child_day').values({ term_id: termId, day_on: on, opened_at: writer.act.at, closed_at: null, closed_by: null }))
}

/** Closes or opens a day again; false when somebody else did something to it since. */
export function setDayClosed(writer: Writer, { termId, on, version }: StoredDay, closed: boolean): boolean {
  return writer.run(build.updateTable('child_day').where('term_id', '=', termId).where('day_on', '=', on).where('version', '=', version)
    .set({ closed_at: closed ? writer.act.at : null, closed_by: closed ? writer.act.actor : null, version: version + 1 })) === 1
}

/** Every day that stands open, the oldest first, with how many children keep it so. */
export function listOpenDays(reader: Reader): readonly { readonly termId: string; readonly on: CalendarDate; readonly unaccounted: number }[] {
  return reader.all(build.selectFrom('child_day as d').leftJoin('child_stay as s', (join) => join.onRef('s.term_id', '=', 'd.term_id').onRef('s.day_on', '=', 'd.day_on').on('s.state', 'in', UNACCOUNTED))
    .where(sql<boolean>`d.closed_at IS NULL`).select((eb) => ['d.term_id', 'd.day_on', eb.fn.count<number>('s.id').as('unaccounted')]).groupBy(['d.term_id', 'd.day_on']).orderBy('d.day_on'))
    .map((row) => ({ termId: row.term_id, on: row.day_on as CalendarDate, unaccounted: row.unaccounted }))
}

const unaccounted = () => build.selectFrom('child_day as d').innerJoin('child_stay as s', (join) => join.onRef('s.term_id', '=', 'd.term_id').onRef('s.day_on', '=', 'd.day_on')).innerJoin('child_enrolment as e', 'e.id', 's.enrolment_id')
  .where(sql<boolean>`d.closed_at IS NULL`).where('s.state', 'in', UNACCOUNTED).select(['s.id', 'e.resident_id', 's.day_on', 's.state']).orderBy('s.day_on').orderBy('s.id')

export function unaccountedOfTerm(reader: Reader, termId: string): readonly Unaccounted[] {
  return reader.all(unaccounted().where('s.term_id', '=', termId)).map(unaccountedOf)
}

export function unaccountedOfEnrolment(reader: Reader, enrolmentId: string): readonly Unaccounted[] {
  return reader.all(unaccounted().where('s.enrolment_id', '=', enrolmentId)).map(unaccountedOf)
}

export function unaccountedOfPeople(reader: Reader, residentIds: readonly string[]): readonly Unaccounted[] {
  return reader.all(unaccounted().where('e.resident_id', 'in', inList(residentIds))).map(unaccountedOf)
}

function unaccountedOf(row: { readonly id: string; readonly resident_id: string; readonly day_on: string; readonly state: StayState }): Unaccounted {
  return { stayId: row.id, residentId: row.resident_id, on: row.day_on as CalendarDate, state: row.state }
}

/** What a term has seen of each child: late pick-ups, and days missed without a word. A child that came after all is no absence. */
export function recordsOfTerm(reader: Reader, termId: string): ReadonlyMap<string, TermRecord> {
  const rows = reader.all(build.selectFrom('child_stay').where('term_id', '=', termId).groupBy('enrolment_id')
    .select(['enrolment_id', sql<number>`sum(late)`.as('late'), sql<number>`sum(state IN ('unexplained', 'parentCalled'))`.as('unexplained')]))
  return new Map(rows.map((row) => [row.enrolment_id, { late: row.late, unexplained: row.unexplained }]))
}
