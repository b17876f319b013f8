import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openWithDoctors } from '../support/doctors.ts'

describe('a session that is over but was never closed', () => {
  it.each(['queue', 'slots'] as const)('takes nobody any more: %s', async (style) => {
    const { desk, plan, book, clock, who } = await openWithDoctors()
    const { id } = await plan({ ...(style === 'queue' ? { slots: null } : {}), walkInPlaces: 2 })
    const over = { code: 'BOOKING_WINDOW', data: { rule: 'over', endsAt: at('16:00') } }
    clock.now = at('15:59')
    expect((await book(id, 0, undefined, true)).appointment.state).toBe('arrived')
    clock.now = at('16:00')

    expect((await safe(book(id, 1))).error).toMatchObject(over)
    expect((await safe(book(id, 1, undefined, true))).error).toMatchObject(over)
    expect((await safe(desk.consultations.bookAny({ category: 'medical', on: '2026-12-07', residentId: who(1), walkIn: true }))).error).toMatchObject({ code: 'NOT_FOUND' })
    expect(await desk.consultations.freeStarts({ on: '2026-12-07', days: 1 })).toEqual([])
  })

  it('gives nobody a start that has gone by, though who is here takes it', async () => {
    const { plan, book, clock } = await openWithDoctors()
    const { id } = await plan()
    clock.now = at('14:05')

    expect((await safe(book(id, 0, at('14:00')))).error).toMatchObject({ code: 'BOOKING_WINDOW', data: { rule: 'past', startsAt: at('14:00') } })
    expect((await book(id, 0, at('14:00'), true)).appointment).toMatchObject({ startsAt: at('14:00') })
  })
})

describe('a session that is cancelled', () => {
  it('puts everybody who was to come on the call list with the reason, and takes them off when it is taken back', async () => {
    const { desk, plan, book } = await openWithDoctors()
    const { id } = await plan()
    const { appointment } = await book(id, 0)

    const { toCall } = await desk.consultations.cancelSession({ sessionId: id, reason: 'expert' })
    const { standing } = await desk.scheduling.callList()
    expect(standing).toMatchObject([{ ownerId: appointment.id, reason: 'closed' }])
    expect(standing[0]?.about).toContain('坐诊取消（能人来不了）')

    await desk.consultations.reopenSession({ sessionId: id, appointments: toCall.map(({ id: appointmentId, version }) => ({ appointmentId, version })) })
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })
})

describe('what is taken back', () => {
  it('tells by its number whose two records, merged since, would meet in a session that is reopened', async () => {
    const { desk, plan, book, who } = await openWithDoctors()
    const { id } = await plan()
    const { appointment } = await book(id, 0)
    await book(id, 1)
    const { toCall } = await desk.consultations.cancelSession({ sessionId: id })
    await desk.residents.merge({ keepId: who(0), otherId: who(1) })

    const { error, isDefined } = await safe(desk.consultations.reopenSession({ sessionId: id, appointments: toCall.map(({ id: appointmentId, version }) => ({ appointmentId, version })) }))

    expect([error, isDefined]).toMatchObject([{ code: 'ALREADY_BOOKED', data: { number: appointment.number } }, true])
    expect((await desk.consultations.session({ sessionId: id })).session.state).toBe('cancelled')
  })

  it('leaves a session what it became since: a move taken back does not close it, nor a leave before it open it', async () => {
    const { desk, plan, meeting, huang, chen } = await openWithDoctors()
    const { id } = await plan({ state: 'planned' })
    const move = (on: string) => desk.consultations.reschedule({ sessionId: id, roomId: meeting.id, startsAt: at('14:00', on) })
    const state = async () => (await desk.consultations.session({ sessionId: id })).session.state

    await move('2026-12-08')
    await desk.consultations.stepSession({ sessionId: id, event: 'publish' })
    await desk.consultations.undoReschedule({ sessionId: id })
    expect(await state()).toBe('published')
    await desk.consultations.stepSession({ sessionId: id, event: 'undo' })

    const { leave } = await desk.consultations.addLeave({ expertId: huang.id, startsAt: at('13:00'), endsAt: at('17:00'), note: '开会', decisions: [{ sessionId: id, does: 'wait' }] })
    await move('2026-12-09')
    expect(await state()).toBe('planned')
    await desk.consultations.undoReschedule({ sessionId: id })
    expect(await state()).toBe('expertAbsent')
    await desk.consultations.replaceExpert({ sessionId: id, awayId: huang.id, expertId: chen.id })
    expect([await state(), leave.sessions]).toEqual(['planned', 1])
  })
})
