import type { Delegate, Level } from '../../../shared/domain/consultations/delegate.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** An expert's part in a session: on duty or away, whom they stand in for, and the proof that they were there. */
export interface StoredSessionExpert {
  readonly sessionId: string
  readonly expertId: string
  /** 0 for the first expert, whose name the session goes by. */
  readonly position: number
  readonly state: 'expected' | 'absent'
  readonly standsInFor: string | null
  readonly delegate: { readonly kind: Delegate; readonly level: Level } | null
  readonly arrivedAt: number | null
  readonly leftAt: number | null
}

type Row = Omit<Schema['duty_session_expert'], 'state'> & { state: 'expected' | 'absent' }

/** Everybody of some sessions, the first expert first. */
export function listSessionExperts(reader: Reader, sessionIds: readonly string[]): readonly StoredSessionExpert[] {
  return reader.all(build.selectFrom('duty_session_expert').selectAll().where('session_id', 'in', inList(sessionIds)).orderBy('session_id').orderBy('position').orderBy('expert_id')).map(expertOf)
}

/** Puts these in place of all the session had. */
export function replaceSessionExperts(writer: Writer, sessionId: string, experts: readonly StoredSessionExpert[]): void {
  writer.run(build.deleteFrom('duty_session_expert').where('session_id', '=', sessionId))
  for (const one of experts) {
    writer.run(build.insertInto('duty_session_expert').values({
      session_id: sessionId, expert_id: one.expertId, position: one.position, state: one.state, stands_in_for: one.standsInFor,
      delegate: one.delegate?.kind ?? null, level: one.delegate?.level ?? null, arrived_at: one.arrivedAt, left_at: one.leftAt,
    }))
  }
}

/** What is sealed of some experts, for their names. */
export function listSealedExperts(reader: Reader, ids: readonly string[]): readonly { readonly id: string; readonly sealed: Buffer }[] {
  return reader.all(build.selectFrom('expert').select(['id', 'sealed']).where('id', 'in', inList(ids)))
}

function expertOf(row: Row): StoredSessionExpert {
  return {
    sessionId: row.session_id, expertId: row.expert_id, position: row.position, state: row.state, standsInFor: row.stands_in_for,
    delegate: row.delegate === null || row.level === null ? null : { kind: row.delegate, level: row.level }, arrivedAt: row.arrived_at, leftAt: row.left_at,
  }
}
