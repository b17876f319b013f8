import { safe } from '@orpc/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, watching } from '../support/bookings.ts'
import { openFull } from '../support/waiting.ts'

describe('waiting for a room', () => {
  it('offers what comes free to whoever asked first, keeps it for them and puts them on the call list', async () => {
    const { desk, inHall, join, cancel, standing, firstCall, time, hall } = await openFull()
    await join('合唱队')
    await join('太极队')

    await cancel(inHall)

    expect(await standing()).toEqual(['合唱队 offered 多功能厅', '太极队 waiting'])
    expect(await firstCall()).toMatchObject({ reason: 'offer', holder: '合唱队', about: '多功能厅 12月7日 周一 15:00–16:00 排练', untilAt: at('09:30'), choices: [{ roomId: hall.id, ...time }] })
    expect((await safe(desk.scheduling.book({ roomId: hall.id, ...time, team: { name: '路人' }, purpose: '会议', headsExpected: 1 }))).error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { kind: 'offer', title: '合唱队 · 候补保留' } } })
  })

  it('books it when they accept', async () => {
    const { desk, inHall, join, cancel, standing, firstCall } = await openFull()
    await join('合唱队')
    await cancel(inHall)
    const call = await firstCall()
    const [choice] = call.choices
    if (!choice) throw new Error('nothing is offered')

    const { bookingId } = await desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice })

    expect(await desk.scheduling.booking({ bookingId })).toMatchObject({ holder: '合唱队', state: 'approved', purpose: '排练', headsExpected: 10 })
    expect(await standing()).toEqual([])
  })

  it.each([['declines', 'declined'], ['does not answer', 'noAnswer']] as const)('gives it to the next when the first %s', async (_name, answer) => {
    const { desk, inHall, join, cancel, standing, firstCall } = await openFull()
    await join('合唱队')
    await join('太极队')
    await cancel(inHall)
    const call = await firstCall()
    const seen = { callId: call.id, version: call.version }

    await (answer === 'declined' ? desk.scheduling.settleCall({ ...seen, outcome: 'declined' }) : desk.scheduling.noteCall({ ...seen, heard: 'noAnswer' }))

    expect(await standing()).toEqual(['太极队 offered 多功能厅'])
    expect(await firstCall()).toMatchObject({ holder: '太极队' })
  })

  it('gives it to the next when the time is up', async () => {
    const { station, inHall, join, cancel, standing, clock, desk } = await openFull()
    await join('合唱队')
    await join('太极队')
    await cancel(inHall)

    clock.now = at('09:29')
    station.scheduling.waiting.tick(watching(clock.now))
    expect(await standing()).toEqual(['合唱队 offered 多功能厅', '太极队 waiting'])
    clock.now = at('09:30')
    station.scheduling.waiting.tick(watching(clock.now))

    expect(await standing()).toEqual(['太极队 offered 多功能厅'])
    expect((await desk.scheduling.callList()).settled).toMatchObject([{ holder: '合唱队', outcome: 'expired' }])
  })

  it('lets go of a line whose time has begun', async () => {
    const { station, join, standing, clock } = await openFull()
    await join('合唱队')
    clock.now = at('15:00')
    station.scheduling.waiting.tick(watching(clock.now))

    expect(await standing()).toEqual([])
  })

  it('passes over the first for a room they cannot use', async () => {
    const { inMeeting, join, cancel, standing } = await openFull()
    await join('合唱队')
    await join('太极队', { roomId: null })

    await cancel(inMeeting)

    expect(await standing()).toEqual(['合唱队 waiting', '太极队 offered 会议室'])
  })

  it('takes back a declining while the next has not been called, who then keeps the place in line', async () => {
    const { desk, inHall, join, cancel, standing, firstCall } = await openFull()
    await join('合唱队')
    await join('太极队')
    await cancel(inHall)
    const call = await firstCall()
    const declined = await desk.scheduling.settleCall({ callId: call.id, version: call.version, outcome: 'declined' })

    await desk.scheduling.reopenCall({ callId: declined.id, version: declined.version })

    expect(await standing()).toEqual(['合唱队 offered 多功能厅', '太极队 waiting'])
    expect((await desk.scheduling.callList()).standing).toHaveLength(1)
  })

  it('gives a booking back that was cancelled by mistake, while nobody was called about it', async () => {
    const { desk, inHall, join, cancel, standing } = await openFull()
    await join('合唱队')
    const cancelled = await cancel(inHall)

    const restored = await desk.scheduling.restore({ bookingId: cancelled.id, version: cancelled.version })

    expect(restored.state).toBe('approved')
    expect(await standing()).toEqual(['合唱队 waiting'])
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })

  it('lets one person stand in line once, leave, and come back to the old place', async () => {
    const { desk, join, standing } = await openFull()
    const first = await join('合唱队')
    await join('太极队')

    expect((await safe(join('合 唱 队', { roomId: null }))).error).toMatchObject({ code: 'ALREADY_WAITING' })
    const left = await desk.scheduling.leaveWaiting({ waitingId: first.id, version: first.version })
    expect(await standing()).toEqual(['太极队 waiting'])
    expect(await desk.scheduling.rejoinWaiting({ waitingId: left.id, version: left.version })).toMatchObject({ place: 1 })
    expect(await standing()).toEqual(['合唱队 waiting', '太极队 waiting'])
  })

  it('offers at once what is free already', async () => {
    const { join } = await openFull()

    expect(await join('合唱队', { startsAt: at('16:00'), endsAt: at('17:00') })).toMatchObject({ state: 'offered', offer: { roomName: '多功能厅', untilAt: at('09:30') } })
  })

  it('keeps names and purposes out of the journal', async () => {
    const { station, inHall, join, cancel } = await openFull()
    await join('合唱队')
    await cancel(inHall)

    expect(JSON.stringify(station.setup.journal(undefined, 1000))).not.toMatch(/合唱|排练|138123/)
  })
})

type Step = { readonly kind: 'join' | 'leave'; readonly who: string } | { readonly kind: 'cancel' | 'accept' | 'decline' | 'noAnswer' }
const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), who: fc.constantFrom('甲队', '乙队', '丙队', '丁队') }),
  fc.record({ kind: fc.constantFrom('cancel' as const, 'accept' as const, 'decline' as const, 'noAnswer' as const) }),
)

/** One room at one time and who waits for it, as naively as can be. */
class Line {
  held = true
  offered: string | null = null
  waiting: string[] = []
  /** False where the step is not possible now. */
  take(step: Step): boolean {
    const before = JSON.stringify(this)
    switch (step.kind) {
      case 'join':
        if (!this.waiting.includes(step.who) && this.offered !== step.who) this.waiting.push(step.who)
        break
      case 'leave':
        this.waiting = this.waiting.filter((name) => name !== step.who)
        if (this.offered === step.who) this.offered = null
        break
      case 'cancel':
        this.held = false
        break
      case 'accept':
        this.held ||= this.offered !== null
        this.offered = null
        break
      case 'decline':
      case 'noAnswer':
        this.offered = null
    }
    if (!this.held && this.offered === null) this.offered = this.waiting.shift() ?? null
    return JSON.stringify(this) !== before
  }

  text(): string[] {
    return [...(this.offered === null ? [] : [`${this.offered} offered`]), ...this.waiting.map((name) => `${name} waiting`)]
  }
}

it('serves the line in the order of asking, whatever people say', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(someStep, { minLength: 4, maxLength: 14 }), async (steps) => {
    const { desk, hall, time, join, inHall } = await openFull()
    const line = new Line()
    for (const step of steps) {
      const [call] = (await desk.scheduling.callList()).standing
      if (!line.take(step)) continue
      const standing = (await desk.scheduling.bookings({ on: '2026-12-07' })).find((one) => one.roomId === hall.id && one.startsAt === time.startsAt && one.state === 'approved') ?? inHall
      const seen = { callId: call?.id ?? '', version: call?.version ?? 0 }
      if (step.kind === 'join') await join(step.who)
      else if (step.kind === 'cancel') await desk.scheduling.cancel({ bookingId: standing.id, version: standing.version, by: 'applicant' })
      else if (step.kind === 'accept') await desk.scheduling.acceptCall({ ...seen, choice: { roomId: hall.id, ...time } })
      else if (step.kind === 'decline') await desk.scheduling.settleCall({ ...seen, outcome: 'declined' })
      else if (step.kind === 'noAnswer') await desk.scheduling.noteCall({ ...seen, heard: 'noAnswer' })
      else if ('who' in step) {
        const one = (await desk.scheduling.waitingList()).find(({ holder }) => holder === step.who)
        if (one) await desk.scheduling.leaveWaiting({ waitingId: one.id, version: one.version })
      }
      expect((await desk.scheduling.waitingList()).map(({ holder, state }) => `${holder} ${state}`).toSorted((a, b) => Number(a.endsWith('waiting')) - Number(b.endsWith('waiting')))).toEqual(line.text())
    }
  }), { numRuns: 12 })
})

describe('the rules of the house', () => {
  it('count every place in the line as if it were booked, under whatever id', async () => {
    const { desk, hall } = await openFull()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), person: { count: 2, minutes: null } })
    const [one, double] = [await desk.residents.register({ name: '林一', phones: [] }), await desk.residents.register({ name: '林一', phones: [], birthOn: '1960-05-01' })]
    const join = (residentId: string, on: string) => desk.scheduling.joinWaiting({ roomId: hall.id, startsAt: at('15:00', on), endsAt: at('16:00', on), heads: 5, purpose: '排练', residentId })
    await join(one.id, '2026-12-08')
    await join(double.id, '2026-12-09')
    await desk.residents.merge({ keepId: one.id, otherId: double.id })

    expect((await safe(join(one.id, '2026-12-10'))).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'personCount', limit: 2, value: 3 } })
    expect((await join(one.id, '2027-01-05')).state).toBe('offered')
  })

  it('give the old place back to whoever left by mistake, but not past a quota they filled meanwhile', async () => {
    const { desk, join, hall } = await openFull()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), team: { count: 1, minutes: null } })
    const first = await join('合唱队')
    const left = await desk.scheduling.leaveWaiting({ waitingId: first.id, version: first.version })
    const back = await desk.scheduling.rejoinWaiting({ waitingId: left.id, version: left.version })
    const again = await desk.scheduling.leaveWaiting({ waitingId: back.id, version: back.version })
    await desk.scheduling.book({ roomId: hall.id, startsAt: at('09:00', '2026-12-08'), endsAt: at('10:00', '2026-12-08'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })

    expect((await safe(desk.scheduling.rejoinWaiting({ waitingId: again.id, version: again.version }))).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'teamCount', value: 2 } })
  })

  it('bind whoever asks for a place in the line, who may be booked past them later', async () => {
    const { desk, join } = await openFull()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), team: { count: 1, minutes: null } })

    expect((await safe(join('合唱队', { purpose: '保健品推销' }))).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'refusedPurpose' } })
    expect((await safe(join('业委会'))).error).toMatchObject({ code: 'HOUSE_RULE', data: { rule: 'teamCount', value: 2 } })
    expect((await join('合唱队')).state).toBe('waiting')
  })

  it('let what is accepted wait for the lead, in the room that was offered and no other', async () => {
    const { desk, inHall, meeting, inMeeting, join, cancel, firstCall } = await openFull()
    await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
    await join('合唱队')
    await cancel(inHall)
    await cancel(inMeeting)
    const call = await firstCall()
    const [choice] = call.choices
    if (!choice) throw new Error('nothing is offered')
    const accept = (roomId: string) => safe(desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice: { ...choice, roomId } }))

    expect((await accept(meeting.id)).error).toMatchObject({ code: 'WRONG_STATE' })
    const { data } = await accept(choice.roomId)
    expect((await desk.scheduling.booking({ bookingId: data?.bookingId ?? '' })).state).toBe('registered')
  })
})
