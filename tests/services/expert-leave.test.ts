import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { LeaveDecision } from '../../shared/contract/leaves.ts'
import { openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)

/** Doctor 黄 has a session this afternoon with two people in it and one tomorrow with none; doctor 陈 and lawyer 王 are free. */
async function openWithPlan() {
  const ready = await openReadyStation()
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = async (name: string, category: 'medical' | 'legal') => (await desk.consultations.addExpert({ name, category, speciality: '全科', unit: '', phone: '' })).id
  const [huang, chen, wang] = [await add('黄医生', 'medical'), await add('陈医生', 'medical'), await add('王律师', 'legal')]
  const plan = async (on: string) => (await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('14:00', on), endsAt: at('16:00', on), places: 4, slots: { slotMinutes: 30, gridMinutes: 30 } })).id
  const [today, tomorrow] = [await plan('2026-12-07'), await plan('2026-12-08')]
  for (const name of ['林一', '陈二']) await desk.consultations.book({ sessionId: today, residentId: (await desk.residents.register({ name, phones: ['13900001111'] })).id, walkIn: false })
  const span = { expertId: huang, startsAt: at('08:00'), endsAt: at('18:00', '2026-12-08') }
  const leave = (...decisions: LeaveDecision[]) => desk.consultations.addLeave({ ...span, note: '开会', decisions })
  const state = async () => ({
    sessions: [await desk.consultations.session({ sessionId: today }), await desk.consultations.session({ sessionId: tomorrow })].map(({ session, appointments, starts }) => ({ session, starts, people: appointments.map(({ version: _, ...one }) => one) })),
    calls: (await desk.scheduling.callList()).standing, board: (await desk.scheduling.board({ on: '2026-12-07' })).items,
  })
  return { ...ready, hall, meeting, huang, chen, wang, today, tomorrow, span, leave, state }
}

describe('the leave of an expert', () => {
  it('shows every session it touches, who is booked and who could stand in, before anything is saved', async () => {
    const { desk, span, today, tomorrow, chen, meeting } = await openWithPlan()
    await desk.consultations.plan({ expertId: chen, roomId: meeting.id, startsAt: at('15:00', '2026-12-08'), endsAt: at('17:00', '2026-12-08'), places: 4 })

    const touched = await desk.consultations.previewLeave(span)

    expect(touched).toMatchObject([
      { session: { id: today }, booked: 2, standIns: [{ expertId: chen, name: '陈医生' }] },
      { session: { id: tomorrow }, booked: 0, standIns: [] },
    ])
  })

  it('refuses to leave a session undecided', async () => {
    const { leave, today, state } = await openWithPlan()
    const before = await state()

    expect((await safe(leave({ sessionId: today, does: 'wait' }))).error).toMatchObject({ code: 'CLOSURE_TOUCHES', data: { count: 1 } })
    expect(await state()).toEqual(before)
  })

  it('keeps every booking with the stand-in, who is held, and puts the people on the call list', async () => {
    const { desk, leave, today, tomorrow, chen, huang, state } = await openWithPlan()

    const { toCall } = await leave({ sessionId: today, does: 'standIn', expertId: chen }, { sessionId: tomorrow, does: 'cancel' })

    expect(toCall).toBe(2)
    const { sessions: [first], calls } = await state()
    expect(first).toMatchObject({
      session: { expertName: '陈医生', state: 'open', taken: 2, experts: [{ name: '黄医生', state: 'absent' }, { name: '陈医生', state: 'expected', standsInFor: huang }] },
      people: [{ state: 'booked' }, { state: 'booked' }],
    })
    expect(calls).toMatchObject([{ reason: 'standIn', holder: '林一', about: '12月7日 周一 14:00–14:30 黄医生请假，改由陈医生接待' }, { holder: '陈二' }])
    expect(await desk.consultations.leaves()).toMatchObject([{ expertName: '黄医生', sessions: 2 }])
  })

  it('holds the expert for the whole leave, also where nothing was planned', async () => {
    const { desk, leave, today, tomorrow, huang, meeting } = await openWithPlan()
    await leave({ sessionId: today, does: 'wait' }, { sessionId: tomorrow, does: 'cancel' })

    const refused = await safe(desk.consultations.plan({ expertId: huang, roomId: meeting.id, startsAt: at('09:00', '2026-12-08'), endsAt: at('10:00', '2026-12-08'), places: 1 }))

    expect(refused.error).toMatchObject({ code: 'EXPERT_TAKEN', data: { blocker: { kind: 'closure' } } })
  })

  it('lets a session wait with its bookings, takes nobody new, and goes on once somebody stands in', async () => {
    const { desk, leave, today, tomorrow, chen, span } = await openWithPlan()
    await leave({ sessionId: today, does: 'wait' }, { sessionId: tomorrow, does: 'cancel' })
    const resident = (await desk.residents.register({ name: '张三', phones: [] })).id

    expect((await safe(desk.consultations.book({ sessionId: today, residentId: resident, walkIn: false }))).error).toMatchObject({ code: 'WRONG_STATE', data: { state: 'expertAbsent' } })
    expect(await desk.consultations.replaceExpert({ sessionId: today, awayId: span.expertId, expertId: chen })).toMatchObject({ toCall: 2, session: { state: 'open', expertName: '陈医生' } })
    await desk.consultations.book({ sessionId: today, residentId: resident, walkIn: false })
  })

  it.each(['standIn', 'move', 'wait', 'cancel'] as const)('takes %s back as a whole, calls and holds included', async (does) => {
    const { desk, leave, today, tomorrow, chen, meeting, state } = await openWithPlan()
    const before = await state()
    const decision: LeaveDecision = does === 'standIn' ? { sessionId: today, does, expertId: chen }
      : does === 'move' ? { sessionId: today, does, roomId: meeting.id, startsAt: at('09:00', '2026-12-09') } : { sessionId: today, does }

    const made = await leave(decision, { sessionId: tomorrow, does: 'cancel' })
    const during = await state()
    await desk.consultations.undoLeave({ leaveId: made.leave.id })

    expect(during.calls).toHaveLength(2)
    expect(during.sessions).not.toEqual(before.sessions)
    expect(await state()).toEqual(before)
    expect(await desk.consultations.leaves()).toEqual([])
    expect(await desk.setup.doctor()).toMatchObject({ mismatches: [] })
  })

  it('is not taken back once the stand-in has begun', async () => {
    const { desk, leave, today, tomorrow, chen } = await openWithPlan()
    const made = await leave({ sessionId: today, does: 'standIn', expertId: chen }, { sessionId: tomorrow, does: 'cancel' })
    const [first] = (await desk.consultations.session({ sessionId: today })).appointments
    if (!first) throw new Error('nobody is booked')
    await desk.consultations.step({ appointmentId: first.id, version: first.version, event: 'arrive' })
    await desk.consultations.step({ appointmentId: first.id, version: first.version + 1, event: 'begin' })

    expect((await safe(desk.consultations.undoLeave({ leaveId: made.leave.id }))).error).toMatchObject({ code: 'CANNOT_UNDO' })
  })

  it('takes nobody for a stand-in whose term is over that day, and does not propose them', async () => {
    const { desk, leave, span, today, tomorrow, huang } = await openWithPlan()
    const over = (await desk.consultations.addExpert({ name: '郑医生', category: 'medical', speciality: '全科', unit: '', phone: '', termUntil: '2026-12-07' })).id

    expect((await desk.consultations.previewLeave(span)).map(({ standIns }) => standIns.map(({ name }) => name))).toEqual([['陈医生', '郑医生'], ['陈医生']])
    expect((await safe(desk.consultations.replaceExpert({ sessionId: tomorrow, awayId: huang, expertId: over }))).error).toMatchObject({ code: 'EXPERT_NOT_VALID', data: { what: 'term' } })
    expect((await safe(leave({ sessionId: today, does: 'wait' }, { sessionId: tomorrow, does: 'standIn', expertId: over }))).error).toMatchObject({ code: 'EXPERT_NOT_VALID' })
    await desk.consultations.replaceExpert({ sessionId: today, awayId: huang, expertId: over })
    expect((await safe(desk.consultations.reschedule({ sessionId: today, roomId: (await desk.scheduling.rooms())[1]?.id ?? '', startsAt: at('09:00', '2026-12-08') }))).error).toMatchObject({ code: 'EXPERT_NOT_VALID' })
  })

  it('keeps the stand-in alone when the session is moved within the leave, and counts their service once', async () => {
    const { desk, leave, today, tomorrow, chen, meeting } = await openWithPlan()
    await leave({ sessionId: today, does: 'standIn', expertId: chen }, { sessionId: tomorrow, does: 'cancel' })

    await desk.consultations.signExpert({ sessionId: today, expertId: chen, event: 'arrive' })

    const { session } = await desk.consultations.reschedule({ sessionId: today, roomId: meeting.id, startsAt: at('10:00', '2026-12-08') })

    expect(session.experts).toMatchObject([{ name: '黄医生', state: 'absent' }, { name: '陈医生', state: 'expected' }])
    expect((await desk.consultations.expert({ expertId: chen })).served.sessions).toBe(1)
  })

  it('leaves the proof that somebody came when it is taken back, and is not taken back once the stand-in came', async () => {
    const { desk, huang, chen, meeting } = await openWithPlan()
    const day = '2026-12-09'
    const joint = (await desk.consultations.plan({ expertId: huang, others: [chen], roomId: meeting.id, startsAt: at('09:00', day), endsAt: at('11:00', day), places: 4 })).id
    const wish = { expertId: huang, startsAt: at('08:00', day), endsAt: at('12:00', day), note: '开会' }
    const other = (await desk.consultations.addExpert({ name: '郑医生', category: 'medical', speciality: '全科', unit: '', phone: '' })).id
    const first = await desk.consultations.addLeave({ ...wish, decisions: [{ sessionId: joint, does: 'wait' }] })
    await desk.consultations.signExpert({ sessionId: joint, expertId: chen, event: 'arrive' })

    await desk.consultations.undoLeave({ leaveId: first.leave.id })

    const { experts } = (await desk.consultations.session({ sessionId: joint })).session
    expect(experts.map(({ name, arrivedAt }) => [name, arrivedAt !== null])).toEqual([['黄医生', false], ['陈医生', true]])
    const second = await desk.consultations.addLeave({ ...wish, decisions: [{ sessionId: joint, does: 'standIn', expertId: other }] })
    await desk.consultations.signExpert({ sessionId: joint, expertId: other, event: 'arrive' })
    expect((await safe(desk.consultations.undoLeave({ leaveId: second.leave.id }))).error).toMatchObject({ code: 'CANNOT_UNDO' })
  })
})

describe('a session that the station takes', () => {
  it('is cancelled with its people on the call list, and comes back with them', async () => {
    const { desk, hall, today, state } = await openWithPlan()
    const before = await state()
    const wish = { roomId: hall.id, startsAt: at('13:00'), endsAt: at('17:00') }

    await desk.calendar.addClosure({ scope: 'room', subjectId: hall.id, startsAt: wish.startsAt, endsAt: wish.endsAt, reason: 'flood', note: '', decisions: [{ ownerId: today, does: 'take' }] })
    const [closure] = await desk.calendar.closures({ from: at('00:00') })

    expect((await state()).calls).toMatchObject([{ reason: 'closed', ownerKind: 'appointment', holder: '林一' }, { holder: '陈二' }])
    await desk.calendar.liftClosure({ closureId: closure?.id ?? '', version: closure?.version ?? 0, giveBack: true })
    expect(await state()).toEqual(before)
  })
})
