import { sql } from 'kysely'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader } from '../store/transaction.ts'

/** The state is a literal where the partial index needs it: a bound value would keep SQLite from using it. */
const PRESENT = sql<boolean>`a.state = 'present'`

/** 人次 at the sessions that begin in a span, ended or not: sign-ins of whoever takes part, and heads. */
export function countAttended(reader: Reader, { startsAt, endsAt }: Interval): number {
  const sessions = build.selectFrom('activity_session as s').where('s.starts_at', '>=', startsAt).where('s.starts_at', '<', endsAt)
  const people = reader.get(sessions.innerJoin('attendance as a', 'a.session_id', 's.id').where(PRESENT).where('a.role', '=', 'participant').select(sql<number>`count(*)`.as('count')))
  const heads = reader.get(sessions.innerJoin('head_count as h', 'h.session_id', 's.id').where('h.state', '=', 'counted').select(sql<number>`coalesce(sum(h.heads), 0)`.as('count')))
  return (people?.count ?? 0) + (heads?.count ?? 0)
}
