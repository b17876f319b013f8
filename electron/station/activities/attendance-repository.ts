import { sql } from 'kysely'
import type { AnnulReason, Attendance, HeadCountRecord, SignInVia } from '../../../shared/contract/attendance.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A person's being there, as stored; `proxySealed` is who signed in her place. */
export interface AttendanceRow extends Omit<Attendance, 'name' | 'maskedPhone' | 'proxyName'> {
  readonly sessionId: string
  readonly state: 'present' | 'annulled'
  readonly proxySealed: Buffer | null
  readonly writtenAt: number
}

/** What is written when somebody is let in for the first time. */
export interface NewAttendance {
  readonly id: string
  readonly sessionId: string
  readonly residentId: string
  readonly at: number
  readonly via: SignInVia
  readonly role: 'participant' | 'staff'
  readonly walkIn: boolean
  readonly late: boolean
  readonly proxySealed: Buffer | null
  readonly guardianId: string | null
  /** When the session ended, where she is written down after it. */
  readonly closedAt: number | null
}

/** The condition of the partial indexes is a literal: a bound value would keep SQLite from using them. */
const PRESENT = sql<boolean>`state = 'present'`

const attendances = build.selectFrom('attendance').select(['id', 'session_id', 'resident_id', 'at', 'via', 'state', 'role', 'walk_in', 'late', 'proxy_sealed', 'written_at', 'left_at', 'left_how'])

export function insertAttendance(writer: Writer, one: NewAttendance): void {
  writer.run(build.insertInto('attendance').values({
    id: one.id, session_id: one.sessionId, resident_id: one.residentId, at: one.at, via: one.via, state: 'present', written_at: writer.act.at, role: one.role, walk_in: one.walkIn ? 1 : 0,
    late: one.late ? 1 : 0, proxy_sealed: one.proxySealed, guardian_id: one.guardianId, left_at: one.closedAt, left_how: one.closedAt === null ? null : 'close',
  }))
}

export function findAttendance(reader: Reader, id: string): AttendanceRow | undefined {
  const row = reader.get(attendances.where('id', '=', id))
  return row && attendanceOf(row)
}

/** Everybody signed in at a session, in the order of coming. */
export function listAttendances(reader: Reader, sessionId: string): readonly AttendanceRow[] {
  return reader.all(attendances.where('session_id', '=', sessionId).where(PRESENT).orderBy('at').orderBy('id')).map(attendanceOf)
}

/** Who came to a session, and when. */
export function listArrivals(reader: Reader, sessionId: string): ReadonlyMap<string, number> {
  const rows = reader.all(build.selectFrom('attendance').select(['resident_id', 'at']).where('session_id', '=', sessionId).where(PRESENT))
  return new Map(rows.map((row) => [row.resident_id, row.at]))
}

export function annulAttendance(writer: Writer, id: string, reason: AnnulReason, noteSealed: Buffer | null): void {
  writer.run(build.updateTable('attendance').where('id', '=', id).set({ state: 'annulled', annul_reason: reason, annul_note_sealed: noteSealed }))
}

/** Notes that somebody went out or came back in; `left_at` tells whether she is inside. */
export function crossDoor(writer: Writer, attendanceId: string, kind: 'in' | 'out', at: number): void {
  writer.run(build.insertInto('passage').values({ attendance_id: attendanceId, at, kind }))
  writer.run(build.updateTable('attendance').where('id', '=', attendanceId).set(kind === 'out' ? { left_at: at, left_how: 'exit' } : { left_at: null, left_how: null }))
}

/** Takes the last crossing of a person back: she is inside as if it had not been, or out since the one before; false where there was none. */
export function uncrossDoor(writer: Writer, attendanceId: string): boolean {
  const [last, before] = writer.all(build.selectFrom('passage').selectAll().where('attendance_id', '=', attendanceId).orderBy('at', 'desc').orderBy('id', 'desc').limit(2))
  if (!last) return false
  writer.run(build.deleteFrom('passage').where('id', '=', last.id))
  const leftAt = before?.kind === 'out' ? before.at : null
  writer.run(build.updateTable('attendance').where('id', '=', attendanceId).set({ left_at: leftAt, left_how: leftAt === null ? null : 'exit' }))
  return true
}

/** Everybody still inside leaves with the end of the session. */
export function closeAttendances(writer: Writer, sessionId: string): number {
  return writer.run(build.updateTable('attendance').where('session_id', '=', sessionId).where(PRESENT).where('left_at', 'is', null).set({ left_at: writer.act.at, left_how: 'close' }))
}

/** Whoever left only because the session ended is inside again. */
export function reopenAttendances(writer: Writer, sessionId: string): number {
  return writer.run(build.updateTable('attendance').where('session_id', '=', sessionId).where(PRESENT).where('left_how', '=', 'close').set({ left_at: null, left_how: null }))
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
export function findCountedTap(reader: Reader, sessionId: string, requestId: string): { readonly id: string; readonly at: number; readonly heads: number; readonly present: number } | undefined {
  const row = reader.get(build.selectFrom('head_count').select(['id', 'at', 'heads', 'present']).where('session_id', '=', sessionId).where('request_id', '=', requestId))
  return row && { id: row.id, at: row.at, heads: row.heads, present: row.present ?? 0 }
}

/** A head count by its id, with whether it stands. */
export function findHeadCount(reader: Reader, id: string): (HeadCountRecord & { readonly sessionId: string; readonly state: 'counted' | 'annulled' }) | undefined {
  const row = reader.get(build.selectFrom('head_count').select(['id', 'session_id', 'at', 'heads', 'via', 'state']).where('id', '=', id))
  return row && { id: row.id, sessionId: row.session_id, at: row.at, heads: row.heads, via: row.via, state: row.state }
}

/** The head counts of a session that stand, by time. */
export function listHeadCounts(reader: Reader, sessionId: string): readonly HeadCountRecord[] {
  return reader.all(build.selectFrom('head_count').select(['id', 'at', 'heads', 'via']).where('session_id', '=', sessionId).where('state', '=', 'counted').orderBy('at').orderBy('id'))
}

export function annulHeadCount(writer: Writer, id: string, reason: AnnulReason): void {
  writer.run(build.updateTable('head_count').where('id', '=', id).set({ state: 'annulled', annul_reason: reason }))
}

function attendanceOf(row: {
  id: string; session_id: string; resident_id: string; at: number; via: SignInVia; state: 'present' | 'annulled'; role: 'participant' | 'staff'; walk_in: number; late: number
  proxy_sealed: Buffer | null; written_at: number; left_at: number | null; left_how: 'exit' | 'close' | null
}): AttendanceRow {
  return {
    id: row.id, sessionId: row.session_id, residentId: row.resident_id, at: row.at, via: row.via, state: row.state, role: row.role, walkIn: row.walk_in === 1, late: row.late === 1,
    proxySealed: row.proxy_sealed, writtenAt: row.written_at, leftAt: row.left_at, leftHow: row.left_how,
  }
}
