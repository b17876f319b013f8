import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, watching } from '../support/bookings.ts'
import { openTakenDay } from '../support/takings.ts'

describe('the preview of a taking', () => {
  it('names everything it would put an end to, with what could be offered instead, and changes nothing', async () => {
    const { desk, meeting, choir, reading, day } = await openTakenDay()

    const touched = await desk.scheduling.previewTaking(day)

    expect(touched.map(({ ownerId, title, takeable, people }) => ({ ownerId, title, takeable, people }))).toEqual([
      { ownerId: choir.id, title: '合唱队', takeable: true, people: 1 }, { ownerId: reading.id, title: '陈丽芳', takeable: true, people: 1 },
    ])
    expect(touched.map(({ choices }) => choices[0])).toEqual([
      { roomId: meeting.id, roomName: '会议室', startsAt: at('10:00'), endsAt: at('11:00') }, { roomId: meeting.id, roomName: '会议室', startsAt: at('15:00'), endsAt: at('16:00') },
    ])
    for (const { choices } of touched) expect(choices).toHaveLength(3)
    expect((await desk.scheduling.booking({ bookingId: choir.id })).state).toBe('approved')
  })

  it('offers nothing inside what is about to be taken', async () => {
    const { desk, hall, day } = await openTakenDay()

    for (const { choices } of await desk.scheduling.previewTaking(day)) {
      for (const choice of choices) expect(choice.roomId === hall.id && choice.startsAt < day.endsAt && choice.endsAt > day.startsAt).toBe(false)
    }
  })

  it('says that a use which has begun must be ended by hand', async () => {
    const { desk, clock, choir, day } = await openTakenDay()
    clock.now = at('10:05')
    await desk.scheduling.start({ bookingId: choir.id, version: choir.version })

    const [first] = await desk.scheduling.previewTaking({ ...day, startsAt: at('10:05') })

    expect(first).toMatchObject({ ownerId: choir.id, takeable: false, choices: [] })
    expect((await safe(desk.scheduling.takeRoom({ ...day, startsAt: at('10:05'), reason: 'flood', purpose: '防汛值守', seen: (await desk.scheduling.previewTaking({ ...day, startsAt: at('10:05') })).map(({ ownerId }) => ownerId) }))).error).toMatchObject({ code: 'ROOM_TAKEN' })
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })
})

describe('taking a room', () => {
  it('cancels what stands there with the reason, holds the room for the station and lists whom to call', async () => {
    const { desk, choir, reading, takeDay, day } = await openTakenDay()

    const taking = await takeDay()

    expect(taking).toMatchObject({ reason: 'election', note: '换届选举', roomName: '多功能厅', state: 'standing', gaveWay: 2, callsLeft: 2 })
    for (const { id } of [choir, reading]) expect(await desk.scheduling.bookingRecord({ bookingId: id })).toMatchObject({ state: 'cancelledByStation', reason: 'election', note: '换届选举' })
    expect(await desk.scheduling.booking({ bookingId: taking.bookingId })).toMatchObject({ holder: '本站', purpose: '选举会场', startsAt: day.startsAt, endsAt: day.endsAt, state: 'approved' })
    expect((await desk.scheduling.callList()).standing).toMatchObject([
      { holder: '合唱队', maskedPhone: '138****1234', about: '多功能厅 12月7日 周一 10:00–11:00 排练', state: 'open', choices: { length: 3 } },
      { holder: '陈丽芳', maskedPhone: '139****0001', about: '多功能厅 12月7日 周一 15:00–16:00 读书会', state: 'open', choices: { length: 3 } },
    ])
  })

  it('is refused when something has come since the preview, and nothing is changed', async () => {
    const { desk, choir, reading, day } = await openTakenDay()

    const { error } = await safe(desk.scheduling.takeRoom({ ...day, reason: 'meeting', purpose: '会议', seen: [choir.id] }))

    expect(error).toMatchObject({ code: 'STALE', data: { what: 'taking' } })
    expect((await desk.scheduling.booking({ bookingId: reading.id })).state).toBe('approved')
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })

  it('takes a room that stands free as well', async () => {
    const { desk, meeting } = await openTakenDay()

    const taking = await desk.scheduling.takeRoom({ roomId: meeting.id, startsAt: at('20:00'), endsAt: at('23:00'), reason: 'flood', purpose: '防汛值守', seen: [] })

    expect(taking).toMatchObject({ gaveWay: 0, callsLeft: 0 })
    expect(await desk.scheduling.takings()).toHaveLength(1)
  })
})

describe('taking a room from an activity', () => {
  it('cancels the session, calls everybody who registered, and gives all of it back', async () => {
    const { desk, meeting, person } = await openTakenDay()
    const [clinic] = await desk.activities.create({ title: '健康义诊', kind: 'clinic', organiser: '社工站', sessions: [{ startsAt: at('10:00'), endsAt: at('11:30'), roomId: meeting.id, place: '', capacity: 40, listed: true }] })
    if (!clinic) throw new Error('no session was made')
    await desk.activities.register({ sessionId: clinic.id, residentId: person.id })
    const slot = { roomId: meeting.id, startsAt: at('09:30'), endsAt: at('12:00') }
    expect(await desk.scheduling.previewTaking(slot)).toMatchObject([{ kind: 'activity', title: '健康义诊', takeable: true, people: 1 }])

    const taking = await desk.scheduling.takeRoom({ ...slot, reason: 'meeting', purpose: '会议', seen: [clinic.id] })

    expect((await desk.activities.session({ sessionId: clinic.id })).session.state).toBe('cancelled')
    expect((await desk.scheduling.callList()).standing).toMatchObject([{ holder: '陈丽芳', ownerKind: 'registration', about: '健康义诊 会议室 12月7日 周一 10:00–11:30', choices: [] }])

    await desk.scheduling.undoTaking({ takingId: taking.id, version: taking.version })
    expect((await desk.activities.session({ sessionId: clinic.id })).session.state).toBe('planned')
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })
})

describe('calling the holders', () => {
  it('books what is accepted in one act, and takes it back', async () => {
    const { desk, meeting, takeDay, choir } = await openTakenDay()
    await takeDay()
    const [call] = (await desk.scheduling.callList()).standing
    const [choice] = call?.choices ?? []
    if (!call || !choice) throw new Error('nothing is offered')

    const { item, bookingId } = await desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice })

    expect(item).toMatchObject({ state: 'done', outcome: 'accepted', resultId: bookingId, tries: 1 })
    expect(await desk.scheduling.booking({ bookingId })).toMatchObject({ holder: '合唱队', roomId: meeting.id, startsAt: choir.startsAt, purpose: '排练', headsExpected: 20, state: 'approved' })

    const reopened = await desk.scheduling.reopenCall({ callId: item.id, version: item.version })

    expect(reopened).toMatchObject({ state: 'reached', outcome: null, resultId: null })
    expect((await desk.scheduling.booking({ bookingId })).state).toBe('cancelledByApplicant')
  })

  it('refuses what somebody else took meanwhile, with other ways out, and leaves the call to be made', async () => {
    const { desk, meeting, takeDay } = await openTakenDay()
    await takeDay()
    const [call] = (await desk.scheduling.callList()).standing
    if (!call) throw new Error('no call')
    await desk.scheduling.book({ roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '太极队' }, purpose: '排练', headsExpected: 5 })

    const { error } = await safe(desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice: { roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00') } }))

    expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '太极队 · 场地预约' } } })
    expect((await desk.scheduling.callList()).standing).toHaveLength(2)
  })

  it('keeps who did not answer on the list, and lets go of who was told', async () => {
    const { desk, takeDay } = await openTakenDay()
    await takeDay()
    const [first, second] = (await desk.scheduling.callList()).standing
    if (!first || !second) throw new Error('no calls')

    const tried = await desk.scheduling.noteCall({ callId: first.id, version: first.version, heard: 'noAnswer' })
    const told = await desk.scheduling.settleCall({ callId: second.id, version: second.version, outcome: 'told', note: '下周再来' })

    expect(tried).toMatchObject({ state: 'noAnswer', tries: 1 })
    expect(told).toMatchObject({ state: 'done', outcome: 'told', note: '下周再来' })
    expect(await desk.scheduling.callList()).toMatchObject({ standing: [{ id: first.id }], settled: [{ id: second.id }] })
    expect((await safe(desk.scheduling.settleCall({ callId: first.id, version: first.version, outcome: 'told' }))).error).toMatchObject({ code: 'STALE' })
  })

  it('shows the full number to the desk and journals that it did', async () => {
    const { desk, station, takeDay } = await openTakenDay()
    await takeDay()
    const [first, second] = (await desk.scheduling.callList()).standing
    if (!first || !second) throw new Error('no calls')

    expect(await desk.scheduling.callPhones({ callId: first.id })).toEqual({ phones: ['13812341234'] })
    expect(await desk.scheduling.callPhones({ callId: second.id })).toEqual({ phones: ['13900010001'] })

    const journal = station.setup.journal(undefined, 2)
    expect(journal.map(({ subject, action }) => `${subject} ${action}`)).toEqual(['resident revealed', 'call revealed'])
    expect(JSON.stringify(station.setup.journal(undefined, 1000))).not.toMatch(/合唱队|陈丽芳|138123|排练|换届/)
  })
})

describe('undoing a taking', () => {
  it('gives the room back to whoever had it and takes the calls off the list', async () => {
    const { desk, choir, reading, takeDay } = await openTakenDay()
    const taking = await takeDay()

    const undone = await desk.scheduling.undoTaking({ takingId: taking.id, version: taking.version })

    expect(undone).toMatchObject({ state: 'undone' })
    for (const { id } of [choir, reading]) expect(await desk.scheduling.bookingRecord({ bookingId: id })).toMatchObject({ state: 'approved', reason: null, note: '' })
    expect((await desk.scheduling.booking({ bookingId: taking.bookingId })).state).toBe('cancelledByStation')
    expect((await desk.scheduling.callList()).standing).toEqual([])
    expect(await desk.scheduling.takings()).toEqual([])
  })

  it('is refused once somebody has accepted something else', async () => {
    const { desk, takeDay } = await openTakenDay()
    const taking = await takeDay()
    const [call] = (await desk.scheduling.callList()).standing
    const [choice] = call?.choices ?? []
    if (!call || !choice) throw new Error('nothing is offered')
    await desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice })

    expect((await safe(desk.scheduling.undoTaking({ takingId: taking.id, version: taking.version }))).error).toMatchObject({ code: 'CANNOT_UNDO', data: { reason: 'rebooked' } })
  })
})

describe('a room the station took', () => {
  it('is not given to others because nobody at the desk said that its use began', async () => {
    const { desk, station, clock, takeDay } = await openTakenDay()
    const { bookingId } = await takeDay()
    clock.now = at('11:00')

    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
    expect((await desk.scheduling.booking({ bookingId })).state).toBe('approved')
  })
})
