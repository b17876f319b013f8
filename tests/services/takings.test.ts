import { safe } from '@orpc/client'
import type { HouseRules } from '../../shared/contract/scheduling-bookings.ts'
import { describe, expect, it, vi } from 'vitest'
import { watching } from '../support/bookings.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)

/** A ready station whose hall is booked by a choir from 10 to 11 and by a resident from 15 to 16. */
async function openBooked() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const [hall, meeting] = await ready.desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const person = await ready.desk.residents.register({ name: '陈丽芳', phones: ['13900010001'] })
  const { booking: choir } = await ready.desk.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队', phone: '13812341234' }, purpose: '排练', headsExpected: 20 })
  const { booking: reading } = await ready.desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), residentId: person.id, purpose: '读书会', headsExpected: 8 })
  const day = { roomId: hall.id, startsAt: at('09:30'), endsAt: at('16:30') }
  const takeDay = () => ready.desk.scheduling.takeRoom({ ...day, reason: 'election', note: '换届选举', purpose: '选举会场', seen: [choir.id, reading.id] })
  return { ...ready, clock, hall, meeting, person, choir, reading, day, takeDay }
}

describe('the preview of a taking', () => {
  it('names everything it would put an end to, with what could be offered instead, and changes nothing', async () => {
    const { desk, meeting, choir, reading, day } = await openBooked()

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
    const { desk, hall, day } = await openBooked()

    for (const { choices } of await desk.scheduling.previewTaking(day)) {
      for (const choice of choices) expect(choice.roomId === hall.id && choice.startsAt < day.endsAt && choice.endsAt > day.startsAt).toBe(false)
    }
  })

  it('says that a use which has begun must be ended by hand', async () => {
    const { desk, clock, choir, day } = await openBooked()
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
    const { desk, choir, reading, takeDay, day } = await openBooked()

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
    const { desk, choir, reading, day } = await openBooked()

    const { error } = await safe(desk.scheduling.takeRoom({ ...day, reason: 'meeting', purpose: '会议', seen: [choir.id] }))

    expect(error).toMatchObject({ code: 'STALE', data: { what: 'taking' } })
    expect((await desk.scheduling.booking({ bookingId: reading.id })).state).toBe('approved')
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })

  it('takes a room that stands free as well', async () => {
    const { desk, meeting } = await openBooked()

    const taking = await desk.scheduling.takeRoom({ roomId: meeting.id, startsAt: at('20:00'), endsAt: at('23:00'), reason: 'flood', purpose: '防汛值守', seen: [] })

    expect(taking).toMatchObject({ gaveWay: 0, callsLeft: 0 })
    expect(await desk.scheduling.takings()).toHaveLength(1)
  })
})

describe('taking a room from an activity', () => {
  it('cancels the session, calls everybody who registered, and gives all of it back', async () => {
    const { desk, meeting, person } = await openBooked()
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
    const { desk, meeting, takeDay, choir } = await openBooked()
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
    const { desk, meeting, takeDay } = await openBooked()
    await takeDay()
    const [call] = (await desk.scheduling.callList()).standing
    if (!call) throw new Error('no call')
    await desk.scheduling.book({ roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '太极队' }, purpose: '排练', headsExpected: 5 })

    const { error } = await safe(desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice: { roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00') } }))

    expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '太极队 · 场地预约' } } })
    expect((await desk.scheduling.callList()).standing).toHaveLength(2)
  })

  it('keeps who did not answer on the list, and lets go of who was told', async () => {
    const { desk, takeDay } = await openBooked()
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
    const { desk, station, takeDay } = await openBooked()
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

describe('what is accepted on the phone', () => {
  /** The choir's hall was taken; `accept` says yes to some slot, a resident of the desk unless told otherwise. */
  async function openTaken(rules: Partial<HouseRules> = {}) {
    const ready = await openBooked()
    const { desk, station, takeDay, meeting } = ready
    await takeDay()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), ...rules })
    const member = await desk.staff.add({ name: '小郑', role: 'desk', pin: '4711' })
    const clerk = station.client('desk')
    await clerk.staff.signIn({ staffId: member.id, pin: '4711' })
    const accept = async (choice: { readonly roomId?: string; readonly from: string; readonly to: string; readonly on?: string }, client = clerk) => {
      const call = (await desk.scheduling.callList()).standing.find(({ holder }) => holder === '合唱队')
      if (!call) throw new Error('no call')
      const { roomId = meeting.id, from, to, on } = choice
      const accepted = await safe(client.scheduling.acceptCall({ callId: call.id, version: call.version, choice: { roomId, startsAt: at(from, on), endsAt: at(to, on) } }))
      if (!accepted.isSuccess) return { refused: accepted.error }
      return { booking: await desk.scheduling.booking({ bookingId: accepted.data.bookingId }) }
    }
    return { ...ready, clerk, accept }
  }

  it.each<[string, Partial<HouseRules>, { from: string; to: string; on?: string }, object]>([
    ['longer than the house allows', { longestUseMinutes: 60 }, { from: '10:00', to: '11:01' }, { rule: 'longestUse', limit: 60, value: 61 }],
    ['farther ahead than the house allows', { horizonDays: 7 }, { from: '10:00', to: '11:00', on: '2026-12-15' }, { rule: 'horizon', limit: 7, value: 8 }],
    ['sooner than it was and than the house allows', { noticeMinutes: 60 }, { from: '09:30', to: '10:30' }, { rule: 'notice', limit: 60, value: 30 }],
    ['for a purpose that is refused by now', { refusedPurposes: ['排练'] }, { from: '10:00', to: '11:00' }, { rule: 'refusedPurpose', limit: '排练', value: '排练' }],
    ['for more minutes than were taken and than they have left', { team: { count: null, minutes: 60 } }, { from: '10:00', to: '11:30' }, { rule: 'teamMinutes', limit: 60, value: 90 }],
  ])('is refused when it is %s, by the name of the rule', async (_name, rules, choice, data) => {
    const { desk, accept } = await openTaken(rules)

    expect(await accept(choice)).toMatchObject({ refused: { code: 'HOUSE_RULE', data } })
    expect((await desk.scheduling.callList()).standing).toHaveLength(2)
  })

  it('is refused outside the opening hours', async () => {
    const { accept } = await openTaken()

    expect(await accept({ from: '20:00', to: '21:00' })).toMatchObject({ refused: { code: 'OUTSIDE_HOURS' } })
  })

  it('uses no more of a quota than what was taken did, also when it is full by now', async () => {
    const { desk, meeting, accept } = await openTaken()
    await desk.scheduling.book({ roomId: meeting.id, startsAt: at('15:00'), endsAt: at('16:00'), team: { name: '合唱队' }, purpose: '会议', headsExpected: 5 })
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), team: { count: 1, minutes: 60 } })

    expect(await accept({ from: '10:00', to: '11:00', on: '2026-12-08' })).toMatchObject({ booking: { holder: '合唱队', state: 'approved' } })
  })

  it('needs the quota of another month', async () => {
    const { desk, meeting, accept } = await openTaken({ team: { count: 1, minutes: null } })
    await desk.scheduling.book({ roomId: meeting.id, startsAt: at('15:00', '2027-01-05'), endsAt: at('16:00', '2027-01-05'), team: { name: '合唱队' }, purpose: '会议', headsExpected: 5 })

    expect(await accept({ from: '10:00', to: '11:00', on: '2027-01-06' })).toMatchObject({ refused: { code: 'HOUSE_RULE', data: { rule: 'teamCount', value: 2 } } })
  })

  const lead = { approval: { by: 'lead' as const, purposes: [], roomIds: [], sound: false } }
  it.each([
    ['is approved as what was taken was', { from: '10:00', to: '11:00' }, 'approved'],
    ['waits for the lead when it is longer', { from: '10:00', to: '11:30' }, 'registered'],
  ] as const)('%s', async (_name, choice, state) => {
    const { accept } = await openTaken(lead)

    expect(await accept(choice)).toMatchObject({ booking: { state } })
  })

  it('waits for the lead in a larger room, unless the lead says yes to it on the phone', async () => {
    const { desk, clerk, meeting, hall, accept } = await openTaken()
    await desk.scheduling.updateRoom({ id: meeting.id, name: meeting.name, capacity: 90, active: true })
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), ...lead })
    const slot = { from: '10:00', to: '11:00', on: '2026-12-08' }

    const { booking } = await accept(slot, clerk)
    expect(booking).toMatchObject({ roomId: meeting.id, state: 'registered' })
    const [settled] = (await desk.scheduling.callList()).settled
    await desk.scheduling.reopenCall({ callId: settled?.id ?? '', version: settled?.version ?? 0 })
    expect(await accept(slot, desk)).toMatchObject({ booking: { state: 'approved' } })
    expect(hall.capacity).toBe(80)
  })

  it('keeps what the lead waived for it', async () => {
    const ready = await openBooked()
    const { desk, hall, meeting } = ready
    const { booking } = await desk.scheduling.book({ roomId: hall.id, startsAt: at('11:00'), endsAt: at('15:00'), team: { name: '老年大学' }, purpose: '推销', headsExpected: 5, override: { reason: 'notMeant' } })
    const slot = { roomId: hall.id, startsAt: at('11:00'), endsAt: at('15:00') }
    await desk.scheduling.takeRoom({ ...slot, reason: 'meeting', purpose: '会议', seen: [booking.id] })
    const [call] = (await desk.scheduling.callList()).standing
    const { bookingId } = await desk.scheduling.acceptCall({ callId: call?.id ?? '', version: call?.version ?? 0, choice: { roomId: meeting.id, startsAt: at('11:00', '2026-12-08'), endsAt: at('12:00', '2026-12-08') } })

    expect(await desk.scheduling.bookingRecord({ bookingId })).toMatchObject({ exception: { rules: expect.arrayContaining(['refusedPurpose']) as unknown, reason: 'notMeant' } })
  })
})

describe('a taken booking that stands again', () => {
  it('is off the call list, and is passed over when the taking is undone', async () => {
    const { desk, choir, reading, day, meeting, takeDay } = await openBooked()
    const taking = await takeDay()
    const own = await desk.scheduling.booking({ bookingId: taking.bookingId })
    await desk.scheduling.move({ bookingId: own.id, version: own.version, roomId: meeting.id, startsAt: day.startsAt, endsAt: day.endsAt })
    const taken = await desk.scheduling.booking({ bookingId: choir.id })

    await desk.scheduling.restore({ bookingId: taken.id, version: taken.version })

    expect(await desk.scheduling.callList()).toMatchObject({ standing: [{ holder: '陈丽芳' }], settled: [{ holder: '合唱队', outcome: 'withdrawn' }] })
    const [standing] = await desk.scheduling.takings()
    expect(standing).toMatchObject({ gaveWay: 1, callsLeft: 1, note: '换届选举' })
    await desk.scheduling.undoTaking({ takingId: taking.id, version: taking.version })
    for (const { id } of [choir, reading]) expect((await desk.scheduling.booking({ bookingId: id })).state).toBe('approved')
  })
})

describe('the list of takings', () => {
  it('asks as often for twenty as for one', async () => {
    const { desk, station, meeting } = await openBooked()
    const take = (day: number) => {
      const on = `2027-01-${String(day).padStart(2, '0')}`
      return desk.scheduling.takeRoom({ roomId: meeting.id, startsAt: at('09:00', on), endsAt: at('10:00', on), reason: 'flood', note: `第 ${day} 天`, purpose: '防汛值守', seen: [] })
    }
    const asked = async (): Promise<number> => {
      const reader = station.parts.store.read((own) => own)
      const queries = [vi.spyOn(reader, 'all'), vi.spyOn(reader, 'get')]
      await desk.scheduling.takings()
      const count = queries.reduce((sum, { mock }) => sum + mock.calls.length, 0)
      for (const query of queries) query.mockRestore()
      return count
    }
    await take(1)
    const one = await asked()
    for (let day = 2; day <= 20; day += 1) await take(day)

    expect(await asked()).toBe(one)
    expect((await desk.scheduling.takings()).at(-1)?.note).toBe('第 20 天')
  })
})

describe('undoing a taking', () => {
  it('gives the room back to whoever had it and takes the calls off the list', async () => {
    const { desk, choir, reading, takeDay } = await openBooked()
    const taking = await takeDay()

    const undone = await desk.scheduling.undoTaking({ takingId: taking.id, version: taking.version })

    expect(undone).toMatchObject({ state: 'undone' })
    for (const { id } of [choir, reading]) expect(await desk.scheduling.bookingRecord({ bookingId: id })).toMatchObject({ state: 'approved', reason: null, note: '' })
    expect((await desk.scheduling.booking({ bookingId: taking.bookingId })).state).toBe('cancelledByStation')
    expect((await desk.scheduling.callList()).standing).toEqual([])
    expect(await desk.scheduling.takings()).toEqual([])
  })

  it('is refused once somebody has accepted something else', async () => {
    const { desk, takeDay } = await openBooked()
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
    const { desk, station, clock, takeDay } = await openBooked()
    const { bookingId } = await takeDay()
    clock.now = at('11:00')

    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
    expect((await desk.scheduling.booking({ bookingId })).state).toBe('approved')
  })
})
