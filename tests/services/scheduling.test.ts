import { safe } from '@orpc/client'
import { describe, expect, it, vi } from 'vitest'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)
const CHOIR = { name: '合唱队', phone: '13812341234' }

/** A ready station with its two rooms at hand and a short way to book. */
async function openWithRooms() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const [hall, meeting] = await ready.desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const wish = (startsAt: number, endsAt: number, changes: { roomId?: string; team?: typeof CHOIR; headsExpected?: number } = {}) =>
    ({ roomId: hall.id, startsAt, endsAt, team: CHOIR, purpose: '排练', headsExpected: 20, ...changes })
  return { ...ready, clock, hall, meeting, wish }
}

describe('booking a room', () => {
  it('holds the room, numbers the booking and hands out a slip that names nobody', async () => {
    const { desk, station, hall, wish } = await openWithRooms()

    const { booking, slip } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))

    expect(booking).toEqual({
      id: booking.id, number: 'CD2026-0001', roomId: hall.id, roomName: '多功能厅', modeId: null, modeName: null, startsAt: at('10:00'), endsAt: at('11:00'), state: 'approved',
      seriesId: null, residentId: null, holder: '合唱队', maskedPhone: '138****1234', purpose: '排练', headsExpected: 20, headsActual: null, version: 1,
    })
    expect(slip).toEqual({ code: slip.code, title: '场地预约', lines: ['多功能厅', '12月7日 周一 10:00–11:00', '用途 排练', '编号 CD2026-0001'] })
    expect(station.scheduling.slips.find(slip.code)).toEqual({ kind: 'booking', ownerId: booking.id, residentId: null })
    expect(await desk.scheduling.booking({ bookingId: booking.id })).toEqual(booking)
  })

  it('names what stands in the way and offers three free choices', async () => {
    const { desk, wish, meeting, hall } = await openWithRooms()
    await desk.scheduling.book(wish(at('10:00'), at('11:00')))

    const { error } = await safe(desk.scheduling.book(wish(at('10:30'), at('11:30'), { team: { name: '太极队', phone: '' } })))

    expect(error).toMatchObject({
      code: 'ROOM_TAKEN',
      data: {
        blocker: { kind: 'booking', title: '合唱队 · 场地预约', startsAt: at('10:00'), endsAt: at('11:00') },
        choices: [
          { roomId: meeting.id, roomName: '会议室', startsAt: at('10:30'), endsAt: at('11:30') },
          { roomId: hall.id, roomName: '多功能厅', startsAt: at('11:00'), endsAt: at('12:00') },
          { roomId: hall.id, startsAt: at('09:00') },
        ],
      },
    })
    expect(await desk.scheduling.bookings({ on: '2026-12-07' })).toHaveLength(1)
  })

  it('offers another room at the same time for a use that has just begun', async () => {
    const { desk, wish, meeting } = await openWithRooms()
    await desk.scheduling.book(wish(at('09:30'), at('11:00')))

    const { error } = await safe(desk.scheduling.book(wish(at('08:50'), at('10:00'))))

    expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { choices: [{ roomId: meeting.id, startsAt: at('08:50') }, {}, {}] } })
  })

  it('takes a booking that ends where the next begins', async () => {
    const { desk, wish } = await openWithRooms()
    await desk.scheduling.book(wish(at('10:00'), at('11:00')))

    const next = await desk.scheduling.book(wish(at('11:00'), at('12:00')))

    expect(next.booking.number).toBe('CD2026-0002')
  })

  it('is in use at once when its time has begun, up to 15 minutes back', async () => {
    const { desk, wish } = await openWithRooms()

    expect((await desk.scheduling.book(wish(at('08:45'), at('10:00')))).booking.state).toBe('inUse')
  })

  it.each([
    { name: 'longer ago than that', wish: [at('08:44'), at('10:00')], code: 'BAD_TIME', data: { reason: 'past' } },
    { name: 'backwards', wish: [at('11:00'), at('10:00')], code: 'BAD_TIME', data: { reason: 'order' } },
    { name: 'longer than four hours', wish: [at('14:30'), at('14:30') + 4 * HOUR + MINUTE], code: 'HOUSE_RULE', data: { rule: 'longestUse', limit: 240, value: 241 } },
    { name: 'over the midday break', wish: [at('11:00'), at('15:00')], code: 'OUTSIDE_HOURS', data: { open: [{ startsAt: at('08:00'), endsAt: at('12:00') }, { startsAt: at('14:30'), endsAt: at('17:30') }] } },
    { name: 'on a Saturday', wish: [at('09:00', '2026-12-12'), at('10:00', '2026-12-12')], code: 'OUTSIDE_HOURS', data: { open: [] } },
  ])('refuses a time $name', async ({ wish: [startsAt = 0, endsAt = 0], code, data }) => {
    const { desk, wish } = await openWithRooms()

    expect((await safe(desk.scheduling.book(wish(startsAt, endsAt)))).error).toMatchObject({ code, data })
  })

  it('refuses more heads than the room holds, and a room that is out of use', async () => {
    const { desk, wish, meeting } = await openWithRooms()

    expect((await safe(desk.scheduling.book(wish(at('10:00'), at('11:00'), { roomId: meeting.id, headsExpected: 51 })))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 50 } })
    await desk.scheduling.updateRoom({ id: meeting.id, name: meeting.name, capacity: meeting.capacity, active: false })
    expect((await safe(desk.scheduling.book(wish(at('10:00'), at('11:00'), { roomId: meeting.id })))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'room' } })
  })
})

describe('moving and ending a booking', () => {
  it('moves to a free time, also one that overlaps its own, and refuses a stale copy', async () => {
    const { desk, wish, hall, meeting } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))

    const moved = await desk.scheduling.move({ bookingId: booking.id, version: 1, roomId: hall.id, startsAt: at('10:30'), endsAt: at('11:30') })
    const stale = await safe(desk.scheduling.move({ bookingId: booking.id, version: 1, roomId: meeting.id, startsAt: at('10:30'), endsAt: at('11:30') }))

    expect(moved).toEqual({ ...booking, startsAt: at('10:30'), endsAt: at('11:30'), version: 2 })
    expect(stale.error).toMatchObject({ code: 'STALE' })
  })

  it('stays where it was when the new place is taken', async () => {
    const { desk, wish, meeting } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))
    await desk.scheduling.book(wish(at('10:00'), at('11:00'), { roomId: meeting.id }))

    const refused = await safe(desk.scheduling.move({ bookingId: booking.id, version: 1, roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00') }))

    expect(refused.error).toMatchObject({ code: 'ROOM_TAKEN' })
    expect(await desk.scheduling.booking({ bookingId: booking.id })).toEqual(booking)
    expect((await safe(desk.scheduling.book(wish(at('10:00'), at('11:00'))))).error).toMatchObject({ code: 'ROOM_TAKEN' })
  })

  it('lets a use that began long ago go on', async () => {
    const { desk, wish, clock, hall } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('09:00'), at('10:00')))
    clock.now = at('09:50')

    const longer = await desk.scheduling.move({ bookingId: booking.id, version: 1, roomId: hall.id, startsAt: at('09:00'), endsAt: at('11:00') })

    expect(longer).toMatchObject({ state: 'inUse', endsAt: at('11:00') })
  })

  it.each(['applicant', 'station'] as const)('is free again when the %s cancels, and can be taken back', async (by) => {
    const { desk, wish } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))

    const cancelled = await desk.scheduling.cancel({ bookingId: booking.id, version: 1, by, ...(by === 'station' ? { reason: 'repair' as const } : {}) })
    expect((await desk.scheduling.board({ on: '2026-12-07' })).items).toEqual([])
    const restored = await desk.scheduling.restore({ bookingId: booking.id, version: 2 })

    expect(cancelled.state).toBe(by === 'applicant' ? 'cancelledByApplicant' : 'cancelledByStation')
    expect(restored).toEqual({ ...booking, version: 3 })
  })

  it('cannot be taken back when somebody else holds the room by then', async () => {
    const { desk, wish } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))
    await desk.scheduling.cancel({ bookingId: booking.id, version: 1, by: 'applicant' })
    await desk.scheduling.book(wish(at('10:30'), at('11:30'), { team: { name: '太极队', phone: '' } }))

    const refused = await safe(desk.scheduling.restore({ bookingId: booking.id, version: 2 }))

    expect(refused.error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '太极队 · 场地预约' } } })
  })

  it('gives the rest of the time back when it is closed early, and keeps the printed time', async () => {
    const { desk, wish, clock } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('09:00'), at('11:00')))
    clock.now = at('10:00')

    const closed = await desk.scheduling.close({ bookingId: booking.id, version: 1, headsActual: 18 })

    expect(closed).toEqual({ ...booking, state: 'endedEarly', headsActual: 18, version: 2 })
    const { items } = await desk.scheduling.board({ on: '2026-12-07' })
    expect(items).toEqual([{ ownerId: booking.id, kind: 'booking', roomId: booking.roomId, heldRoomId: booking.roomId, title: '合唱队', state: 'endedEarly', startsAt: at('09:00'), endsAt: at('10:00'), version: 2 }])
    expect((await desk.scheduling.book(wish(at('10:00'), at('11:00')))).booking.state).toBe('inUse')
  })

  it('is completed when it is closed after its end', async () => {
    const { desk, wish, clock } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))
    const { version } = await desk.scheduling.start({ bookingId: booking.id, version: booking.version })
    clock.now = at('11:05')

    expect(await desk.scheduling.close({ bookingId: booking.id, version, headsActual: 20 })).toMatchObject({ state: 'completed', headsActual: 20 })
  })

  it('frees the room when nobody comes, and refuses a step its state does not know', async () => {
    const { desk, wish, clock } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))
    clock.now = at('10:19')
    const early = await safe(desk.scheduling.noShow({ bookingId: booking.id, version: 1 }))
    clock.now = at('10:20')

    const missed = await desk.scheduling.noShow({ bookingId: booking.id, version: 1 })
    const refused = await safe(desk.scheduling.start({ bookingId: booking.id, version: 2 }))

    expect(early.error).toMatchObject({ code: 'BAD_TIME', data: { reason: 'early', limitMinutes: 20 } })
    expect(missed.state).toBe('noShow')
    expect(refused.error).toMatchObject({ code: 'WRONG_STATE', data: { what: 'booking', state: 'noShow' } })
    expect((await desk.scheduling.book(wish(at('10:20'), at('11:00')))).booking.state).toBe('inUse')
  })
})

describe('what is kept of a booking', () => {
  it('seals a team and its phone, and journals only ids, times and counts', async () => {
    const { desk, station, wish, hall } = await openWithRooms()
    const { booking } = await desk.scheduling.book(wish(at('10:00'), at('11:00')))

    const [row] = await desk.setup.journal({ limit: 1 })
    const stored = JSON.stringify(station.parts.store.raw.prepare('SELECT * FROM booking').all())

    expect(row).toMatchObject({ subject: 'booking', subjectId: booking.id, action: 'booked' })
    expect(JSON.parse(row?.data ?? '')).toEqual({ number: booking.number, roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), headsExpected: 20, state: 'approved' })
    expect(stored).not.toContain('合唱队')
  })

  it('asks the same number of statements for a board of two rooms and of forty', async () => {
    const { desk, station, wish } = await openWithRooms()
    const count = async () => {
      const queries = vi.spyOn(station.parts.store.read((reader) => reader), 'all')
      await desk.scheduling.board({ on: '2026-12-07' })
      const { length } = queries.mock.calls
      queries.mockRestore()
      return length
    }
    await desk.scheduling.book(wish(at('10:00'), at('11:00')))
    const few = await count()
    for (let index = 0; index < 38; index += 1) {
      const room = await desk.scheduling.addRoom({ name: `房间${index}`, capacity: 40 })
      await desk.scheduling.book(wish(at('10:00'), at('11:00'), { roomId: room.id }))
    }

    expect(few).toBeLessThanOrEqual(20)
    expect(await count()).toBe(few)
    expect((await desk.scheduling.board({ on: '2026-12-07' })).items).toHaveLength(39)
  })
})
