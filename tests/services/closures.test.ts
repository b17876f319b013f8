import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-08') => Date.parse(`${on}T${time}:00+08:00`)

/** A ready station; `book` and `close` in one line each, `holds` what closures hold of a room. */
async function openWithRooms() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const { desk, station } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const book = async (from: string, to: string, roomId = hall.id) =>
    (await desk.scheduling.book({ roomId, startsAt: at(from), endsAt: at(to), team: { name: '合唱队', phone: '13812341234' }, purpose: '排练', headsExpected: 10 })).booking
  const wish = (from: string, to: string, changes: { scope?: 'station' | 'room' | 'expert'; subjectId?: string | null; endsAt?: number } = {}) =>
    ({ scope: 'room' as const, subjectId: hall.id, startsAt: at(from), endsAt: at(to), ...changes })
  const close = (from: string, to: string, changes: Parameters<typeof wish>[2] & { decisions?: { ownerId: string; does: 'keep' | 'take' }[] } = {}) =>
    desk.calendar.addClosure({ reason: 'repair', note: '换灯', decisions: [], ...wish(from, to), ...changes })
  const holds = (roomId = hall.id) => station.parts.store.raw
    .prepare(`SELECT starts_at, ends_at FROM occupancy WHERE resource_id = ? AND kind = 'closure' ORDER BY starts_at`).all(roomId)
    .map((row) => row as { starts_at: number; ends_at: number }).map((row) => [row.starts_at, row.ends_at])
  return { ...ready, clock, hall, meeting, book, wish, close, holds }
}

describe('closing a room', () => {
  it('lets nobody book into it, and names why', async () => {
    const { close, book, hall } = await openWithRooms()
    const closed = await close('10:00', '10:30')

    const { error } = await safe(book('10:15', '11:00'))

    expect(closed).toEqual({ id: closed.id, scope: 'room', subjectId: hall.id, subject: '多功能厅', startsAt: at('10:00'), endsAt: at('10:30'), reason: 'repair', note: '换灯', state: 'inForce', version: 1 })
    expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { kind: 'closure', title: '换灯 · 停用', startsAt: at('10:00'), endsAt: at('10:30') } } })
    await book('09:00', '10:00')
    await book('10:30', '12:00')
  })

  it('for two half hours leaves the rest of the day open', async () => {
    const { close, book, desk } = await openWithRooms()
    await close('09:00', '09:30')
    await close('10:30', '11:00')

    expect((await book('09:30', '10:30')).state).toBe('approved')
    expect((await book('11:00', '12:00')).state).toBe('approved')
    expect((await desk.calendar.day({ on: '2026-12-08' })).open).toHaveLength(2)
  })

  it('shows everything it touches before it is saved, once for each, and saves only with an answer to each', async () => {
    const { desk, close, wish, book, hall, holds } = await openWithRooms()
    const [first, second] = [await book('09:00', '10:00'), await book('10:00', '11:00')]
    await book('11:00', '12:00')

    const { touched } = await desk.calendar.previewClosure(wish('09:30', '11:00'))
    const { error } = await safe(close('09:30', '11:00', { decisions: [{ ownerId: first.id, does: 'keep' }] }))
    expect(holds()).toEqual([])
    await close('09:30', '11:00', { decisions: [{ ownerId: first.id, does: 'keep' }, { ownerId: second.id, does: 'take' }] })

    expect(touched).toEqual([
      { ownerId: first.id, kind: 'booking', title: '合唱队', roomName: hall.name, startsAt: at('09:00'), endsAt: at('10:00'), takeable: true },
      { ownerId: second.id, kind: 'booking', title: '合唱队', roomName: hall.name, startsAt: at('10:00'), endsAt: at('11:00'), takeable: true },
    ])
    expect(error).toMatchObject({ code: 'CLOSURE_TOUCHES', data: { count: 1 } })
    expect((await desk.scheduling.booking({ bookingId: first.id })).state).toBe('approved')
    expect((await desk.scheduling.booking({ bookingId: second.id })).state).toBe('cancelledByStation')
    expect((await desk.scheduling.callList()).standing).toMatchObject([{ reason: 'closed', ownerId: second.id, holder: '合唱队' }])
    expect(holds()).toEqual([[at('10:00'), at('11:00')]])
  })

  it('closes the gap when a kept booking is given back', async () => {
    const { desk, close, book, holds } = await openWithRooms()
    const kept = await book('10:00', '11:00')
    await close('09:00', '12:00', { decisions: [{ ownerId: kept.id, does: 'keep' }] })
    expect(holds()).toEqual([[at('09:00'), at('10:00')], [at('11:00'), at('12:00')]])

    await desk.scheduling.cancel({ bookingId: kept.id, version: kept.version, by: 'applicant' })

    expect(holds()).toEqual([[at('09:00'), at('12:00')]])
    expect((await safe(book('10:00', '11:00'))).error).toMatchObject({ code: 'ROOM_TAKEN' })
  })

  it('stays closed while a second closure covers the same minutes', async () => {
    const { desk, close, holds } = await openWithRooms()
    const long = await close('09:00', '12:00')
    await close('10:00', '11:00')

    await desk.calendar.liftClosure({ closureId: long.id, version: 1, giveBack: false })

    expect(holds()).toEqual([[at('10:00'), at('11:00')]])
  })

  it('can be moved, lifted and put back around what was booked meanwhile', async () => {
    const { desk, close, book, holds } = await openWithRooms()
    const closure = await close('09:00', '10:00')

    const moved = await desk.calendar.changeClosure({ closureId: closure.id, version: 1, startsAt: at('09:30'), endsAt: at('11:00'), reason: 'inspection', note: '', decisions: [] })
    expect(holds()).toEqual([[at('09:30'), at('11:00')]])
    const lifted = await desk.calendar.liftClosure({ closureId: closure.id, version: moved.version, giveBack: false })
    expect(holds()).toEqual([])
    await book('10:00', '10:30')
    await desk.calendar.restoreClosure({ closureId: closure.id, version: lifted.version })

    expect(holds()).toEqual([[at('09:30'), at('10:00')], [at('10:30'), at('11:00')]])
    expect((await desk.calendar.closures({ from: MONDAY_9_00 }))).toMatchObject([{ id: closure.id, state: 'inForce', reason: 'inspection', version: 4 }])
  })

  it('gives back what it took when that is asked for', async () => {
    const { desk, close, book } = await openWithRooms()
    const taken = await book('10:00', '11:00')
    const closure = await close('09:00', '12:00', { decisions: [{ ownerId: taken.id, does: 'take' }] })

    await desk.calendar.liftClosure({ closureId: closure.id, version: 1, giveBack: true })

    expect((await desk.scheduling.booking({ bookingId: taken.id })).state).toBe('approved')
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })
})

describe('closing the whole station', () => {
  const station = { scope: 'station', subjectId: null } as const

  it('takes the minutes out of the opening hours and out of every room', async () => {
    const { desk, close, holds, hall, meeting } = await openWithRooms()

    await close('10:00', '15:00', station)

    expect((await desk.calendar.day({ on: '2026-12-08' })).open).toEqual([{ startsAt: at('08:00'), endsAt: at('10:00') }, { startsAt: at('15:00'), endsAt: at('17:30') }])
    expect([holds(hall.id), holds(meeting.id)]).toEqual([[[at('10:00'), at('15:00')]], [[at('10:00'), at('15:00')]]])
  })

  it('may last over midnight and for days', async () => {
    const { desk, close } = await openWithRooms()

    await close('17:00', '17:00', { ...station, endsAt: at('09:00', '2026-12-10') })

    expect((await desk.calendar.day({ on: '2026-12-08' })).open.at(-1)).toEqual({ startsAt: at('14:30'), endsAt: at('17:00') })
    expect((await desk.calendar.day({ on: '2026-12-09' })).open).toEqual([])
    expect((await desk.calendar.day({ on: '2026-12-10' })).open[0]).toEqual({ startsAt: at('09:00', '2026-12-10'), endsAt: at('12:00', '2026-12-10') })
  })

  it('holds a room that is added while it lasts', async () => {
    const { desk, close, holds } = await openWithRooms()
    await close('10:00', '15:00', station)

    const room = await desk.scheduling.addRoom({ name: '书画室', capacity: 12 })

    expect(holds(room.id)).toEqual([[at('10:00'), at('15:00')]])
  })

  it('brings no room back on the board that is out of use', async () => {
    const { desk, close, meeting } = await openWithRooms()
    await desk.scheduling.updateRoom({ id: meeting.id, name: meeting.name, capacity: meeting.capacity, active: false })

    await close('10:00', '15:00', station)

    expect((await desk.scheduling.board({ on: '2026-12-08' })).rooms.map(({ name }) => name)).toEqual(['多功能厅'])
  })

  it('touches what stands in any room', async () => {
    const { desk, book, wish, meeting } = await openWithRooms()
    await book('10:00', '11:00')
    await book('10:00', '11:00', meeting.id)

    expect((await desk.calendar.previewClosure(wish('08:00', '18:00', station))).touched.map(({ roomName }) => roomName)).toEqual(['多功能厅', '会议室'])
  })
})

describe('closing an expert', () => {
  it('touches her sessions and lets none be planned into it', async () => {
    const { desk, hall, meeting, wish, close } = await openWithRooms()
    const expert = await desk.consultations.addExpert({ name: '黄仁心', category: 'medical', speciality: '慢病管理', unit: '', phone: '' })
    const session = await desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt: at('09:00'), endsAt: at('10:00'), places: 4 })
    const hers = { scope: 'expert', subjectId: expert.id } as const

    const { touched } = await desk.calendar.previewClosure(wish('08:00', '12:00', hers))
    await close('08:00', '12:00', { ...hers, decisions: [{ ownerId: session.id, does: 'keep' }] })

    expect(touched).toMatchObject([{ ownerId: session.id, kind: 'session', startsAt: at('09:00') }])
    expect((await safe(desk.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00'), places: 4 }))).error).toMatchObject({ code: 'EXPERT_TAKEN', data: { blocker: { kind: 'closure' } } })
  })
})

describe('a closure that makes no sense', () => {
  it.each([
    ['ends before it begins', { startsAt: at('11:00'), endsAt: at('10:00') }, { code: 'BAD_TIME', data: { reason: 'order' } }],
    ['is over', { startsAt: at('10:00', '2026-12-01'), endsAt: at('11:00', '2026-12-01') }, { code: 'BAD_TIME', data: { reason: 'past' } }],
    ['is of no room', { subjectId: '01JEAAAAAAAAAAAAAAAAAAAAAA' }, { code: 'NOT_FOUND', data: { what: 'room' } }],
  ])('that %s is refused', async (_, changes, refusal) => {
    const { desk, wish } = await openWithRooms()

    expect((await safe(desk.calendar.previewClosure({ ...wish('10:00', '11:00'), ...changes }))).error).toMatchObject(refusal)
    expect((await safe(desk.calendar.addClosure({ reason: 'other', note: '', decisions: [], ...wish('10:00', '11:00'), ...changes }))).error).toMatchObject(refusal)
  })

  it('is refused where it was changed since it was read, or is lifted already', async () => {
    const { desk, close } = await openWithRooms()
    const closure = await close('10:00', '11:00')
    await desk.calendar.liftClosure({ closureId: closure.id, version: 1, giveBack: false })

    expect((await safe(desk.calendar.liftClosure({ closureId: closure.id, version: 1, giveBack: false }))).error).toMatchObject({ code: 'STALE' })
    expect((await safe(desk.calendar.liftClosure({ closureId: closure.id, version: 2, giveBack: false }))).error).toMatchObject({ code: 'WRONG_STATE' })
  })

  it('is not journaled in the words somebody added', async () => {
    const { station, close } = await openWithRooms()
    await close('10:00', '11:00')

    const { data } = station.setup.journal(undefined, 10).find(({ subject }) => subject === 'closure') ?? { data: '' }

    expect(data).toContain('repair')
    expect(data).not.toContain('换灯')
  })
})

describe('a closure asked for at odds with the rest', () => {
  it('is refused where the whole station is meant and a room named', async () => {
    const { close, hall } = await openWithRooms()

    expect((await safe(close('10:00', '11:00', { scope: 'station', subjectId: hall.id }))).error).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('takes again what it took before and somebody gave back by hand', async () => {
    const { desk, close, book } = await openWithRooms()
    const taken = await book('10:00', '11:00')
    const decisions = [{ ownerId: taken.id, does: 'take' as const }]
    const closure = await close('09:00', '12:00', { decisions })
    const change = (version: number, to: string) => desk.calendar.changeClosure({ closureId: closure.id, version, startsAt: at('09:00'), endsAt: at(to), reason: 'repair', note: '', decisions })
    await change(1, '10:00')
    await desk.scheduling.restore({ bookingId: taken.id, version: 2 })

    await change(2, '12:00')

    expect((await desk.scheduling.booking({ bookingId: taken.id })).state).toBe('cancelledByStation')
  })
})
