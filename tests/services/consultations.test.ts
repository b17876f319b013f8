import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)

/** A ready station with an expert on duty this morning, three places, and four residents. */
async function openWithSession() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const expert = await desk.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '社区卫生院', phone: '13812341234' })
  const session = await desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt: at('09:30'), endsAt: at('11:30'), places: 3 })
  const register = async (name: string) => (await desk.residents.register({ name, phones: ['13900001111'] })).id
  const residents = [await register('林一'), await register('陈二'), await register('张三'), await register('李四')] as const
  const book = (residentId: string, walkIn = false) => desk.consultations.book({ sessionId: session.id, residentId, walkIn })
  const session9 = () => desk.consultations.session({ sessionId: session.id })
  return { ...ready, clock, hall, meeting, expert, session, residents, book, session9 }
}

describe('planning a duty session', () => {
  it('holds the room and stands on the board under the name of the expert', async () => {
    const { desk, session, hall } = await openWithSession()

    const { items } = await desk.scheduling.board({ on: '2026-12-07' })
    const taken = await safe(desk.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 }))

    expect(items).toEqual([{ ownerId: session.id, kind: 'session', roomId: hall.id, heldRoomId: hall.id, title: '黄医生', state: 'open', startsAt: at('09:30'), endsAt: at('11:30') }])
    expect(taken.error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { kind: 'session', title: '黄医生 · 坐诊' } } })
  })

  it('refuses the same expert in two rooms at once, and then holds neither', async () => {
    const { desk, expert, meeting } = await openWithSession()

    const refused = await safe(desk.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('11:00'), endsAt: at('12:00'), places: 1 }))

    expect(refused.error).toMatchObject({ code: 'EXPERT_TAKEN', data: { blocker: { title: '黄医生 · 坐诊', startsAt: at('09:30'), endsAt: at('11:30') } } })
    expect((await desk.scheduling.board({ on: '2026-12-07' })).items).toHaveLength(1)
  })

  it('may lie in the evening, but not in the past', async () => {
    const { desk, expert, hall } = await openWithSession()
    const plan = (startsAt: number, endsAt: number) => desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt, endsAt, places: 5 })

    expect(await plan(at('19:00'), at('21:00'))).toMatchObject({ state: 'open', places: 5, taken: 0 })
    expect((await safe(plan(at('07:00'), at('08:00')))).error).toMatchObject({ code: 'BAD_TIME', data: { reason: 'past' } })
  })

  it('offers rooms at the same evening hour when the wanted one is taken', async () => {
    const { desk, hall, meeting } = await openWithSession()
    const other = await desk.consultations.addExpert({ name: '王律师', category: 'legal', speciality: '家事', unit: '', phone: '' })
    const plan = { expertId: other.id, roomId: hall.id, startsAt: at('19:00'), endsAt: at('21:00'), places: 5 }
    await desk.consultations.plan(plan)
    const third = await desk.consultations.addExpert({ name: '赵老师', category: 'education', speciality: '作业', unit: '', phone: '' })

    const refused = await safe(desk.consultations.plan({ ...plan, expertId: third.id }))

    expect(refused.error).toMatchObject({ code: 'ROOM_TAKEN', data: { choices: [{ roomId: meeting.id, startsAt: at('19:00') }, {}, {}] } })
  })

  it('keeps names, units and phones of experts sealed', async () => {
    const { station, desk } = await openWithSession()

    const stored = JSON.stringify([station.parts.store.raw.prepare('SELECT * FROM expert').all(), station.parts.store.raw.prepare('SELECT * FROM journal').all()])

    for (const secret of ['黄医生', '社区卫生院', '13812341234']) expect(stored).not.toContain(secret)
    expect(await desk.consultations.experts()).toMatchObject([{ name: '黄医生', unit: '社区卫生院', maskedPhone: '138****1234' }])
  })
})

describe('places of a session', () => {
  it('gives the lowest free place and a slip that names nobody', async () => {
    const { book, residents: [first, second, third], session9, desk } = await openWithSession()

    const one = await book(first)
    const two = await book(second)
    await desk.consultations.step({ appointmentId: one.appointment.id, version: 1, event: 'cancel' })
    const three = await book(third)

    expect([one.appointment.place, two.appointment.place, three.appointment.place]).toEqual([1, 2, 1])
    expect(two.appointment).toMatchObject({ number: 'ZX2026-0002', name: '陈二', maskedPhone: '139****1111', state: 'booked', walkIn: false, arrivedAt: null, version: 1 })
    expect(two.slip).toMatchObject({ title: '咨询预约', lines: ['黄医生 · 中医', '多功能厅', '12月7日 周一 09:30–11:30', '第 2 位', '编号 ZX2026-0002'] })
    expect((await session9()).session.taken).toBe(2)
  })

  it('refuses a full session and a person who already has a place', async () => {
    const { book, residents: [first, second, third, fourth] } = await openWithSession()
    const { appointment } = await book(first)
    await book(second)

    expect((await safe(book(first))).error).toMatchObject({ code: 'ALREADY_BOOKED', data: { number: appointment.number } })
    await book(third)
    expect((await safe(book(fourth))).error).toMatchObject({ code: 'SESSION_FULL', data: { places: 3 } })
  })

  it('knows a person under a merged record', async () => {
    const { desk, book, residents: [first, second] } = await openWithSession()
    const { appointment } = await book(second)
    await desk.residents.merge({ keepId: first, otherId: second })

    expect((await safe(book(first))).error).toMatchObject({ code: 'ALREADY_BOOKED', data: { number: appointment.number } })
  })

  it('takes a walk-in as arrived', async () => {
    const { book, residents: [first] } = await openWithSession()

    expect((await book(first, true)).appointment).toMatchObject({ state: 'arrived', walkIn: true, arrivedAt: MONDAY_9_00 })
  })
})

describe('steps of an appointment', () => {
  it('goes from booked to served, and the session runs meanwhile', async () => {
    const { desk, clock, book, residents: [first], session9 } = await openWithSession()
    const { appointment: { id } } = await book(first)
    const step = (version: number, event: 'arrive' | 'begin' | 'serve') => desk.consultations.step({ appointmentId: id, version, event })

    clock.now = at('09:40')
    expect(await step(1, 'arrive')).toMatchObject({ state: 'arrived', arrivedAt: at('09:40') })
    expect(await step(2, 'begin')).toMatchObject({ state: 'inService' })
    clock.now = at('09:55')
    expect(await step(3, 'serve')).toMatchObject({ state: 'served', servedAt: at('09:55'), version: 4 })
    expect((await session9()).session.state).toBe('running')
    expect((await safe(step(4, 'arrive'))).error).toMatchObject({ code: 'WRONG_STATE', data: { state: 'served' } })
    expect((await safe(step(3, 'arrive'))).error).toMatchObject({ code: 'STALE' })
  })

  it('takes the last step back, once', async () => {
    const { desk, book, residents: [first] } = await openWithSession()
    const { appointment } = await book(first)
    const step = (version: number, event: 'arrive' | 'undo') => desk.consultations.step({ appointmentId: appointment.id, version, event })
    await step(1, 'arrive')

    expect(await step(2, 'undo')).toEqual({ ...appointment, version: 3 })
    expect((await safe(step(3, 'undo'))).error).toMatchObject({ code: 'WRONG_STATE' })
  })

  it('takes a cancellation back to the same place, or the lowest free one when somebody sits there', async () => {
    const { desk, book, residents: [first, second, third] } = await openWithSession()
    const { appointment: one } = await book(first)
    await book(second)
    const step = (version: number, event: 'cancel' | 'undo') => desk.consultations.step({ appointmentId: one.id, version, event })

    await step(1, 'cancel')
    expect(await step(2, 'undo')).toMatchObject({ place: 1, state: 'booked' })
    await step(3, 'cancel')
    expect((await book(third)).appointment.place).toBe(1)
    expect(await step(4, 'undo')).toMatchObject({ place: 3, state: 'booked' })
  })

  it('lets a slip arrive at the kiosk once and say so the second time', async () => {
    const { station, book, residents: [first], session } = await openWithSession()
    const { appointment } = await book(first)
    const act = { at: MONDAY_9_00, actor: 'kiosk', screen: 'kiosk' }

    expect(station.consultations.appointments.arrive(act, appointment.id)).toMatchObject({ already: false, appointment: { state: 'arrived' }, session: { id: session.id } })
    expect(station.consultations.appointments.arrive(act, appointment.id)).toMatchObject({ already: true })
  })
})

describe('ending a session', () => {
  it('marks who was still expected as not come, frees the rest of the time, and lets a mark be taken back', async () => {
    const { desk, clock, book, residents: [first, second], session, session9, hall } = await openWithSession()
    await book(first, true)
    await book(second)
    clock.now = at('10:30')

    const closed = await desk.consultations.closeSession({ sessionId: session.id })

    expect(closed).toMatchObject({ missed: [{ name: '陈二', state: 'noShow' }], session: { state: 'closed' } })
    const { appointments } = await session9()
    expect(appointments.map(({ state }) => state)).toEqual(['arrived', 'noShow'])
    const [, missed] = appointments
    expect(await desk.consultations.step({ appointmentId: missed?.id ?? '', version: missed?.version ?? 0, event: 'undo' })).toMatchObject({ state: 'booked' })
    await desk.scheduling.book({ roomId: hall.id, startsAt: at('10:30'), endsAt: at('11:30'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })
  })

  it('cancels a session that has not begun, frees room and expert, and says whom to call', async () => {
    const { desk, book, residents: [first], session, hall, expert } = await openWithSession()
    await book(first)

    const { toCall } = await desk.consultations.cancelSession({ sessionId: session.id })

    expect(toCall).toMatchObject([{ name: '林一', maskedPhone: '139****1111', state: 'cancelled' }])
    expect((await safe(book(first))).error).toMatchObject({ code: 'WRONG_STATE', data: { what: 'session', state: 'cancelled' } })
    await desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt: at('09:30'), endsAt: at('11:30'), places: 3 })
  })

  it.each(['cancelSession', 'closeSession'] as const)('takes %s back with everybody it touched, and nobody else', async (ending) => {
    const { desk, book, residents: [first, second, third], session, session9 } = await openWithSession()
    await book(first)
    const { appointment: gone } = await book(second)
    await desk.consultations.step({ appointmentId: gone.id, version: 1, event: 'cancel' })
    await book(third)
    const before = await session9()

    const ended = await desk.consultations[ending]({ sessionId: session.id })
    const touched = 'toCall' in ended ? ended.toCall : ended.missed
    const reopened = await desk.consultations.reopenSession({ sessionId: session.id, appointments: touched.map(({ id, version }) => ({ appointmentId: id, version })) })

    expect(touched.map(({ name }) => name)).toEqual(['林一', '张三'])
    expect(reopened).toEqual(before.session)
    expect((await session9()).appointments.map(({ name, state }) => [name, state])).toEqual(before.appointments.map(({ name, state }) => [name, state]))
    expect((await desk.scheduling.board({ on: '2026-12-07' })).items).toMatchObject([{ startsAt: at('09:30'), endsAt: at('11:30'), state: 'open' }])
  })

  it('stays cancelled when its room is taken by then, or somebody it touched has changed', async () => {
    const { desk, book, residents: [first], session, hall } = await openWithSession()
    const { appointment } = await book(first)
    const { toCall } = await desk.consultations.cancelSession({ sessionId: session.id })
    const reopen = (version: number) => safe(desk.consultations.reopenSession({ sessionId: session.id, appointments: [{ appointmentId: appointment.id, version }] }))

    expect((await reopen(1)).error).toMatchObject({ code: 'STALE' })
    await desk.scheduling.book({ roomId: hall.id, startsAt: at('11:00'), endsAt: at('12:00'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })
    expect((await reopen(toCall[0]?.version ?? 0)).error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '合唱队 · 场地预约' } } })
    expect((await desk.consultations.session({ sessionId: session.id })).session.state).toBe('cancelled')
  })

  it('does not cancel a session where somebody was served', async () => {
    const { desk, book, residents: [first], session } = await openWithSession()
    const { appointment } = await book(first, true)
    await desk.consultations.step({ appointmentId: appointment.id, version: 1, event: 'serve' })

    expect((await safe(desk.consultations.cancelSession({ sessionId: session.id }))).error).toMatchObject({ code: 'WRONG_STATE', data: { state: 'running' } })
  })
})
