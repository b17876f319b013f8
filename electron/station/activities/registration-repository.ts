import { sql } from 'kysely'
import type { RegistrationState } from '../../../shared/domain/activities/registration-state.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { inList } from '../store/in-list.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Somebody's name on the list of a session; in the order of asking by id. `offerUntil`: until when a place is kept. */
export interface StoredRegistration {
  readonly id: string
  readonly sessionId: string
  readonly residentId: string
  readonly state: RegistrationState
  readonly offerUntil: Instant | null
  readonly createdAt: Instant
}

/** The conditions of the partial indexes, as literals so that SQLite uses them. */
const STANDING = sql<boolean>`state IN ('registered','waitlisted','offered')`
const IN_LINE = sql<boolean>`state IN ('waitlisted','offered')`
const REGISTERED = sql<boolean>`state = 'registered'`
const OFFERED = sql<boolean>`state = 'offered'`

const all = build.selectFrom('registration').selectAll()

export function findRegistration(reader: Reader, id: string): StoredRegistration | undefined {
  const row = reader.get(all.where('id', '=', id))
  return row && registrationOf(row)
}

/** The standing registration of a person in a session, under any of her ids: the better one where two were merged. */
export function findRegistrationOf(reader: Reader, sessionId: string, ids: readonly string[]): StoredRegistration | undefined {
  const row = reader.get(all.where('session_id', '=', sessionId).where('resident_id', 'in', ids).where(STANDING).orderBy(sql`CASE state WHEN 'registered' THEN 0 WHEN 'offered' THEN 1 ELSE 2 END`).limit(1))
  return row && registrationOf(row)
}

/** Ids of everybody registered for a session, in the order of registering. */
export function listRegistered(reader: Reader, sessionId: string): readonly string[] {
  return reader.all(build.selectFrom('registration').select('resident_id').where('session_id', '=', sessionId).where(REGISTERED).orderBy('created_at').orderBy('id')).map((row) => row.resident_id)
}

/** Everybody registered for some sessions, in the order of registering. */
export function listRegistrationsIn(reader: Reader, sessionIds: readonly string[]): readonly StoredRegistration[] {
  return reader.all(all.where('session_id', 'in', inList(sessionIds)).where(REGISTERED).orderBy('created_at').orderBy('id')).map(registrationOf)
}

/** Who waits for a place in a session or is offered one, in the order of asking. */
export function listLine(reader: Reader, sessionId: string): readonly StoredRegistration[] {
  return reader.all(all.where('session_id', '=', sessionId).where(IN_LINE).orderBy('id')).map(registrationOf)
}

/** Offers whose time is up; an offer never lasts beyond the start of its session. */
export function listOffersOver(reader: Reader, at: Instant): readonly StoredRegistration[] {
  return reader.all(all.where(OFFERED).where('offer_until', '<=', at).orderBy('id')).map(registrationOf)
}

export function insertRegistration(writer: Writer, registration: StoredRegistration): void {
  writer.run(build.insertInto('registration').values({
    id: registration.id, session_id: registration.sessionId, resident_id: registration.residentId, state: registration.state, offer_until: registration.offerUntil, created_at: registration.createdAt,
  }))
}

export function updateRegistration(writer: Writer, { id, state, offerUntil }: Pick<StoredRegistration, 'id' | 'state' | 'offerUntil'>): void {
  writer.run(build.updateTable('registration').where('id', '=', id).set({ state, offer_until: offerUntil }))
}

function registrationOf(row: { id: string; session_id: string; resident_id: string; state: RegistrationState; offer_until: number | null; created_at: number }): StoredRegistration {
  return { id: row.id, sessionId: row.session_id, residentId: row.resident_id, state: row.state, offerUntil: row.offer_until, createdAt: row.created_at }
}
