import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-08') => Date.parse(`${on}T${time}:00+08:00`)

/** Doctor 黄 has a session tomorrow afternoon with 林一 in it; doctor 陈 is free, 郑 is elsewhere, 何 on leave, the term of 吴 is over, 王 is a lawyer. */
async function openWithPool() {
  const ready = await openReadyStation()
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = async (name: string, more: { category?: 'legal'; termUntil?: string } = {}) => (await desk.consultations.addExpert({ name, category: 'medical', speciality: '全科', unit: '', phone: '', ...more })).id
  const [huang, zheng, he, wu, chen] = [await add('黄医生'), await add('郑医生'), await add('何医生'), await add('吴医生', { termUntil: '2026-12-07' }), await add('陈医生')]
  await add('王律师', { category: 'legal' })
  const plan = async (expertId: string, roomId: string) => (await desk.consultations.plan({ expertId, roomId, startsAt: at('14:00'), endsAt: at('16:00'), places: 4 })).id
  const sessionId = await plan(huang, hall.id)
  await plan(zheng, meeting.id)
  await desk.consultations.addLeave({ expertId: he, startsAt: at('08:00'), endsAt: at('18:00'), note: '开会', decisions: [] })
  await desk.consultations.book({ sessionId, residentId: (await desk.residents.register({ name: '林一', phones: ['13900001111'] })).id, walkIn: false })
  const state = async () => ({ ...(await desk.consultations.session({ sessionId })), calls: (await desk.scheduling.callList()).standing, board: (await desk.scheduling.board({ on: '2026-12-08' })).items })
  const replace = (awayId: string, expertId: string) => desk.consultations.replaceExpert({ sessionId, awayId, expertId })
  const names = async (awayId: string) => (await desk.consultations.candidates({ sessionId, awayId })).map(({ name, returns, trouble }) => `${name}${returns ? ' returns' : ''}${trouble ? ` ${trouble.kind}` : ''}`)
  const undo = (before: Awaited<ReturnType<typeof state>>, after: Awaited<ReturnType<typeof replace>>) => desk.consultations.undoReplace({ sessionId, before: before.session.experts, after: after.session.experts })
  return { ...ready, meeting, huang, zheng, he, wu, chen, sessionId, state, replace, names, undo }
}

describe('somebody else in place of an expert', () => {
  it('is offered who can come first, then who cannot and why, and nobody of another field', async () => {
    const { names, huang } = await openWithPool()

    expect(await names(huang)).toEqual(['陈医生', '郑医生 busy', '何医生 away', '吴医生 over'])
  })

  it('is taken back as a whole, holds and calls included', async () => {
    const { desk, state, replace, undo, huang, chen } = await openWithPool()
    const before = await state()

    const after = await replace(huang, chen)
    expect((await state()).calls).toMatchObject([{ about: '12月8日 周二 14:00–16:00 黄医生请假，改由陈医生接待' }])
    await undo(before, after)

    expect(await state()).toEqual(before)
    expect(await desk.setup.doctor()).toMatchObject({ mismatches: [] })
  })

  it('is the planned expert, who comes back first of all and leaves no stand-in behind', async () => {
    const { desk, state, replace, names, huang, chen, meeting } = await openWithPool()
    const before = await state()
    await replace(huang, chen)

    expect(await names(chen)).toEqual(['黄医生 returns', '郑医生 busy', '何医生 away', '吴医生 over'])
    const after = await replace(chen, huang)

    expect(after.session).toEqual(before.session)
    expect((await state()).calls).toMatchObject([{ about: '12月8日 周二 14:00–16:00 仍由黄医生接待' }])
    await desk.consultations.plan({ expertId: chen, roomId: meeting.id, startsAt: at('16:00'), endsAt: at('17:00'), places: 1 })
  })

  it('gives the session back to its stand-in where a return is taken back', async () => {
    const { state, replace, undo, huang, chen } = await openWithPool()
    await replace(huang, chen)
    const before = await state()

    await undo(before, await replace(chen, huang))

    const { calls, ...rest } = await state()
    const { calls: callsBefore, ...restBefore } = before
    expect(rest).toEqual(restBefore)
    expect(calls.map(({ about }) => about)).toEqual(callsBefore.map(({ about }) => about))
  })

  it('lets an expert who was away come back to a session that waits', async () => {
    const { desk, sessionId, replace, names, huang } = await openWithPool()
    const made = await desk.consultations.addLeave({ expertId: huang, startsAt: at('08:00'), endsAt: at('18:00'), note: '开会', decisions: [{ sessionId, does: 'wait' }] })
    expect(await names(huang)).toEqual(['陈医生', '黄医生 returns away', '郑医生 busy', '何医生 away', '吴医生 over'])
    expect((await safe(replace(huang, huang))).error).toMatchObject({ code: 'EXPERT_TAKEN' })

    const [closure] = (await desk.calendar.closures({ from: at('00:00') })).filter(({ id }) => id === made.leave.id)
    await desk.calendar.liftClosure({ closureId: made.leave.id, version: closure?.version ?? 0, giveBack: false })

    expect((await replace(huang, huang)).session).toMatchObject({ state: 'open', experts: [{ name: '黄医生', state: 'expected' }] })
  })

  it('is not taken back once the stand-in came or somebody else was put there', async () => {
    const { desk, sessionId, state, replace, undo, huang, chen } = await openWithPool()
    const before = await state()
    const first = await replace(huang, chen)
    await desk.consultations.signExpert({ sessionId, expertId: chen, event: 'arrive' })
    expect((await safe(undo(before, first))).error).toMatchObject({ code: 'CANNOT_UNDO' })
    expect((await safe(replace(chen, huang))).error).toMatchObject({ code: 'NOT_FOUND' })
    await desk.consultations.signExpert({ sessionId, expertId: chen, event: 'undo' })

    await replace(chen, huang)

    expect((await safe(undo(before, first))).error).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  it('brings no stranger in by taking something back', async () => {
    const { desk, sessionId, state, zheng } = await openWithPool()
    const { session: { experts } } = await state()

    const forged = await safe(desk.consultations.undoReplace({ sessionId, before: [{ expertId: zheng, state: 'expected', standsInFor: null }], after: experts }))

    expect(forged.error).toMatchObject({ code: 'CANNOT_UNDO' })
  })
})
