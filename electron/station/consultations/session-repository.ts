import { sql } from 'kysely'
import type { SessionState } from '../../../shared/domain/consultations/session-state.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** An appointment as it was after a step. */
export interface SteppedAppointment {
  readonly appointmentId: string
  readonly version: number
}

/** A session as kept. `slots` is null in a queue; `undoState` is where the last step came from. */
export interface StoredSession extends Interval {
  readonly id: string
  readonly kind: 'consultation' | 'reception'
  readonly expertId: string
  readonly roomId: string
  readonly places: number
  readonly walkInPlaces: number
  readonly slots: { readonly slotMinutes: number; readonly gridMinutes: number } | null
  readonly lines: number
  readonly bufferMinutes: number
  readonly noticeMinutes: number
  readonly horizonDays: number | null
  readonly state: SessionState
  readonly undoState: SessionState | null
  /** Whom the last ending stepped, and the version each had after it; empty where it has not ended. */
  readonly endedWith: readonly SteppedAppointment[]
  /** The experts whom closing signed out, as nobody else had. */
  readonly signedOut: readonly string[]
  readonly publishedAt: number | null
  readonly movedTo: string | null
}

/** With what a screen shows beside it. `takenPlaces`: the places of its appointments that were not cancelled. */
export interface ShownSession extends StoredSession {
  readonly roomName: string
  readonly category: string
  readonly speciality: string
  readonly takenPlaces: readonly number[]
}

type Row = Omit<Schema['duty_session'], 'kind' | 'style' | 'walk_in_places' | 'lines' | 'buffer_minutes' | 'notice_minutes'> & {
  kind: 'consultation' | 'reception'; style: 'queue' | 'slot'; walk_in_places: number; lines: number; buffer_minutes: number; notice_minutes: number
}

export function findSession(reader: Reader, id: string): ShownSession | undefined {
  const row = reader.get(sessionRows().where('duty_session.id', '=', id))
  return row && shownOf(row)
}

export function listSessions(reader: Reader, ids: readonly string[]): readonly ShownSession[] {
  return reader.all(sessionRows().where('duty_session.id', 'in', inList(ids))).map(shownOf)
}

/** Sessions that begin in a span, by time. */
export function listSessionsFrom(reader: Reader, span: Interval): readonly ShownSession[] {
  return reader.all(sessionRows().where('starts_at', '>=', span.startsAt).where('starts_at', '<', span.endsAt).orderBy('starts_at').orderBy('duty_session.id')).map(shownOf)
}

/** What a session that was rescheduled left in the plan, the newest first where it was moved more than once. */
export function listLeftBy(reader: Reader, id: string): readonly StoredSession[] {
  return reader.all(build.selectFrom('duty_session').selectAll().where('moved_to', '=', id).orderBy('id', 'desc')).map(sessionOf)
}

/** Who received residents last before a moment, of the delegates. */
export function findLastReception(reader: Reader, before: number): string | undefined {
  return reader.get(build.selectFrom('duty_session').select('expert_id').where('starts_at', '<', before).where('kind', '=', 'reception').where('state', 'not in', ['cancelled', 'rescheduled'])
    .orderBy('starts_at', 'desc').limit(1))?.expert_id
}

export function insertSession(writer: Writer, session: StoredSession): void {
  writer.run(build.insertInto('duty_session').values({ id: session.id, created_at: writer.act.at, ...columnsOf(session) }))
}

export function updateSession(writer: Writer, session: StoredSession): void {
  writer.run(build.updateTable('duty_session').where('id', '=', session.id).set(columnsOf(session)))
}

export function deleteSession(writer: Writer, id: string): void {
  writer.run(build.deleteFrom('duty_session').where('id', '=', id))
}

/** The places of appointments are read from their own index. */
function sessionRows() {
  return build.selectFrom('duty_session')
    .innerJoin('room', 'room.id', 'duty_session.room_id').innerJoin('expert', 'expert.id', 'duty_session.expert_id')
    .selectAll('duty_session').select(['room.name as room_name', 'expert.category', 'expert.speciality'])
    .select(sql<string>`(SELECT json_group_array(place) FROM appointment WHERE session_id = duty_session.id AND state <> 'cancelled')`.as('taken_places'))
}

function columnsOf(session: StoredSession) {
  return {
    kind: session.kind, style: session.slots ? 'slot' as const : 'queue' as const, expert_id: session.expertId, room_id: session.roomId, starts_at: session.startsAt, ends_at: session.endsAt,
    places: session.places, walk_in_places: session.walkInPlaces, lines: session.lines, slot_minutes: session.slots?.slotMinutes ?? null, grid_minutes: session.slots?.gridMinutes ?? null,
    buffer_minutes: session.bufferMinutes, notice_minutes: session.noticeMinutes, horizon_days: session.horizonDays, state: session.state, undo_state: session.undoState,
    ended_with: endingOf(session), published_at: session.publishedAt, moved_to: session.movedTo,
  }
}

export function sessionOf(row: Row): StoredSession {
  return {
    id: row.id, kind: row.kind, expertId: row.expert_id, roomId: row.room_id, startsAt: row.starts_at, endsAt: row.ends_at, places: row.places, walkInPlaces: row.walk_in_places,
    slots: row.slot_minutes === null || row.grid_minutes === null ? null : { slotMinutes: row.slot_minutes, gridMinutes: row.grid_minutes },
    lines: row.lines, bufferMinutes: row.buffer_minutes, noticeMinutes: row.notice_minutes, horizonDays: row.horizon_days,
    state: row.state, undoState: row.undo_state, ...endedOf(row.ended_with), publishedAt: row.published_at, movedTo: row.moved_to,
  }
}

type EndedItem = SteppedAppointment | { readonly expertId: string }

function endingOf({ endedWith, signedOut }: StoredSession): string | null {
  const items: readonly EndedItem[] = [...endedWith, ...signedOut.map((expertId) => ({ expertId }))]
  return items.length === 0 ? null : JSON.stringify(items)
}

function endedOf(ending: string | null): Pick<StoredSession, 'endedWith' | 'signedOut'> {
  const items = ending === null ? [] : JSON.parse(ending) as EndedItem[]
  return { endedWith: items.filter((item) => 'appointmentId' in item), signedOut: items.flatMap((item) => ('expertId' in item ? item.expertId : [])) }
}

function shownOf(row: Row & { room_name: string; category: string; speciality: string; taken_places: string }): ShownSession {
  return { ...sessionOf(row), roomName: row.room_name, category: row.category, speciality: row.speciality, takenPlaces: JSON.parse(row.taken_places) as number[] }
}
