import { sql } from 'kysely'
import type { SignInVia } from '../../../shared/contract/activities.ts'
import type { SignInFacts } from '../../../shared/domain/activities/sign-in.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A person's being there, as stored. */
export interface AttendanceRow {
  readonly id: string
  readonly sessionId: string
  readonly residentId: string
  readonly at: number
  readonly via: SignInVia
  readonly state: 'present' | 'annulled'
}

/** The conditions of the partial indexes are literals: a bound value would keep SQLite from using them. */
const INSIDE = sql<number>`(SELECT count(*) FROM attendance AS p WHERE p.session_id = s.id AND p.state = 'present')
  + (SELECT coalesce(sum(h.heads), 0) FROM head_count AS h WHERE h.session_id = s.id)`

/**
 * Everything the decision of one sign-in needs, in one query; undefined when there is no such session. `ids` are the
 * person's own and every id merged into it: what stands under any of them is hers.
 */
export function findSignInFacts(reader: Reader, sessionId: string, ids: readonly string[]): SignInFacts | undefined {
  const hers = sql.join(ids)
  const row = reader.get(build.selectFrom('activity_session as s').where('s.id', '=', sessionId).select([
    's.state', 's.starts_at', 's.capacity', INSIDE.as('inside'),
    sql<number>`CASE WHEN s.capacity IS NULL THEN 0 ELSE (SELECT count(*) FROM registration AS r WHERE r.session_id = s.id AND r.state = 'registered' AND r.resident_id NOT IN (${hers})
      AND NOT EXISTS (SELECT 1 FROM attendance AS c WHERE c.session_id = r.session_id AND c.resident_id = r.resident_id AND c.state = 'present')) END`.as('awaited'),
    sql<number>`EXISTS (SELECT 1 FROM registration AS m WHERE m.session_id = s.id AND m.resident_id IN (${hers}) AND m.state = 'registered')`.as('registered'),
    sql<number | null>`(SELECT min(e.at) FROM attendance AS e WHERE e.session_id = s.id AND e.resident_id IN (${hers}) AND e.state = 'present')`.as('signed_in_at'),
  ]))
  return row && {
    state: row.state, startsAt: row.starts_at, capacity: row.capacity, inside: row.inside, awaited: row.awaited, registered: row.registered === 1, signedInAt: row.signed_in_at,
  }
}

export function insertAttendance(writer: Writer, attendance: Omit<AttendanceRow, 'state'>): void {
  writer.run(build.insertInto('attendance').values({
    id: attendance.id, session_id: attendance.sessionId, resident_id: attendance.residentId, at: attendance.at, via: attendance.via, state: 'present', written_at: writer.act.at,
  }))
}

export function findAttendance(reader: Reader, id: string): AttendanceRow | undefined {
  const row = reader.get(build.selectFrom('attendance').selectAll().where('id', '=', id))
  return row && { id: row.id, sessionId: row.session_id, residentId: row.resident_id, at: row.at, via: row.via, state: row.state }
}

export function annulAttendance(writer: Writer, id: string): void {
  writer.run(build.updateTable('attendance').where('id', '=', id).set({ state: 'annulled' }))
}

/** Who is present at a session, and since when. */
export function listArrivals(reader: Reader, sessionId: string): ReadonlyMap<string, number> {
  const rows = reader.all(build.selectFrom('attendance').select(['resident_id', 'at']).where('session_id', '=', sessionId).where(sql<boolean>`state = 'present'`))
  return new Map(rows.map((row) => [row.resident_id, row.at]))
}

/** Everybody present at a session, in the order of coming. */
export function listAttendances(reader: Reader, sessionId: string): readonly AttendanceRow[] {
  return reader.all(build.selectFrom('attendance').selectAll().where('session_id', '=', sessionId).where(sql<boolean>`state = 'present'`).orderBy('at').orderBy('id'))
    .map((row) => ({ id: row.id, sessionId: row.session_id, residentId: row.resident_id, at: row.at, via: row.via, state: row.state }))
}

/** A kiosk's tap, and how many were inside once it was counted: what a repeat of it is answered. */
export interface CountedTap {
  readonly requestId: string
  readonly present: number
}

export function insertHeadCount(writer: Writer, count: { readonly id: string; readonly sessionId: string; readonly heads: number; readonly via: 'kiosk' | 'desk'; readonly tap: CountedTap | null }): void {
  writer.run(build.insertInto('head_count').values({
    id: count.id, session_id: count.sessionId, at: writer.act.at, heads: count.heads, via: count.via, request_id: count.tap?.requestId ?? null, present: count.tap?.present ?? null,
  }))
}

/** The head a tap has counted already; undefined when it is new. */
export function findCountedTap(reader: Reader, sessionId: string, requestId: string): { readonly id: string; readonly at: number; readonly present: number } | undefined {
  const row = reader.get(build.selectFrom('head_count').select(['id', 'at', 'present']).where('session_id', '=', sessionId).where('request_id', '=', requestId))
  return row && { id: row.id, at: row.at, present: row.present ?? 0 }
}
