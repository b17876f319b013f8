import { describe, expect, it } from 'vitest'
import type { Month } from '../../shared/domain/values/calendar-date.ts'
import { at, HOUR, openWithActivities } from '../support/activities.ts'

const DECEMBER = '2026-12' as Month

async function openCounting() {
  const ready = await openWithActivities()
  const { desk, clock, plan, open } = ready
  const count = async (code: string, dimension: string | null = null) => {
    const { rows } = await desk.indicators.month({ month: DECEMBER })
    const row = rows.find((each) => each.code === code && each.dimension === dimension)
    return row && { numerator: row.numerator, denominator: row.denominator }
  }
  /** An activity that was held, with these people and heads. */
  const hold = async (people: readonly string[], heads = 0, changes: Parameters<typeof plan>[0] = {}) => {
    const opened = await open(await plan(changes))
    for (const residentId of people) await desk.activities.signIn({ sessionId: opened.id, residentId })
    if (heads > 0) await desk.activities.countHeads({ sessionId: opened.id, heads })
    const { session } = await desk.activities.session({ sessionId: opened.id })
    return desk.activities.end({ sessionId: opened.id, version: session.version })
  }
  return { ...ready, count, hold, clock }
}

describe('a month in numbers', () => {
  it('counts sign-ins and heads as 人次, and people once', async () => {
    const { hold, person, count } = await openCounting()
    const [lin, chen] = [await person('林玉娇'), await person('陈国富', { phones: ['13900001111'] })]

    await hold([lin, chen], 5)
    await hold([lin], 0, { title: '合唱' })

    expect(await count('ACT_SESS')).toEqual({ numerator: 2, denominator: null })
    expect(await count('ACT_ATT')).toEqual({ numerator: 8, denominator: null })
    expect(await count('ACT_PPL')).toEqual({ numerator: 2, denominator: null })
  })

  it('leaves out what was cancelled, is still open, or was signed in by mistake', async () => {
    const { desk, hold, plan, open, person, count } = await openCounting()
    const lin = await person('林玉娇')
    const planned = await plan({ title: '取消的' })
    await desk.activities.cancel({ sessionId: planned.id, version: planned.version })
    await open(await plan({ title: '没结束' }))
    const held = await hold([lin])
    const [{ id } = { id: '' }] = (await desk.activities.session({ sessionId: held.id })).attendances
    await desk.activities.annul({ attendanceId: id, reason: 'wrongPerson' })

    expect(await count('ACT_SESS')).toMatchObject({ numerator: 1 })
    expect(await count('ACT_ATT')).toMatchObject({ numerator: 0 })
    expect(await count('ACT_PPL')).toMatchObject({ numerator: 0 })
  })

  it('counts neither helpers nor heads that were taken back, and one who went out and in once', async () => {
    const { desk, station, plan, open, person, count, clock } = await openCounting()
    const [lin, helper] = [await person('林玉娇'), await person('陈国富', { phones: ['13900001111'] })]
    const session = await open(await plan())
    station.parts.store.raw.prepare("UPDATE activity_session SET exits = 1, entries = 'afterExit'").run()
    await desk.activities.signIn({ sessionId: session.id, residentId: helper })
    await desk.activities.addHelper({ sessionId: session.id, residentId: helper })
    for (const direction of ['in', 'out', 'in'] as const) {
      clock.now += 60_000
      await desk.activities.signIn({ sessionId: session.id, residentId: lin, direction })
    }
    const heads = await desk.activities.countHeads({ sessionId: session.id, heads: 40 })
    await desk.activities.countHeads({ sessionId: session.id, heads: 4 })
    await desk.activities.annulHeads({ headCountId: 'attendanceId' in heads ? heads.attendanceId : '', reason: 'duplicate' })
    expect((await desk.activities.session({ sessionId: session.id })).session).toMatchObject({ present: 1, heads: 4, inside: 5 })
    await desk.activities.end({ sessionId: session.id, version: session.version })

    expect(await count('ACT_ATT')).toEqual({ numerator: 5, denominator: null })
    expect(await count('ACT_PPL')).toEqual({ numerator: 1, denominator: null })
  })

  it('counts a person once for an event, however many of its sessions of a day she came to, and again on another day', async () => {
    const { desk, open, person, count } = await openCounting()
    const lin = await person('林玉娇')
    const part = { roomId: null, place: '小区广场', capacity: null, listed: false }
    const sessions = await desk.activities.create({
      title: '邻里节', kind: 'culture', organiser: '龙桥社区', sessions: [['09:00', '10:00', '2026-12-07'], ['10:00', '11:00', '2026-12-07'], ['09:00', '10:00', '2026-12-08']].map(([from = '', to = '', on = '']) => ({ ...part, startsAt: at(from, on), endsAt: at(to, on) })),
    })
    for (const session of sessions) {
      const { id: sessionId, version } = await open(session)
      await desk.activities.signIn({ sessionId, residentId: lin })
      await desk.activities.end({ sessionId, version })
    }

    expect(await count('ACT_SESS')).toMatchObject({ numerator: 2 })
    expect(await count('ACT_ATT')).toMatchObject({ numerator: 2 })
    expect(await count('ACT_PPL')).toMatchObject({ numerator: 1 })
  })

  it('counts merged records as one person, also in one activity and after being merged on', async () => {
    const { desk, hold, person, count } = await openCounting()
    const [a, b, c] = [await person('林玉娇'), await person('林玉姣'), await person('林玉骄')]
    await hold([a, b, c])
    expect(await count('ACT_PPL')).toMatchObject({ numerator: 3 })

    await desk.residents.merge({ keepId: b, otherId: a })
    await desk.residents.merge({ keepId: c, otherId: b })

    expect(await count('ACT_PPL')).toMatchObject({ numerator: 1 })
    expect(await count('ACT_ATT')).toMatchObject({ numerator: 1 })
    await desk.residents.undoMerge({ otherId: b })
    expect(await count('ACT_PPL')).toMatchObject({ numerator: 2 })
  })

  it('keeps the counts of a person who was deleted', async () => {
    const { desk, hold, person, count } = await openCounting()
    const lin = await person('林玉娇')
    await hold([lin])

    await desk.residents.remove({ residentId: lin, version: (await desk.residents.get({ residentId: lin })).version })

    expect(await count('ACT_PPL')).toMatchObject({ numerator: 1 })
  })

  it('counts a room as used only as long as it was, within opening hours and up to now', async () => {
    const { desk, hall, clock, count } = await openCounting()
    const book = (startsAt: number, endsAt: number) => desk.scheduling.book({ roomId: hall.id, startsAt, endsAt, team: { name: '太极队' }, purpose: '排练', headsExpected: 10 })
    const { booking } = await book(at('09:00'), at('11:00'))
    await book(at('15:00'), at('16:00'))

    clock.now = at('09:40')
    await desk.scheduling.close({ bookingId: booking.id, version: booking.version, headsActual: 8 })
    clock.now = at('12:00')

    // The morning of the 7th, when the station was set up and its rooms came into use; a second room is open as long.
    const open = 4 * 60
    expect(await count('VEN_CNT')).toEqual({ numerator: 1, denominator: null })
    expect(await count('VEN_USE', hall.name)).toEqual({ numerator: 40, denominator: open })
    expect(await count('VEN_USE')).toEqual({ numerator: 40, denominator: 2 * open })
  })

  it('counts an activity in a room as use of it, not as a booking', async () => {
    const { desk, hall, clock, plan, open, count } = await openCounting()
    const opened = await open(await plan({ roomId: hall.id }))
    clock.now = at('11:00')
    await desk.activities.end({ sessionId: opened.id, version: opened.version })

    expect(await count('VEN_CNT')).toMatchObject({ numerator: 0 })
    expect(await count('VEN_USE', hall.name)).toMatchObject({ numerator: 120 })
  })

  it('counts a running month up to now and says that it is not closed', async () => {
    const { desk, clock, hold, person } = await openCounting()
    await hold([await person('林玉娇')])

    const running = await desk.indicators.month({ month: DECEMBER })
    clock.now = at('00:00', '2027-01-01')
    const closed = await desk.indicators.month({ month: DECEMBER })
    clock.now += HOUR

    expect([running.closed, closed.closed]).toEqual([false, true])
    expect(running.brief).toContain('龙桥社区党群服务中心')
    expect(running.rows.filter(({ dimension }) => dimension === null).map(({ code }) => code)).toEqual(['ACT_SESS', 'ACT_ATT', 'ACT_PPL', 'VEN_CNT', 'VEN_USE', 'EXP_SVC', 'EXP_SESS', 'LAW_DUTY', 'VISIT', 'NEW_ATT', 'SAT', 'SAT_PART'])
    expect(running.rows.every(({ definition, name }) => definition !== '' && name !== '')).toBe(true)
  })
})
