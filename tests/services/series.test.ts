import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../shared/domain/values/clock-time.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const day = (text: string) => text as CalendarDate
const time = (text: string) => text as ClockTime
const at = (on: string, clock: string) => Date.parse(`${on}T${clock}:00+08:00`)
const CHOIR = { team: { name: '合唱队', phone: '13812341234' }, purpose: '排练', headsExpected: 20 }

/** Four Tuesdays of a choir, and a meeting of somebody else on the second of them. */
async function openWithClash() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const [hall, meeting] = await ready.desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const { booking: blocker } = await ready.desk.scheduling.book({ roomId: hall.id, startsAt: at('2026-12-15', '09:00'), endsAt: at('2026-12-15', '10:30'), team: { name: '业委会' }, purpose: '会议', headsExpected: 8 })
  const recurrence = { rule: { kind: 'weekly' as const, every: 1 as const, weekdays: [2 as const] }, from: day('2026-12-08'), until: null, count: 4, offDays: 'leaveOut' as const }
  const wish = { recurrence, roomId: hall.id, from: time('10:00'), to: time('11:00'), ...CHOIR }
  const preview = () => ready.desk.scheduling.previewSeries(wish)
  const slotsOf = (rows: readonly { roomId: string; startsAt: number; endsAt: number }[]) => rows.map(({ roomId, startsAt, endsAt }) => ({ roomId, startsAt, endsAt }))
  const bookFree = async () => ready.desk.scheduling.bookSeries({ recurrence, ...CHOIR, slots: slotsOf((await preview()).rows.filter(({ trouble }) => trouble === null)) })
  return { ...ready, clock, hall, meeting, blocker, recurrence, wish, preview, slotsOf, bookFree }
}

describe('looking at a series', () => {
  it('shows for each date what stands against it and the ways out', async () => {
    const { preview, meeting } = await openWithClash()

    const { rows, leftOut, cut } = await preview()

    expect(rows.map(({ on, trouble }) => `${on} ${trouble?.code ?? 'free'}`)).toEqual(['2026-12-08 free', '2026-12-15 ROOM_TAKEN', '2026-12-22 free', '2026-12-29 free'])
    expect(rows[1]).toMatchObject({
      trouble: { data: { blocker: { title: '业委会 · 场地预约', startsAt: at('2026-12-15', '09:00') } } },
      choices: [{ roomId: meeting.id, roomName: '会议室', startsAt: at('2026-12-15', '10:00') }, { startsAt: at('2026-12-15', '10:30') }, {}],
    })
    expect({ leftOut, cut }).toEqual({ leftOut: [], cut: false })
  })

  it('says which dates are closed, past or beyond what the house allows', async () => {
    const { desk, wish } = await openWithClash()
    const troubles = async (changes: object) => (await desk.scheduling.previewSeries({ ...wish, ...changes })).rows.map(({ trouble }) => trouble?.code ?? 'free')
    const recurrence = { ...wish.recurrence, offDays: 'keep' as const }

    expect(await troubles({ recurrence: { ...recurrence, rule: { kind: 'dates', dates: [day('2026-12-12'), day('2026-12-14')] } } })).toEqual(['OUTSIDE_HOURS', 'free'])
    expect(await troubles({ recurrence: { ...recurrence, from: day('2026-12-01'), count: 2 } })).toEqual(['BAD_TIME', 'free'])
    expect(await troubles({ recurrence: { ...recurrence, rule: { kind: 'dates', dates: [day('2027-12-14')] }, from: day('2026-12-14') } })).toEqual(['HOUSE_RULE'])
    await desk.scheduling.setSeriesRules({ horizonDays: 7, teamsExempt: true })
    const farther = { recurrence: { ...recurrence, rule: { kind: 'dates', dates: [day('2027-05-31'), day('2027-06-07')] }, from: day('2027-05-31') } }
    expect(await troubles(farther)).toEqual(['free', 'HOUSE_RULE'])
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), horizonDays: 182 })
    expect(await troubles(farther)).toEqual(['free', 'free'])
    expect(await troubles({ headsExpected: 90 })).toEqual(['OVER_CAPACITY', 'OVER_CAPACITY', 'OVER_CAPACITY', 'OVER_CAPACITY'])
  })

  it('counts a resident\'s dates against the quota of the month, and leaves a team out of it unless the station counts it', async () => {
    const { desk, wish } = await openWithClash()
    const person = await desk.residents.register({ name: '陈丽芳', phones: [] })
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), person: { count: 2, minutes: null }, team: { count: 2, minutes: null } })
    const { team: _, ...alone } = wish
    const codes = async (input: typeof wish | (typeof alone & { residentId: string })) => (await desk.scheduling.previewSeries({ ...input, roomId: wish.roomId, from: time('11:00'), to: time('12:00') })).rows.map(({ trouble }) => trouble?.code ?? 'free')

    expect(await codes({ ...alone, residentId: person.id })).toEqual(['free', 'free', 'HOUSE_RULE', 'HOUSE_RULE'])
    expect(await codes(wish)).toEqual(['free', 'free', 'free', 'free'])
    await desk.scheduling.setSeriesRules({ horizonDays: 371, teamsExempt: false })
    expect(await codes(wish)).toEqual(['free', 'free', 'HOUSE_RULE', 'HOUSE_RULE'])
  })

  it('asks the store the same number of times for three dates as for a hundred', async () => {
    const { station, desk, wish } = await openWithClash()
    const prepared: string[] = []
    const { store } = station.parts
    await desk.scheduling.previewSeries(wish) // the table of workdays is read once
    const asked = async (count: number) => {
      prepared.length = 0
      const read = store.read
      Object.assign(store, { read: <Result>(work: Parameters<typeof read<Result>>[0]) => read((reader) => work({ all: (query) => (prepared.push('all'), reader.all(query)), get: (query) => (prepared.push('get'), reader.get(query)) })) })
      await desk.scheduling.previewSeries({ ...wish, recurrence: { ...wish.recurrence, count } })
      Object.assign(store, { read })
      return prepared.length
    }

    expect(await asked(100)).toBe(await asked(3))
  })
})

describe('booking a series', () => {
  it('books the dates as chosen, one moved and one left out, in one act', async () => {
    const { desk, station, recurrence, preview, slotsOf, meeting } = await openWithClash()
    const { rows } = await preview()
    const moved = rows[1]?.choices[0]
    if (!moved) throw new Error('nothing is offered')

    const series = await desk.scheduling.bookSeries({ recurrence, ...CHOIR, slots: slotsOf([...rows.slice(0, 1), moved, ...rows.slice(2, 3)]) })

    expect(series.bookings.map(({ number, roomName, startsAt, state, seriesId }) => ({ number, roomName, startsAt, state, mine: seriesId === series.id }))).toEqual([
      { number: 'CD2026-0002', roomName: '多功能厅', startsAt: at('2026-12-08', '10:00'), state: 'approved', mine: true },
      { number: 'CD2026-0003', roomName: '会议室', startsAt: at('2026-12-15', '10:00'), state: 'approved', mine: true },
      { number: 'CD2026-0004', roomName: '多功能厅', startsAt: at('2026-12-22', '10:00'), state: 'approved', mine: true },
    ])
    expect(meeting.id).toBe(series.bookings[1]?.roomId)
    expect(await desk.scheduling.series({ seriesId: series.id })).toEqual(series)
    expect(station.setup.doctor()).toMatchObject({ brokenAt: null, mismatches: [] })
  })

  it('books nothing when one date was taken meanwhile, and says what stands there', async () => {
    const { desk, recurrence, preview, slotsOf, hall } = await openWithClash()
    const free = (await preview()).rows.filter(({ trouble }) => trouble === null)
    await desk.scheduling.book({ roomId: hall.id, startsAt: at('2026-12-29', '10:30'), endsAt: at('2026-12-29', '11:30'), team: { name: '太极队' }, purpose: '排练', headsExpected: 5 })

    const { error } = await safe(desk.scheduling.bookSeries({ recurrence, ...CHOIR, slots: slotsOf(free) }))

    expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '太极队 · 场地预约', startsAt: at('2026-12-29', '10:30') } } })
    expect(await desk.scheduling.bookings({ on: day('2026-12-08') })).toEqual([])
  })

  it('books a year of weeks past the horizon of single bookings', async () => {
    const { desk, recurrence, wish, slotsOf } = await openWithClash()
    const year = { ...recurrence, count: 52 }
    const { rows } = await desk.scheduling.previewSeries({ ...wish, recurrence: year })

    const series = await desk.scheduling.bookSeries({ recurrence: year, ...CHOIR, slots: slotsOf(rows.filter(({ trouble }) => trouble === null)) })

    expect(series.bookings).toHaveLength(51)
  })
})

describe('changing a series', () => {
  it('moves this and later to another time in one act, and back', async () => {
    const { desk, bookFree, hall, slotsOf } = await openWithClash()
    const { bookings } = await bookFree()
    const second = bookings[1]
    if (!second) throw new Error('no booking')

    const { rows } = await desk.scheduling.previewSeriesChange({ bookingId: second.id, scope: 'later', roomId: hall.id, from: time('10:30'), to: time('11:30') })
    expect(rows.map(({ on, trouble }) => `${on} ${trouble?.code ?? 'free'}`)).toEqual(['2026-12-22 free', '2026-12-29 free'])
    const changes = rows.map(({ bookingId, version, roomId, startsAt, endsAt }) => ({ bookingId: bookingId ?? '', version, roomId, startsAt, endsAt }))
    const moved = await desk.scheduling.changeBookings({ changes, purpose: '汇报演出排练' })

    expect(moved.map(({ startsAt, purpose }) => ({ startsAt, purpose }))).toEqual(['2026-12-22', '2026-12-29'].map((on) => ({ startsAt: at(on, '10:30'), purpose: '汇报演出排练' })))
    const back = await desk.scheduling.changeBookings({ changes: moved.map(({ id, version }, index) => ({ bookingId: id, version, ...slotsOf(bookings.slice(1))[index] ?? second })), purpose: '排练' })
    expect(back.map(({ startsAt, purpose }) => ({ startsAt, purpose }))).toEqual(bookings.slice(1).map(({ startsAt, purpose }) => ({ startsAt, purpose })))
  })

  it('lets the dates change places', async () => {
    const { desk, bookFree } = await openWithClash()
    const [first, second] = (await bookFree()).bookings
    if (!first || !second) throw new Error('no bookings')
    const slot = ({ roomId, startsAt, endsAt }: typeof first) => ({ roomId, startsAt, endsAt })

    const swapped = await desk.scheduling.changeBookings({ changes: [{ bookingId: first.id, version: first.version, ...slot(second) }, { bookingId: second.id, version: second.version, ...slot(first) }] })

    expect(swapped.map(({ startsAt }) => startsAt)).toEqual([second.startsAt, first.startsAt])
  })

  it('changes all or nothing', async () => {
    const { desk, bookFree, blocker } = await openWithClash()
    const [first, second] = (await bookFree()).bookings
    if (!first || !second) throw new Error('no bookings')

    const { error } = await safe(desk.scheduling.changeBookings({ changes: [
      { bookingId: first.id, version: first.version, roomId: first.roomId, startsAt: at('2026-12-08', '15:00'), endsAt: at('2026-12-08', '16:00') },
      { bookingId: second.id, version: second.version, roomId: blocker.roomId, startsAt: blocker.startsAt, endsAt: blocker.endsAt },
    ] }))

    expect(error).toMatchObject({ code: 'ROOM_TAKEN' })
    expect(await desk.scheduling.booking({ bookingId: first.id })).toEqual(first)
  })

  it('cancels all of it and takes that back', async () => {
    const { desk, station, bookFree } = await openWithClash()
    const { bookings } = await bookFree()
    const seen = bookings.map(({ id, version }) => ({ bookingId: id, version }))

    const cancelled = await desk.scheduling.cancelBookings({ bookings: seen, by: 'applicant' })
    expect(cancelled.map(({ state }) => state)).toEqual(['cancelledByApplicant', 'cancelledByApplicant', 'cancelledByApplicant'])
    expect((await safe(desk.scheduling.cancelBookings({ bookings: seen, by: 'applicant' }))).error).toMatchObject({ code: 'STALE' })

    const restored = await desk.scheduling.restoreBookings({ bookings: cancelled.map(({ id, version }) => ({ bookingId: id, version })) })
    expect(restored.map(({ state }) => state)).toEqual(['approved', 'approved', 'approved'])
    expect(station.setup.doctor()).toMatchObject({ mismatches: [] })
  })
})

describe('the rules of the house in a series', () => {
  it('bind the purpose that is changed for all dates as they bind one booking', async () => {
    const { desk, bookFree } = await openWithClash()
    const { bookings } = await bookFree()
    const same = (purpose: string) => safe(desk.scheduling.changeBookings({ changes: bookings.map(({ id, version, roomId, startsAt, endsAt }) => ({ bookingId: id, version, roomId, startsAt, endsAt })), purpose }))

    expect((await same('保健品推销')).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'refusedPurpose' } })
    await desk.scheduling.cancelBookings({ bookings: bookings.slice(0, 1).map(({ id, version }) => ({ bookingId: id, version })), by: 'applicant' })
    const [first] = bookings
    if (!first) throw new Error('no booking')
    const { id, version, roomId, startsAt, endsAt } = first
    expect((await safe(desk.scheduling.changeBookings({ changes: [{ bookingId: id, version: version + 1, roomId, startsAt, endsAt }], purpose: '会议' }))).error).toMatchObject({ code: 'WRONG_STATE' })
  })

  it('of its own horizon bind a series however it is moved, and no single booking', async () => {
    const { desk, blocker, hall, bookFree } = await openWithClash()
    const [first] = (await bookFree()).bookings
    if (!first) throw new Error('no booking')
    const far = { roomId: hall.id, startsAt: at('2027-08-03', '09:00'), endsAt: at('2027-08-03', '10:00') }

    expect((await safe(desk.scheduling.changeBookings({ changes: [{ bookingId: blocker.id, version: 1, ...far }] }))).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'horizon' } })
    expect((await desk.scheduling.move({ bookingId: first.id, version: first.version, ...far })).startsAt).toBe(far.startsAt)
  })

  it('use up no quota of a team that books besides, unless the station counts them', async () => {
    const { desk, hall, bookFree } = await openWithClash()
    await bookFree()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), team: { count: 1, minutes: null } })
    const book = (on: string) => safe(desk.scheduling.book({ roomId: hall.id, startsAt: at(on, '15:00'), endsAt: at(on, '16:00'), ...CHOIR }))

    expect((await book('2026-12-09')).error).toBeNull()
    expect(await desk.scheduling.standing({ team: '合唱队', on: day('2026-12-09') })).toMatchObject({ uses: 1, usedMinutes: 60 })
    expect((await book('2026-12-10')).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'teamCount', value: 2 } })
    await desk.scheduling.setSeriesRules({ horizonDays: 371, teamsExempt: false })
    expect((await book('2026-12-10')).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'teamCount', value: 5 } })
  })

  it('are those of a single booking where a series has one date, or one is left because the others were given back', async () => {
    const { desk, hall, meeting, recurrence } = await openWithClash()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), team: { count: 1, minutes: null } })
    const slot = (on: string, roomId = hall.id) => ({ roomId, startsAt: at(on, '10:00'), endsAt: at(on, '11:00') })
    const once = (on: string) => safe(desk.scheduling.bookSeries({ recurrence, ...CHOIR, slots: [slot(on)] }))
    const codes = async (count: number) => (await desk.scheduling.previewSeries({ recurrence: { ...recurrence, count }, roomId: meeting.id, from: time('15:00'), to: time('16:00'), ...CHOIR })).rows.map(({ trouble }) => trouble?.code ?? 'free')

    expect((await once('2026-12-08')).error).toBeNull()
    expect((await once('2026-12-22')).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'teamCount', limit: 1, value: 2 } })
    expect(await codes(1)).toEqual(['HOUSE_RULE'])
    expect(await codes(2)).toEqual(['free', 'free'])
    const { bookings } = await desk.scheduling.bookSeries({ recurrence, ...CHOIR, team: { name: '太极队' }, slots: [slot('2026-12-22'), slot('2026-12-29')] })
    await desk.scheduling.cancelBookings({ bookings: bookings.slice(1).map(({ id, version }) => ({ bookingId: id, version })), by: 'applicant' })
    expect((await safe(desk.scheduling.book({ ...slot('2026-12-29', meeting.id), ...CHOIR, team: { name: '太极队' } }))).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'teamCount' } })
  })
})
