import { sql } from 'kysely'
import type { PlannedHold } from '../../../shared/domain/scheduling/hold-plan.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/**
 * Who holds a resource (a physical room or an expert) when, and why; `roomId` is the room that was asked for (a joined one
 * takes its parts), null for an expert. Holds on one resource never overlap: a trigger sees to it.
 */
export interface Hold extends PlannedHold {
  readonly ownerId: string
  readonly roomId: string | null
}

type Row = Pick<Schema['occupancy'], 'resource_id' | 'starts_at' | 'ends_at' | 'kind' | 'owner_id'> & { readonly room_id: string | null }
const COLUMNS = ['resource_id', 'starts_at', 'ends_at', 'kind', 'owner_id', 'occupancy.room_id'] as const

/** All of the holds or none, in one statement. Throws SQLite's own error with the message `occupied` where one of them is taken. */
export function insertHolds(writer: Writer, holds: readonly Hold[]): void {
  writer.run(build.insertInto('occupancy').values(holds.map((hold) => ({
    resource_id: hold.resourceId, starts_at: hold.startsAt, ends_at: hold.endsAt, kind: hold.kind, owner_id: hold.ownerId, room_id: hold.roomId,
  }))))
}

export function deleteHolds(writer: Writer, ownerId: string): number {
  return writer.run(build.deleteFrom('occupancy').where('owner_id', '=', ownerId))
}

/** Everything one owner holds, by time. */
export function listHoldsOfOwner(reader: Reader, ownerId: string): readonly Hold[] {
  return reader.all(build.selectFrom('occupancy').select(COLUMNS).where('owner_id', '=', ownerId).orderBy('starts_at')).map(holdOf)
}

/** What owners hold but for preparation. */
export function listUses(reader: Reader, ownerIds: readonly string[]): readonly Hold[] {
  return reader.all(build.selectFrom('occupancy').select(COLUMNS).where('owner_id', 'in', inList(ownerIds)).where('kind', '<>', 'preparation')).map(holdOf)
}

/** The holds of one resource that touch a span, by time. */
export function listHoldsOf(reader: Reader, resourceId: string, span: Interval): readonly Hold[] {
  return reader.all(build.selectFrom('occupancy').select(COLUMNS)
    .where('resource_id', '=', resourceId).where('starts_at', '<', span.endsAt).where('ends_at', '>', span.startsAt)
    .where('starts_at', '>=', sql<number>`coalesce((SELECT max(starts_at) FROM occupancy WHERE resource_id = ${resourceId} AND starts_at <= ${span.startsAt}), 0)`)
    .orderBy('starts_at')).map(holdOf)
}

/** The holds of every room, or of the physical rooms named, that touch a span, by time, in one query. */
export function listRoomHolds(reader: Reader, span: Interval, unitIds?: readonly string[]): readonly Hold[] {
  const all = roomHolds(span)
  return reader.all(unitIds ? all.where('room.id', 'in', inList(unitIds)) : all).map(holdOf)
}

/**
 * As holds of a room never overlap, the only one that begins before the span and reaches into it is the last before: the
 * index is entered there, not at the first hold ever. SQLite's CROSS JOIN keeps the order, rooms first; left to itself it
 * would read the whole table.
 */
export function roomHolds(span: Interval) {
  return build.selectFrom('room').crossJoin('occupancy').select(COLUMNS)
    .whereRef('occupancy.resource_id', '=', 'room.id').where('starts_at', '<', span.endsAt).where('ends_at', '>', span.startsAt)
    .where('starts_at', '>=', sql<number>`coalesce((SELECT max(o.starts_at) FROM occupancy AS o WHERE o.resource_id = room.id AND o.starts_at <= ${span.startsAt}), 0)`)
    .orderBy('starts_at')
}

/** Whether a room was ever used, by itself or through its parts: closures are laid anew, so they hold nobody to how it is made up. */
export function wasEverUsed(reader: Reader, roomId: string): boolean {
  const own = build.selectFrom('occupancy').select('id').where('resource_id', '=', roomId).where('kind', '<>', 'closure').limit(1)
  const throughParts = build.selectFrom('occupancy').select('id').where('room_id', '=', roomId).whereRef('room_id', '<>', 'resource_id').where('kind', '<>', 'closure').limit(1)
  return reader.get(own) !== undefined || reader.get(throughParts) !== undefined
}

function holdOf(row: Row): Hold {
  return { resourceId: row.resource_id, startsAt: row.starts_at, endsAt: row.ends_at, kind: row.kind, ownerId: row.owner_id, roomId: row.room_id }
}
