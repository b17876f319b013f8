import { safe } from '@orpc/client'
import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { at, openBookingDesk, watching } from '../support/bookings.ts'

describe('what is handed over for a booking', () => {
  it('goes out and comes back by whoever is on duty, and a slip of the hand is taken back', async () => {
    const { desk, clerk, book, clock, lead, member } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')
    clock.now = at('09:50')
    await clerk.scheduling.handOver({ bookingId, version: 1, what: 'key', step: 'out' })
    await clerk.scheduling.handOver({ bookingId, version: 2, what: 'equipment', step: 'out' })
    const twice = await safe(clerk.scheduling.handOver({ bookingId, version: 3, what: 'key', step: 'out' }))
    clock.now = at('10:40')
    await desk.scheduling.handOver({ bookingId, version: 3, what: 'key', step: 'back' })
    await clerk.scheduling.handOver({ bookingId, version: 4, what: 'equipment', step: 'undo' })

    expect(twice.error).toMatchObject({ code: 'WRONG_STATE' })
    expect((await desk.scheduling.bookingRecord({ bookingId })).loans).toEqual([{ what: 'key', outAt: at('09:50'), outBy: member.id, backAt: at('10:40'), backBy: lead.id }])
    await desk.scheduling.handOver({ bookingId, version: 5, what: 'key', step: 'undo' })
    expect((await desk.scheduling.bookingRecord({ bookingId })).loans).toEqual([{ what: 'key', outAt: at('09:50'), outBy: member.id, backAt: null, backBy: null }])
  })

  it('is named as overdue once the use is over and the grace too, until it is back', async () => {
    const { clerk, book, clock, member } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')
    await clerk.scheduling.handOver({ bookingId, version: 1, what: 'key', step: 'out' })
    clock.now = at('11:15')
    expect(await clerk.scheduling.overdue()).toEqual([])
    clock.now = at('11:16')

    expect(await clerk.scheduling.overdue()).toEqual([{ bookingId, what: 'key', holder: '合唱队', maskedPhone: '138****1234', roomName: '多功能厅', endedAt: at('11:00'), outBy: member.id }])
    await clerk.scheduling.handOver({ bookingId, version: 2, what: 'key', step: 'back' })
    expect(await clerk.scheduling.overdue()).toEqual([])
    expect(await clerk.scheduling.bookingRecord({ bookingId })).toMatchObject({ lateMinutes: 16 })
  })

  it('may come back with the room in one act', async () => {
    const { clerk, book, clock } = await openBookingDesk()
    const { id: bookingId } = await book('09:00', '10:00')
    await clerk.scheduling.handOver({ bookingId, version: 1, what: 'key', step: 'out' })
    clock.now = at('10:05')

    await clerk.scheduling.close({ bookingId, version: 2, headsActual: 7, loansBack: true })

    expect(await clerk.scheduling.bookingRecord({ bookingId })).toMatchObject({ state: 'completed', headsActual: 7, endedAt: at('10:05'), lateMinutes: 0, loans: [{ what: 'key', backAt: at('10:05') }] })
  })
})

describe('a look at the room', () => {
  it('is kept before and after, the later one over the earlier, and what was found is sealed', async () => {
    const { desk, clerk, station, book, member } = await openBookingDesk()
    const { id: bookingId } = await book('09:00', '10:00')
    await clerk.scheduling.inspect({ bookingId, version: 1, moment: 'before', ok: true })
    await clerk.scheduling.inspect({ bookingId, version: 2, moment: 'after', ok: false, note: '陈师傅打碎一块玻璃' })
    await clerk.scheduling.inspect({ bookingId, version: 3, moment: 'after', ok: false, note: '陈师傅打碎两块玻璃' })

    expect((await desk.scheduling.bookingRecord({ bookingId })).inspections).toEqual([
      { moment: 'before', ok: true, note: '', at: at('09:00'), by: member.id }, { moment: 'after', ok: false, note: '陈师傅打碎两块玻璃', at: at('09:00'), by: member.id },
    ])
    const raw = station.parts.store.raw
    expect(JSON.stringify([raw.prepare('SELECT data FROM journal').all(), (raw.prepare('SELECT sealed FROM booking_inspection').all() as { sealed: Buffer }[]).map(({ sealed }) => sealed.toString('utf8'))])).not.toContain('玻璃')
  })

  it('after a use that never was is refused', async () => {
    const { clerk, book } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')

    expect((await safe(clerk.scheduling.inspect({ bookingId, version: 1, moment: 'after', ok: true }))).error).toMatchObject({ code: 'WRONG_STATE' })
  })
})

describe('what is typed of a booking', () => {
  it('is the contact, the equipment and the sound, sealed, masked, and shown in full to whoever asks', async () => {
    const { desk, clerk, station, hall } = await openBookingDesk()
    const { booking } = await clerk.scheduling.book({
      roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5, sound: true, equipment: ['话筒', '投影仪'], contact: { name: '黄秋月', phone: '13700001111' },
    })

    expect(booking.maskedPhone).toBe('137****1111')
    expect(await clerk.scheduling.bookingRecord({ bookingId: booking.id })).toMatchObject({ sound: true, equipment: ['话筒', '投影仪'], contact: { name: '黄秋月', maskedPhone: '137****1111' } })
    expect(await clerk.scheduling.bookingPhones({ bookingId: booking.id })).toEqual({ phones: ['13700001111'] })
    const [row] = await desk.setup.journal({ limit: 1 })
    expect(row).toMatchObject({ subject: 'booking', subjectId: booking.id, action: 'revealed' })
    const stored = station.parts.store.raw.prepare('SELECT sealed FROM booking').get() as { sealed: Buffer }
    expect(stored.sealed.includes('黄秋月')).toBe(false)
  })

  it('changes while the booking is not over, and only what changed is named', async () => {
    const { desk, clerk, book } = await openBookingDesk()
    const { id: bookingId } = await book('09:00', '10:00')

    await clerk.scheduling.editBooking({ bookingId, version: 1, purpose: '排练', headsExpected: 12, contact: { name: '黄秋月', phone: '' } })

    expect(await clerk.scheduling.bookingRecord({ bookingId })).toMatchObject({ headsExpected: 12, contact: { name: '黄秋月' }, state: 'inUse' })
    const [row] = await desk.setup.journal({ limit: 1 })
    expect(JSON.parse(row?.data ?? '')).toEqual({ fields: ['headsExpected', 'contact'], headsExpected: 12 })
    expect((await safe(clerk.scheduling.editBooking({ bookingId, version: 2, purpose: '排练', headsExpected: 81 }))).error).toMatchObject({ code: 'OVER_CAPACITY' })
    await clerk.scheduling.close({ bookingId, version: 2, headsActual: 12 })
    expect((await safe(clerk.scheduling.editBooking({ bookingId, version: 3, purpose: '会议', headsExpected: 12 }))).error).toMatchObject({ code: 'WRONG_STATE' })
  })

  it('tells its whole story in order, and why the station took the room', async () => {
    const { clerk, book, member } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')
    await clerk.scheduling.confirmBooking({ bookingId, version: 1 })
    await clerk.scheduling.cancel({ bookingId, version: 2, by: 'station', reason: 'flood', note: '大厅作安置点' })

    const record = await clerk.scheduling.bookingRecord({ bookingId })

    expect(record).toMatchObject({ state: 'cancelledByStation', reason: 'flood', note: '大厅作安置点', confirmedAt: at('09:00') })
    expect(record.history.map(({ action, actor }) => [action, actor])).toEqual([['booked', member.id], ['confirmed', member.id], ['cancelled', member.id]])
    expect(JSON.parse(record.history[2]?.data ?? '')).toEqual({ state: 'cancelledByStation', why: 'flood' })
  })
})

describe('the doctor', () => {
  it('finds every booking as the journal tells it, whatever happened to it', async () => {
    const { desk, station, clerk, book, clock, setRules } = await openBookingDesk()
    const used = await book('09:00', '10:00')
    await clerk.scheduling.handOver({ bookingId: used.id, version: 1, what: 'key', step: 'out' })
    await clerk.scheduling.close({ bookingId: used.id, version: 2, headsActual: 4, loansBack: true })
    await clerk.scheduling.inspect({ bookingId: used.id, version: 3, moment: 'after', ok: true })
    const back = await book('10:00', '10:30')
    await clerk.scheduling.cancel({ bookingId: back.id, version: 1, by: 'applicant' })
    await clerk.scheduling.restore({ bookingId: back.id, version: 2 })
    await book('10:30', '11:00')
    await setRules({ approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
    const waiting = await book('15:00', '16:00')
    await desk.scheduling.approve({ bookingId: waiting.id, version: 1 })
    await clerk.scheduling.editBooking({ bookingId: waiting.id, version: 2, purpose: '会议', headsExpected: 9 })
    clock.now = at('11:00')
    station.scheduling.bookings.releaseMissed(watching(clock.now))

    expect(await desk.setup.doctor()).toMatchObject({ file: 'ok', dangling: 0, brokenAt: null, mismatches: [] })
  })
})

describe('a room nobody came to', () => {
  it('is free again after the time the house waits, marked by the station itself, and can be taken back for good', async () => {
    const { clerk, station, book, clock } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')
    clock.now = at('10:19')
    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
    clock.now = at('10:20')
    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(1)

    expect((await clerk.scheduling.board({ on: '2026-12-07' })).items).toEqual([])
    const record = await clerk.scheduling.bookingRecord({ bookingId })
    expect(record).toMatchObject({ state: 'noShow', missedAs: 'waited' })
    expect(record.history.at(-1)).toMatchObject({ action: 'released', actor: 'station', data: '{"how":"waited","state":"noShow"}' })

    await clerk.scheduling.restore({ bookingId, version: 2 })
    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
    expect(await clerk.scheduling.bookingRecord({ bookingId })).toMatchObject({ state: 'approved', kept: true, missedAs: null })
  })

  it('stays held for somebody who said they come late, until it is moved', async () => {
    const { clerk, station, book, clock, hall } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')
    await clerk.scheduling.keepBooking({ bookingId, version: 1 })
    clock.now = at('10:30')

    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
    await clerk.scheduling.move({ bookingId, version: 2, roomId: hall.id, startsAt: at('10:30'), endsAt: at('11:30') })
    clock.now = at('10:50')
    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(1)
  })

  it('is never freed where the house does not want it', async () => {
    const { station, book, clock, setRules } = await openBookingDesk()
    await book('10:00', '11:00')
    await setRules({ releaseAfterMinutes: 0 })
    clock.now = at('17:00')

    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
  })

  it('is freed at once when the computer was off, but held against nobody whom no one could see', async () => {
    const { desk, station, book, clock } = await openBookingDesk()
    const { id } = await book('10:00', '11:00')
    await book('14:30', '16:00')
    clock.now = at('15:00')

    expect(station.scheduling.bookings.releaseMissed(watching(clock.now, at('14:30')))).toBe(2)
    expect((await desk.scheduling.bookings({ on: '2026-12-07' })).map(({ state }) => state)).toEqual(['cancelledByStation', 'noShow'])
    expect(await desk.scheduling.standing({ team: '合唱队', on: '2026-12-07' })).toMatchObject({ misses: 1 })
    const { missedAs, history } = await desk.scheduling.bookingRecord({ bookingId: id })
    expect(missedAs).toBe('unseen')
    expect(history.at(-1)).toMatchObject({ action: 'unattended', actor: 'station', data: '{"how":"unseen","state":"cancelledByStation"}' })
  })
})

describe('the first page of a day', () => {
  it('frees what nobody came to while the computer was off; a command line does not', async () => {
    const { desk, station, book, clock } = await openBookingDesk()
    const { id: bookingId } = await book('10:00', '11:00')
    clock.now = at('10:45')
    const [command, page] = [new MessageChannel(), new MessageChannel()]

    station.connect('cli', command.port1)
    expect((await desk.scheduling.booking({ bookingId })).state).toBe('approved')
    station.connect('desk', page.port1)
    expect((await desk.scheduling.booking({ bookingId })).state).toBe('cancelledByStation')
    command.port2.close()
    page.port2.close()
  })
})

describe('how a holder stands', () => {
  it('tells the desk to ring first after as many no-shows as the house says, whoever merged, and forgets them in time', async () => {
    const { desk, clerk, book, person, setRules, clock } = await openBookingDesk()
    await setRules({ missed: { count: 2, days: 30 } })
    for (const [from, to] of [['10:00', '10:30'], ['10:30', '11:00']] as const) {
      const booking = await book(from, to, { residentId: person.id })
      clock.now = at(from) + 20 * 60_000
      await clerk.scheduling.noShow({ bookingId: booking.id, version: 1 })
    }
    await book('15:00', '16:30', { residentId: person.id })

    expect(await desk.scheduling.standing({ residentId: person.id, on: '2026-12-20' })).toEqual({ misses: 2, days: 30, mustConfirm: true, uses: 1, usedMinutes: 90 })
    expect(await desk.scheduling.standing({ residentId: person.id, on: '2027-01-01' })).toMatchObject({ uses: 0, usedMinutes: 0 })
    expect(await desk.scheduling.standing({ team: '没来过的队', on: '2026-12-20' })).toMatchObject({ misses: 0, mustConfirm: false })
    clock.now = at('10:30', '2027-01-07')
    expect(await desk.scheduling.standing({ residentId: person.id, on: '2027-01-07' })).toMatchObject({ misses: 0, mustConfirm: false })
    expect((await book('15:00', '16:00', { residentId: person.id }, '2027-01-07')).state).toBe('approved')
  })
})

describe('a booking that comes back', () => {
  it('has its key out again when the closing that brought it back is undone', async () => {
    const { clerk, book } = await openBookingDesk()
    const { id: bookingId } = await book('09:00', '10:00')
    await clerk.scheduling.handOver({ bookingId, version: 1, what: 'key', step: 'out' })
    await clerk.scheduling.close({ bookingId, version: 2, headsActual: 7, loansBack: true })

    await clerk.scheduling.restore({ bookingId, version: 3 })

    expect(await clerk.scheduling.bookingRecord({ bookingId })).toMatchObject({ state: 'inUse', loans: [{ what: 'key', backAt: null, backBy: null }] })
  })

  it('or is approved when its time already runs is waited for and not missed at once', async () => {
    const { desk, station, clerk, book, clock, setRules, meeting } = await openBookingDesk()
    const cancelled = await book('09:30', '10:30')
    await clerk.scheduling.cancel({ bookingId: cancelled.id, version: 1, by: 'applicant' })
    await setRules({ approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
    const waiting = await book('09:30', '10:30', { roomId: meeting.id })
    clock.now = at('10:00')

    await clerk.scheduling.restore({ bookingId: cancelled.id, version: 2 })
    await desk.scheduling.approve({ bookingId: waiting.id, version: 1 })

    expect(station.scheduling.bookings.releaseMissed(watching(clock.now))).toBe(0)
    expect((await clerk.scheduling.booking({ bookingId: cancelled.id })).state).toBe('approved')
  })
})
