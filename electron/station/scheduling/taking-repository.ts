import type { StationReason } from '../../../shared/contract/booking.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A room the station took. Why in words, and what for, stands in its own booking. */
export interface StoredTaking extends RoomSlot {
  readonly id: string
  readonly reason: StationReason
  readonly bookingId: string
  readonly state: 'standing' | 'undone'
  readonly version: number
}

/** Something a taking or a closure put an end to. */
export interface Taken {
  readonly ownerId: string
  readonly ownerKind: 'booking' | 'session' | 'activity'
}

type Row = Omit<Schema['taking'], 'version'> & { version: number }

export function insertTaking(writer: Writer, taking: StoredTaking): void {
  writer.run(build.insertInto('taking').values({
    id: taking.id, room_id: taking.roomId, starts_at: taking.startsAt, ends_at: taking.endsAt, reason: taking.reason, booking_id: taking.bookingId, state: taking.state, created_at: writer.act.at,
  }))
}

export function findTaking(reader: Reader, id: string): StoredTaking | undefined {
  const row = reader.get(build.selectFrom('taking').selectAll().where('id', '=', id))
  return row && takingOf(row)
}

/** Takings that stand and end after a moment, by time. */
export function listStandingTakings(reader: Reader, after: Instant): readonly StoredTaking[] {
  return reader.all(build.selectFrom('taking').selectAll().where('state', '=', 'standing').where('ends_at', '>', after).orderBy('starts_at')).map(takingOf)
}

/** False when somebody else undid it first. */
export function setTakingUndone(writer: Writer, taking: StoredTaking): boolean {
  return writer.run(build.updateTable('taking').where('id', '=', taking.id).where('version', '=', taking.version).where('state', '=', 'standing').set({ state: 'undone', version: taking.version + 1 })) === 1
}

/** What a closure took, gave back and takes again is written once. */
export function insertTaken(writer: Writer, causeId: string, reason: StationReason, taken: readonly Taken[]): void {
  if (taken.length === 0) return
  writer.run(build.insertInto('taken').values(taken.map(({ ownerId, ownerKind }) => ({ owner_id: ownerId, cause_id: causeId, owner_kind: ownerKind, reason })))
    .onConflict((conflict) => conflict.columns(['owner_id', 'cause_id']).doNothing()))
}

export function listTaken(reader: Reader, causeId: string): readonly Taken[] {
  return reader.all(build.selectFrom('taken').select(['owner_id', 'owner_kind']).where('cause_id', '=', causeId)).map((row) => ({ ownerId: row.owner_id, ownerKind: row.owner_kind }))
}

export function deleteTaken(writer: Writer, causeId: string): void {
  writer.run(build.deleteFrom('taken').where('cause_id', '=', causeId))
}

/** Whatever took a thing has it no more. */
export function deleteTakenOwner(writer: Writer, ownerId: string): void {
  writer.run(build.deleteFrom('taken').where('owner_id', '=', ownerId))
}

/** For each cause how many things gave way, and how many calls are not settled. */
export function countTaken(reader: Reader): ReadonlyMap<string, { readonly gaveWay: number; readonly callsLeft: number }> {
  const gave = reader.all(build.selectFrom('taken').innerJoin('taking', 'taking.id', 'cause_id').where('state', '=', 'standing').select((eb) => ['cause_id', eb.fn.countAll<number>().as('n')]).groupBy('cause_id'))
  const calls = reader.all(build.selectFrom('call_item').where('state', '<>', 'done').where('cause_id', 'is not', null).select((eb) => ['cause_id', eb.fn.countAll<number>().as('n')]).groupBy('cause_id'))
  const left = new Map(calls.map((row) => [row.cause_id, row.n]))
  return new Map(gave.map((row) => [row.cause_id, { gaveWay: row.n, callsLeft: left.get(row.cause_id) ?? 0 }]))
}

function takingOf(row: Row): StoredTaking {
  return {
    id: row.id, roomId: row.room_id, startsAt: row.starts_at, endsAt: row.ends_at, reason: row.reason, bookingId: row.booking_id, state: row.state, version: row.version,
  }
}
