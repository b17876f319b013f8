import type { Outcome } from '../../../shared/contract/duty-sessions.ts'
import type { AppointmentState } from '../../../shared/domain/consultations/appointment-state.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** The time an appointment holds on a line of a session of slots. */
export interface SlotTime {
  readonly line: number
  readonly startsAt: number
  readonly endsAt: number
}

/** An appointment as kept. `undoState` is where the last step came from; null when there is none to take back. */
export interface StoredAppointment {
  readonly id: string
  readonly number: string
  readonly sessionId: string
  readonly residentId: string
  readonly place: number
  readonly walkIn: boolean
  readonly slot: SlotTime | null
  readonly state: AppointmentState
  readonly undoState: AppointmentState | null
  readonly arrivedAt: number | null
  readonly begunAt: number | null
  readonly servedAt: number | null
  /** What it came to; the remark is sealed in the row. */
  readonly outcome: Outcome | null
  readonly version: number
}

type Row = Omit<Schema['appointment'], 'version'> & { version: number }

export function findAppointment(reader: Reader, sealer: Sealer, id: string): StoredAppointment | undefined {
  const row = reader.get(build.selectFrom('appointment').selectAll().where('id', '=', id))
  return row && appointmentOf(row, sealer)
}

/** Everybody of a session, by place; cancelled ones come with the place they had. */
export function listAppointments(reader: Reader, sealer: Sealer, sessionId: string): readonly StoredAppointment[] {
  return reader.all(build.selectFrom('appointment').selectAll().where('session_id', '=', sessionId).orderBy('place').orderBy('id')).map((row) => appointmentOf(row, sealer))
}

/** Everybody of the sessions that begin in a span and were not cancelled, in the order of the sessions and their places. */
export function listAppointmentsIn(reader: Reader, sealer: Sealer, { startsAt, endsAt }: Interval): readonly StoredAppointment[] {
  return reader.all(build.selectFrom('duty_session as d').innerJoin('appointment as a', 'a.session_id', 'd.id').selectAll('a')
    .where('d.starts_at', '>=', startsAt).where('d.starts_at', '<', endsAt).where('a.state', '<>', 'cancelled').orderBy('d.starts_at').orderBy('d.id').orderBy('a.place')).map((row) => appointmentOf(row, sealer))
}

/** Some appointments by their ids, in no order. */
export function listAppointmentsOf(reader: Reader, sealer: Sealer, ids: readonly string[]): readonly StoredAppointment[] {
  return reader.all(build.selectFrom('appointment').selectAll().where('id', 'in', inList(ids))).map((row) => appointmentOf(row, sealer))
}

/** Places held in a session, and by whom. */
export function listHeldPlaces(reader: Reader, sessionId: string): readonly { readonly place: number; readonly residentId: string; readonly number: string }[] {
  return reader.all(build.selectFrom('appointment').select(['place', 'resident_id', 'number']).where('session_id', '=', sessionId).where('state', '<>', 'cancelled').orderBy('place'))
    .map((row) => ({ place: row.place, residentId: row.resident_id, number: row.number }))
}

export function insertAppointment(writer: Writer, appointment: StoredAppointment): void {
  writer.run(build.insertInto('appointment').values({
    id: appointment.id, number: appointment.number, session_id: appointment.sessionId, resident_id: appointment.residentId, place: appointment.place,
    walk_in: appointment.walkIn ? 1 : 0, ...timesOf(appointment.slot), state: appointment.state, undo_state: appointment.undoState,
    arrived_at: appointment.arrivedAt, begun_at: appointment.begunAt, served_at: appointment.servedAt, created_at: writer.act.at,
  }))
}

/** Writes where an appointment stands; false when somebody else changed it since `appointment.version`. */
export function updateAppointment(writer: Writer, sealer: Sealer, appointment: StoredAppointment): boolean {
  const { outcome } = appointment
  const changed = writer.run(build.updateTable('appointment').where('id', '=', appointment.id).where('version', '=', appointment.version).set({
    place: appointment.place, ...timesOf(appointment.slot), state: appointment.state, undo_state: appointment.undoState,
    arrived_at: appointment.arrivedAt, begun_at: appointment.begunAt, served_at: appointment.servedAt,
    topic: outcome?.topic ?? null, disposition: outcome?.disposition ?? null, referred_to: outcome?.referredTo ?? null,
    remark: outcome && outcome.remark !== '' ? sealer.seal(outcome.remark, contextOf(appointment.id)) : null, version: appointment.version + 1,
  }))
  return changed === 1
}

/** Lets the times of cancelled appointments go with their session, so that a cancellation can be taken back there; nobody holds them, so nobody is told. */
export function shiftCancelled(writer: Writer, sessionId: string, by: number): void {
  writer.run(build.updateTable('appointment').where('session_id', '=', sessionId).where('state', '=', 'cancelled').where('line', 'is not', null)
    .set((of) => ({ starts_at: of('starts_at', '+', by), ends_at: of('ends_at', '+', by) })))
}

function timesOf(slot: SlotTime | null) {
  return { line: slot?.line ?? null, starts_at: slot?.startsAt ?? null, ends_at: slot?.endsAt ?? null }
}

function appointmentOf(row: Row, sealer: Sealer): StoredAppointment {
  return {
    id: row.id, number: row.number, sessionId: row.session_id, residentId: row.resident_id, place: row.place, walkIn: row.walk_in === 1,
    slot: row.line === null || row.starts_at === null || row.ends_at === null ? null : { line: row.line, startsAt: row.starts_at, endsAt: row.ends_at },
    state: row.state, undoState: row.undo_state, arrivedAt: row.arrived_at, begunAt: row.begun_at, servedAt: row.served_at, outcome: outcomeOf(row, sealer), version: row.version,
  }
}

function outcomeOf(row: Row, sealer: Sealer): Outcome | null {
  if (row.topic === null || row.disposition === null) return null
  return {
    topic: row.topic as Outcome['topic'], disposition: row.disposition as Outcome['disposition'], referredTo: row.referred_to as Outcome['referredTo'],
    remark: row.remark === null ? '' : sealer.open(row.remark, contextOf(row.id)) as string,
  }
}

function contextOf(id: string): string {
  return `appointment ${id}`
}
