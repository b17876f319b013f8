import type { CallState, CallOutcome } from '../../../shared/domain/scheduling/call-state.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Somebody to be called, as kept. A resident is named by id; whatever a person typed is sealed in the row. */
export interface StoredCall extends Sealed {
  readonly id: string
  readonly reason: Row['reason']
  readonly ownerKind: Row['owner_kind']
  readonly ownerId: string
  /** The taking, closure or leave that made the call necessary. */
  readonly causeId: string | null
  readonly residentId: string | null
  readonly choices: readonly RoomSlot[]
  readonly state: CallState
  readonly outcome: CallOutcome | null
  readonly resultId: string | null
  readonly tries: number
  readonly untilAt: Instant | null
  readonly version: number
  readonly createdAt: Instant
}

/** What is sealed: who to call where it is no resident, what it is about, what was said. */
interface Sealed {
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly about: string
  readonly note: string
}

type Row = Omit<Schema['call_item'], 'version' | 'tries'> & { version: number; tries: number }

export function insertCall(writer: Writer, sealer: Sealer, call: StoredCall): void {
  writer.run(build.insertInto('call_item').values({
    id: call.id, reason: call.reason, owner_kind: call.ownerKind, owner_id: call.ownerId, cause_id: call.causeId, resident_id: call.residentId, sealed: sealedOf(sealer, call),
    choices: JSON.stringify(call.choices), state: call.state, outcome: call.outcome, result_id: null, until_at: call.untilAt, created_at: call.createdAt, settled_at: null,
  }))
}

/** Writes where a call stands; false when somebody else changed it since `call.version`. */
export function updateCall(writer: Writer, sealer: Sealer, call: StoredCall): boolean {
  return writer.run(build.updateTable('call_item').where('id', '=', call.id).where('version', '=', call.version).set({
    sealed: sealedOf(sealer, call), state: call.state, outcome: call.outcome, result_id: call.resultId, tries: call.tries, until_at: call.untilAt,
    settled_at: call.state === 'done' ? writer.act.at : null, version: call.version + 1,
  })) === 1
}

export function findCall(reader: Reader, sealer: Sealer, id: string): StoredCall | undefined {
  const row = reader.get(build.selectFrom('call_item').selectAll().where('id', '=', id))
  return row && callOf(row, sealer)
}

/** Calls still to be made: those that run out first, then the oldest. */
export function listStandingCalls(reader: Reader, sealer: Sealer): readonly StoredCall[] {
  return reader.all(build.selectFrom('call_item').selectAll().where('state', '<>', 'done').orderBy((eb) => eb.fn.coalesce('until_at', eb.val(Number.MAX_SAFE_INTEGER))).orderBy('id')).map((row) => callOf(row, sealer))
}

/** How many calls are still to be made; nothing is opened for it. */
export function countStandingCalls(reader: Reader): number {
  return reader.get(build.selectFrom('call_item').select((eb) => eb.fn.countAll<number>().as('count')).where('state', '<>', 'done'))?.count ?? 0
}

/** Calls settled from a moment on, the newest first. */
export function listSettledCalls(reader: Reader, sealer: Sealer, since: Instant, limit: number): readonly StoredCall[] {
  return reader.all(build.selectFrom('call_item').selectAll().where('state', '=', 'done').where('settled_at', '>=', since).orderBy('settled_at', 'desc').limit(limit)).map((row) => callOf(row, sealer))
}

/** Every call that a taking, a closure or a leave made necessary. */
export function listCallsOfCause(reader: Reader, sealer: Sealer, causeId: string): readonly StoredCall[] {
  return reader.all(build.selectFrom('call_item').selectAll().where('cause_id', '=', causeId).orderBy('id')).map((row) => callOf(row, sealer))
}

/** Calls about one thing that are not settled. */
export function listStandingCallsOf(reader: Reader, sealer: Sealer, ownerId: string): readonly StoredCall[] {
  return reader.all(build.selectFrom('call_item').selectAll().where('owner_id', '=', ownerId).where('state', '<>', 'done')).map((row) => callOf(row, sealer))
}

function sealedOf(sealer: Sealer, { id, contact, about, note }: StoredCall): Buffer {
  return sealer.seal({ contact, about, note } satisfies Sealed, contextOf(id))
}

function callOf(row: Row, sealer: Sealer): StoredCall {
  const { contact, about, note } = sealer.open(row.sealed, contextOf(row.id)) as Sealed
  return {
    id: row.id, reason: row.reason, ownerKind: row.owner_kind, ownerId: row.owner_id, causeId: row.cause_id, residentId: row.resident_id, contact, about, note,
    choices: JSON.parse(row.choices) as RoomSlot[], state: row.state, outcome: row.outcome, resultId: row.result_id, tries: row.tries, untilAt: row.until_at,
    version: row.version, createdAt: row.created_at,
  }
}

function contextOf(id: string): string {
  return `call ${id}`
}
