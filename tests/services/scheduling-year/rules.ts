import { BOOKING_TRANSITIONS, type BookingState } from '../../../shared/domain/scheduling/booking-state.ts'
import { holdPlan, NO_MARGINS, withMargins, type Margins } from '../../../shared/domain/scheduling/hold-plan.ts'
import { subtract } from '../../../shared/domain/scheduling/intervals.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { World } from './world.ts'

/** One row of what is held, as text, so that sets of them compare and read. */
type HeldRow = string

/** What the mode of a use takes around it; null where it has none. */
interface Prepared {
  readonly setUp: number | null
  readonly clearUp: number | null
}

function marginsOf({ setUp, clearUp }: Prepared): Margins {
  return setUp === null || clearUp === null ? NO_MARGINS : { setUpMinutes: setUp, clearUpMinutes: clearUp }
}

interface OwnedRow extends Interval {
  readonly ownerId: string
  readonly resourceId: string
  readonly kind: string
}

/** The first rule of the house a world breaks, in words; null while it keeps them all. Asked of the rows themselves. */
export function brokenRule(world: World): string | null {
  return overlap(world) ?? wrongHolds(world) ?? wrongClosures(world) ?? uncalled(world) ?? unserved(world) ?? illegalStep(world)
}

/** What is only looked at when a story ends: the journal's chain and whatever the doctor looks at. */
export async function brokenStore({ cli }: World): Promise<string | null> {
  const { brokenAt, dangling, mismatches } = await cli.setup.doctor()
  return brokenAt === null && dangling === 0 && mismatches.length === 0 ? null : `日志或数据不完整：${JSON.stringify({ brokenAt, dangling, mismatches })}`
}

const raw = ({ station }: World) => station.parts.store.raw

function overlap(world: World): string | null {
  const pairs = raw(world).prepare<[], OwnedRow>('SELECT a.resource_id AS resourceId, a.kind, a.owner_id AS ownerId, a.starts_at AS startsAt, a.ends_at AS endsAt FROM occupancy AS a JOIN occupancy AS b ON b.resource_id = a.resource_id AND b.id <> a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at').all()
  return pairs.length === 0 ? null : `两样东西占着同一时间：${pairs.map(rowText).join('；')}`
}

/** Everything held is what bookings, sessions, activities, appointments and offers say, no more and no less. */
function wrongHolds(world: World): string | null {
  const held = raw(world).prepare<[], OwnedRow>("SELECT resource_id AS resourceId, kind, owner_id AS ownerId, starts_at AS startsAt, ends_at AS endsAt FROM occupancy WHERE kind <> 'closure'").all().map(rowText)
  const expected = [...ofBookings(world), ...ofSessions(world), ...ofActivities(world), ...ofAppointments(world), ...ofOffers(world)]
  const [missing, extra] = [without(expected, held), without(held, expected)]
  return missing.length + extra.length === 0 ? null : `占用与记录不符：少 ${missing.join('、') || '无'}；多 ${extra.join('、') || '无'}`
}

function ofBookings(world: World): readonly HeldRow[] {
  const rows = raw(world).prepare<[], Interval & { id: string; roomId: string } & Prepared>("SELECT b.id, b.room_id AS roomId, b.starts_at AS startsAt, b.ends_at AS endsAt, m.set_up_minutes AS setUp, m.clear_up_minutes AS clearUp FROM booking AS b LEFT JOIN room_mode AS m ON m.id = b.mode_id WHERE b.state IN ('registered','approved','inUse','completed')").all()
  return rows.flatMap(({ id, roomId, setUp, clearUp, startsAt, endsAt }) => holdPlan(unitsOf(world, roomId), { startsAt, endsAt, kind: 'booking' }, marginsOf({ setUp, clearUp }))
    .map((hold) => rowText({ ...hold, ownerId: id })))
}

function ofSessions(world: World): readonly HeldRow[] {
  const rows = raw(world).prepare<[], Interval & { id: string; roomId: string; experts: string }>("SELECT id, room_id AS roomId, starts_at AS startsAt, ends_at AS endsAt, (SELECT json_group_array(expert_id) FROM duty_session_expert WHERE session_id = duty_session.id AND state = 'expected') AS experts FROM duty_session WHERE state IN ('planned','published','open','running','expertAbsent')").all()
  return rows.flatMap(({ id, roomId, experts, ...span }) => [...unitsOf(world, roomId), ...JSON.parse(experts) as string[]].map((resourceId) => rowText({ resourceId, kind: 'session', ownerId: id, ...span })))
}

function ofActivities(world: World): readonly HeldRow[] {
  const rows = raw(world).prepare<[], Interval & { id: string; roomId: string }>("SELECT id, room_id AS roomId, starts_at AS startsAt, ends_at AS endsAt FROM activity_session WHERE room_id IS NOT NULL AND state <> 'cancelled'").all()
  return rows.flatMap(({ id, roomId, ...span }) => unitsOf(world, roomId).map((resourceId) => rowText({ resourceId, kind: 'activity', ownerId: id, ...span })))
}

function ofAppointments(world: World): readonly HeldRow[] {
  return raw(world).prepare<[], OwnedRow>("SELECT session_id || iif(line = 1, '', '#' || line) AS resourceId, 'appointment' AS kind, id AS ownerId, starts_at AS startsAt, ends_at AS endsAt FROM appointment WHERE state <> 'cancelled' AND line IS NOT NULL").all().map(rowText)
}

function ofOffers(world: World): readonly HeldRow[] {
  const rows = raw(world).prepare<[], Interval & { id: string; roomId: string } & Prepared>("SELECT w.id, w.offer_room_id AS roomId, w.starts_at AS startsAt, w.ends_at AS endsAt, m.set_up_minutes AS setUp, m.clear_up_minutes AS clearUp FROM waiting AS w LEFT JOIN room_mode AS m ON m.id = w.mode_id WHERE w.state = 'offered'").all()
  return rows.flatMap(({ id, roomId, startsAt, endsAt, ...prepared }) => holdPlan(unitsOf(world, roomId), { startsAt, endsAt, kind: 'offer' }, marginsOf(prepared)).map((hold) => rowText({ ...hold, ownerId: id })))
}

/** A closure in force holds all of its subject's time that nobody else holds, and nothing else is held by closures. */
function wrongClosures(world: World): string | null {
  const closures = raw(world).prepare<[], Interval & { id: string; scope: string; subjectId: string | null }>("SELECT id, scope, subject_id AS subjectId, starts_at AS startsAt, ends_at AS endsAt FROM closure WHERE state = 'inForce'").all()
  const byUnit = Map.groupBy(raw(world).prepare<[], OwnedRow>('SELECT resource_id AS resourceId, kind, owner_id AS ownerId, starts_at AS startsAt, ends_at AS endsAt FROM occupancy').all(), ({ resourceId }) => resourceId)
  const physical = [...new Set(world.rooms.flatMap(({ roomId }) => unitsOf(world, roomId)))]
  const closedOn = new Map<string, Interval[]>()
  for (const { scope, subjectId, ...span } of closures) {
    for (const unit of scope === 'station' ? physical : scope === 'room' ? unitsOf(world, subjectId ?? '') : [subjectId ?? '']) closedOn.set(unit, [...closedOn.get(unit) ?? [], span])
  }
  for (const unit of new Set([...closedOn.keys(), ...byUnit.keys()])) {
    const [closed, held] = [closedOn.get(unit) ?? [], byUnit.get(unit) ?? []]
    const open = subtract(closed, held)
    if (open.length > 0) return `停用期间还能订：${open.map((span) => rowText({ ...span, resourceId: unit, kind: 'open', ownerId: '' })).join('、')}`
    const beyond = subtract(held.filter(({ kind }) => kind === 'closure'), closed)
    if (beyond.length > 0) return `没有停用却订不了：${beyond.map((span) => rowText({ ...span, resourceId: unit, kind: 'closure', ownerId: '' })).join('、')}`
  }
  return null
}

/** Whoever lost a booking or a place to the station stands on the call list; a room given back since the computer was off took nothing from anybody. */
function uncalled(world: World): string | null {
  const missing = raw(world).prepare<[], { id: string }>(`SELECT id FROM (
    SELECT id FROM booking WHERE state = 'cancelledByStation' AND missed_as IS NULL AND id NOT IN (SELECT booking_id FROM taking)
    UNION ALL SELECT a.id FROM appointment AS a JOIN duty_session AS s ON s.id = a.session_id WHERE s.state = 'cancelled' AND a.state = 'cancelled'
  ) WHERE id NOT IN (SELECT owner_id FROM call_item WHERE outcome IS NULL OR outcome <> 'withdrawn')`).all()
  return missing.length === 0 ? null : `被取消却没有人去电话：${missing.map(({ id }) => id).join('、')}`
}

/** Nobody waits for a room that stands free, and nobody was offered one that somebody earlier in the line wants just so. */
function unserved(world: World): string | null {
  const line = raw(world).prepare<[], Interval & { turn: number; roomId: string; state: string; modeId: string | null } & Prepared>("SELECT turn, w.room_id AS roomId, w.mode_id AS modeId, starts_at AS startsAt, ends_at AS endsAt, state, m.set_up_minutes AS setUp, m.clear_up_minutes AS clearUp FROM waiting AS w LEFT JOIN room_mode AS m ON m.id = w.mode_id WHERE state IN ('waiting','offered') ORDER BY turn").all()
  const held = raw(world).prepare<[], OwnedRow>('SELECT resource_id AS resourceId, kind, owner_id AS ownerId, starts_at AS startsAt, ends_at AS endsAt FROM occupancy').all()
  for (const one of line.filter(({ state, startsAt }) => state === 'waiting' && startsAt > world.clock.now)) {
    const units = unitsOf(world, one.roomId)
    const takes = withMargins(one, marginsOf(one))
    if (!held.some((hold) => units.includes(hold.resourceId) && overlaps(hold, takes))) return `第 ${one.turn} 位还在等，场地却空着`
    const later = line.find((other) => other.state === 'offered' && other.turn > one.turn && other.roomId === one.roomId && other.modeId === one.modeId && other.startsAt === one.startsAt && other.endsAt === one.endsAt)
    if (later) return `第 ${later.turn} 位先于第 ${one.turn} 位轮到`
  }
  return null
}

/** Between two acts a booking takes a step of its machine, or one is taken back. */
function illegalStep(world: World): string | null {
  for (const { id, state } of raw(world).prepare<[], { id: string; state: BookingState }>('SELECT id, state FROM booking').all()) {
    const before = world.stood.get(id)
    world.stood.set(id, state)
    if (before !== undefined && before !== state && !isStep(before, state) && !isStep(state, before)) return `预约从 ${before} 变成 ${state}`
  }
  return null
}

function isStep(from: BookingState, to: BookingState): boolean {
  return Object.values(BOOKING_TRANSITIONS[from]).includes(to)
}

function unitsOf(world: World, roomId: string): readonly string[] {
  const parts = raw(world).prepare<[], { id: string }>(`SELECT part_id AS id FROM room_part WHERE room_id = '${roomId}'`).all().map(({ id }) => id)
  return parts.length > 0 ? parts : [roomId]
}

function rowText({ resourceId, kind, ownerId, startsAt, endsAt }: OwnedRow): HeldRow {
  const text = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16)
  return `${resourceId.slice(-4)} ${text(startsAt)}–${text(endsAt).slice(11)} ${kind} ${ownerId.slice(-4)}`
}

function without(rows: readonly HeldRow[], others: readonly HeldRow[]): readonly HeldRow[] {
  const left = new Map<HeldRow, number>()
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(row) ?? 0
    left.set(row, count - 1)
    return count <= 0
  })
}
