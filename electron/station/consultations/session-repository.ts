import { sql } from 'kysely'
import type { DutySession, ExpertCategory } from '../../../shared/contract/consultations.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import { openExpert } from './expert-repository.ts'

export type DutySessionState = DutySession['state']

export interface NewDutySession extends Interval {
  readonly id: string
  readonly expertId: string
  readonly roomId: string
  readonly places: number
}

type Row = Schema['duty_session'] & { room_name: string; expert_sealed: Buffer; category: string; speciality: string; taken: number }

export function findSession(reader: Reader, sealer: Sealer, id: string): DutySession | undefined {
  const row = reader.get(sessionRows().where('duty_session.id', '=', id))
  return row && sessionOf(row, sealer)
}

export function listSessions(reader: Reader, sealer: Sealer, ids: readonly string[]): readonly DutySession[] {
  return reader.all(sessionRows().where('duty_session.id', 'in', inList(ids))).map((row) => sessionOf(row, sealer))
}

/** Sessions that begin in a span, by time. */
export function listSessionsFrom(reader: Reader, sealer: Sealer, span: Interval): readonly DutySession[] {
  return reader.all(sessionRows().where('starts_at', '>=', span.startsAt).where('starts_at', '<', span.endsAt).orderBy('starts_at').orderBy('duty_session.id'))
    .map((row) => sessionOf(row, sealer))
}

export function insertSession(writer: Writer, session: NewDutySession): void {
  writer.run(build.insertInto('duty_session').values({
    id: session.id, expert_id: session.expertId, room_id: session.roomId, starts_at: session.startsAt, ends_at: session.endsAt, places: session.places,
    state: 'open', created_at: writer.act.at,
  }))
}

export function setSessionState(writer: Writer, id: string, state: DutySessionState): void {
  writer.run(build.updateTable('duty_session').where('id', '=', id).set({ state }))
}

/** `taken` counts places held by appointments that were not cancelled, from the index of places. */
function sessionRows() {
  return build.selectFrom('duty_session')
    .innerJoin('room', 'room.id', 'duty_session.room_id').innerJoin('expert', 'expert.id', 'duty_session.expert_id')
    .selectAll('duty_session').select(['room.name as room_name', 'expert.sealed as expert_sealed', 'expert.category', 'expert.speciality'])
    .select(sql<number>`(SELECT count(*) FROM appointment WHERE session_id = duty_session.id AND state <> 'cancelled')`.as('taken'))
}

function sessionOf(row: Row, sealer: Sealer): DutySession {
  const { name } = openExpert(sealer, row.expert_id, row.expert_sealed)
  return {
    id: row.id, expertId: row.expert_id, expertName: name, category: row.category as ExpertCategory, speciality: row.speciality, roomId: row.room_id, roomName: row.room_name,
    startsAt: row.starts_at, endsAt: row.ends_at, places: row.places, taken: row.taken, state: row.state,
  }
}
