import { sql, type InferResult } from 'kysely'
import type { ActivityKind, ActivitySession } from '../../../shared/contract/activities.ts'
import type { ActivitySessionState } from '../../../shared/domain/activities/session-state.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import { INSIDE } from './admission-repository.ts'

/** An activity as it is first written down; its sessions follow. */
export interface NewActivity {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: ActivityKind
  readonly organiser: string
  /** Sealed: who is in charge and how many were planned for, from an office plan. */
  readonly planSealed: Buffer | null
  readonly createdAt: number
}

/** What the desk decides about one session. */
export interface SessionPart extends Interval {
  readonly roomId: string | null
  readonly place: string
  readonly capacity: number | null
  readonly listed: boolean
}

/** The conditions of the partial indexes, as literals: a bound value would keep SQLite from using them. */
const PRESENT = sql<number>`(SELECT count(*) FROM attendance AS p WHERE p.session_id = s.id AND p.role = 'participant' AND p.state = 'present')`
const HEADS = sql<number>`(SELECT coalesce(sum(h.heads), 0) FROM head_count AS h WHERE h.session_id = s.id AND h.state = 'counted')`
const REGISTERED = sql<number>`(SELECT count(*) FROM registration AS r WHERE r.session_id = s.id AND r.state = 'registered')`

const sessions = build.selectFrom('activity_session as s').innerJoin('activity as a', 'a.id', 's.activity_id').select([
  's.id', 's.activity_id', 'a.number', 'a.title', 'a.kind', 'a.organiser', 's.room_id', 's.place', 's.starts_at', 's.ends_at', 's.capacity', 's.listed', 's.state', 's.version', 's.counts', 's.exits',
  PRESENT.as('present'), INSIDE.as('inside'), HEADS.as('heads'), REGISTERED.as('registered'),
])

export function findSession(reader: Reader, id: string): ActivitySession | undefined {
  const row = reader.get(sessions.where('s.id', '=', id))
  return row && sessionOf(row)
}

/** Sessions that begin in a span, by time. */
export function listSessions(reader: Reader, span: Interval): ActivitySession[] {
  return reader.all(sessions.where('s.starts_at', '>=', span.startsAt).where('s.starts_at', '<', span.endsAt).orderBy('s.starts_at').orderBy('s.id')).map(sessionOf)
}

export function listSessionsById(reader: Reader, ids: readonly string[]): ActivitySession[] {
  return ids.length === 0 ? [] : reader.all(sessions.where('s.id', 'in', ids)).map(sessionOf)
}

/** The longest time before its start at which a session opens by itself, in milliseconds, as the table allows it (`opens_before`). */
const EARLIEST_MS = 24 * 60 * 60_000

/** Sessions that open by the clock and whose time has come. No session is longer than a day, so the index on time finds them. */
export function listOpeningDue(reader: Reader, at: number): readonly string[] {
  return reader.all(build.selectFrom('activity_session').select('id').where('starts_at', '>', at - EARLIEST_MS).where('starts_at', '<=', at + EARLIEST_MS).where('state', '=', 'planned')
    .where('ends_at', '>', at).where(sql<boolean>`starts_at - opens_before * 60000 <= ${at}`)).map((row) => row.id)
}

/** What an office plan knew of an activity, as stored; null where no plan did. */
export function findPlan(reader: Reader, activityId: string): Buffer | null {
  return reader.get(build.selectFrom('activity').select('plan_sealed').where('id', '=', activityId))?.plan_sealed ?? null
}

export function insertActivity(writer: Writer, activity: NewActivity): void {
  writer.run(build.insertInto('activity').values({
    id: activity.id, number: activity.number, title: activity.title, kind: activity.kind, organiser: activity.organiser, plan_sealed: activity.planSealed, created_at: activity.createdAt,
  }))
}

export function insertSession(writer: Writer, session: SessionPart & { readonly id: string; readonly activityId: string }): void {
  writer.run(build.insertInto('activity_session').values({ id: session.id, activity_id: session.activityId, ...columnsOf(session), state: 'planned', opened_at: null, ended_at: null }))
}

export function updateSession(writer: Writer, id: string, part: SessionPart): void {
  writer.run(build.updateTable('activity_session').where('id', '=', id).set({ ...columnsOf(part), version: sql<number>`version + 1` }))
}

/** Moves a session on; the first opening and the last end are kept. */
export function setSessionState(writer: Writer, id: string, state: ActivitySessionState): void {
  const at = writer.act.at
  writer.run(build.updateTable('activity_session').where('id', '=', id).set({
    state, version: sql<number>`version + 1`,
    ...(state === 'open' ? { opened_at: sql<number>`coalesce(opened_at, ${at})`, ended_at: null } : {}), ...(state === 'ended' ? { ended_at: at } : {}),
  }))
}

function columnsOf(part: SessionPart) {
  return { room_id: part.roomId, place: part.place, starts_at: part.startsAt, ends_at: part.endsAt, capacity: part.capacity, listed: part.listed ? 1 : 0 }
}

function sessionOf(row: InferResult<typeof sessions>[number]): ActivitySession {
  return {
    id: row.id, activityId: row.activity_id, number: row.number, title: row.title, kind: row.kind as ActivityKind, organiser: row.organiser,
    roomId: row.room_id, place: row.place, startsAt: row.starts_at, endsAt: row.ends_at, capacity: row.capacity, listed: row.listed === 1,
    state: row.state, present: row.present, heads: row.heads, registered: row.registered, version: row.version,
    inside: row.inside, counts: row.counts, exits: row.exits === 1,
  }
}
