import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openBookingDesk } from '../support/bookings.ts'

async function openAsking() {
  const ready = await openBookingDesk()
  await ready.setRules({ approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
  const lapse = (time: string) => {
    ready.clock.now = at(time)
    return ready.station.scheduling.bookings.lapseUndecided({ since: 0, at: ready.clock.now })
  }
  const toCall = async () => (await ready.desk.scheduling.callList()).standing.map(({ holder, reason, about, choices }) => ({ holder, reason, about, offered: choices.length }))
  return { ...ready, lapse, toCall }
}

describe('a booking the lead has not decided', () => {
  it('gives its room back at its start, by the station itself, and its holder is called with what else is free', async () => {
    const { desk, book, lapse, toCall } = await openAsking()
    const { id: bookingId } = await book('10:00', '11:00')

    expect(lapse('09:59')).toBe(0)
    expect(lapse('10:00')).toBe(1)

    const record = await desk.scheduling.bookingRecord({ bookingId })
    expect(record).toMatchObject({ state: 'cancelledByStation', reason: 'other' })
    expect(record.history.at(-1)).toMatchObject({ actor: 'station', action: 'lapsed' })
    expect(await toCall()).toEqual([{ holder: '合唱队', reason: 'undecided', about: '多功能厅 12月7日 周一 10:00–11:00 排练', offered: 3 }])
    expect((await safe(book('10:00', '11:00'))).error).toBeNull()
    expect(lapse('10:01')).toBe(0)
  })

  it('is left alone once it was decided, and a quarter of an hour where it was asked for on the spot', async () => {
    const { desk, book, lapse } = await openAsking()
    const decided = await book('10:00', '10:30')
    await desk.scheduling.approve({ bookingId: decided.id, version: 1 })
    await book('09:00', '09:45')

    expect(lapse('09:14')).toBe(0)
    expect(lapse('09:15')).toBe(1)
    expect(lapse('10:20')).toBe(0)
  })

  it('can be taken back and decided after all while its time runs; nobody need be called then', async () => {
    const { desk, book, lapse, toCall } = await openAsking()
    const { id: bookingId } = await book('10:00', '11:00')
    lapse('10:00')

    await desk.scheduling.restore({ bookingId, version: 2 })
    expect(lapse('10:10')).toBe(0)
    expect(await toCall()).toEqual([])
    expect(await desk.scheduling.approve({ bookingId, version: 3 })).toMatchObject({ state: 'approved' })
  })

  it('is rebooked when its holder accepts another time, to be decided again', async () => {
    const { desk, clerk, book, lapse } = await openAsking()
    await book('10:00', '11:00')
    lapse('10:00')
    const [call] = (await desk.scheduling.callList()).standing
    const [choice] = call?.choices.filter(({ startsAt }) => startsAt > at('10:00')) ?? []
    if (!call || !choice) throw new Error('nothing is offered')

    const { bookingId } = await clerk.scheduling.acceptCall({ callId: call.id, version: call.version, choice: { roomId: choice.roomId, startsAt: choice.startsAt, endsAt: choice.endsAt } })

    expect(await desk.scheduling.booking({ bookingId })).toMatchObject({ holder: '合唱队', state: 'registered' })
  })
})

describe('a booking the station cancels', () => {
  it('needs a reason, which its holder is told with what else is free, never the room that is needed', async () => {
    const { desk, clerk, hall, book, toCall } = await openBookingDesk().then((ready) => ({ ...ready, toCall: async () => (await ready.desk.scheduling.callList()).standing }))
    const { id: bookingId } = await book('10:00', '11:00')

    expect((await safe(clerk.scheduling.cancel({ bookingId, version: 1, by: 'station' }))).error).toMatchObject({ code: 'BAD_REQUEST' })
    const cancelled = await clerk.scheduling.cancel({ bookingId, version: 1, by: 'station', reason: 'flood', note: '作安置点' })

    const [call] = await toCall()
    expect(call).toMatchObject({ holder: '合唱队', reason: 'taken', about: '多功能厅 12月7日 周一 10:00–11:00 排练，站方调整：防汛应急，作安置点' })
    expect(call?.choices.some(({ roomId, startsAt }) => roomId === hall.id && startsAt < at('11:00') && startsAt > at('09:00'))).toBe(false)
    await clerk.scheduling.restore({ bookingId, version: cancelled.version })
    expect(await toCall()).toEqual([])
    expect(await desk.scheduling.booking({ bookingId })).toMatchObject({ state: 'approved' })
  })

  it('of a series is told in one call for all of them', async () => {
    const { desk, hall } = await openBookingDesk()
    const days = ['2026-12-08', '2026-12-15', '2026-12-22']
    const { bookings } = await desk.scheduling.bookSeries({
      recurrence: { rule: { kind: 'dates', dates: days }, from: days[0] ?? '', until: null, count: null, offDays: 'keep' }, team: { name: '合唱队' }, purpose: '排练', headsExpected: 5,
      slots: days.map((on) => ({ roomId: hall.id, startsAt: at('10:00', on), endsAt: at('11:00', on) })),
    })
    const seen = bookings.map(({ id, version }) => ({ bookingId: id, version }))

    expect((await safe(desk.scheduling.cancelBookings({ bookings: seen, by: 'station' }))).error).toMatchObject({ code: 'BAD_REQUEST' })
    const cancelled = await desk.scheduling.cancelBookings({ bookings: seen, by: 'station', reason: 'repair' })

    expect((await desk.scheduling.callList()).standing.map(({ about, choices }) => ({ about, choices }))).toEqual([{ about: '多功能厅 12月8日 周二 10:00–11:00 排练 等 3 次，站方调整：设施维修', choices: [] }])
    await desk.scheduling.restoreBookings({ bookings: cancelled.map(({ id, version }) => ({ bookingId: id, version })) })
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })
})
