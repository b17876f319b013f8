import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openWithDoctors, SLOTS } from '../support/doctors.ts'
import { MONDAY_9_00 } from '../support/station.ts'

describe('a session of slots', () => {
  it('has no more places than services fit in, and offers every start on its grid', async () => {
    const { plan, starts } = await openWithDoctors()

    const session = await plan()

    expect(session).toMatchObject({ places: 4, full: false, slots: SLOTS })
    expect(await starts(session.id)).toEqual(['14:00', '14:15', '14:30', '14:45', '15:00', '15:15', '15:30'].map((time) => at(time)))
  })

  it('lets an appointment hold its time, and gives the earliest free one where none is wanted', async () => {
    const { plan, book, starts } = await openWithDoctors()
    const { id } = await plan()

    const wanted = await book(id, 0, at('14:30'))
    const earliest = await book(id, 1)

    expect([wanted.appointment.startsAt, earliest.appointment.startsAt]).toEqual([at('14:30'), at('14:00')])
    expect(wanted.slip.lines).toEqual(['黄医生 · 全科', '多功能厅', '12月7日 周一 14:30–15:00', '编号 ZX2026-0001'])
    expect(await starts(id)).toEqual(['15:00', '15:15', '15:30'].map((time) => at(time)))
  })

  it('tells the loser what stands there and the next three free choices, the other doctor included', async () => {
    const { plan, book, chen, meeting } = await openWithDoctors()
    const { id } = await plan()
    await plan({ expertId: chen.id, roomId: meeting.id })
    await book(id, 0, at('15:00'))

    const lost = await safe(book(id, 1, at('15:15')))

    expect(lost.error).toMatchObject({
      code: 'SLOT_TAKEN',
      data: {
        blocker: { kind: 'appointment', title: '林一 · 咨询预约', startsAt: at('15:00'), endsAt: at('15:30') },
        choices: [{ sessionId: id, expertName: '黄医生', startsAt: at('15:30') }, { sessionId: id, startsAt: at('14:30') }, { sessionId: id, startsAt: at('14:15') }],
      },
    })
    for (const [index, time] of (['14:00', '14:30', '15:30'] as const).entries()) await book(id, index + 1, at(time))
    const { error } = await safe(book(id, 4, at('15:00')))
    expect(error).toMatchObject({ code: 'SLOT_TAKEN', data: { blocker: { title: '林一 · 咨询预约' }, choices: [{ expertName: '陈医生', startsAt: at('15:00') }, {}, {}] } })
    expect((await safe(book(id, 4))).error).toMatchObject({ code: 'SESSION_FULL' })
  })

  it('offers the other doctor when the session has no time left', async () => {
    const { plan, book, chen, meeting } = await openWithDoctors()
    const { id } = await plan({ endsAt: at('15:00') })
    const other = await plan({ expertId: chen.id, roomId: meeting.id })
    await book(id, 0, at('14:15'))

    const lost = await safe(book(id, 1, at('14:15')))

    expect(lost.error).toMatchObject({ data: { choices: [{ sessionId: other.id, expertName: '陈医生', roomName: '会议室', startsAt: at('14:15') }, {}, {}] } })
  })

  it('counts a session full where no start is left, though places are', async () => {
    const { desk, plan, book } = await openWithDoctors()
    const { id } = await plan({ endsAt: at('15:00') })
    await book(id, 0, at('14:15'))

    expect((await desk.consultations.session({ sessionId: id })).session).toMatchObject({ places: 2, taken: 1, full: true })
    expect((await safe(book(id, 1))).error).toMatchObject({ code: 'SESSION_FULL' })
  })

  it('keeps the buffer behind each appointment', async () => {
    const { plan, book, starts } = await openWithDoctors()
    const { id } = await plan({ bufferMinutes: 15 })

    await book(id, 0, at('14:45'))

    expect(await starts(id)).toEqual(['14:00', '15:30'].map((time) => at(time)))
  })

  it('sees several residents at once where it has lines', async () => {
    const { plan, book } = await openWithDoctors()
    const { id } = await plan({ lines: 2 })

    const lines = [(await book(id, 0, at('14:00'))).appointment.line, (await book(id, 1, at('14:00'))).appointment.line]

    expect(lines).toEqual([1, 2])
    expect((await safe(book(id, 2, at('14:00')))).error).toMatchObject({ code: 'SLOT_TAKEN' })
  })

  it('refuses a start off its grid', async () => {
    const { plan, book } = await openWithDoctors()
    const { id } = await plan()

    expect((await safe(book(id, 0, at('14:05')))).error).toMatchObject({ code: 'BAD_START', data: { gridMinutes: 15 } })
    expect((await safe(book(id, 0, at('15:45')))).error).toMatchObject({ code: 'BAD_START' })
  })

  it('gives a cancelled time to the next, and takes the cancellation back only while it is free', async () => {
    const { desk, plan, book } = await openWithDoctors()
    const { id } = await plan()
    const { appointment } = await book(id, 0, at('14:00'))
    const step = (version: number, event: 'cancel' | 'undo') => desk.consultations.step({ appointmentId: appointment.id, version, event })

    await step(1, 'cancel')
    const { appointment: next } = await book(id, 1, at('14:00'))
    expect((await safe(step(2, 'undo'))).error).toMatchObject({ code: 'SLOT_TAKEN', data: { blocker: { title: '陈二 · 咨询预约' } } })
    await desk.consultations.step({ appointmentId: next.id, version: 1, event: 'cancel' })

    expect(await step(2, 'undo')).toMatchObject({ state: 'booked', startsAt: at('14:00') })
  })
})

describe('notice, horizon and places for walk-ins', () => {
  it('books neither too late nor too early, but takes who is here', async () => {
    const { plan, book, starts } = await openWithDoctors()
    const { id } = await plan({ noticeMinutes: 330 })
    const far = await plan({ startsAt: at('14:00', '2026-12-20'), endsAt: at('16:00', '2026-12-20'), horizonDays: 7 })

    expect((await safe(book(id, 0, at('14:00')))).error).toMatchObject({ code: 'BOOKING_WINDOW', data: { rule: 'notice', minutes: 330 } })
    expect((await safe(book(far.id, 0, at('14:00', '2026-12-20')))).error).toMatchObject({ code: 'BOOKING_WINDOW', data: { rule: 'horizon', days: 7 } })
    expect(await starts(id)).toEqual(['14:30', '14:45', '15:00', '15:15', '15:30'].map((time) => at(time)))
    expect(await starts(far.id)).toEqual([])
    expect((await book(id, 0, at('14:00'), true)).appointment).toMatchObject({ state: 'arrived', startsAt: at('14:00') })
  })

  it('keeps places for walk-ins, who take one that nobody booked once those are gone', async () => {
    const { plan, book } = await openWithDoctors()
    const { id } = await plan({ slots: null, places: 2, walkInPlaces: 1 })

    expect((await book(id, 0, undefined, true)).appointment.place).toBe(3)
    expect((await book(id, 1)).appointment.place).toBe(1)
    expect((await book(id, 2, undefined, true)).appointment.place).toBe(2)
    expect((await safe(book(id, 3, undefined, true))).error).toMatchObject({ code: 'SESSION_FULL' })
  })

  it('never books ahead what is kept for walk-ins, whom it takes into a line without a time', async () => {
    const { plan, book } = await openWithDoctors()
    const { id } = await plan({ endsAt: at('14:30'), walkInPlaces: 1 })
    await book(id, 0)

    expect((await safe(book(id, 1))).error).toMatchObject({ code: 'SESSION_FULL', data: { places: 1 } })
    expect((await book(id, 1, undefined, true)).appointment).toMatchObject({ place: 2, startsAt: null, walkIn: true })
  })
})

describe('experts of a session', () => {
  it('holds every expert of a joint session', async () => {
    const { plan, chen, meeting } = await openWithDoctors()
    const joint = await plan({ others: [chen.id] })

    const refused = await safe(plan({ expertId: chen.id, roomId: meeting.id }))

    expect(joint.experts.map(({ name, state }) => [name, state])).toEqual([['黄医生', 'expected'], ['陈医生', 'expected']])
    expect(refused.error).toMatchObject({ code: 'EXPERT_TAKEN', data: { blocker: { title: '黄医生、陈医生 · 坐诊' } } })
  })

  it('proves that an expert was there by signing in and out, each to be taken back', async () => {
    const { desk, plan, huang, clock } = await openWithDoctors()
    const { id } = await plan()
    const sign = (event: 'arrive' | 'leave' | 'undo') => desk.consultations.signExpert({ sessionId: id, expertId: huang.id, event })

    clock.now = at('13:55')
    await sign('arrive')
    expect((await safe(sign('arrive'))).error).toMatchObject({ code: 'WRONG_STATE' })
    clock.now = at('16:05')
    expect((await sign('leave')).experts).toMatchObject([{ arrivedAt: at('13:55'), leftAt: at('16:05') }])
    expect((await sign('undo')).experts).toMatchObject([{ arrivedAt: at('13:55'), leftAt: null }])
    expect((await sign('undo')).experts).toMatchObject([{ arrivedAt: null, leftAt: null }])
    expect((await safe(sign('undo'))).error).toMatchObject({ code: 'WRONG_STATE' })
  })
})

describe('any expert', () => {
  it('spreads residents over the doctors, who served least first', async () => {
    const { desk, plan, chen, huang, meeting, who } = await openWithDoctors()
    await plan()
    await plan({ expertId: chen.id, roomId: meeting.id })
    const any = async (index: number) => {
      const { appointment } = await desk.consultations.bookAny({ category: 'medical', on: '2026-12-07', residentId: who(index), walkIn: false })
      return (await desk.consultations.session({ sessionId: appointment.sessionId })).session.expertId
    }

    const given = [await any(0), await any(1), await any(2), await any(3)]

    expect(given.filter((id) => id === huang.id)).toHaveLength(2)
    expect(given.slice(0, 2).toSorted()).toEqual([huang.id, chen.id].toSorted())
    expect((await safe(desk.consultations.bookAny({ category: 'legal', on: '2026-12-07', residentId: who(0), walkIn: false }))).error).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not one whose session cannot be booked any more at so short notice', async () => {
    const { desk, plan, chen, meeting, who } = await openWithDoctors()
    await plan({ slots: null, noticeMinutes: 2880 })
    const { id } = await plan({ expertId: chen.id, roomId: meeting.id, slots: null })
    const any = async (index: number) => (await desk.consultations.bookAny({ category: 'medical', on: '2026-12-07', residentId: who(index), walkIn: false })).appointment.sessionId

    expect([await any(0), await any(1)]).toEqual([id, id])
  })

  it('finds the free starts of any doctor for a day or for four weeks', async () => {
    const { desk, plan, chen, meeting, book } = await openWithDoctors()
    const first = await plan()
    const other = await plan({ expertId: chen.id, roomId: meeting.id, startsAt: at('09:00', '2026-12-21'), endsAt: at('10:00', '2026-12-21') })
    await book(first.id, 0, at('14:00'))

    const day = await desk.consultations.freeStarts({ on: '2026-12-07', days: 1 })
    const weeks = await desk.consultations.freeStarts({ on: '2026-12-07', days: 28, category: 'medical' })
    const one = await desk.consultations.freeStarts({ on: '2026-12-07', days: 28, expertIds: [chen.id] })

    expect(day).toMatchObject([{ sessionId: first.id, minutes: 30, starts: ['14:30', '14:45', '15:00', '15:15', '15:30'].map((time) => at(time)) }])
    expect(weeks.map(({ sessionId }) => sessionId)).toEqual([first.id, other.id])
    expect(one.map(({ sessionId }) => sessionId)).toEqual([other.id])
  })
})

describe('the plan', () => {
  it('goes from planned over published to open, and each step back while nothing came of it', async () => {
    const { desk, plan, book } = await openWithDoctors()
    const { id } = await plan({ state: 'planned' })
    const step = (event: 'publish' | 'open' | 'undo') => desk.consultations.stepSession({ sessionId: id, event })

    expect((await safe(book(id, 0))).error).toMatchObject({ code: 'WRONG_STATE', data: { state: 'planned' } })
    expect(await step('publish')).toMatchObject({ state: 'published', publishedAt: MONDAY_9_00 })
    expect(await step('undo')).toMatchObject({ state: 'planned', publishedAt: null })
    await step('publish')
    expect(await step('open')).toMatchObject({ state: 'open' })
    await book(id, 0)
    expect((await safe(step('undo'))).error).toMatchObject({ code: 'WRONG_STATE' })
  })

  it('moves a session with everybody in it, says so in the plan and on the call list, and takes it back', async () => {
    const { desk, plan, book, meeting } = await openWithDoctors()
    const { id } = await plan()
    const { appointment } = await book(id, 0, at('14:30'))
    const before = await desk.consultations.session({ sessionId: id })

    const moved = await desk.consultations.reschedule({ sessionId: id, roomId: meeting.id, startsAt: at('09:00', '2026-12-08') })

    expect(moved).toMatchObject({ toCall: 1, session: { id, state: 'open', roomName: '会议室', endsAt: at('11:00', '2026-12-08') } })
    expect((await desk.consultations.session({ sessionId: id })).appointments).toMatchObject([{ id: appointment.id, startsAt: at('09:30', '2026-12-08') }])
    expect(await desk.consultations.sessions({ on: '2026-12-07' })).toMatchObject([{ state: 'rescheduled', movedTo: id, expertName: '黄医生' }])
    expect((await desk.scheduling.callList()).standing).toMatchObject([{ reason: 'moved', ownerId: appointment.id, holder: '林一' }])

    expect(await desk.consultations.undoReschedule({ sessionId: id })).toEqual(before.session)
    expect(await desk.consultations.sessions({ on: '2026-12-07' })).toHaveLength(1)
    expect((await desk.scheduling.callList()).standing).toEqual([])
    expect((await desk.consultations.session({ sessionId: id })).starts).toEqual(before.starts)
    expect(await desk.setup.doctor()).toMatchObject({ mismatches: [] })
  })
})

describe('what a consultation came to', () => {
  it('keeps topic, disposition and referral, the remark sealed, and forgets them with the step', async () => {
    const { station, desk, plan, book } = await openWithDoctors()
    const { id } = await plan({ slots: null })
    const { appointment } = await book(id, 0, undefined, true)
    const outcome = { topic: 'medical' as const, disposition: 'referred' as const, referredTo: 'hospital' as const, remark: '带上医保卡' }

    const referred = await desk.consultations.step({ appointmentId: appointment.id, version: 1, event: 'refer', outcome })

    expect(referred).toMatchObject({ state: 'referred', outcome })
    expect(JSON.stringify([station.parts.store.raw.prepare('SELECT * FROM appointment').all(), station.parts.store.raw.prepare('SELECT * FROM journal').all()])).not.toContain('医保卡')
    expect(await desk.consultations.step({ appointmentId: appointment.id, version: 2, event: 'undo' })).toMatchObject({ state: 'arrived', outcome: null })
  })
})
