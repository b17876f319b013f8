import { sql } from 'kysely'
import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import { build, type Reader } from '../store/transaction.ts'

/** One physical room held for one stretch of time. */
export interface UnitHold extends Interval {
  readonly roomId: string
  readonly kind: HoldKind
  readonly ownerId: string
}

/** The holds of every room, or of the physical rooms named, that touch any of some spans, in one query. The spans must not overlap. */
export function listHoldsInSpans(reader: Reader, spans: readonly Interval[], unitIds?: readonly string[]): readonly UnitHold[] {
  const all = spanHolds(spans)
  const rows = reader.all(unitIds ? all.where('room.id', 'in', inList(unitIds)) : all)
  return rows.map((row) => ({ roomId: row.resource_id, startsAt: row.starts_at, endsAt: row.ends_at, kind: row.kind, ownerId: row.owner_id }))
}

/** Enters the index of each room at each span, as `roomHolds` does for one; CROSS JOIN keeps the order: spans, rooms, holds. */
export function spanHolds(spans: readonly Interval[]) {
  const list = JSON.stringify(spans.map(({ startsAt, endsAt }) => [startsAt, endsAt]))
  return build.selectFrom(sql<{ s: number; e: number }>`(SELECT value ->> 0 AS s, value ->> 1 AS e FROM json_each(${list}))`.as('span')).crossJoin('room').crossJoin('occupancy')
    .select(['resource_id', 'starts_at', 'ends_at', 'kind', 'owner_id'])
    .whereRef('occupancy.resource_id', '=', 'room.id').whereRef('starts_at', '<', 'span.e').whereRef('ends_at', '>', 'span.s')
    .where('starts_at', '>=', sql<number>`coalesce((SELECT max(o.starts_at) FROM occupancy AS o WHERE o.resource_id = room.id AND o.starts_at <= span.s), 0)`)
}
