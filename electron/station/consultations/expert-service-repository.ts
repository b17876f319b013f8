import { sql } from 'kysely'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader } from '../store/transaction.ts'

/** What an expert has given so far. `minutes` from signing in, at the earliest the session's start, to signing out, or to the session's end where nobody signed out. */
export interface ServiceDone {
  readonly sessions: number
  readonly people: number
  readonly minutes: number
}

const NONE: ServiceDone = { sessions: 0, people: 0, minutes: 0 }

/** What everybody of the pool has given, in two queries; who never signed in is not in it. */
export function serviceDone(reader: Reader): ReadonlyMap<string, ServiceDone> {
  const attended = reader.all(build.selectFrom('duty_session_expert').innerJoin('duty_session', 'duty_session.id', 'session_id')
    .select(['duty_session_expert.expert_id as id', sql<number>`count(*)`.as('sessions'),
      sql<number>`sum(max(0, coalesce(left_at, duty_session.ends_at) - max(arrived_at, duty_session.starts_at))) / 60000`.as('minutes')])
    .where('arrived_at', 'is not', null).where('duty_session.state', 'not in', ['cancelled', 'rescheduled']).groupBy('duty_session_expert.expert_id'))
  const served = reader.all(build.selectFrom('duty_session_expert').innerJoin('appointment', 'appointment.session_id', 'duty_session_expert.session_id')
    .select(['duty_session_expert.expert_id as id', sql<number>`count(*)`.as('people')])
    .where('duty_session_expert.arrived_at', 'is not', null).where('appointment.state', 'in', ['served', 'referred']).groupBy('duty_session_expert.expert_id'))
  const people = new Map(served.map((row) => [row.id, row.people]))
  return new Map(attended.map(({ id, sessions, minutes }) => [id, { sessions, minutes, people: people.get(id) ?? 0 }]))
}

export function serviceOf(reader: Reader, expertId: string): ServiceDone {
  return serviceDone(reader).get(expertId) ?? NONE
}

/** Who is on duty in a span, and whether they signed in; sessions that were cancelled or moved, and experts who are away, are left out. */
export function listVisits(reader: Reader, span: Interval): readonly { readonly expertId: string; readonly startsAt: number; readonly attended: boolean }[] {
  return reader.all(build.selectFrom('duty_session_expert').innerJoin('duty_session', 'duty_session.id', 'session_id')
    .select(['duty_session_expert.expert_id as expertId', 'duty_session.starts_at as startsAt', 'arrived_at'])
    .where('duty_session.starts_at', '>=', span.startsAt).where('duty_session.starts_at', '<', span.endsAt)
    .where('duty_session.state', 'not in', ['cancelled', 'rescheduled']).where('duty_session_expert.state', '=', 'expected'))
    .map(({ arrived_at, ...visit }) => ({ ...visit, attended: arrived_at !== null }))
}
