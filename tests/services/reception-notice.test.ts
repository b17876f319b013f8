import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { Late } from '../../shared/contract/duty-sessions.ts'
import { detailText } from '../../shared/text/journal-details.ts'
import { sentenceFor } from '../../shared/text/refusals.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)
const LATE: Late = { reason: 'superior' }

/** Monday the 7th, a delegate, and a desk worker beside the lead. */
async function openWithDelegate() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const { station, desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const { id: expertId } = await desk.consultations.addExpert({ name: '林代表', category: 'other', speciality: '接访', unit: '', phone: '' })
  const worker = await desk.staff.add({ name: '小陈', role: 'desk', pin: '2468' })
  const front = station.client('desk')
  await front.staff.signIn({ staffId: worker.id, pin: '2468' })
  const wish = (on: string) => ({ expertId, roomId: hall.id, startsAt: at('09:00', on), endsAt: at('11:00', on), places: 4, kind: 'reception' as const })
  const plan = async (on: string) => (await desk.consultations.plan({ ...wish(on), state: 'planned' })).id
  const step = (sessionId: string, event: 'publish' | 'open' | 'undo', late?: Late) => desk.consultations.stepSession({ sessionId, event, ...(late ? { late } : {}) })
  const move = (sessionId: string, on: string, late?: Late) => desk.consultations.reschedule({ sessionId, roomId: meeting.id, startsAt: at('09:00', on), ...(late ? { late } : {}) })
  const journal = () => station.parts.store.raw.prepare<[], { action: string; data: string }>(`SELECT action, data FROM journal WHERE subject = 'session' ORDER BY seq`).all()
  return { ...ready, clock, front, hall, meeting, wish, plan, step, move, journal }
}

const short = (missing: number, announced = true) => ({ code: 'NOTICE_SHORT', data: { days: 3, missing, announced } })

describe('a reception', () => {
  it('is published three days before it at the latest', async () => {
    const { plan, step } = await openWithDelegate()
    const [late, early] = [await plan('2026-12-09'), await plan('2026-12-10')]

    expect((await safe(step(late, 'publish'))).error).toMatchObject(short(1))
    expect(await step(early, 'publish')).toMatchObject({ state: 'published', kind: 'reception' })
    expect(await step(early, 'open')).toMatchObject({ state: 'open' })
  })

  it('is not opened without having been published, neither from the plan nor with it', async () => {
    const { desk, plan, step, wish } = await openWithDelegate()
    const id = await plan('2026-12-20')

    const { error } = await safe(step(id, 'open'))

    expect(error).toMatchObject(short(0, false))
    expect(sentenceFor(error)).toBe('这场接访还没有公示。接访要提前 3 天公示日期、地点和人员，请先公示。')
    expect((await safe(desk.consultations.plan(wish('2026-12-20')))).error).toMatchObject(short(0, false))
    expect((await safe(desk.consultations.planAll({ sessions: [wish('2026-12-08')] }))).error).toMatchObject(short(2, false))
  })

  it('is announced anew where it is moved, and stands under its old notice when that is taken back', async () => {
    const { desk, clock, plan, step, move } = await openWithDelegate()
    const id = await plan('2026-12-10')
    const published = await step(id, 'publish')
    clock.now = at('09:00', '2026-12-09')

    const { error } = await safe(move(id, '2026-12-11'))
    expect(error).toMatchObject(short(1))
    expect(sentenceFor(error)).toBe('接访要提前 3 天公示日期、地点和人员，还差 1 天。请改期，或请站长破例。')
    expect((await move(id, '2026-12-12')).session).toMatchObject({ state: 'published', publishedAt: clock.now })
    expect(await desk.consultations.undoReschedule({ sessionId: id })).toEqual(published)
  })

  it('is moved freely while nobody knows of it', async () => {
    const { plan, move } = await openWithDelegate()

    expect((await move(await plan('2026-12-20'), '2026-12-08')).session).toMatchObject({ state: 'planned', publishedAt: null })
  })

  it('moved for a leave owes its notice too', async () => {
    const { desk, plan, step, meeting } = await openWithDelegate()
    const id = await plan('2026-12-10')
    const { expertId } = await step(id, 'publish')

    const leave = desk.consultations.addLeave({ expertId, startsAt: at('08:00', '2026-12-10'), endsAt: at('18:00', '2026-12-10'), note: '开会', decisions: [{ sessionId: id, does: 'move', roomId: meeting.id, startsAt: at('09:00', '2026-12-09') }] })

    expect((await safe(leave)).error).toMatchObject(short(1))
  })

  it('is reopened under the notice it had, and not where an older version opened it without one', async () => {
    const { station, desk, plan, step } = await openWithDelegate()
    const [noticed, old] = [await plan('2026-12-10'), await plan('2026-12-11')]
    await step(noticed, 'publish')
    station.parts.store.raw.prepare(`UPDATE duty_session SET state = 'open' WHERE id = ?`).run(old)
    for (const sessionId of [noticed, old]) await desk.consultations.cancelSession({ sessionId })
    const reopen = (sessionId: string, late?: Late) => desk.consultations.reopenSession({ sessionId, appointments: [], ...(late ? { late } : {}) })

    expect(await reopen(noticed)).toMatchObject({ state: 'published' })
    expect((await safe(reopen(old))).error).toMatchObject(short(0, false))
    expect(await reopen(old, LATE)).toMatchObject({ state: 'open', publishedAt: MONDAY_9_00 })
  })

  it('is let through late by the lead alone, who says why, and stays let through', async () => {
    const { desk, front, plan, step, move, journal } = await openWithDelegate()
    const id = await plan('2026-12-08')

    expect((await safe(front.consultations.stepSession({ sessionId: id, event: 'publish', late: LATE }))).error).toMatchObject({ code: 'NOT_ALLOWED', data: { needs: ['lead'] } })
    await step(id, 'publish', LATE)
    await step(id, 'open')
    await move(id, '2026-12-09', { reason: 'emergency' })
    await desk.consultations.cancelSession({ sessionId: id })
    expect(await desk.consultations.reopenSession({ sessionId: id, appointments: [] })).toMatchObject({ state: 'open' })

    const waived = journal().map(({ action, data }) => ({ action, ...JSON.parse(data) as { why?: string; missing?: number } })).filter(({ why }) => why !== undefined)
    expect(waived).toMatchObject([{ action: 'published', why: 'superior', missing: 2 }, { action: 'rescheduled', why: 'emergency', missing: 1 }])
    expect(detailText('session', JSON.stringify({ from: 'planned', to: 'published', why: 'superior', missing: 2 }))).toBe('原因：上级安排，原来：排班，现在：已公示，公示差的天数：2')
  })

  it('opened late at once counts as announced with it, and as not where that is taken back', async () => {
    const { plan, step } = await openWithDelegate()
    const id = await plan('2026-12-08')

    expect(await step(id, 'open', LATE)).toMatchObject({ state: 'open', publishedAt: MONDAY_9_00 })
    expect(await step(id, 'undo')).toMatchObject({ state: 'planned', publishedAt: null })
  })

  it('is published with its month, all of it or nothing, late only by the lead', async () => {
    const { desk, front, plan } = await openWithDelegate()
    await plan('2026-12-08')
    await plan('2026-12-20')
    const all = (client: typeof desk, late?: Late) => client.consultations.stepMonth({ month: '2026-12', event: 'publish', ...(late ? { late } : {}) })

    expect((await safe(all(front))).error).toMatchObject(short(2))
    expect((await safe(all(front, LATE))).error).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await all(desk, LATE)).sessionIds).toHaveLength(2)
    expect(await desk.consultations.sessionsOfMonth({ month: '2026-12' })).toMatchObject([{ state: 'published' }, { state: 'published' }])
  })
})
