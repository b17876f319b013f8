import { sql } from 'kysely'
import type { DutySessionFact, LegalAdviserFact } from '../../../shared/domain/indicators/facts.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader } from '../store/transaction.ts'

const ATTENDED = sql<number>`EXISTS (SELECT 1 FROM duty_session_expert AS x WHERE x.session_id = d.id AND x.arrived_at IS NOT NULL)`
const RECEIVED = sql<number>`EXISTS (SELECT 1 FROM appointment AS a WHERE a.session_id = d.id AND a.state IN ('inService', 'served', 'referred'))`

const sessionsIn = ({ startsAt, endsAt }: Interval) => build.selectFrom('duty_session as d').where('d.starts_at', '>=', startsAt).where('d.starts_at', '<', endsAt)
  .where('d.state', 'not in', ['cancelled', 'rescheduled'])

/** Duty sessions that begin in a span, and whether they were held. */
export function listDutySessions(reader: Reader, span: Interval): readonly DutySessionFact[] {
  return reader.all(sessionsIn(span).select(['d.id', 'd.kind', 'd.starts_at', ATTENDED.as('attended'), RECEIVED.as('received')]))
    .map((row) => ({ sessionId: row.id, kind: row.kind, startsAt: row.starts_at, attended: row.attended === 1, received: row.received === 1 }))
}

/** Every legal adviser who ever had a contract, those who left included, with the sessions of a span they were expected in. */
export function listLegalAdvisers(reader: Reader, span: Interval): readonly LegalAdviserFact[] {
  const advisers = reader.all(build.selectFrom('expert').select(['id', 'visits_per_month', 'joined_on', 'left_on', 'term_until']).where('category', '=', 'legal').where('visits_per_month', 'is not', null))
  const visits = Map.groupBy(listVisits(reader, span), ({ expert_id }) => expert_id)
  return advisers.map((row) => ({
    expertId: row.id, visitsPerMonth: row.visits_per_month, joinedOn: row.joined_on as CalendarDate, leftOn: row.left_on as CalendarDate | null, termUntil: row.term_until as CalendarDate | null,
    visits: (visits.get(row.id) ?? []).map(({ starts_at, arrived_at }) => ({ on: dateOf(starts_at), attended: arrived_at !== null })),
  }))
}

function listVisits(reader: Reader, span: Interval) {
  return reader.all(sessionsIn(span).innerJoin('duty_session_expert as x', 'x.session_id', 'd.id').innerJoin('expert as e', 'e.id', 'x.expert_id')
    .where('e.category', '=', 'legal').where('x.state', '=', 'expected').select(['x.expert_id', 'd.starts_at', 'x.arrived_at']))
}
