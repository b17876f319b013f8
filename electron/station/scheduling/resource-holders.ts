import { sql } from 'kysely'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader } from '../store/transaction.ts'
import type { Describers } from './describers.ts'
import type { Blocker } from './occupancy.ts'

/** What holds one of the resources that were asked for, titled as a refusal would title it. */
export interface ResourceHolder extends Blocker {
  readonly resourceId: string
  readonly ownerId: string
}

/** Who holds some experts, by expert and time, in one query and one for each kind of owner: for plans that are not taken yet. */
export function createResourceHolders(describers: Pick<Describers, 'describe'>) {
  return (reader: Reader, resourceIds: readonly string[], span: Interval): readonly ResourceHolder[] => {
    const holds = reader.all(resourceHolds(resourceIds, span)).map((row) => ({ resourceId: row.resource_id, kind: row.kind, ownerId: row.owner_id, startsAt: row.starts_at, endsAt: row.ends_at }))
    const owners = describers.describe(holds)
    return holds.map((hold) => ({ ...hold, title: holdTitle(hold.kind, owners.get(hold.ownerId)?.title ?? '') }))
  }
}

/** Entered, for each resource, at the last hold before the span, as holds of one resource never overlap. */
export function resourceHolds(resourceIds: readonly string[], span: Interval) {
  return build.selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(resourceIds)})`.as('r')).crossJoin('occupancy as o')
    .select(['o.resource_id', 'o.kind', 'o.owner_id', 'o.starts_at', 'o.ends_at'])
    .where('o.resource_id', '=', sql<string>`r.value`).where('o.starts_at', '<', span.endsAt).where('o.ends_at', '>', span.startsAt)
    .where('o.starts_at', '>=', sql<number>`coalesce((SELECT max(p.starts_at) FROM occupancy AS p WHERE p.resource_id = r.value AND p.starts_at <= ${span.startsAt}), 0)`)
    .orderBy('o.resource_id').orderBy('o.starts_at')
}
