import type { WaitingState } from '../../../shared/domain/scheduling/waiting-line.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import type { Contact } from './booking-repository.ts'

/** Somebody in the line, as kept. What was typed is sealed; `who` is a keyed mark of the person or team. */
export interface StoredWaiting extends Interval {
  readonly id: string
  readonly roomId: string | null
  /** The mode of that room that is wished for; null as it stands. */
  readonly modeId: string | null
  readonly heads: number
  readonly residentId: string | null
  readonly team: Contact | null
  readonly purpose: string
  readonly who: Buffer
  readonly state: WaitingState
  readonly offer: { readonly roomId: string; readonly untilAt: Instant } | null
  readonly bookingId: string | null
  readonly version: number
  readonly createdAt: Instant
}

type Row = Omit<Schema['waiting'], 'version' | 'turn'> & { version: number; turn: number }
type Sealed = Pick<StoredWaiting, 'team' | 'purpose'>

/** At the end of the line. */
export function insertWaiting(writer: Writer, sealer: Sealer, one: StoredWaiting): void {
  writer.run(build.insertInto('waiting').values({
    id: one.id, room_id: one.roomId, mode_id: one.modeId, starts_at: one.startsAt, ends_at: one.endsAt, heads: one.heads, resident_id: one.residentId, who: one.who,
    sealed: sealer.seal({ team: one.team, purpose: one.purpose } satisfies Sealed, contextOf(one.id)), state: one.state, offer_room_id: null, offer_until: null, booking_id: null, created_at: one.createdAt,
  }))
}

/** Writes where somebody stands; false when it was changed since `one.version`. */
export function updateWaiting(writer: Writer, one: StoredWaiting): boolean {
  return writer.run(build.updateTable('waiting').where('id', '=', one.id).where('version', '=', one.version).set({
    state: one.state, offer_room_id: one.offer?.roomId ?? null, offer_until: one.offer?.untilAt ?? null, booking_id: one.bookingId, version: one.version + 1,
  })) === 1
}

export function findWaiting(reader: Reader, sealer: Sealer, id: string): StoredWaiting | undefined {
  const row = reader.get(build.selectFrom('waiting').selectAll().where('id', '=', id))
  return row && waitingOf(row, sealer)
}

/** Everybody who waits or is being offered something, in the order of asking. */
export function listStanding(reader: Reader, sealer: Sealer): readonly StoredWaiting[] {
  return reader.all(build.selectFrom('waiting').selectAll().where('state', 'in', ['waiting', 'offered']).orderBy('turn')).map((row) => waitingOf(row, sealer))
}

function waitingOf(row: Row, sealer: Sealer): StoredWaiting {
  return {
    ...(sealer.open(row.sealed, contextOf(row.id)) as Sealed), id: row.id, roomId: row.room_id, modeId: row.mode_id, startsAt: row.starts_at, endsAt: row.ends_at, heads: row.heads, residentId: row.resident_id, who: row.who, state: row.state,
    offer: row.offer_room_id === null || row.offer_until === null ? null : { roomId: row.offer_room_id, untilAt: row.offer_until }, bookingId: row.booking_id, version: row.version, createdAt: row.created_at,
  }
}

function contextOf(id: string): string {
  return `waiting ${id}`
}
