import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { LEAD, MONDAY_9_00, openReadyStation } from '../support/station.ts'

const MINUTE = 60_000

describe('staff', () => {
  it('signs in by PIN and names the actor in the journal', async () => {
    const { desk, lead } = await openReadyStation()

    expect(await desk.staff.current()).toEqual(lead)
    const [newest] = await desk.setup.journal({ limit: 1 })
    expect(newest).toMatchObject({ actor: lead.id, screen: 'desk', subject: 'staff', action: 'signedIn' })
  })

  it('rests an account for a minute after five wrong PINs, then twice as long', async () => {
    const clock = { now: MONDAY_9_00 }
    const { station, lead } = await openReadyStation({ clock })
    const guest = station.client('desk')
    const guess = async () => (await safe(guest.staff.signIn({ staffId: lead.id, pin: '9999' }))).error

    for (const left of [4, 3, 2, 1]) expect(await guess()).toMatchObject({ code: 'WRONG_PIN', data: { left } })
    expect(await guess()).toMatchObject({ code: 'LOCKED_OUT', data: { until: MONDAY_9_00 + MINUTE } })
    expect((await safe(guest.staff.signIn({ staffId: lead.id, pin: LEAD.pin }))).error).toMatchObject({ code: 'LOCKED_OUT' })
    clock.now += MINUTE
    for (const left of [4, 3, 2, 1]) expect(await guess()).toMatchObject({ data: { left } })
    expect(await guess()).toMatchObject({ code: 'LOCKED_OUT', data: { until: clock.now + 2 * MINUTE } })
    clock.now += 2 * MINUTE
    expect(await guest.staff.signIn({ staffId: lead.id, pin: LEAD.pin })).toMatchObject({ name: LEAD.name })
  })

  it('tells tries made at once no more than tries one after the other', async () => {
    const clock = { now: MONDAY_9_00 }
    const { station, lead } = await openReadyStation({ clock })
    const guess = async (pin: string) => (await safe(station.client('desk').staff.signIn({ staffId: lead.id, pin }))).error

    const answers = await Promise.all(Array.from({ length: 9 }, () => guess('9999')))

    expect(answers.filter((error) => error && 'code' in error && error.code === 'WRONG_PIN')).toHaveLength(4)
    expect(await guess(LEAD.pin)).toMatchObject({ code: 'LOCKED_OUT', data: { until: MONDAY_9_00 + MINUTE } })
  })

  it('changes a PIN with the old one only', async () => {
    const { station, desk, lead } = await openReadyStation()

    expect((await safe(desk.staff.changePin({ oldPin: '9999', newPin: '8520' }))).error).toMatchObject({ code: 'WRONG_PIN', data: { left: 4 } })
    await desk.staff.changePin({ oldPin: LEAD.pin, newPin: '8520' })

    expect((await safe(station.client('desk').staff.signIn({ staffId: lead.id, pin: LEAD.pin }))).error).toMatchObject({ code: 'WRONG_PIN' })
    expect(await station.client('desk').staff.signIn({ staffId: lead.id, pin: '8520' })).toEqual(lead)
  })

  it('does not take in a member who was rested while the PIN was being checked', async () => {
    const { station, desk } = await openReadyStation()
    const member = await desk.staff.add({ name: '陈前台', role: 'desk', pin: '4711' })
    const other = station.client('desk')

    const [entered] = await Promise.all([
      safe(other.staff.signIn({ staffId: member.id, pin: '4711' })),
      desk.staff.update({ staffId: member.id, name: member.name, role: 'desk', active: false }),
    ])

    expect(entered.error).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.staff.current()).toBeNull()
  })

  it('ends a rest that a clock put back would stretch over months', async () => {
    const clock = { now: MONDAY_9_00 }
    const { station, lead } = await openReadyStation({ clock })
    for (let tries = 0; tries < 5; tries++) await safe(station.client('desk').staff.signIn({ staffId: lead.id, pin: '9999' }))

    clock.now -= 90 * 24 * 60 * MINUTE

    expect(await station.client('desk').staff.signIn({ staffId: lead.id, pin: LEAD.pin })).toEqual(lead)
  })

  it.each(['0000', '1234', '987654'])('refuses the weak PIN %s', async (newPin) => {
    const { desk, lead } = await openReadyStation()

    expect((await safe(desk.staff.resetPin({ staffId: lead.id, newPin }))).error).toMatchObject({ code: 'WEAK_PIN' })
  })

  it('keeps at least one active lead', async () => {
    const { desk, lead } = await openReadyStation()

    const refused = await safe(desk.staff.update({ staffId: lead.id, name: lead.name, role: 'desk', active: true }))

    expect(refused.error).toMatchObject({ code: 'LAST_LEAD' })
  })

  it('takes a rested member off the seat at once', async () => {
    const { station, desk } = await openReadyStation()
    const member = await desk.staff.add({ name: '陈前台', role: 'desk', pin: '4711' })
    const other = station.client('desk')
    await other.staff.signIn({ staffId: member.id, pin: '4711' })

    await desk.staff.update({ staffId: member.id, name: member.name, role: 'desk', active: false })

    expect(await other.staff.current()).toBeNull()
    expect((await safe(other.staff.add({ name: '某', role: 'desk', pin: '4711' }))).error).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })
})
