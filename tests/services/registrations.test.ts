import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, MINUTE, openWithActivities } from '../support/activities.ts'

/** A session of one place in two days, and people who want it. */
async function openLine(names: readonly string[] = ['张建国', '陈美', '李巧'], capacity = 1) {
  const ready = await openWithActivities()
  const { desk, plan, person } = ready
  const session = await plan({ capacity, startsAt: at('09:00', '2026-12-09'), endsAt: at('11:00', '2026-12-09') })
  const ids: string[] = []
  for (const name of names) ids.push(await person(name))
  const register = (residentId = '') => desk.activities.register({ sessionId: session.id, residentId })
  const unregister = (residentId = '') => desk.activities.unregister({ sessionId: session.id, residentId })
  const seen = async () => {
    const { registrations, line } = await desk.activities.session({ sessionId: session.id })
    return { places: registrations.map(({ name }) => name), line: line.map(({ name, offerUntil }) => (offerUntil === null ? name : `${name} 已轮到`)) }
  }
  const calls = async () => (await desk.scheduling.callList()).standing
  const callOf = async (holder: string) => (await calls()).find((call) => call.holder === holder) ?? (() => { throw new Error(`${holder} is not on the call list`) })()
  return { ...ready, session, ids, register, unregister, seen, calls, callOf }
}

describe('the line for a place', () => {
  it('offers a place that comes free to whoever asked first, for two hours of opening time, on the call list', async () => {
    const { ids, register, unregister, seen, calls } = await openLine()
    for (const id of ids) await register(id)

    await unregister(ids[0])

    expect(await seen()).toEqual({ places: [], line: ['陈美 已轮到', '李巧'] })
    expect(await calls()).toMatchObject([{ reason: 'placeOffered', holder: '陈美', ownerKind: 'registration', about: '健康义诊 12月9日 周三 09:00–11:00 小区广场', untilAt: at('11:00') }])
  })

  it('keeps the place for the hours the house says, over the night but never beyond the start', async () => {
    const { desk, clock, ids, register, unregister, calls } = await openLine()
    await desk.activities.setRegistrationRules({ offerMinutes: 2880 })
    for (const id of ids) await register(id)
    clock.now = at('16:00', '2026-12-08')

    await unregister(ids[0])

    expect(await calls()).toMatchObject([{ untilAt: at('09:00', '2026-12-09') }])
  })

  it('gives the place to who says yes on the phone', async () => {
    const { desk, ids, register, unregister, seen, calls, callOf } = await openLine()
    for (const id of ids) await register(id)
    await unregister(ids[0])

    const { state, turn } = await desk.activities.acceptPlace({ registrationId: (await callOf('陈美')).ownerId })

    expect({ state, turn }).toEqual({ state: 'registered', turn: null })
    expect(await seen()).toEqual({ places: ['陈美'], line: ['李巧'] })
    expect(await calls()).toEqual([])
    expect((await desk.scheduling.callList()).settled).toMatchObject([{ holder: '陈美', outcome: 'accepted' }])
  })

  it.each(['declined', 'noAnswer'] as const)('goes to the next after %s, and back when that was a slip of the hand', async (heard) => {
    const { desk, ids, register, unregister, seen, callOf } = await openLine()
    for (const id of ids) await register(id)
    await unregister(ids[0])
    const { id: callId, version } = await callOf('陈美')

    const settled = heard === 'declined' ? await desk.scheduling.settleCall({ callId, version, outcome: 'declined' }) : await desk.scheduling.noteCall({ callId, version, heard: 'noAnswer' })

    expect(await seen()).toEqual({ places: [], line: ['李巧 已轮到'] })
    await desk.scheduling.reopenCall({ callId, version: settled.version })
    expect(await seen()).toEqual({ places: [], line: ['陈美 已轮到', '李巧'] })
    expect(await callOf('陈美')).toMatchObject({ untilAt: at('11:00') })
  })

  it('does not take a place away from who has been told of it', async () => {
    const { desk, ids, register, unregister, callOf } = await openLine()
    for (const id of ids) await register(id)
    await unregister(ids[0])
    const first = await callOf('陈美')
    const declined = await desk.scheduling.settleCall({ callId: first.id, version: first.version, outcome: 'declined' })
    await desk.activities.acceptPlace({ registrationId: (await callOf('李巧')).ownerId })

    expect((await safe(desk.scheduling.reopenCall({ callId: first.id, version: declined.version }))).error).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  it('goes to the next when the time is up, while the station looked on', async () => {
    const { station, ids, register, unregister, seen, calls } = await openLine()
    for (const id of ids) await register(id)
    await unregister(ids[0])

    station.activities.line.expire({ since: at('09:00'), at: at('11:00') })

    expect(await seen()).toEqual({ places: [], line: ['李巧 已轮到'] })
    expect((await calls()).map(({ holder }) => holder)).toEqual(['李巧'])
  })

  it('is kept for as long again where the computer was off and nobody could ring', async () => {
    const { station, clock, ids, register, unregister, seen, calls } = await openLine()
    for (const id of ids) await register(id)
    await unregister(ids[0])
    clock.now = at('08:30', '2026-12-08')

    station.activities.line.expire({ since: clock.now, at: clock.now })

    expect(await seen()).toEqual({ places: [], line: ['陈美 已轮到', '李巧'] })
    expect(await calls()).toMatchObject([{ holder: '陈美', untilAt: at('10:30', '2026-12-08') }])
  })

  it('is served when the places become more, and when nobody has a claim any more', async () => {
    const { desk, session, ids, register, seen } = await openLine()
    for (const id of ids) await register(id)
    const { version, startsAt, endsAt } = session

    await desk.activities.updateSession({ sessionId: session.id, version, startsAt, endsAt, roomId: null, place: session.place, capacity: 2, listed: false })

    expect(await seen()).toEqual({ places: ['张建国'], line: ['陈美 已轮到', '李巧'] })
  })

  it('lets nobody new pass who waits', async () => {
    const { clock, station, desk, ids, session, register, unregister, person, seen } = await openLine(['张建国', '陈美'])
    for (const id of ids) await register(id)
    await unregister(ids[0])
    clock.now += MINUTE

    expect(await desk.activities.register({ sessionId: session.id, residentId: await person('黄文辉') })).toMatchObject({ state: 'waitlisted', turn: 1 })
    expect(await seen()).toEqual({ places: [], line: ['陈美 已轮到', '黄文辉'] })
    expect((await station.client('cli').setup.doctor()).mismatches).toEqual([])
  })

  it('gives a struck name back as long as nobody was told, and her turn to who waited', async () => {
    const { desk, ids, register, unregister, seen, calls } = await openLine()
    for (const id of ids) await register(id)
    const { registrationId, was } = await unregister(ids[0])
    expect(was).toBe('registered')

    await desk.activities.reinstate({ registrationId, to: 'registered' })

    expect(await seen()).toEqual({ places: ['张建国'], line: ['陈美', '李巧'] })
    expect(await calls()).toEqual([])
    const second = await unregister(ids[1])
    await desk.activities.reinstate({ registrationId: second.registrationId, to: 'waitlisted' })
    expect(await seen()).toEqual({ places: ['张建国'], line: ['陈美', '李巧'] })
  })

  it('need not be rung up who was offered a place and came', async () => {
    const { desk, clock, session, ids, register, unregister, calls, seen } = await openLine()
    for (const id of ids) await register(id)
    clock.now = at('08:30', '2026-12-09')
    await unregister(ids[0])
    await desk.activities.open({ sessionId: session.id, version: session.version })

    expect(await desk.activities.signIn({ sessionId: session.id, residentId: ids[1] ?? '' })).toMatchObject({ code: 'signedInFromLine' })

    expect(await calls()).toEqual([])
    expect(await seen()).toEqual({ places: ['陈美'], line: ['李巧'] })
  })
})

describe('the time of registering', () => {
  it('is kept at the desk, unless staff say otherwise', async () => {
    const { desk, plan, person } = await openWithActivities()
    const later = await plan({ registersFrom: at('12:00'), startsAt: at('15:00'), endsAt: at('16:00') })
    const off = await plan({ title: '讲座', registration: 'off' })
    const residentId = await person('张建国')

    expect((await safe(desk.activities.register({ sessionId: later.id, residentId }))).error).toMatchObject({ code: 'REGISTRATION_SHUT', data: { reason: 'early', at: at('12:00') } })
    expect((await safe(desk.activities.register({ sessionId: off.id, residentId }))).error).toMatchObject({ code: 'REGISTRATION_SHUT', data: { reason: 'off', at: null } })
    expect(await desk.activities.register({ sessionId: later.id, residentId, anyway: true })).toMatchObject({ state: 'registered' })
  })
})
