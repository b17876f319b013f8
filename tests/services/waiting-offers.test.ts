import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, watching } from '../support/bookings.ts'
import { openFull } from '../support/waiting.ts'

describe('an offer whose time ran out while the computer was off', () => {
  async function openOffered() {
    const ready = await openFull()
    await ready.join('合唱队')
    await ready.join('太极队')
    await ready.cancel(ready.inHall)
    const startAt = (time: string): void => {
      ready.clock.now = at(time)
      ready.station.scheduling.waiting.tick(watching(ready.clock.now, ready.clock.now))
    }
    const told = () => ready.station.setup.journal(undefined, 4).filter(({ actor }) => actor === 'station').map(({ subject, action, data }) => ({ subject, action, data: JSON.parse(data) as unknown }))
    return { ...ready, startAt, told }
  }

  it('is kept for as long again from then on, with a call that says until when', async () => {
    const { desk, startAt, standing, firstCall, told, hall } = await openOffered()

    startAt('10:00')

    expect(await standing()).toEqual(['合唱队 offered 多功能厅', '太极队 waiting'])
    expect(await firstCall()).toMatchObject({ holder: '合唱队', state: 'open', untilAt: at('10:30') })
    expect(told().slice(0, 2).toReversed()).toEqual([
      { subject: 'waiting', action: 'renewed', data: { state: 'offered', why: 'off', roomId: hall.id, untilAt: at('10:30') } }, { subject: 'call', action: 'prolonged', data: { untilAt: at('10:30') } },
    ])
    const call = await firstCall()
    const [choice] = call.choices
    if (!choice) throw new Error('nothing is offered')
    await desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice })
    expect(await standing()).toEqual(['太极队 waiting'])
  })

  it('runs out like any other when nobody rings now', async () => {
    const { startAt, standing, station, clock } = await openOffered()
    startAt('10:00')
    clock.now = at('10:30')
    station.scheduling.waiting.tick(watching(clock.now, at('10:00')))

    expect(await standing()).toEqual(['太极队 offered 多功能厅'])
  })

  it('is kept no longer than to the start of the use', async () => {
    const { startAt, firstCall } = await openOffered()
    startAt('14:50')

    expect((await firstCall()).untilAt).toBe(at('15:00'))
  })

  it('is nobody’s fault where the use has begun: they go back to their place, and the line is over', async () => {
    const { desk, startAt, standing, told } = await openOffered()
    startAt('15:20')

    expect(await standing()).toEqual([])
    expect(told().filter(({ subject }) => subject === 'waiting').map(({ action, data }) => [action, data]).toReversed()).toEqual([
      ['takenBack', { state: 'waiting', why: 'off' }], ['lapsed', { state: 'lapsed' }], ['lapsed', { state: 'lapsed' }],
    ])
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })

  it('is not burnt by what is done before the first look', async () => {
    const { join, standing, clock, meeting } = await openOffered()
    clock.now = at('10:00')
    await join('业委会', { roomId: meeting.id, startsAt: at('16:00'), endsAt: at('17:00') })

    expect(await standing()).toEqual(['合唱队 offered 多功能厅', '太极队 waiting', '业委会 offered 会议室'])
  })
})

describe('an offer nobody answered', () => {
  it('is theirs again when that was a slip of the hand and the next has not been called', async () => {
    const { desk, inHall, join, cancel, standing, firstCall, clock } = await openFull()
    await join('合唱队')
    await join('太极队')
    await cancel(inHall)
    const call = await firstCall()
    const unanswered = await desk.scheduling.noteCall({ callId: call.id, version: call.version, heard: 'noAnswer' })
    expect(await standing()).toEqual(['太极队 offered 多功能厅'])
    clock.now = at('09:10')

    const reopened = await desk.scheduling.reopenCall({ callId: unanswered.id, version: unanswered.version })

    expect(reopened).toMatchObject({ state: 'open', outcome: null, untilAt: at('09:40') })
    expect(await standing()).toEqual(['合唱队 offered 多功能厅', '太极队 waiting'])
    const declined = await desk.scheduling.settleCall({ callId: reopened.id, version: reopened.version, outcome: 'declined' })
    expect(declined.outcome).toBe('declined')
  })

  it('stays given to the next who was told', async () => {
    const { desk, inHall, join, cancel, firstCall } = await openFull()
    await join('合唱队')
    await join('太极队')
    await cancel(inHall)
    const call = await firstCall()
    const unanswered = await desk.scheduling.noteCall({ callId: call.id, version: call.version, heard: 'noAnswer' })
    const next = await firstCall()
    await desk.scheduling.noteCall({ callId: next.id, version: next.version, heard: 'reached' })

    expect((await safe(desk.scheduling.reopenCall({ callId: unanswered.id, version: unanswered.version }))).error).toMatchObject({ code: 'ROOM_TAKEN' })
  })
})
