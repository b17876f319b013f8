import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { LeaveDecision } from '../../shared/contract/leaves.ts'
import { openReadyStation } from '../support/station.ts'

const at = (time: string, on: string) => Date.parse(`${on}T${time}:00+08:00`)
const [EIGHTH, NINTH, TENTH] = ['2026-12-08', '2026-12-09', '2026-12-10'] as const
const days = (from: string, to: string) => ({ startsAt: at('08:00', from), endsAt: at('18:00', to) })

/** Doctor 黄 has a session on three days with one person in each, and is on leave on the first two. */
async function openWithLeave(first: (session: { sessionId: string; chen: string; meeting: string }) => LeaveDecision) {
  const ready = await openReadyStation()
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = async (name: string) => (await desk.consultations.addExpert({ name, category: 'medical', speciality: '全科', unit: '', phone: '' })).id
  const [huang, chen] = [await add('黄医生'), await add('陈医生')]
  const residentId = (await desk.residents.register({ name: '林一', phones: ['13900001111'] })).id
  const plan = async (on: string) => {
    const { id } = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('14:00', on), endsAt: at('16:00', on), places: 4 })
    await desk.consultations.book({ sessionId: id, residentId, walkIn: false })
    return id
  }
  const ids = [await plan(EIGHTH), await plan(NINTH), await plan(TENTH)] as const
  const state = async () => {
    const found = await Promise.all(ids.map((sessionId) => desk.consultations.session({ sessionId })))
    return { sessions: found.map(({ session, appointments }) => ({ session, people: appointments.map(({ version: _, ...one }) => one) })), calls: (await desk.scheduling.callList()).standing.map(({ about }) => about) }
  }
  const untouched = await state()
  const { leave } = await desk.consultations.addLeave({ expertId: huang, ...days(EIGHTH, NINTH), note: '开会', decisions: [first({ sessionId: ids[0], chen, meeting: meeting.id }), { sessionId: ids[1], does: 'wait' }] })
  const change = (from: string, to: string, ...decisions: LeaveDecision[]) => desk.consultations.changeLeave({ leaveId: leave.id, ...days(from, to), decisions })
  return { ...ready, hall, meeting, huang, chen, ids, leave, state, untouched, change }
}

describe('a leave that is moved in time', () => {
  it('shows what it would give back and take in before anything is saved', async () => {
    const { desk, ids, leave, chen, state } = await openWithLeave(({ sessionId, chen: standIn }) => ({ sessionId, does: 'standIn', expertId: standIn }))
    const before = await state()

    const later = await desk.consultations.previewLeaveChange({ leaveId: leave.id, to: days(NINTH, TENTH) })
    const all = await desk.consultations.previewLeaveChange({ leaveId: leave.id, to: null })

    expect(later.goesOut).toEqual([{ sessionId: ids[0], startsAt: at('14:00', EIGHTH), endsAt: at('16:00', EIGHTH), does: 'standIn', standIn: '陈医生' }])
    expect(later.comesIn).toMatchObject([{ session: { id: ids[2] }, booked: 1, standIns: [{ expertId: chen }] }])
    expect(all).toMatchObject({ comesIn: [], goesOut: [{ sessionId: ids[0], does: 'standIn' }, { sessionId: ids[1], does: 'wait', standIn: '' }] })
    expect(await state()).toEqual(before)
  })

  it.each(['standIn', 'move', 'wait', 'cancel'] as const)('gives a session it did %s with back, takes the next one in, and is moved back as a whole', async (does) => {
    const { desk, ids, leave, chen, state, untouched, change, huang, hall } = await openWithLeave(({ sessionId, chen: expertId, meeting: roomId }) =>
      does === 'standIn' ? { sessionId, does, expertId } : does === 'move' ? { sessionId, does, roomId, startsAt: at('09:00', '2026-12-11') } : { sessionId, does })
    const before = await state()

    const changed = await change(NINTH, TENTH, { sessionId: ids[2], does: 'standIn', expertId: chen })

    expect(changed).toMatchObject({ toCall: 1, leave: { id: leave.id, sessions: 2, ...days(NINTH, TENTH) } })
    const during = await state()
    expect(during.sessions[0]).toEqual(untouched.sessions[0])
    expect(during.sessions[1]).toEqual(before.sessions[1])
    expect(during.sessions[2]?.session).toMatchObject({ expertName: '陈医生' })
    expect((await safe(desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('09:00', TENTH), endsAt: at('10:00', TENTH), places: 1 }))).error).toMatchObject({ code: 'EXPERT_TAKEN' })

    await change(EIGHTH, NINTH, ...changed.back)

    expect((await state()).sessions.map(({ session: { movedTo: _, ...session } }) => session)).toEqual(before.sessions.map(({ session: { movedTo: _, ...session } }) => session))
    expect((await state()).calls.toSorted()).toEqual(before.calls.toSorted())
    await desk.consultations.undoLeave({ leaveId: leave.id })
    expect(await state()).toEqual(untouched)
    expect(await desk.setup.doctor()).toMatchObject({ mismatches: [] })
  })

  it('refuses to leave what comes in undecided, and a time that is over', async () => {
    const { desk, leave, state, change } = await openWithLeave(({ sessionId }) => ({ sessionId, does: 'wait' }))
    const before = await state()

    expect((await safe(change(EIGHTH, TENTH))).error).toMatchObject({ code: 'CLOSURE_TOUCHES', data: { count: 1 } })
    expect((await safe(change('2026-12-01', '2026-12-02'))).error).toMatchObject({ code: 'BAD_TIME', data: { reason: 'past' } })
    expect(await state()).toEqual(before)
    await desk.consultations.undoLeave({ leaveId: leave.id })
    expect((await safe(change(EIGHTH, NINTH))).error).toMatchObject({ code: 'WRONG_STATE' })
  })
})
