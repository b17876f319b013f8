import { describe, expect, it } from 'vitest'
import { at, openBookingDesk, watching } from '../support/bookings.ts'

describe('a booking that came due while the computer was off', () => {
  async function openLate() {
    const ready = await openBookingDesk()
    const booking = await ready.book('10:00', '11:00')
    const startAt = (time: string): void => {
      ready.clock.now = at(time)
      ready.station.scheduling.bookings.releaseMissed(watching(ready.clock.now, ready.clock.now))
    }
    const settle = async (told: { readonly came: boolean; readonly headsActual?: number }) => {
      const [one] = await ready.clerk.scheduling.unattended()
      if (!one) throw new Error('nothing to put right')
      return ready.clerk.scheduling.settleUnattended({ bookingId: one.id, version: one.version, ...told })
    }
    return { ...ready, booking, startAt, settle }
  }

  it('is listed for the desk and, when the holder is there, in use as it was booked', async () => {
    const { clerk, booking, startAt, settle } = await openLate()
    startAt('10:30')
    expect(await clerk.scheduling.unattended()).toMatchObject([{ id: booking.id, holder: '合唱队', maskedPhone: '138****1234' }])

    expect((await settle({ came: true })).state).toBe('inUse')

    expect(await clerk.scheduling.unattended()).toEqual([])
    expect((await clerk.scheduling.board({ on: '2026-12-07' })).items).toMatchObject([{ ownerId: booking.id, startsAt: at('10:00'), endsAt: at('11:00') }])
    expect(await clerk.scheduling.bookingRecord({ bookingId: booking.id })).toMatchObject({ state: 'inUse', missedAs: null, startedAt: at('10:00') })
  })

  it('was used to its end, not late, when it is over and the holder came', async () => {
    const { clerk, booking, startAt, settle } = await openLate()
    startAt('15:00')

    await settle({ came: true, headsActual: 7 })

    expect(await clerk.scheduling.bookingRecord({ bookingId: booking.id })).toMatchObject({ state: 'completed', headsActual: 7, endedAt: at('11:00'), lateMinutes: 0 })
  })

  it('is a no-show only when the desk says so', async () => {
    const { desk, clerk, booking, startAt, settle } = await openLate()
    startAt('10:30')
    expect(await desk.scheduling.standing({ team: '合唱队', on: '2026-12-07' })).toMatchObject({ misses: 0 })

    const missed = await settle({ came: false })

    expect(await desk.scheduling.standing({ team: '合唱队', on: '2026-12-07' })).toMatchObject({ misses: 1 })
    expect(await clerk.scheduling.bookingRecord({ bookingId: booking.id })).toMatchObject({ state: 'noShow', missedAs: 'told' })
    expect((await clerk.scheduling.restore({ bookingId: missed.id, version: missed.version })).state).toBe('approved')
    expect(await desk.setup.doctor()).toMatchObject({ mismatches: [] })
  })

  it('is refused its room when somebody else has it, and stays on the list', async () => {
    const { clerk, book, startAt, settle } = await openLate()
    startAt('10:30')
    await book('10:30', '11:00', { team: { name: '太极队' } })

    await expect(settle({ came: true })).rejects.toMatchObject({ code: 'ROOM_TAKEN' })
    expect(await clerk.scheduling.unattended()).toHaveLength(1)
  })

  it('is not struck out of the register, which says that nobody noted it', async () => {
    const { desk, startAt } = await openLate()
    startAt('10:30')

    const { html } = await desk.scheduling.register({ month: '2026-12' })

    expect(html).toContain('共 1 号，作废 0 号')
    expect(html).toContain('到点时电脑没开，没有登记')
    expect(html).not.toContain('站方调整')
  })

  it('is put right once, and nothing else is', async () => {
    const { clerk, book, startAt, settle } = await openLate()
    const other = await book('15:00', '16:00')
    await expect(clerk.scheduling.settleUnattended({ bookingId: other.id, version: 1, came: false })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    startAt('10:30')
    const { id, version } = await settle({ came: false })

    await expect(clerk.scheduling.settleUnattended({ bookingId: id, version, came: true })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })
})
