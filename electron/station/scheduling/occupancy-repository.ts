import { sql } from 'kysely'
import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Who holds a resource (a room or an expert) when, and why. Holds on one resource never overlap: a trigger sees to it. */
export interface Hold extends Interval {
  readonly resourceId: string
  readonly kind: HoldKind
  readonly ownerId: string
}

type Row = Pick<Schema['occupancy'], 'resource_id' | 'starts_at' | 'ends_at' | 'kind' | 'owner_id'>
const COLUMNS = ['resource_id', 'starts_at', 'ends_at', 'kind', 'owner_id'] as const

/** Throws SQLite's own error with the message `occupied` where the resource is held in that time. */
export function insertHold(writer: Writer, hold: Hold): void {
  writer.run(build.insertInto('occupancy').values({ resource_id: hold.resourceId, starts_at: hold.startsAt, ends_at: hold.endsAt, kind: hold.kind, owner_id: hold.ownerId }))
}

export function deleteHolds(writer: Writer, ownerId: string): number {
  return writer.run(build.deleteFrom('occupancy').where('owner_id', '=', ownerId))
}

/** Drops what an owner holds from an instant on, and cuts short what runs over it. */
export function cutHolds(writer: Writer, ownerId: string, endsAt: number): void {
  writer.run(build.deleteFrom('occupancy').where('owner_id', '=', ownerId).where('starts_at', '>=', endsAt))
  writer.run(build.updateTable('occupancy').where('owner_id', '=', ownerId).where('ends_at', '>', endsAt).set({ ends_at: endsAt }))
}

/** The holds of one resource that touch a span, by time. */
export function listHoldsOf(reader: Reader, resourceId: string, span: Interval): readonly Hold[] {
  return reader.all(build.selectFrom('occupancy').select(COLUMNS)
    .where('resource_id', '=', resourceId).where('starts_at', '<', span.endsAt).where('ends_at', '>', span.startsAt)
    .where('starts_at', '>=', sql<number>`coalesce((SELECT max(starts_at) FROM occupancy WHERE resource_id = ${resourceId} AND starts_at <= ${span.startsAt}), 0)`)
    .orderBy('starts_at')).map(holdOf)
}

/** The holds of every room that touch a span, by time, in one query. */
export function listRoomHolds(reader: Reader, span: Interval): readonly Hold[] {
  return reader.all(roomHolds(span)).map(holdOf)
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

function holdOf(row: Row): Hold {
  return { resourceId: row.resource_id, startsAt: row.starts_at, endsAt: row.ends_at, kind: row.kind, ownerId: row.owner_id }
}
