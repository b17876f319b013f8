import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at } from '../support/activities.ts'
import { openDoor } from '../support/door.ts'

describe('a paper sheet', () => {
  it('is written down after the end, at the times it says, and flagged', async () => {
    const { desk, session, shown, ask, journal, lin, chen, later } = await openDoor()
    const { id, version } = await session({}, { capacity: 1 })
    await ask(id, lin)
    await desk.activities.end({ sessionId: id, version })
    later(10 * 60)

    const { outcomes, correction } = await desk.activities.enterSheet({ sessionId: id, lines: [{ residentId: chen, at: at('09:12'), proxy: { name: '阿凤' } }, { residentId: lin, at: at('09:00') }] })

    expect(outcomes.map(({ outcome }) => outcome.code)).toEqual(['signedInWalkIn', 'alreadyIn'])
    expect(correction).toBe(false)
    expect((await shown(id)).attendances[1]).toMatchObject({ residentId: chen, at: at('09:12'), via: 'paper', late: true, proxyName: '阿凤', leftHow: 'close' })
    expect(await journal('attendance')).toMatchObject([{ action: 'signedIn', via: 'paper', cameAt: at('09:12'), correction: false }, {}])
  })

  it('of a session nobody opened makes it one that was held', async () => {
    const { desk, plan, shown, lin, later } = await openDoor()
    const { id } = await plan()
    later(8 * 60)

    await desk.activities.enterSheet({ sessionId: id, lines: [{ residentId: lin, at: at('09:02') }] })

    expect((await shown(id)).session).toMatchObject({ state: 'ended', present: 1, inside: 0 })
  })

  it('tells of no other day, nothing that is still to come, and no session that has not begun', async () => {
    const { desk, session, plan, lin } = await openDoor()
    const { id } = await session()
    const evening = await plan({ startsAt: at('19:00'), endsAt: at('20:00') })
    const enter = async (sessionId: string, time: number) => (await safe(desk.activities.enterSheet({ sessionId, lines: [{ residentId: lin, at: time }] }))).error

    expect(await enter(id, at('09:30', '2026-12-06'))).toMatchObject({ code: 'BAD_TIME', data: { reason: 'off-day' } })
    expect(await enter(id, at('09:01'))).toMatchObject({ code: 'BAD_TIME' })
    expect(await enter(evening.id, at('08:59'))).toMatchObject({ code: 'BAD_TIME' })
    expect(await enter(id, at('08:50'))).toBeNull()
  })

  it('of a month that was handed over is a correction', async () => {
    const { desk, session, station, journal, lin, clock } = await openDoor()
    const { id, version } = await session()
    await desk.activities.end({ sessionId: id, version })
    clock.now = at('09:00', '2027-01-05')
    station.parts.store.raw.prepare("INSERT INTO package (id, period, sequence, from_seq, to_seq, chain_hash, file_name, sha256, at) VALUES ('p', '2026-12', 1, 1, 2, 'x', 'f', 's', 1)").run()

    expect(await desk.activities.enterSheet({ sessionId: id, lines: [{ residentId: lin, at: at('09:01') }] })).toMatchObject({ correction: true })
    expect(await journal('attendance')).toMatchObject([{ action: 'signedIn', correction: true }])
  })
})
