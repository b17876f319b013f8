import type { ClosedPiece } from '../../../shared/domain/calendar/closure.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** What closures hold of one resource, where it touches a span or only meets it. */
export function listClosedPieces(reader: Reader, resourceId: string, span: Interval): readonly ClosedPiece[] {
  return reader.all(build.selectFrom('occupancy').select(['starts_at', 'ends_at', 'owner_id'])
    .where('resource_id', '=', resourceId).where('kind', '=', 'closure').where('starts_at', '<=', span.endsAt).where('ends_at', '>=', span.startsAt))
    .map((row) => ({ startsAt: row.starts_at, endsAt: row.ends_at, ownerId: row.owner_id }))
}

/** Drops exactly these pieces. */
export function deleteClosedPieces(writer: Writer, resourceId: string, pieces: readonly Interval[]): void {
  for (const { startsAt, endsAt } of pieces) {
    writer.run(build.deleteFrom('occupancy').where('resource_id', '=', resourceId).where('starts_at', '=', startsAt).where('ends_at', '=', endsAt).where('kind', '=', 'closure'))
  }
}

/** The joined rooms a physical room is part of. */
export function listJoinedWith(reader: Reader, unitId: string): readonly string[] {
  return reader.all(build.selectFrom('room_part').select('room_id').where('part_id', '=', unitId)).map((row) => row.room_id)
}

/** Every physical room, in use or not: a room that is none stays closed while it comes back into use. */
export function listPhysicalRooms(reader: Reader): readonly string[] {
  return reader.all(build.selectFrom('room').select('id').where('id', 'not in', build.selectFrom('room_part').select('room_id'))).map((row) => row.id)
}
