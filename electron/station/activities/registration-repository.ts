import { sql } from 'kysely'
import type { Schema } from '../store/schema.ts'
import { inList } from '../store/in-list.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** The condition of the partial index, as a literal so that SQLite uses it. */
const REGISTERED = sql<boolean>`state = 'registered'`

export function findRegistration(reader: Reader, id: string): { readonly id: string; readonly sessionId: string; readonly residentId: string; readonly state: Schema['registration']['state'] } | undefined {
  const row = reader.get(build.selectFrom('registration').selectAll().where('id', '=', id))
  return row && { id: row.id, sessionId: row.session_id, residentId: row.resident_id, state: row.state }
}

/** The standing registration of a person in a session, under any of her ids. */
export function findRegistrationOf(reader: Reader, sessionId: string, ids: readonly string[]): { readonly id: string } | undefined {
  return reader.get(build.selectFrom('registration').select('id').where('session_id', '=', sessionId).where('resident_id', 'in', ids).where(REGISTERED))
}

/** Ids of everybody registered for a session, in the order of registering. */
export function listRegistered(reader: Reader, sessionId: string): readonly string[] {
  return reader.all(build.selectFrom('registration').select('resident_id').where('session_id', '=', sessionId).where(REGISTERED).orderBy('created_at').orderBy('id')).map((row) => row.resident_id)
}

/** Every standing registration of some sessions, in the order of registering. */
export function listRegistrationsIn(reader: Reader, sessionIds: readonly string[]): readonly { readonly id: string; readonly sessionId: string; readonly residentId: string }[] {
  return reader.all(build.selectFrom('registration').select(['id', 'session_id', 'resident_id']).where('session_id', 'in', inList(sessionIds)).where(REGISTERED).orderBy('created_at').orderBy('id'))
    .map((row) => ({ id: row.id, sessionId: row.session_id, residentId: row.resident_id }))
}

export function insertRegistration(writer: Writer, registration: { readonly id: string; readonly sessionId: string; readonly residentId: string }): void {
  writer.run(build.insertInto('registration').values({ id: registration.id, session_id: registration.sessionId, resident_id: registration.residentId, state: 'registered', created_at: writer.act.at }))
}

export function cancelRegistration(writer: Writer, id: string): void {
  writer.run(build.updateTable('registration').where('id', '=', id).set({ state: 'cancelled' }))
}
