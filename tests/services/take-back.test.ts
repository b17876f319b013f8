import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openBookingDesk } from '../support/bookings.ts'

const MINUTE_MS = 60_000

describe('a booking that was a slip of the hand', () => {
  it.each([['a use that began at once', '09:00', 'inUse'], ['a room for later', '10:00', 'approved']])('of %s is taken back whole', async (_, from, state) => {
    const { clerk, desk, book, hall } = await openBookingDesk()
    const made = await book(from, '11:00')
    expect(made.state).toBe(state)

    const back = await clerk.scheduling.takeBack({ bookingId: made.id, version: made.version })

    expect(back).toMatchObject({ state: 'cancelledByApplicant', headsActual: null })
    expect((await clerk.scheduling.board({ on: '2026-12-07' })).items).toEqual([])
    expect((await desk.scheduling.register({ month: '2026-12' })).html).toContain('共 1 号，作废 1 号')
    expect(await desk.setup.doctor()).toMatchObject({ dangling: 0, mismatches: [] })
    await clerk.scheduling.book({ roomId: hall.id, startsAt: at(from), endsAt: at('11:00'), team: { name: '舞蹈队' }, purpose: '排练', headsExpected: 5 })
  })

  it('that waits for the lead is taken back too, and counts against nobody', async () => {
    const { clerk, book, person, setRules } = await openBookingDesk()
    await setRules({ approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
    const made = await book('15:00', '16:00', { residentId: person.id })

    await clerk.scheduling.takeBack({ bookingId: made.id, version: made.version })

    expect(await clerk.scheduling.standing({ residentId: person.id, on: '2026-12-07' })).toMatchObject({ uses: 0, usedMinutes: 0, misses: 0 })
  })

  it('is no slip any more once ten minutes have gone by', async () => {
    const { clerk, book, clock } = await openBookingDesk()
    const made = await book('09:00', '11:00')
    clock.now += 10 * MINUTE_MS + 1
    const late = await safe(clerk.scheduling.takeBack({ bookingId: made.id, version: made.version }))
    clock.now -= 1

    expect(late.error).toMatchObject({ code: 'CANNOT_UNDO', data: { reason: 'late' } })
    expect((await clerk.scheduling.takeBack({ bookingId: made.id, version: made.version })).state).toBe('cancelledByApplicant')
  })

  it('stands once something else happened to it', async () => {
    const { clerk, book } = await openBookingDesk()
    const made = await book('09:00', '11:00')
    const lent = await clerk.scheduling.handOver({ bookingId: made.id, version: made.version, what: 'key', step: 'out' })

    expect((await safe(clerk.scheduling.takeBack({ bookingId: made.id, version: made.version }))).error).toMatchObject({ code: 'STALE' })
    expect((await safe(clerk.scheduling.takeBack({ bookingId: made.id, version: lent.version }))).error).toMatchObject({ code: 'CANNOT_UNDO', data: { reason: 'changed' } })
  })
})
