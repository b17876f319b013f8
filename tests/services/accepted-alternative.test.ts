import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../shared/contract/scheduling-bookings.ts'
import { at } from '../support/bookings.ts'
import { openTakenDay } from '../support/takings.ts'

describe('what is accepted on the phone', () => {
  /** The choir's hall was taken; `accept` says yes to some slot, a resident of the desk unless told otherwise. */
  async function openTaken(rules: Partial<HouseRules> = {}) {
    const ready = await openTakenDay()
    const { desk, station, takeDay, meeting } = ready
    await takeDay()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), ...rules })
    const member = await desk.staff.add({ name: '小郑', role: 'desk', pin: '4711' })
    const clerk = station.client('desk')
    await clerk.staff.signIn({ staffId: member.id, pin: '4711' })
    const accept = async (choice: { readonly roomId?: string; readonly from: string; readonly to: string; readonly on?: string }, client = clerk) => {
      const call = (await desk.scheduling.callList()).standing.find(({ holder }) => holder === '合唱队')
      if (!call) throw new Error('no call')
      const { roomId = meeting.id, from, to, on } = choice
      const accepted = await safe(client.scheduling.acceptCall({ callId: call.id, version: call.version, choice: { roomId, startsAt: at(from, on), endsAt: at(to, on) } }))
      if (!accepted.isSuccess) return { refused: accepted.error }
      return { booking: await desk.scheduling.booking({ bookingId: accepted.data.bookingId }) }
    }
    return { ...ready, clerk, accept }
  }

  it.each<[string, Partial<HouseRules>, { from: string; to: string; on?: string }, object]>([
    ['longer than the house allows', { longestUseMinutes: 60 }, { from: '10:00', to: '11:01' }, { rule: 'longestUse', limit: 60, value: 61 }],
    ['farther ahead than the house allows', { horizonDays: 7 }, { from: '10:00', to: '11:00', on: '2026-12-15' }, { rule: 'horizon', limit: 7, value: 8 }],
    ['sooner than it was and than the house allows', { noticeMinutes: 60 }, { from: '09:30', to: '10:30' }, { rule: 'notice', limit: 60, value: 30 }],
    ['for a purpose that is refused by now', { refusedPurposes: ['排练'] }, { from: '10:00', to: '11:00' }, { rule: 'refusedPurpose', limit: '排练', value: '排练' }],
    ['for more minutes than were taken and than they have left', { team: { count: null, minutes: 60 } }, { from: '10:00', to: '11:30' }, { rule: 'teamMinutes', limit: 60, value: 90 }],
  ])('is refused when it is %s, by the name of the rule', async (_name, rules, choice, data) => {
    const { desk, accept } = await openTaken(rules)

    expect(await accept(choice)).toMatchObject({ refused: { code: 'HOUSE_RULE', data } })
    expect((await desk.scheduling.callList()).standing).toHaveLength(2)
  })

  it('is refused outside the opening hours', async () => {
    const { accept } = await openTaken()

    expect(await accept({ from: '20:00', to: '21:00' })).toMatchObject({ refused: { code: 'OUTSIDE_HOURS' } })
  })

  it('uses no more of a quota than what was taken did, also when it is full by now', async () => {
    const { desk, meeting, accept } = await openTaken()
    await desk.scheduling.book({ roomId: meeting.id, startsAt: at('15:00'), endsAt: at('16:00'), team: { name: '合唱队' }, purpose: '会议', headsExpected: 5 })
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), team: { count: 1, minutes: 60 } })

    expect(await accept({ from: '10:00', to: '11:00', on: '2026-12-08' })).toMatchObject({ booking: { holder: '合唱队', state: 'approved' } })
  })

  it('needs the quota of another month', async () => {
    const { desk, meeting, accept } = await openTaken({ team: { count: 1, minutes: null } })
    await desk.scheduling.book({ roomId: meeting.id, startsAt: at('15:00', '2027-01-05'), endsAt: at('16:00', '2027-01-05'), team: { name: '合唱队' }, purpose: '会议', headsExpected: 5 })

    expect(await accept({ from: '10:00', to: '11:00', on: '2027-01-06' })).toMatchObject({ refused: { code: 'HOUSE_RULE', data: { rule: 'teamCount', value: 2 } } })
  })

  const lead = { approval: { by: 'lead' as const, purposes: [], roomIds: [], sound: false } }
  it.each([
    ['is approved as what was taken was', { from: '10:00', to: '11:00' }, 'approved'],
    ['waits for the lead when it is longer', { from: '10:00', to: '11:30' }, 'registered'],
  ] as const)('%s', async (_name, choice, state) => {
    const { accept } = await openTaken(lead)

    expect(await accept(choice)).toMatchObject({ booking: { state } })
  })

  it('waits for the lead in a larger room, unless the lead says yes to it on the phone', async () => {
    const { desk, clerk, meeting, hall, accept } = await openTaken()
    await desk.scheduling.updateRoom({ id: meeting.id, name: meeting.name, capacity: 90, active: true })
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), ...lead })
    const slot = { from: '10:00', to: '11:00', on: '2026-12-08' }

    const { booking } = await accept(slot, clerk)
    expect(booking).toMatchObject({ roomId: meeting.id, state: 'registered' })
    const [settled] = (await desk.scheduling.callList()).settled
    await desk.scheduling.reopenCall({ callId: settled?.id ?? '', version: settled?.version ?? 0 })
    expect(await accept(slot, desk)).toMatchObject({ booking: { state: 'approved' } })
    expect(hall.capacity).toBe(80)
  })

  it('keeps what the lead waived for it', async () => {
    const ready = await openTakenDay()
    const { desk, hall, meeting } = ready
    const { booking } = await desk.scheduling.book({ roomId: hall.id, startsAt: at('11:00'), endsAt: at('15:00'), team: { name: '老年大学' }, purpose: '推销', headsExpected: 5, override: { reason: 'notMeant' } })
    const slot = { roomId: hall.id, startsAt: at('11:00'), endsAt: at('15:00') }
    await desk.scheduling.takeRoom({ ...slot, reason: 'meeting', purpose: '会议', seen: [booking.id] })
    const [call] = (await desk.scheduling.callList()).standing
    const { bookingId } = await desk.scheduling.acceptCall({ callId: call?.id ?? '', version: call?.version ?? 0, choice: { roomId: meeting.id, startsAt: at('11:00', '2026-12-08'), endsAt: at('12:00', '2026-12-08') } })

    expect(await desk.scheduling.bookingRecord({ bookingId })).toMatchObject({ exception: { rules: expect.arrayContaining(['refusedPurpose']) as unknown, reason: 'notMeant' } })
  })
})
