import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../shared/domain/values/clock-time.ts'
import { at, openWithActivities } from '../support/activities.ts'

/** A session in the hall in two days with two people registered. */
async function openRegistered() {
  const ready = await openWithActivities()
  const { desk, plan, person, hall } = ready
  const session = await plan({ roomId: hall.id, place: '', startsAt: at('09:00', '2026-12-09'), endsAt: at('11:00', '2026-12-09'), capacity: 2 })
  for (const name of ['张建国', '陈美']) await desk.activities.register({ sessionId: session.id, residentId: await person(name) })
  const calls = async () => (await desk.scheduling.callList()).standing.map(({ holder, reason, about }) => ({ holder, reason, about }))
  const part = { roomId: hall.id, place: '', startsAt: session.startsAt, endsAt: session.endsAt, capacity: 2, listed: false }
  return { ...ready, session, seen: { sessionId: session.id, version: session.version }, part, calls }
}

describe('a session that is not held', () => {
  it('is cancelled with a reason, and everybody registered is to be rung up', async () => {
    const { desk, seen, calls } = await openRegistered()

    const after = await desk.activities.cancel({ ...seen, reason: 'weather' })

    expect(after).toMatchObject({ state: 'cancelled', postponed: false, cancelReason: 'weather' })
    const about = '健康义诊 12月9日 周三 09:00–11:00 多功能厅，取消了'
    expect(await calls()).toEqual([{ holder: '张建国', reason: 'activityCancelled', about }, { holder: '陈美', reason: 'activityCancelled', about }])
  })

  it('is held after all when that is taken back: nobody need be told who has not been', async () => {
    const { desk, seen, calls } = await openRegistered()
    const cancelled = await desk.activities.cancel({ ...seen, reason: 'weather' })
    const [first] = (await desk.scheduling.callList()).standing
    if (!first) throw new Error('nobody is to be called')
    await desk.scheduling.settleCall({ callId: first.id, version: first.version, outcome: 'told' })

    const restored = await desk.activities.restore({ sessionId: cancelled.id, version: cancelled.version })

    expect(restored).toMatchObject({ state: 'planned', cancelReason: null })
    expect(await calls()).toEqual([{ holder: '张建国', reason: 'activityMoved', about: '健康义诊 12月9日 周三 09:00–11:00 多功能厅，照原来的时间举行' }])
  })

  it('is postponed without a date, keeps who registered, and is told of again when it has one', async () => {
    const { desk, seen, part, calls } = await openRegistered()
    const off = await desk.activities.cancel({ ...seen, postponed: true })
    expect(off).toMatchObject({ state: 'cancelled', postponed: true })

    const after = await desk.activities.resume({ ...part, sessionId: off.id, version: off.version, startsAt: at('14:00', '2026-12-16'), endsAt: at('16:00', '2026-12-16') })

    expect(after).toMatchObject({ state: 'planned', postponed: false, registered: 2 })
    expect((await calls()).map(({ reason, about }) => `${reason} ${about}`)).toEqual(Array(2).fill('activityMoved 健康义诊 改到 12月16日 周三 14:00–16:00 多功能厅（原定 12月9日 周三 09:00–11:00 多功能厅）'))
  })
})

describe('a session that is moved', () => {
  it('puts everybody registered onto the call list, and takes them off when it is moved back', async () => {
    const { desk, seen, part, calls } = await openRegistered()

    const moved = await desk.activities.updateSession({ ...seen, ...part, startsAt: at('14:00', '2026-12-09'), endsAt: at('16:00', '2026-12-09') })
    expect((await calls()).map(({ holder, reason }) => `${holder} ${reason}`)).toEqual(['张建国 activityMoved', '陈美 activityMoved'])
    await desk.activities.updateSession({ ...part, sessionId: moved.id, version: moved.version, undoing: true })

    expect(await calls()).toEqual([])
  })

  it('rings nobody up where only its rules change', async () => {
    const { desk, seen, part, calls } = await openRegistered()

    const after = await desk.activities.updateSession({ ...seen, ...part, walkIns: false, entries: 'several', exits: true, opensBefore: 30, guardianUnder: 8, counts: 'names' })

    expect(after).toMatchObject({ walkIns: false, entries: 'several', exits: true, opensBefore: 30, guardianUnder: 8, counts: 'names', registration: 'open' })
    expect(await calls()).toEqual([])
  })
})

describe('people from the talent pool', () => {
  it('are held for the session and free again when it is cancelled', async () => {
    const { desk, plan } = await openWithActivities()
    const expert = await desk.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
    const first = await plan({ expertIds: [expert.id] })
    expect((await desk.activities.session({ sessionId: first.id })).experts).toEqual([{ id: expert.id, name: '黄医生' }])

    expect((await safe(plan({ title: '讲座', expertIds: [expert.id], startsAt: at('10:00'), endsAt: at('12:00') }))).error).toMatchObject({ code: 'EXPERT_TAKEN', data: { blocker: { title: '健康义诊 · 活动' } } })
    await desk.activities.cancel({ sessionId: first.id, version: first.version })

    expect(await plan({ title: '讲座', expertIds: [expert.id], startsAt: at('10:00'), endsAt: at('12:00') })).toMatchObject({ title: '讲座' })
  })
})

describe('an activity that repeats', () => {
  const recurrence = { rule: { kind: 'weekly' as const, every: 1 as const, weekdays: [1 as const] }, from: '2026-12-14' as CalendarDate, until: null, count: 3, offDays: 'keep' as const }

  it('shows each date with what stands there, also in the evening, and is planned in one act without the dates left out', async () => {
    const { desk, plan, hall } = await openWithActivities()
    await plan({ title: '讲座', roomId: hall.id, place: '', startsAt: at('19:30', '2026-12-21'), endsAt: at('21:00', '2026-12-21') })

    const { rows } = await desk.activities.previewDates({ recurrence, roomId: hall.id, from: '19:00' as ClockTime, to: '20:30' as ClockTime, heads: 30 })
    expect(rows.map(({ on, trouble }) => [on, trouble?.code ?? null])).toEqual([['2026-12-14', null], ['2026-12-21', 'ROOM_TAKEN'], ['2026-12-28', null]])

    const sessions = rows.filter(({ trouble }) => trouble === null).map(({ startsAt, endsAt, roomId }) => ({ startsAt, endsAt, roomId, place: '', capacity: 30, listed: false }))
    const made = await desk.activities.create({ title: '合唱排练', kind: 'culture', organiser: '', rule: recurrence, sessions })

    expect(made.map(({ number, startsAt }) => [number, startsAt])).toEqual([['HD2026-0002', at('19:00', '2026-12-14')], ['HD2026-0002', at('19:00', '2026-12-28')]])
    const [first] = made
    const { activity, sessions: all } = await desk.activities.session({ sessionId: first?.id ?? '' })
    expect([activity.rule, all.length]).toEqual([recurrence, 2])
    const more = await desk.activities.addSessions({ activityId: activity.id, sessions: [{ startsAt: at('19:00', '2027-01-04'), endsAt: at('20:30', '2027-01-04'), roomId: hall.id, place: '', capacity: 30, listed: false }] })
    expect(more).toMatchObject([{ number: 'HD2026-0002' }])
  })
})

describe('what an activity is beyond its sessions', () => {
  it('is kept, changed under its version, and its summary is sealed', async () => {
    const { desk, station } = await openWithActivities()
    const [session] = await desk.activities.create({
      title: '健康义诊', kind: 'clinic', organiser: '社工站', coOrganisers: ['区医院'], audience: '60 岁以上', materials: [{ name: '血糖试纸', count: 50, unit: '条' }],
      sessions: [{ startsAt: at('09:00'), endsAt: at('11:00'), roomId: null, place: '小区广场', capacity: null, listed: false }],
    })
    const { activity } = await desk.activities.session({ sessionId: session?.id ?? '' })
    expect(activity).toMatchObject({ coOrganisers: ['区医院'], audience: '60 岁以上', materials: [{ name: '血糖试纸', count: 50, unit: '条' }], summary: '' })

    const after = await desk.activities.summarise({ activityId: activity.id, version: activity.version, summary: '张建国帮忙量血压' })

    expect(after).toMatchObject({ summary: '张建国帮忙量血压', version: activity.version + 1 })
    expect(JSON.stringify(station.parts.store.raw.prepare('SELECT summary_sealed FROM activity').all())).not.toContain('张建国')
    expect((await safe(desk.activities.summarise({ activityId: activity.id, version: activity.version, summary: '' }))).error).toMatchObject({ code: 'STALE' })
  })
})
