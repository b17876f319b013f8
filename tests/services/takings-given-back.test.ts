import { describe, expect, it, vi } from 'vitest'
import { at } from '../support/bookings.ts'
import { openTakenDay } from '../support/takings.ts'

describe('a taken booking that stands again', () => {
  it('is off the call list, and is passed over when the taking is undone', async () => {
    const { desk, choir, reading, day, meeting, takeDay } = await openTakenDay()
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
    const { desk, station, meeting } = await openTakenDay()
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
