import { safe } from '@orpc/client'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { watching } from '../../support/bookings.ts'
import { DAYS, ROOMS, TEAMS, TIMES, type Act } from './acts.ts'
import type { World } from './world.ts'

/** What came of an act: done, a refusal by its code, or nothing there to do it to. */
export type Result = string

const DONE = '成'
const NOTHING = '没有对象'
const HALF_HOUR = 30 * 60_000

type Of<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>

/** Carries an act out through the contract. Throws whatever is no refusal of the contract. */
export async function perform(world: World, act: Act): Promise<Result> {
  switch (act.kind) {
    case 'book': case 'series': case 'move': case 'cancel': case 'restore': return onBookings(world, act)
    case 'take': case 'give back': return onTakings(world, act)
    case 'wait': case 'leave line': case 'call': return onLine(world, act)
    case 'close': case 'open': return onClosures(world, act)
    case 'session': case 'appoint': case 'standIn': return onSessions(world, act)
    case 'activity': case 'call off': case 'call on': return onActivities(world, act)
    case 'leave': case 'return': return onLeaves(world, act)
    case 'pass': return pass(world, act)
    default: return assertNever(act)
  }
}

async function onBookings(world: World, act: Of<'book' | 'series' | 'move' | 'cancel' | 'restore'>): Promise<Result> {
  const { scheduling } = world.cli
  if (act.kind === 'book') {
    const booked = await safe(scheduling.book({ ...roomAt(world, act), ...who(act), headsExpected: 5 }))
    return said(booked, ({ booking }) => world.made.bookings.push(booking.id))
  }
  if (act.kind === 'series') return bookSeries(world, act)
  const bookingId = pick(world.made.bookings, act)
  if (bookingId === undefined) return NOTHING
  const { version } = await scheduling.booking({ bookingId })
  if (act.kind === 'move') return said(await safe(scheduling.move({ bookingId, version, ...roomAt(world, act) })))
  if (act.kind === 'cancel') return said(await safe(scheduling.cancel({ bookingId, version, by: 'applicant' })))
  return said(await safe(scheduling.restore({ bookingId, version })))
}

async function bookSeries(world: World, act: Of<'series'>): Promise<Result> {
  const { scheduling } = world.cli
  const { roomId, modeId } = roomAt(world, act)
  const { startsAt, endsAt } = spanOf(act)
  const [from, to] = [clockOf(startsAt), clockOf(endsAt)]
  const recurrence = { rule: { kind: 'weekly' as const, every: 1 as const, weekdays: [(new Date(startsAt).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5] }, from: DAYS[act.day] ?? '', until: null, count: act.weeks, offDays: 'keep' as const }
  const preview = await safe(scheduling.previewSeries({ recurrence, roomId, modeId, from, to, ...who(act), headsExpected: 5 }))
  if (!preview.isSuccess) return said(preview)
  const slots = preview.data.rows.flatMap((row) => (row.trouble === null ? [row] : act.elsewhere ? row.choices.slice(0, 1).map((choice) => ({ ...row, ...choice })) : []))
    .map((slot) => ({ roomId: slot.roomId, startsAt: slot.startsAt, endsAt: slot.endsAt }))
  if (slots.length === 0) return NOTHING
  return said(await safe(scheduling.bookSeries({ recurrence, modeId, slots, ...who(act), headsExpected: 5 })), ({ bookings }) => world.made.bookings.push(...bookings.map(({ id }) => id)))
}

async function onTakings(world: World, act: Of<'take' | 'give back'>): Promise<Result> {
  const { scheduling } = world.cli
  if (act.kind === 'take') {
    const { modeId: _, ...slot } = roomAt(world, act)
    const touched = await safe(scheduling.previewTaking(slot))
    if (!touched.isSuccess) return said(touched)
    return said(await safe(scheduling.takeRoom({ ...slot, reason: 'meeting', purpose: '会议', seen: touched.data.map(({ ownerId }) => ownerId) })), ({ id }) => world.made.takings.push(id))
  }
  const takingId = pick(world.made.takings, act)
  const taking = (await scheduling.takings()).find(({ id }) => id === takingId)
  return taking ? said(await safe(scheduling.undoTaking({ takingId: taking.id, version: taking.version }))) : NOTHING
}

async function onLine(world: World, act: Of<'wait' | 'leave line' | 'call'>): Promise<Result> {
  const { scheduling } = world.cli
  if (act.kind === 'wait') {
    return said(await safe(scheduling.joinWaiting({ ...roomAt(world, act), heads: 5, ...who(act) })))
  }
  if (act.kind === 'leave line') {
    const one = pick(await scheduling.waitingList(), act)
    return one ? said(await safe(scheduling.leaveWaiting({ waitingId: one.id, version: one.version }))) : NOTHING
  }
  const call = pick((await scheduling.callList()).standing, act)
  if (!call) return NOTHING
  const seen = { callId: call.id, version: call.version }
  const [choice] = call.choices
  if (!act.accept || !choice) return said(await safe(scheduling.settleCall({ ...seen, outcome: call.choices.length > 0 ? 'declined' : 'told' })))
  return said(await safe(scheduling.acceptCall({ ...seen, choice: { roomId: choice.roomId, startsAt: choice.startsAt, endsAt: choice.endsAt } })), ({ bookingId }) => world.made.bookings.push(bookingId))
}

async function onClosures(world: World, act: Of<'close' | 'open'>): Promise<Result> {
  const { calendar } = world.cli
  if (act.kind === 'close') {
    const room = world.rooms[act.subject]
    const expert = world.experts[act.subject - ROOMS.length]
    const subject = room ? { scope: 'room' as const, subjectId: room.roomId } : expert === undefined ? { scope: 'station' as const, subjectId: null } : { scope: 'expert' as const, subjectId: expert }
    const wish = { ...subject, ...spanOf(act) }
    const touched = await safe(calendar.previewClosure(wish))
    if (!touched.isSuccess) return said(touched)
    const decisions = touched.data.touched.map(({ ownerId, takeable }) => ({ ownerId, does: act.take && takeable ? 'take' as const : 'keep' as const }))
    return said(await safe(calendar.addClosure({ ...wish, reason: 'repair', note: '', decisions })), ({ id }) => world.made.closures.push(id))
  }
  const closureId = pick(world.made.closures, act)
  const closure = (await calendar.closures({ from: 0 })).find(({ id }) => id === closureId)
  return closure ? said(await safe(calendar.liftClosure({ closureId: closure.id, version: closure.version, giveBack: act.which % 2 === 0 }))) : NOTHING
}

async function onSessions(world: World, act: Of<'session' | 'appoint' | 'standIn'>): Promise<Result> {
  const { consultations } = world.cli
  if (act.kind === 'session') {
    const { modeId: _, ...slot } = roomAt(world, act)
    const besides = act.joint ? [world.experts[(act.expert + 1) % world.experts.length] ?? ''] : []
    const style = act.style === 'slots' ? { slots: { slotMinutes: 30, gridMinutes: 30 }, lines: besides.length + 1 } : {}
    const plan = { ...slot, expertId: world.experts[act.expert] ?? '', others: besides, places: 4, ...style }
    return said(await safe(consultations.plan(plan)), ({ id }) => world.made.sessions.push(id))
  }
  const sessionId = pick(world.made.sessions, act)
  if (sessionId === undefined) return NOTHING
  const { session } = await consultations.session({ sessionId })
  if (act.kind === 'appoint') return said(await safe(consultations.book({ sessionId, residentId: world.people[act.person] ?? '', walkIn: false, ...(session.slots ? { startsAt: session.startsAt + act.start * HALF_HOUR } : {}) })))
  return said(await safe(consultations.replaceExpert({ sessionId, awayId: session.expertId, expertId: world.experts[act.expert] ?? '' })))
}

async function onActivities(world: World, act: Of<'activity' | 'call off' | 'call on'>): Promise<Result> {
  const { activities } = world.cli
  if (act.kind === 'activity') {
    const { modeId: _, ...slot } = roomAt(world, act)
    const session = { ...slot, place: '', capacity: null, listed: false }
    return said(await safe(activities.create({ title: '健康讲座', kind: 'culture', organiser: '社区', sessions: [session] })), (sessions) => world.made.activities.push(...sessions.map(({ id }) => id)))
  }
  const sessionId = pick(world.made.activities, act)
  if (sessionId === undefined) return NOTHING
  const seen = { sessionId, version: (await activities.session({ sessionId })).session.version }
  return said(await safe(act.kind === 'call off' ? activities.cancel(seen) : activities.restore(seen)))
}

async function onLeaves(world: World, act: Of<'leave' | 'return'>): Promise<Result> {
  const { consultations } = world.cli
  if (act.kind === 'leave') {
    const wish = { expertId: world.experts[act.expert] ?? '', ...spanOf(act) }
    const touched = await safe(consultations.previewLeave(wish))
    if (!touched.isSuccess) return said(touched)
    const decisions = touched.data.map(({ session: { id: sessionId }, standIns: [standIn] }) =>
      act.does === 'cancel' ? { sessionId, does: 'cancel' as const } : act.does === 'standIn' && standIn ? { sessionId, does: 'standIn' as const, expertId: standIn.expertId } : { sessionId, does: 'wait' as const })
    return said(await safe(consultations.addLeave({ ...wish, note: '开会', decisions })), ({ leave }) => world.made.leaves.push(leave.id))
  }
  const leaveId = pick(world.made.leaves, act)
  return leaveId === undefined ? NOTHING : said(await safe(consultations.undoLeave({ leaveId })))
}

/** Time goes by, never back, and the station does what time alone brings about; every other day the computer was off until then. */
function pass({ clock, station: { scheduling } }: World, act: Of<'pass'>): Result {
  const { startsAt } = spanOf({ ...act, halves: 1 })
  if (startsAt <= clock.now) return NOTHING
  clock.now = startsAt
  const watch = watching(clock.now, act.day % 2 === 0 ? clock.now : 0)
  scheduling.bookings.releaseMissed(watch)
  scheduling.bookings.lapseUndecided(watch)
  scheduling.waiting.tick(watch)
  return DONE
}

function roomAt(world: World, act: { readonly room: number; readonly day: number; readonly time: number; readonly halves: number }) {
  const { roomId = '', modeId = null } = world.rooms[act.room] ?? {}
  return { roomId, modeId, ...spanOf(act) }
}

function spanOf({ day, time, halves }: { readonly day: number; readonly time: number; readonly halves: number }): Interval {
  const startsAt = Date.parse(`${DAYS[day] ?? ''}T${TIMES[time] ?? ''}:00+08:00`)
  return { startsAt, endsAt: startsAt + halves * HALF_HOUR }
}

function clockOf(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
}

function who({ team }: { readonly team: number }) {
  return { team: { name: TEAMS[team] ?? '', phone: '13812341234' }, purpose: '排练' }
}

function pick<One>(list: readonly One[], { which }: { readonly which: number }): One | undefined {
  return list.length === 0 ? undefined : list[which % list.length]
}

type Answer<Output> = { readonly isSuccess: true; readonly data: Output } | { readonly isSuccess: false; readonly isDefined: boolean; readonly error: unknown }

function said<Output>(answer: Answer<Output>, done: (output: Output) => unknown = () => undefined): Result {
  if (answer.isSuccess) {
    done(answer.data)
    return DONE
  }
  if (answer.isDefined && answer.error instanceof Error && 'code' in answer.error) return String(answer.error.code)
  throw answer.error
}
