import type { AppointmentState } from '../../../shared/domain/consultations/appointment-state.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** An appointment as kept. `undoState` is where the last step came from; null when there is none to take back. */
export interface StoredAppointment {
  readonly id: string
  readonly number: string
  readonly sessionId: string
  readonly residentId: string
  readonly place: number
  readonly walkIn: boolean
  readonly state: AppointmentState
  readonly undoState: AppointmentState | null
  readonly arrivedAt: number | null
  readonly servedAt: number | null
  readonly version: number
}

type Row = Omit<Schema['appointment'], 'version'> & { version: number }

export function findAppointment(reader: Reader, id: string): StoredAppointment | undefined {
  const row = reader.get(build.selectFrom('appointment').selectAll().where('id', '=', id))
  return row && appointmentOf(row)
}

/** Everybody of a session, by place; cancelled ones come with the place they had. */
export function listAppointments(reader: Reader, sessionId: string): readonly StoredAppointment[] {
  return reader.all(build.selectFrom('appointment').selectAll().where('session_id', '=', sessionId).orderBy('place').orderBy('id')).map(appointmentOf)
}

/** Places held in a session, and by whom. */
export function listHeldPlaces(reader: Reader, sessionId: string): readonly { readonly place: number; readonly residentId: string; readonly number: string }[] {
  return reader.all(build.selectFrom('appointment').select(['place', 'resident_id', 'number']).where('session_id', '=', sessionId).where('state', '<>', 'cancelled').orderBy('place'))
    .map((row) => ({ place: row.place, residentId: row.resident_id, number: row.number }))
}

export function insertAppointment(writer: Writer, appointment: StoredAppointment): void {
  writer.run(build.insertInto('appointment').values({
    id: appointment.id, number: appointment.number, session_id: appointment.sessionId, resident_id: appointment.residentId, place: appointment.place,
    walk_in: appointment.walkIn ? 1 : 0, state: appointment.state, undo_state: appointment.undoState, arrived_at: appointment.arrivedAt, served_at: appointment.servedAt, created_at: writer.act.at,
  }))
}

/** Writes where an appointment stands; false when somebody else changed it since `appointment.version`. */
export function updateAppointment(writer: Writer, appointment: StoredAppointment): boolean {
  const changed = writer.run(build.updateTable('appointment').where('id', '=', appointment.id).where('version', '=', appointment.version).set({
    place: appointment.place, state: appointment.state, undo_state: appointment.undoState, arrived_at: appointment.arrivedAt, served_at: appointment.servedAt, version: appointment.version + 1,
  }))
  return changed === 1
}

function appointmentOf(row: Row): StoredAppointment {
  return {
    id: row.id, number: row.number, sessionId: row.session_id, residentId: row.resident_id, place: row.place, walkIn: row.walk_in === 1,
    state: row.state, undoState: row.undo_state, arrivedAt: row.arrived_at, servedAt: row.served_at, version: row.version,
  }
}
