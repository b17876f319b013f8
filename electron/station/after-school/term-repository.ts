import type { TermTimes } from '../../../shared/domain/after-school/term.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A term of the after-school room, as kept. */
export interface StoredTerm extends TermTimes {
  readonly id: string
  readonly name: string
  readonly places: number
  /** How many collectors may be listed for a child. */
  readonly collectors: number
  readonly state: Schema['child_term']['state']
  readonly version: number
}

type Row = Omit<Schema['child_term'], 'version'> & { version: number }

/** Every term, the newest first. */
export function listTerms(reader: Reader): readonly StoredTerm[] {
  return reader.all(build.selectFrom('child_term').selectAll().orderBy('from_on', 'desc').orderBy('id', 'desc')).map(termOf)
}

export function findTerm(reader: Reader, id: string): StoredTerm | undefined {
  const row = reader.get(build.selectFrom('child_term').selectAll().where('id', '=', id))
  return row && termOf(row)
}

/** The term a day belongs to: the one whose room was opened that day, else the one that covers it and has not ended. */
export function findTermOn(reader: Reader, on: CalendarDate): StoredTerm | undefined {
  const opened = reader.get(build.selectFrom('child_day').innerJoin('child_term as t', 't.id', 'child_day.term_id').selectAll('t').where('child_day.day_on', '=', on).orderBy('child_day.closed_at'))
  const row = opened ?? reader.get(build.selectFrom('child_term').selectAll().where('state', '=', 'open').where('from_on', '<=', on).where('to_on', '>=', on))
  return row && termOf(row)
}

export function insertTerm(writer: Writer, term: Omit<StoredTerm, 'version' | 'state'>): void {
  writer.run(build.insertInto('child_term').values({ id: term.id, ...columnsOf(term), state: 'open', created_at: writer.act.at }))
}

/** Writes a term; false when somebody else changed it since `term.version`. */
export function updateTerm(writer: Writer, term: StoredTerm): boolean {
  return writer.run(build.updateTable('child_term').where('id', '=', term.id).where('version', '=', term.version).set({ ...columnsOf(term), state: term.state, version: term.version + 1 })) === 1
}

function columnsOf({ name, fromOn, toOn, weekdays, starts, ends, places, collectors }: Omit<StoredTerm, 'id' | 'version' | 'state'>) {
  return { name, from_on: fromOn, to_on: toOn, weekdays: JSON.stringify(weekdays), starts, ends, places, collectors }
}

function termOf(row: Row): StoredTerm {
  return {
    id: row.id, name: row.name, fromOn: row.from_on as CalendarDate, toOn: row.to_on as CalendarDate, weekdays: JSON.parse(row.weekdays) as number[], starts: row.starts as ClockTime, ends: row.ends as ClockTime,
    places: row.places, collectors: row.collectors, state: row.state, version: row.version,
  }
}
