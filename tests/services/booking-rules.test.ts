import { safe } from '@orpc/client'
import { describe, expect, it, vi } from 'vitest'
import type { HouseRules } from '../../shared/contract/scheduling-bookings.ts'
import { at, openBookingDesk } from '../support/bookings.ts'

const ONLY: HouseRules['approval'] = { by: 'nobody', purposes: [], roomIds: [], sound: false }

describe('the rules of the house as a setting', () => {
  it('start with what published rules share, and change by the lead', async () => {
    const { desk, clerk } = await openBookingDesk()

    const before = await clerk.scheduling.houseRules()
    await desk.scheduling.setHouseRules({ ...before, longestUseMinutes: 120, refusedPurposes: ['婚宴'] })

    expect(before).toMatchObject({ longestUseMinutes: 240, noticeMinutes: 0, horizonDays: 180, mostConsecutive: null, releaseAfterMinutes: 20 })
    expect(await clerk.scheduling.houseRules()).toEqual({ ...before, longestUseMinutes: 120, refusedPurposes: ['婚宴'] })
    expect((await safe(clerk.scheduling.setHouseRules(before))).error).toMatchObject({ code: 'NOT_ALLOWED' })
    const [row] = await desk.setup.journal({ limit: 1 })
    expect(row).toMatchObject({ subject: 'houseRules', action: 'set', data: '{"fields":["longestUseMinutes","refusedPurposes"]}' })
  })

  it('keep the values that are set when a later version adds a rule', async () => {
    const { desk, station } = await openBookingDesk()
    station.parts.store.raw.prepare(`INSERT INTO setting (key, value) VALUES ('houseRules', '{"longestUseMinutes":60}')`).run()

    expect(await desk.scheduling.houseRules()).toMatchObject({ longestUseMinutes: 60, horizonDays: 180 })
  })

  const month: readonly { name: string; rules: Partial<HouseRules>; broken: object }[] = [
    { name: 'uses of a team', rules: { team: { count: 2, minutes: null } }, broken: { rule: 'teamCount', limit: 2, value: 3 } },
    { name: 'hours of a team', rules: { team: { count: null, minutes: 150 } }, broken: { rule: 'teamMinutes', limit: 150, value: 180 } },
    { name: 'uses in a row', rules: { mostConsecutive: 1 }, broken: { rule: 'consecutive', limit: 1, value: 2 } },
  ]
  it.each(month)('count the $name over rooms, and name the rule', async ({ rules, broken }) => {
    const { clerk, book, setRules, hall, meeting } = await openBookingDesk()
    await book('09:30', '10:30', { team: { name: '合唱队' } })
    await book('15:00', '16:00', { team: { name: '合 唱 队' }, roomId: meeting.id })
    await setRules(rules)

    const { error } = await safe(clerk.scheduling.book({ roomId: hall.id, startsAt: at('10:30'), endsAt: at('11:30'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 }))

    expect(error).toMatchObject({ code: 'HOUSE_RULE', data: broken })
    expect((await book('10:30', '11:30', { team: { name: '太极队' } })).state).toBe('approved')
  })

  it('count what a person had under a record merged since, forget what fell through, and start afresh next month', async () => {
    const { desk, book, setRules, person } = await openBookingDesk()
    const twin = await desk.residents.register({ name: '陈丽芳', phones: ['13900010001'] })
    const first = await book('09:30', '10:00', { residentId: twin.id })
    const second = await book('10:00', '10:30', { residentId: person.id })
    await desk.residents.merge({ keepId: person.id, otherId: twin.id })
    await setRules({ person: { count: 2, minutes: null } })

    await expect(book('11:00', '11:30', { residentId: person.id })).rejects.toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'personCount', value: 3 } })
    expect((await book('11:00', '11:30', { residentId: person.id }, '2027-01-04')).state).toBe('approved')
    await desk.scheduling.cancel({ bookingId: second.id, version: second.version, by: 'applicant' })
    expect((await book('11:00', '11:30', { residentId: person.id })).state).toBe('approved')
    expect(first.residentId).toBe(twin.id)
  })

  it('ask once what a holder has, however much that is, and not at all where no rule counts', async () => {
    const { station, book, setRules } = await openBookingDesk()
    const counting = async (from: string, to: string) => {
      const queries = vi.spyOn(station.parts.store.read((reader) => reader), 'all')
      await book(from, to)
      const asked = queries.mock.calls.filter(([query]) => query.compile().sql.includes('"team_mark" = ?')).length
      queries.mockRestore()
      return asked
    }

    expect(await counting('09:30', '10:00')).toBe(0)
    await setRules({ team: { count: 50, minutes: 3000 }, mostConsecutive: 9 })
    expect(await counting('10:00', '10:30')).toBe(1)
    expect(await counting('10:30', '11:00')).toBe(1)
  })

  it('refuse a purpose in plain words, also when it is changed later', async () => {
    const { clerk, book } = await openBookingDesk()
    const booking = await book('10:00', '11:00', { purpose: '防推销讲座' })

    await expect(book('15:00', '16:00', { purpose: '净水器推销' })).rejects.toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'refusedPurpose', limit: '推销', value: '净水器推销' } })
    expect((await safe(clerk.scheduling.editBooking({ bookingId: booking.id, version: 1, purpose: '保健品推销', headsExpected: 5 }))).error).toMatchObject({ code: 'HOUSE_RULE' })
  })
})

describe('a lead who waives a rule', () => {
  it('says why, which is journaled without what was typed, and it stays waived when the booking moves', async () => {
    const { desk, station, hall } = await openBookingDesk()

    const { booking } = await desk.scheduling.book({ roomId: hall.id, startsAt: at('18:00'), endsAt: at('23:00'), team: { name: '防汛队' }, purpose: '值守', headsExpected: 5, override: { reason: 'emergency', note: '王主任通知' } })
    const moved = await desk.scheduling.move({ bookingId: booking.id, version: 1, roomId: hall.id, startsAt: at('18:30'), endsAt: at('23:30') })

    expect(moved.version).toBe(2)
    expect(await desk.scheduling.bookingRecord({ bookingId: booking.id })).toMatchObject({ exception: { rules: ['longestUse', 'outsideHours'], reason: 'emergency' }, note: '王主任通知' })
    const rows = await desk.setup.journal({ limit: 2 })
    expect(JSON.parse(rows[1]?.data ?? '')).toMatchObject({ waived: ['longestUse', 'outsideHours'], why: 'emergency' })
    expect(JSON.stringify(station.parts.store.raw.prepare('SELECT data FROM journal').all())).not.toContain('王主任')
  })

  it('cannot waive that a room is taken or too small, nor, where the station says so, the opening hours', async () => {
    const { desk, hall, book, setRules } = await openBookingDesk()
    const override = { reason: 'superior' } as const
    const wish = { roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '党委' }, purpose: '会议', headsExpected: 5, override }
    await book('10:00', '11:00')

    expect((await safe(desk.scheduling.book(wish))).error).toMatchObject({ code: 'ROOM_TAKEN' })
    expect((await safe(desk.scheduling.book({ ...wish, headsExpected: 500 }))).error).toMatchObject({ code: 'OVER_CAPACITY' })
    await setRules({ outsideHours: 'nobody' })
    expect((await safe(desk.scheduling.book({ ...wish, startsAt: at('19:00'), endsAt: at('20:00') }))).error).toMatchObject({ code: 'OUTSIDE_HOURS' })
  })

  it('is the lead and nobody else', async () => {
    const { clerk, hall } = await openBookingDesk()
    const wish = { roomId: hall.id, startsAt: at('19:00'), endsAt: at('20:00'), team: { name: '党委' }, purpose: '会议', headsExpected: 5 }

    expect((await safe(clerk.scheduling.book({ ...wish, override: { reason: 'superior' } }))).error).toMatchObject({ code: 'NOT_ALLOWED', data: { needs: ['lead'] } })
  })

  it('lets a booking made in time be moved later, not sooner, within the notice', async () => {
    const { clerk, book, setRules, hall } = await openBookingDesk()
    const booking = await book('15:00', '16:00')
    await setRules({ noticeMinutes: 1440 })

    const later = await clerk.scheduling.move({ bookingId: booking.id, version: 1, roomId: hall.id, startsAt: at('15:30'), endsAt: at('16:30') })
    const sooner = await safe(clerk.scheduling.move({ bookingId: booking.id, version: 2, roomId: hall.id, startsAt: at('14:30'), endsAt: at('15:30') }))

    expect(later.version).toBe(2)
    expect(sooner.error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'notice', limit: 1440 } })
  })
})

describe('a booking the house wants approved', () => {
  it('holds its room while it waits, is counted among those that wait, and goes on when the lead agrees', async () => {
    const { desk, clerk, book, setRules, hall } = await openBookingDesk()
    await setRules({ approval: { ...ONLY, roomIds: [hall.id] } })

    const booking = await book('10:00', '11:00')
    expect(booking.state).toBe('registered')
    await expect(book('10:00', '11:00')).rejects.toMatchObject({ code: 'ROOM_TAKEN' })
    expect(await clerk.scheduling.approvals()).toEqual([booking])
    expect((await safe(clerk.scheduling.approve({ bookingId: booking.id, version: 1 }))).error).toMatchObject({ code: 'NOT_ALLOWED' })

    expect(await desk.scheduling.approve({ bookingId: booking.id, version: 1 })).toEqual({ ...booking, state: 'approved', version: 2 })
    expect(await clerk.scheduling.approvals()).toEqual([])
  })

  it('gives its room back when the lead does not agree, says why, and can be taken up again', async () => {
    const { desk, book, setRules } = await openBookingDesk()
    await setRules({ approval: { ...ONLY, sound: true } })
    const booking = await book('10:00', '11:00', { sound: true })

    const rejected = await desk.scheduling.reject({ bookingId: booking.id, version: 1, reason: 'time', note: '三楼有考试' })
    expect(rejected.state).toBe('rejected')
    expect(await desk.scheduling.bookingRecord({ bookingId: booking.id })).toMatchObject({ reason: 'time', note: '三楼有考试' })
    expect((await desk.scheduling.board({ on: '2026-12-07' })).items).toEqual([])

    expect(await desk.scheduling.restore({ bookingId: booking.id, version: 2 })).toMatchObject({ state: 'registered' })
  })

  it('is approved at once when the lead books it, and waits again when the desk changes it into one that must', async () => {
    const { desk, clerk, hall, book, setRules } = await openBookingDesk()
    await setRules({ approval: { ...ONLY, purposes: ['汇演'] } })
    const own = await desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), team: { name: '艺术团' }, purpose: '汇演', headsExpected: 5 })
    const booking = await book('10:00', '11:00')

    const edited = await clerk.scheduling.editBooking({ bookingId: booking.id, version: 1, purpose: '新年汇演', headsExpected: 40 })

    expect(own.booking.state).toBe('approved')
    expect(edited).toMatchObject({ state: 'registered', purpose: '新年汇演', headsExpected: 40, version: 2 })
  })

  it('leads one that was cancelled while it waited back to waiting', async () => {
    const { desk, book, setRules } = await openBookingDesk()
    await setRules({ approval: { ...ONLY, by: 'lead' } })
    const booking = await book('10:00', '11:00')
    await desk.scheduling.cancel({ bookingId: booking.id, version: 1, by: 'applicant' })

    expect(await desk.scheduling.restore({ bookingId: booking.id, version: 2 })).toMatchObject({ state: 'registered' })
  })
})
