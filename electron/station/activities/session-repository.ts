import { sql, type InferResult } from 'kysely'
import type { ActivityKind, ActivitySession } from '../../../shared/contract/activities.ts'
import type { CancelReason, SessionRules } from '../../../shared/domain/activities/session-rules.ts'
import type { ActivitySessionState } from '../../../shared/domain/activities/session-state.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import { INSIDE } from './admission-repository.ts'

/** What the desk decides about one session. */
export interface SessionPart extends Interval, SessionRules {
  readonly roomId: string | null
  /** The mode the room is made ready in; null as it stands. */
  readonly modeId: string | null
  readonly place: string
  readonly capacity: number | null
  readonly listed: boolean
}

/** The conditions of the partial indexes, as literals: a bound value would keep SQLite from using them. */
const PRESENT = sql<number>`(SELECT count(*) FROM attendance AS p WHERE p.session_id = s.id AND p.role = 'participant' AND p.state = 'present')`
const HEADS = sql<number>`(SELECT coalesce(sum(h.heads), 0) FROM head_count AS h WHERE h.session_id = s.id AND h.state = 'counted')`
const REGISTERED = sql<number>`(SELECT count(*) FROM registration AS r WHERE r.session_id = s.id AND r.state = 'registered')`
const OFFERED = sql<number>`(SELECT count(*) FROM registration AS r WHERE r.session_id = s.id AND r.state IN ('waitlisted','offered') AND r.state = 'offered')`
const WAITING = sql<number>`(SELECT count(*) FROM registration AS r WHERE r.session_id = s.id AND r.state IN ('waitlisted','offered') AND r.state = 'waitlisted')`

const sessions = build.selectFrom('activity_session as s').innerJoin('activity as a', 'a.id', 's.activity_id').select([
  's.id', 's.activity_id', 'a.number', 'a.title', 'a.kind', 'a.organiser', 's.room_id', 's.mode_id', 's.place', 's.starts_at', 's.ends_at', 's.capacity', 's.listed', 's.state', 's.version',
  's.registration', 's.registers_from', 's.registers_until', 's.walk_ins', 's.counts', 's.opens_before', 's.exits', 's.entries', 's.guardian_under', 's.postponed', 's.cancel_reason',
  PRESENT.as('present'), INSIDE.as('inside'), HEADS.as('heads'), REGISTERED.as('registered'), OFFERED.as('offered'), WAITING.as('waiting'),
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

/** Every session of an activity, by time. */
export function listSessionsOf(reader: Reader, activityId: string): ActivitySession[] {
  return reader.all(sessions.where('s.activity_id', '=', activityId).orderBy('s.starts_at').orderBy('s.id')).map(sessionOf)
}

/** The longest time before its start at which a session opens by itself, in milliseconds, as the table allows it (`opens_before`). */
const EARLIEST_MS = 24 * 60 * 60_000

/** Sessions that open by the clock and whose time has come. No session is longer than a day, so the index on time finds them. */
export function listOpeningDue(reader: Reader, at: number): readonly string[] {
  return reader.all(build.selectFrom('activity_session').select('id').where('starts_at', '>', at - EARLIEST_MS).where('starts_at', '<=', at + EARLIEST_MS).where('state', '=', 'planned')
    .where('ends_at', '>', at).where(sql<boolean>`starts_at - opens_before * 60000 <= ${at}`)).map((row) => row.id)
}

export function insertSession(writer: Writer, session: SessionPart & { readonly id: string; readonly activityId: string }): void {
  writer.run(build.insertInto('activity_session').values({ id: session.id, activity_id: session.activityId, ...columnsOf(session), state: 'planned', opened_at: null, ended_at: null }))
}

export function updateSession(writer: Writer, id: string, part: SessionPart): void {
  writer.run(build.updateTable('activity_session').where('id', '=', id).set({ ...columnsOf(part), version: sql<number>`version + 1` }))
}

/** Why a session is not held, and whether another date is to be named. */
export interface Cancelling {
  readonly reason: CancelReason | null
  readonly postponed: boolean
}

/** Moves a session on; the first opening and the last end are kept. */
export function setSessionState(writer: Writer, id: string, state: ActivitySessionState, cancelling: Cancelling | null = null): void {
  const at = writer.act.at
  writer.run(build.updateTable('activity_session').where('id', '=', id).set({
    state, version: sql<number>`version + 1`, cancel_reason: cancelling?.reason ?? null, postponed: cancelling?.postponed === true ? 1 : 0,
    ...(state === 'open' ? { opened_at: sql<number>`coalesce(opened_at, ${at})`, ended_at: null } : {}), ...(state === 'ended' ? { ended_at: at } : {}),
  }))
}

/** Who sits at a session, by id. */
export function listSessionExperts(reader: Reader, sessionId: string): readonly string[] {
  return reader.all(build.selectFrom('activity_expert').select('expert_id').where('session_id', '=', sessionId).orderBy('expert_id')).map((row) => row.expert_id)
}

export function replaceSessionExperts(writer: Writer, sessionId: string, expertIds: readonly string[]): void {
  writer.run(build.deleteFrom('activity_expert').where('session_id', '=', sessionId))
  if (expertIds.length > 0) writer.run(build.insertInto('activity_expert').values(expertIds.map((expertId) => ({ session_id: sessionId, expert_id: expertId }))))
}

function columnsOf(part: SessionPart) {
  return {
    room_id: part.roomId, mode_id: part.modeId, place: part.place, starts_at: part.startsAt, ends_at: part.endsAt, capacity: part.capacity, listed: part.listed ? 1 : 0,
    registration: part.registration, registers_from: part.registersFrom, registers_until: part.registersUntil, walk_ins: part.walkIns ? 1 : 0, counts: part.counts,
    opens_before: part.opensBefore, exits: part.exits ? 1 : 0, entries: part.entries, guardian_under: part.guardianUnder,
  }
}

function sessionOf(row: InferResult<typeof sessions>[number]): ActivitySession {
  return {
    id: row.id, activityId: row.activity_id, number: row.number, title: row.title, kind: row.kind as ActivityKind, organiser: row.organiser,
    roomId: row.room_id, modeId: row.mode_id, place: row.place, startsAt: row.starts_at, endsAt: row.ends_at, capacity: row.capacity, listed: row.listed === 1,
    state: row.state, postponed: row.postponed === 1, cancelReason: row.cancel_reason as CancelReason | null, version: row.version,
    present: row.present, heads: row.heads, inside: row.inside, registered: row.registered, offered: row.offered, waiting: row.waiting,
    registration: row.registration, registersFrom: row.registers_from, registersUntil: row.registers_until, walkIns: row.walk_ins === 1, counts: row.counts,
    opensBefore: row.opens_before, exits: row.exits === 1, entries: row.entries, guardianUnder: row.guardian_under,
  }
}
