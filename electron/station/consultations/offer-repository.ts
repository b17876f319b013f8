import { sql } from 'kysely'
import type { Candidate } from '../../../shared/domain/consultations/fair-order.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import { build, type Reader } from '../store/transaction.ts'

/** Whose sessions are asked for; all where neither is named. */
export interface OfferFilter {
  readonly expertIds?: readonly string[] | undefined
  readonly category?: string | undefined
  /** Whether sessions are asked for in which people queue, too. */
  readonly queues?: boolean | undefined
}

/** A session that can still be booked, as lean as a search over hundreds of them needs it. */
export interface OfferedSession extends Interval {
  readonly id: string
  readonly expertId: string
  /** Null in a queue. */
  readonly slots: { readonly slotMinutes: number; readonly gridMinutes: number } | null
  readonly lines: number
  readonly bufferMinutes: number
  readonly noticeMinutes: number
  readonly horizonDays: number | null
}

/** Open sessions in a span that have a place left, by time, in one query. */
export function listOfferedSessions(reader: Reader, span: Interval, filter: OfferFilter): readonly OfferedSession[] {
  return reader.all(offeredSessions(span, filter)).map((row) => ({
    id: row.id, expertId: row.expert_id, startsAt: row.starts_at, endsAt: row.ends_at, slots: row.slot_minutes === null || row.grid_minutes === null ? null : { slotMinutes: row.slot_minutes, gridMinutes: row.grid_minutes },
    lines: row.lines, bufferMinutes: row.buffer_minutes, noticeMinutes: row.notice_minutes, horizonDays: row.horizon_days,
  }))
}

export function offeredSessions({ startsAt, endsAt }: Interval, { expertIds, category, queues }: OfferFilter) {
  const taken = sql<number>`(SELECT count(*) FROM appointment WHERE session_id = d.id AND state <> 'cancelled' AND place <= d.places)`
  const booked = build.selectFrom('duty_session as d').select(['d.id', 'd.expert_id', 'd.starts_at', 'd.ends_at', 'd.slot_minutes', 'd.grid_minutes', 'd.lines', 'd.buffer_minutes', 'd.notice_minutes', 'd.horizon_days'])
    .where('d.starts_at', '>=', startsAt).where('d.starts_at', '<', endsAt).where('d.state', 'in', ['open', 'running']).whereRef('d.places', '>', taken)
  const all = queues === true ? booked.orderBy('d.starts_at') : booked.where('d.style', '=', 'slot').orderBy('d.starts_at')
  const ofExperts = expertIds === undefined ? all : all.where(sql<boolean>`EXISTS (SELECT 1 FROM duty_session_expert AS x WHERE x.session_id = d.id AND x.state = 'expected' AND x.expert_id IN ${inList(expertIds)})`)
  return category === undefined ? ofExperts : ofExperts.innerJoin('expert as e', 'e.id', 'd.expert_id').where('e.category', '=', category)
}

/** What experts did since a moment and will do, for spreading fairly: one query over those days alone. */
export function listWorkSince(reader: Reader, since: Instant, expertIds: readonly string[]): ReadonlyMap<string, Pick<Candidate, 'served' | 'lastAt'>> {
  const rows = reader.all(build.selectFrom('duty_session as d').innerJoin('appointment as a', 'a.session_id', 'd.id').where('d.starts_at', '>=', since).where('a.state', '<>', 'cancelled')
    .where('d.expert_id', 'in', inList(expertIds)).groupBy('d.expert_id').select(['d.expert_id', sql<number>`count(*)`.as('served'), sql<number>`max(coalesce(a.starts_at, d.starts_at))`.as('last_at')]))
  return new Map(rows.map((row) => [row.expert_id, { served: row.served, lastAt: row.last_at }]))
}

/** Parts of the work each of some experts takes. */
export function listWeights(reader: Reader, expertIds: readonly string[]): ReadonlyMap<string, number> {
  return new Map(reader.all(build.selectFrom('expert').select(['id', 'weight']).where('id', 'in', inList(expertIds))).map(({ id, weight }) => [id, weight]))
}
