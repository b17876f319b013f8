import type { SessionState } from '../../../shared/domain/consultations/session-state.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import type { StoredSessionExpert } from './session-expert-repository.ts'

/** How a session was before a leave, and what the leave did to it. */
export interface LeaveUndo {
  readonly sessionId: string
  readonly does: 'standIn' | 'move' | 'wait' | 'cancel'
  readonly expertId: string
  readonly state: SessionState
  readonly undoState: SessionState | null
  readonly experts: readonly StoredSessionExpert[]
  /** The row its move left in the plan, so that this move is taken back with all that came after it. */
  readonly leftId?: string | undefined
}

/** A leave as kept; its time is that of the closure whose id it has. */
export interface StoredLeave extends Interval {
  readonly id: string
  readonly expertId: string
  readonly undo: readonly LeaveUndo[]
  readonly state: 'standing' | 'undone'
}

const leaves = () => build.selectFrom('expert_leave as l').innerJoin('closure as c', 'c.id', 'l.closure_id')
  .select(['l.closure_id', 'l.expert_id', 'l.undo', 'l.state', 'c.starts_at', 'c.ends_at'])

export function findLeave(reader: Reader, id: string): StoredLeave | undefined {
  const row = reader.get(leaves().where('l.closure_id', '=', id))
  return row && leaveOf(row)
}

/** Leaves that stand and end after a moment, by time. */
export function listLeaves(reader: Reader, after: number): readonly StoredLeave[] {
  return reader.all(leaves().where('l.state', '=', 'standing').where('c.state', '=', 'inForce').where('c.ends_at', '>', after).orderBy('c.starts_at')).map(leaveOf)
}

export function insertLeave(writer: Writer, { id, expertId, undo }: Pick<StoredLeave, 'id' | 'expertId' | 'undo'>): void {
  writer.run(build.insertInto('expert_leave').values({ closure_id: id, expert_id: expertId, undo: JSON.stringify(undo), state: 'standing', created_at: writer.act.at }))
}

/** Puts what a leave did to these sessions in place of all it had. */
export function setLeaveSessions(writer: Writer, id: string, undo: readonly LeaveUndo[]): void {
  writer.run(build.updateTable('expert_leave').where('closure_id', '=', id).set({ undo: JSON.stringify(undo) }))
}

export function setLeaveUndone(writer: Writer, id: string): void {
  writer.run(build.updateTable('expert_leave').where('closure_id', '=', id).set({ state: 'undone' }))
}

function leaveOf(row: { closure_id: string; expert_id: string; undo: string; state: 'standing' | 'undone'; starts_at: number; ends_at: number }): StoredLeave {
  return { id: row.closure_id, expertId: row.expert_id, startsAt: row.starts_at, endsAt: row.ends_at, undo: JSON.parse(row.undo) as LeaveUndo[], state: row.state }
}
