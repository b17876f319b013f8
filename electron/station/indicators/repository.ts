/**
 * Gathers what a month's numbers are made of. Reporting looks across the whole house, so this folder alone reads the tables
 * of every capability itself instead of asking their services: a fixed number of indexed queries, whatever the month held.
 */
import { sql } from 'kysely'
import type { IndicatorFacts, RoomFact, RoomUseFact } from '../../../shared/domain/indicators/facts.ts'
import { intersect, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import { momentsInUse, type UseDays } from '../../../shared/domain/scheduling/use-days.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader } from '../store/transaction.ts'
import { listFinishedBookings, listRatings, listRestTaps, listVisitDays } from './doors-repository.ts'
import { listDutySessions, listLegalAdvisers } from './duty-repository.ts'
import { rootOf } from './merged.ts'

/** No hold is longer than a day, so what reaches into a month begins at most a day before it. */
const DAY_MS = 86_400_000

/**
 * The facts of a span; `open` is when the house was open in it. Time in rooms, open and used, is counted up to `until`; what
 * has happened counts by its state, also where it was planned for later.
 */
export function gatherFacts(reader: Reader, span: Interval, open: readonly Interval[], until: Instant): IndicatorFacts {
  const canonical = rootOf(listMerged(reader))
  const activities = listActivitySessions(reader, span)
  const roomUses = [...listBookingUses(reader, span), ...listDutyUses(reader, span), ...activities.flatMap(({ use }) => (use ? [use] : []))]
  return {
    activitySessions: activities.map(({ session }) => session),
    attendances: listAttendances(reader, span).map(({ session_id, resident_id }) => ({ sessionId: session_id, personId: canonical(resident_id) })),
    headCounts: listHeadCounts(reader, span).map(({ session_id, heads }) => ({ sessionId: session_id, heads })),
    rooms: listRooms(reader, { ...span, endsAt: until }, open, roomUses),
    roomUses: roomUses.map((use) => ({ ...use, endsAt: Math.min(use.endsAt, until) })),
    services: listServices(reader, span).map(({ id, served_at }) => ({ appointmentId: id, servedAt: served_at ?? 0 })),
    dutySessions: listDutySessions(reader, span),
    legalAdvisers: listLegalAdvisers(reader, span),
    restTaps: listRestTaps(reader, span),
    visitDays: listVisitDays(reader, span),
    ratings: listRatings(reader, span),
    finishedBookings: listFinishedBookings(reader, span),
  }
}

export function findStationName(reader: Reader): string | undefined {
  return reader.get(build.selectFrom('station').select('name'))?.name
}

/** The state is a literal where a partial index needs it: a bound value would keep SQLite from using the index. */
const PRESENT = sql<boolean>`a.state = 'present'`

const sessionsIn = ({ startsAt, endsAt }: Interval) => build.selectFrom('activity_session as s').where('s.starts_at', '>=', startsAt).where('s.starts_at', '<', endsAt)

/** Whoever took part: helpers count in no 人次. */
export function attendancesIn(span: Interval) {
  return sessionsIn(span).where('s.state', '=', 'ended').innerJoin('attendance as a', 'a.session_id', 's.id').where(PRESENT).where('a.role', '=', 'participant').select(['a.session_id', 'a.resident_id'])
}

function listAttendances(reader: Reader, span: Interval) {
  return reader.all(attendancesIn(span))
}

function listHeadCounts(reader: Reader, span: Interval) {
  return reader.all(sessionsIn(span).where('s.state', '=', 'ended').innerJoin('head_count as h', 'h.session_id', 's.id').where('h.state', '=', 'counted').select(['h.session_id', 'h.heads']))
}

function listServices(reader: Reader, { startsAt, endsAt }: Interval) {
  return reader.all(build.selectFrom('appointment').select(['id', 'served_at']).where('served_at', '>=', startsAt).where('served_at', '<', endsAt).where('state', '=', 'served'))
}

/** Every record that was merged into another, also when the two were destroyed later: their counts stay. */
function listMerged(reader: Reader): ReadonlyMap<string, string> {
  const rows = reader.all(build.selectFrom('resident').select(['id', 'merged_into']).where('merged_into', 'is not', null))
  return new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]))
}

/** Until when the owner really held its room, set-up and clear-up apart: an early end cuts the hold, and one given back before it began held nothing. */
const heldUntil = (owner: 'b' | 'd' | 's') => sql<number>`coalesce((SELECT o.ends_at FROM occupancy AS o
  WHERE o.owner_id = ${sql.ref(`${owner}.id`)} AND o.room_id = ${sql.ref(`${owner}.room_id`)} AND o.kind <> 'preparation' LIMIT 1), ${sql.ref(`${owner}.starts_at`)})`.as('held_until')

function listActivitySessions(reader: Reader, { startsAt, endsAt }: Interval) {
  const rows = reader.all(sessionsIn({ startsAt: startsAt - DAY_MS, endsAt }).select(['s.id', 's.activity_id', 's.starts_at', 's.state', 's.room_id', heldUntil('s')]))
  return rows.map((row) => ({
    session: { sessionId: row.id, activityId: row.activity_id, startsAt: row.starts_at, state: row.state },
    use: row.room_id !== null && (row.state === 'open' || row.state === 'ended') ? useOf('activity', { ...row, room_id: row.room_id }) : null,
  }))
}

function listBookingUses(reader: Reader, { startsAt, endsAt }: Interval): readonly RoomUseFact[] {
  return reader.all(build.selectFrom('booking as b').select(['b.room_id', 'b.starts_at', heldUntil('b')])
    .where('b.starts_at', '>=', startsAt - DAY_MS).where('b.starts_at', '<', endsAt).where('b.state', 'in', ['inUse', 'completed', 'endedEarly']))
    .map((row) => useOf('booking', row))
}

function listDutyUses(reader: Reader, { startsAt, endsAt }: Interval): readonly RoomUseFact[] {
  return reader.all(build.selectFrom('duty_session as d').select(['d.room_id', 'd.starts_at', heldUntil('d')])
    .where('d.starts_at', '>=', startsAt - DAY_MS).where('d.starts_at', '<', endsAt).where('d.state', 'in', ['running', 'closed']))
    .map((row) => useOf('session', row))
}

function useOf(kind: RoomUseFact['kind'], row: { readonly room_id: string; readonly starts_at: number; readonly held_until: number }): RoomUseFact {
  return { kind, roomId: row.room_id, startsAt: row.starts_at, endsAt: row.held_until }
}

/**
 * Every room, plain ones open whenever the house was on the days they were in use, but for closures; one out of use all
 * along is left out unless it was used. Use days are read whole: a room goes in and out of use a few times in its life.
 */
function listRooms(reader: Reader, span: Interval, open: readonly Interval[], uses: readonly RoomUseFact[]): readonly RoomFact[] {
  const openInSpan = intersect(open, [span])
  const closures = Map.groupBy(listClosures(reader, span), (closure) => closure.roomId)
  const inUse = listUseDays(reader)
  const parts = Map.groupBy(reader.all(build.selectFrom('room_part').selectAll()), (row) => row.room_id)
  const partsOf = (roomId: string): readonly string[] => (parts.get(roomId) ?? []).map((row) => row.part_id)
  const used = new Set(uses.flatMap(({ roomId }) => [roomId, ...partsOf(roomId)]))
  return reader.all(build.selectFrom('room').select(['id', 'name']).orderBy('position')).flatMap(({ id, name }) => {
    const days = momentsInUse(inUse.get(id) ?? [])
    if (intersect(days, [span]).length === 0 && !used.has(id)) return []
    return [{ roomId: id, name, partIds: partsOf(id), open: subtract(intersect(openInSpan, days), closures.get(id) ?? []) }]
  })
}

function listUseDays(reader: Reader): ReadonlyMap<string, readonly UseDays[]> {
  const days = reader.all(build.selectFrom('room_use').selectAll()).map((row) => ({ roomId: row.room_id, fromOn: row.from_on as CalendarDate, untilOn: row.until_on as CalendarDate | null }))
  return Map.groupBy(days, (row) => row.roomId)
}

/** Closures may be weeks long; as holds of a room never overlap, only the last one before the span can reach into it. */
function listClosures(reader: Reader, { startsAt, endsAt }: Interval): readonly (Interval & { readonly roomId: string })[] {
  return reader.all(build.selectFrom('room').innerJoin('occupancy as o', 'o.resource_id', 'room.id').select(['room.id', 'o.starts_at', 'o.ends_at'])
    .where('o.starts_at', '<', endsAt).where('o.ends_at', '>', startsAt).where('o.kind', '=', 'closure')
    .where('o.starts_at', '>=', sql<number>`coalesce((SELECT max(p.starts_at) FROM occupancy AS p WHERE p.resource_id = room.id AND p.starts_at <= ${startsAt}), 0)`))
    .map((row) => ({ roomId: row.id, startsAt: row.starts_at, endsAt: row.ends_at }))
}
