import type { ClosedSpan, ClosureReason, ClosureScope } from '../../../shared/domain/calendar/closure.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A closure as stored. `note` is somebody's own words and is sealed. */
export interface StoredClosure extends ClosedSpan {
  readonly scope: ClosureScope
  readonly subjectId: string | null
  readonly reason: ClosureReason
  readonly note: string
  readonly state: 'inForce' | 'lifted'
  readonly version: number
}

type Row = Omit<Schema['closure'], 'version'> & { readonly version: number }

/** Closures that end after an instant, by time, those that were lifted too. */
export function listClosuresFrom(reader: Reader, sealer: Sealer, from: number): readonly StoredClosure[] {
  return reader.all(build.selectFrom('closure').selectAll().where('ends_at', '>', from).orderBy('starts_at').orderBy('id')).map((row) => closureOf(row, sealer))
}

export function listClosures(reader: Reader, sealer: Sealer, ids: readonly string[]): readonly StoredClosure[] {
  return reader.all(build.selectFrom('closure').selectAll().where('id', 'in', inList(ids))).map((row) => closureOf(row, sealer))
}

/** When the whole station is closed within a span. */
export function listStationClosures(reader: Reader, span: Interval): readonly ClosedSpan[] {
  return reader.all(inForce(span).where('scope', '=', 'station')).map(spanOf)
}

/** Closures in force of any of these subjects within a span, oldest first: the order in which they take what is free. */
export function listClosuresOf(reader: Reader, subjectIds: readonly string[], span: Interval): readonly ClosedSpan[] {
  return reader.all(inForce(span).where('subject_id', 'in', inList(subjectIds))).map(spanOf)
}

export function insertClosure(writer: Writer, sealer: Sealer, closure: StoredClosure): void {
  writer.run(build.insertInto('closure').values({
    id: closure.id, scope: closure.scope, subject_id: closure.subjectId, starts_at: closure.startsAt, ends_at: closure.endsAt, reason: closure.reason,
    sealed: sealer.seal(closure.note, contextOf(closure.id)), state: closure.state, version: closure.version, created_at: writer.act.at,
  }))
}

/** Writes what may change and counts the version up; false where it was changed since it was read. */
export function updateClosure(writer: Writer, sealer: Sealer, closure: StoredClosure): boolean {
  return writer.run(build.updateTable('closure').where('id', '=', closure.id).where('version', '=', closure.version).set({
    starts_at: closure.startsAt, ends_at: closure.endsAt, reason: closure.reason, sealed: sealer.seal(closure.note, contextOf(closure.id)),
    state: closure.state, version: closure.version + 1,
  })) === 1
}

function inForce(span: Interval) {
  return build.selectFrom('closure').select(['id', 'starts_at', 'ends_at'])
    .where('ends_at', '>', span.startsAt).where('starts_at', '<', span.endsAt).where('state', '=', 'inForce').orderBy('id')
}

function spanOf(row: Pick<Row, 'id' | 'starts_at' | 'ends_at'>): ClosedSpan {
  return { id: row.id, startsAt: row.starts_at, endsAt: row.ends_at }
}

function closureOf(row: Row, sealer: Sealer): StoredClosure {
  return {
    ...spanOf(row), scope: row.scope, subjectId: row.subject_id, reason: row.reason, note: sealer.open(row.sealed, contextOf(row.id)) as string,
    state: row.state, version: row.version,
  }
}

function contextOf(id: string): string {
  return `closure ${id}`
}
