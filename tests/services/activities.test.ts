import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, HOUR, MINUTE, openWithActivities } from '../support/activities.ts'

describe('planning activities', () => {
  it('numbers activities without a gap and lists sessions of a day and a month by time', async () => {
    const { desk, plan } = await openWithActivities()
    const later = await plan({ title: '合唱排练', startsAt: at('19:00'), endsAt: at('20:30') })
    const earlier = await plan()
    const nextDay = await plan({ title: '讲座', startsAt: at('00:00', '2026-12-08'), endsAt: at('01:00', '2026-12-08') })

    expect([later.number, earlier.number]).toEqual(['HD2026-0001', 'HD2026-0002'])
    expect((await desk.activities.day({ on: '2026-12-07' })).map(({ id }) => id)).toEqual([earlier.id, later.id])
    expect((await desk.activities.month({ month: '2026-12' })).map(({ id }) => id)).toEqual([earlier.id, later.id, nextDay.id])
    expect(await desk.activities.month({ month: '2027-01' })).toEqual([])
  })

  it('holds the room, also in the evening, and shows the activity on the board', async () => {
    const { desk, plan, hall } = await openWithActivities()
    const session = await plan({ roomId: hall.id, place: '', startsAt: at('19:00'), endsAt: at('21:00') })

    expect(session.place).toBe('多功能厅')
    expect((await desk.scheduling.board({ on: '2026-12-07' })).items).toEqual([
      { ownerId: session.id, kind: 'activity', roomId: hall.id, heldRoomId: hall.id, title: '健康义诊', startsAt: at('19:00'), endsAt: at('21:00'), state: 'planned' },
    ])
  })

  it('refuses a room that somebody holds, and then writes nothing at all', async () => {
    const { desk, plan, hall } = await openWithActivities()
    await plan({ roomId: hall.id })

    const refused = await safe(plan({ title: '合唱排练', roomId: hall.id, startsAt: at('10:00'), endsAt: at('12:00') }))

    expect(refused.error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '健康义诊 · 活动' } } })
    expect(await desk.activities.day({ on: '2026-12-07' })).toHaveLength(1)
    expect((await plan({ title: '合唱排练' })).number).toBe('HD2026-0002')
  })

  it.each([
    ['that ends before it begins', { startsAt: at('11:00'), endsAt: at('09:00') }, { code: 'BAD_TIME', data: { reason: 'order' } }],
    ['longer than a day', { endsAt: at('09:00') + 25 * HOUR }, { code: 'BAD_TIME', data: { reason: 'too-long', limitMinutes: 1440 } }],
    ['in a room nobody knows', { roomId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, { code: 'NOT_FOUND' }],
  ])('refuses a session %s', async (_, part, refusal) => {
    const { plan } = await openWithActivities()

    expect((await safe(plan(part))).error).toMatchObject(refusal)
  })

  it('plans nothing in a room taken out of use, and leaves what is in it', async () => {
    const { plan, meeting, desk } = await openWithActivities()
    const session = await plan({ roomId: meeting.id })
    await desk.scheduling.updateRoom({ id: meeting.id, name: meeting.name, capacity: meeting.capacity, active: false })

    expect((await safe(plan({ roomId: meeting.id, startsAt: at('14:00'), endsAt: at('15:00') }))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'room' } })
    expect(await desk.activities.updateSession({
      sessionId: session.id, version: session.version, roomId: meeting.id, startsAt: session.startsAt, endsAt: session.endsAt, place: session.place, capacity: 7, listed: false,
    })).toMatchObject({ capacity: 7, roomId: meeting.id })
  })

  it('refuses more places than the room has', async () => {
    const { plan, meeting } = await openWithActivities()

    expect((await safe(plan({ roomId: meeting.id, capacity: 51 }))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 50 } })
  })

  it('moves a session to another time and room, and gives the old one back', async () => {
    const { desk, plan, hall, meeting } = await openWithActivities()
    const session = await plan({ roomId: hall.id })

    const moved = await desk.activities.updateSession({ sessionId: session.id, version: session.version, startsAt: at('14:00'), endsAt: at('16:00'), roomId: meeting.id, place: '', capacity: 40, listed: true })

    expect(moved).toMatchObject({ startsAt: at('14:00'), roomId: meeting.id, place: '会议室', capacity: 40, listed: true, version: session.version + 1 })
    await plan({ title: '合唱排练', roomId: hall.id })
    expect((await safe(plan({ title: '讲座', roomId: meeting.id, startsAt: at('15:00'), endsAt: at('16:00') }))).error).toMatchObject({ code: 'ROOM_TAKEN' })
  })

  it('refuses what was read before another change', async () => {
    const { desk, plan } = await openWithActivities()
    const { id: sessionId, version } = await plan()
    await desk.activities.open({ sessionId, version })

    expect((await safe(desk.activities.end({ sessionId, version }))).error).toMatchObject({ code: 'STALE' })
  })

  it('cancels a session, frees its room, and takes the cancellation back while the room is free', async () => {
    const { desk, plan, hall } = await openWithActivities()
    const planned = await plan({ roomId: hall.id })
    const cancelled = await desk.activities.cancel({ sessionId: planned.id, version: planned.version })
    const restored = await desk.activities.restore({ sessionId: planned.id, version: cancelled.version })
    expect(restored.state).toBe('planned')

    const again = await desk.activities.cancel({ sessionId: planned.id, version: restored.version })
    await plan({ title: '合唱排练', roomId: hall.id })

    expect((await safe(desk.activities.restore({ sessionId: planned.id, version: again.version }))).error).toMatchObject({ code: 'ROOM_TAKEN' })
    expect((await desk.activities.session({ sessionId: planned.id })).session.state).toBe('cancelled')
  })

  it('does not cancel a session that has been opened', async () => {
    const { desk, plan, open } = await openWithActivities()
    const session = await open(await plan())

    expect((await safe(desk.activities.cancel({ sessionId: session.id, version: session.version }))).error).toMatchObject({ code: 'WRONG_STATE', data: { state: 'open' } })
  })
})

describe('being there', () => {
  it('signs a person in once, however often it is asked', async () => {
    const { desk, clock, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    const residentId = await person('张建国')

    const first = await desk.activities.signIn({ sessionId: session.id, residentId })
    clock.now += 5 * MINUTE
    const second = await desk.activities.signIn({ sessionId: session.id, residentId })

    expect(first).toMatchObject({ code: 'signedInWalkIn', at: at('09:00'), present: 1 })
    expect(second).toEqual({ code: 'alreadyIn', at: at('09:00') })
    const { session: after, attendances } = await desk.activities.session({ sessionId: session.id })
    expect(after.present).toBe(1)
    expect(attendances).toEqual([{
      id: attendances[0]?.id, residentId, name: '张建国', maskedPhone: '138****1234', at: at('09:00'), via: 'desk', role: 'participant', walkIn: true, late: false, proxyName: null, leftAt: null, leftHow: null,
    }])
  })

  it('knows a person under an id that was merged into hers', async () => {
    const { desk, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    const [keepId, otherId] = [await person('张建国'), await person('张建国')]
    await desk.activities.signIn({ sessionId: session.id, residentId: otherId })
    await desk.residents.merge({ keepId, otherId })

    expect(await desk.activities.signIn({ sessionId: session.id, residentId: keepId })).toMatchObject({ code: 'alreadyIn' })
    expect(await desk.activities.signIn({ sessionId: session.id, residentId: otherId })).toMatchObject({ code: 'alreadyIn' })
  })

  it('says why nobody is signed in before the opening, after the end and to a cancelled session', async () => {
    const { desk, plan, open, person } = await openWithActivities()
    const residentId = await person('张建国')
    const planned = await plan()
    const ended = await open(await plan({ title: '讲座' }))
    await desk.activities.end({ sessionId: ended.id, version: ended.version })
    const off = await plan({ title: '合唱排练' })
    await desk.activities.cancel({ sessionId: off.id, version: off.version })

    expect(await desk.activities.signIn({ sessionId: planned.id, residentId })).toEqual({ code: 'notOpened', startsAt: at('09:00') })
    expect(await desk.activities.signIn({ sessionId: ended.id, residentId })).toEqual({ code: 'ended' })
    expect(await desk.activities.signIn({ sessionId: off.id, residentId })).toEqual({ code: 'cancelled' })
  })

  it('goes on where a session was ended by mistake', async () => {
    const { desk, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    const ended = await desk.activities.end({ sessionId: session.id, version: session.version })

    await desk.activities.reopen({ sessionId: session.id, version: ended.version })

    expect(await desk.activities.signIn({ sessionId: session.id, residentId: await person('张建国') })).toMatchObject({ code: 'signedInWalkIn' })
  })

  it('fills the places with people and heads together', async () => {
    const { desk, plan, open, person } = await openWithActivities()
    const session = await open(await plan({ capacity: 10 }))

    const counted = await desk.activities.countHeads({ sessionId: session.id, heads: 9 })
    expect(counted).toMatchObject({ code: 'counted', heads: 9, present: 9 })
    expect(await desk.activities.countHeads({ sessionId: session.id, heads: 2 })).toEqual({ code: 'full', capacity: 10, free: 1, keptUntil: null })
    expect(await desk.activities.signIn({ sessionId: session.id, residentId: await person('张建国') })).toMatchObject({ code: 'signedInWalkIn', present: 10 })
    expect(await desk.activities.signIn({ sessionId: session.id, residentId: await person('李巧') })).toEqual({ code: 'full', capacity: 10, free: 0, keptUntil: null })
  })

  it('keeps the places of those who registered until the session begins', async () => {
    const { desk, clock, plan, open, person } = await openWithActivities()
    const session = await open(await plan({ capacity: 1, startsAt: at('09:30') }))
    const [registered, other] = [await person('张建国'), await person('李巧')]
    await desk.activities.register({ sessionId: session.id, residentId: registered })

    expect(await desk.activities.signIn({ sessionId: session.id, residentId: other })).toEqual({ code: 'full', capacity: 1, free: 0, keptUntil: at('09:30') })
    clock.now = at('09:30')
    expect(await desk.activities.signIn({ sessionId: session.id, residentId: other })).toMatchObject({ code: 'signedInWalkIn' })
    expect(await desk.activities.signIn({ sessionId: session.id, residentId: registered })).toEqual({ code: 'full', capacity: 1, free: 0, keptUntil: null })
  })

  it('takes a wrong sign-in back, so that the person can come again, and the journal keeps both', async () => {
    const { desk, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    const residentId = await person('张建国')
    const outcome = await desk.activities.signIn({ sessionId: session.id, residentId })
    if (!('attendanceId' in outcome)) throw new Error('not signed in')

    await desk.activities.annul({ attendanceId: outcome.attendanceId, reason: 'wrongPerson' })

    expect((await safe(desk.activities.annul({ attendanceId: outcome.attendanceId, reason: 'wrongPerson' }))).error).toMatchObject({ code: 'WRONG_STATE' })
    expect((await desk.activities.session({ sessionId: session.id })).session.present).toBe(0)
    expect(await desk.activities.signIn({ sessionId: session.id, residentId })).toMatchObject({ code: 'signedInWalkIn' })
    const actions = (await desk.setup.journal({ limit: 3 })).map(({ subject, action }) => `${subject} ${action}`)
    expect(actions).toEqual(['attendance signedIn', 'attendance annulled', 'attendance signedIn'])
  })

  it('leaves tables that the journal bears out, and nobody in it', async () => {
    const { desk, cli, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    await desk.activities.signIn({ sessionId: session.id, residentId: await person('张建国') })
    await desk.activities.countHeads({ sessionId: session.id, heads: 3 })

    expect(await cli.setup.doctor()).toMatchObject({ brokenAt: null, mismatches: [] })
    const journal = JSON.stringify(await desk.setup.journal({ limit: 200 }))
    expect(journal).not.toContain('张建国')
    expect(journal).not.toContain('13812341234')
  })
})

describe('registering', () => {
  it('gives a slip and keeps to the places', async () => {
    const { desk, station, plan, person } = await openWithActivities()
    const session = await plan({ capacity: 1 })
    const residentId = await person('张建国')

    const { slip } = await desk.activities.register({ sessionId: session.id, residentId })

    expect(slip).toEqual({ code: slip.code, title: '健康义诊', lines: ['12月7日 周一 09:00–11:00', '小区广场', 'HD2026-0001'] })
    expect(station.scheduling.slips.find(slip.code)).toMatchObject({ kind: 'registration', residentId })
    expect((await safe(desk.activities.register({ sessionId: session.id, residentId }))).error).toMatchObject({ code: 'ALREADY_BOOKED' })
    expect(await desk.activities.register({ sessionId: session.id, residentId: await person('李巧') })).toMatchObject({ state: 'waitlisted', turn: 1, slip: { lines: ['12月7日 周一 09:00–11:00', '小区广场', 'HD2026-0001', '候补第 1 位'] } })
  })

  it('gives the place back when it is taken back', async () => {
    const { desk, plan, person } = await openWithActivities()
    const session = await plan({ capacity: 1 })
    const residentId = await person('张建国')
    await desk.activities.register({ sessionId: session.id, residentId })

    await desk.activities.unregister({ sessionId: session.id, residentId })

    expect((await desk.activities.session({ sessionId: session.id })).registrations).toEqual([])
    expect((await safe(desk.activities.unregister({ sessionId: session.id, residentId }))).error).toMatchObject({ code: 'NOT_FOUND' })
    await desk.activities.register({ sessionId: session.id, residentId: await person('李巧') })
  })
})

describe('the sign-in sheet', () => {
  it('has those who came in order, then those who are awaited', async () => {
    const { desk, clock, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    const [first, awaited, second] = [await person('张建国', { sex: 'male', birthOn: '1955-03-08', address: '荔园小区3号楼501' }), await person('陈美'), await person('李巧')]
    await desk.activities.register({ sessionId: session.id, residentId: awaited })
    await desk.activities.signIn({ sessionId: session.id, residentId: first })
    clock.now += MINUTE
    await desk.activities.signIn({ sessionId: session.id, residentId: second })

    const { html, title } = await desk.activities.sheet({ sessionId: session.id })

    expect(title).toBe('健康义诊 签到表')
    expect([html.indexOf('张建国'), html.indexOf('李巧'), html.indexOf('陈美')].toSorted((a, b) => a - b)).toEqual([html.indexOf('张建国'), html.indexOf('李巧'), html.indexOf('陈美')])
    expect(html).toContain('<td>男</td><td>60–79岁</td><td class="place">荔园小区</td><td>138****1234</td><td>09:00</td>')
    expect(html).toContain('龙桥社区党群服务中心')
  })

  it('says that there is no printer where the host has none', async () => {
    const { desk, plan } = await openWithActivities()
    const session = await plan()

    expect((await safe(desk.activities.sheetPdf({ sessionId: session.id }))).error).toMatchObject({ code: 'NO_PRINTER' })
  })
})
