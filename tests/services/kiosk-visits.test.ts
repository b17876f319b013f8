import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openWithActivities } from '../support/activities.ts'

/** An open session, and two people who may come to it. */
async function openWithKiosk() {
  const ready = await openWithActivities()
  const jianguo = await ready.person('张建国', { phones: ['13812340001'] })
  const chen = await ready.person('陈美', { phones: ['13912345678'] })
  const session = await ready.open(await ready.plan())
  const find = (by: Parameters<typeof ready.kiosk.kiosk.find>[0]['by']) => ready.kiosk.kiosk.find({ sessionId: session.id, by })
  return { ...ready, jianguo, chen, session, find }
}

describe('the kiosk, for whoever is expected', () => {
  it('narrows down who is expected while she types, to six at most, and names nobody who is not expected or has come', async () => {
    const { desk, session, find, kiosk, chen, jianguo, person } = await openWithKiosk()
    for (const residentId of [chen, jianguo]) await desk.activities.register({ sessionId: session.id, residentId })
    const typing = (typed: string) => find({ kind: 'beginning', of: 'phoneTail', typed })

    expect(await typing('56')).toEqual({ candidates: [{ kind: 'person', maskedName: '陈*', residentId: chen, signedInAt: null }], more: false })
    expect(await typing('00')).toEqual({ candidates: [{ kind: 'person', maskedName: '张*国', residentId: jianguo, signedInAt: null }], more: false })
    expect((await find({ kind: 'beginning', of: 'initials', typed: 'zj' })).candidates).toMatchObject([{ residentId: jianguo }])
    await kiosk.kiosk.signIn({ sessionId: session.id, residentId: jianguo, via: 'phoneTail' })
    expect((await typing('00')).candidates).toEqual([])
    for (const given of '一二三四五六') await desk.activities.register({ sessionId: session.id, residentId: await person(`王${given}${given}富`, { phones: ['13600005600'] }) })
    expect((await typing('56')).more).toBe(false)
    for (const name of ['李一', '赵二', '孙三', '吴四', '郑五', '冯六']) await desk.activities.register({ sessionId: session.id, residentId: await person(name, { phones: ['13600005600'] }) })
    expect(await typing('56')).toEqual({ candidates: [], more: true })
  })

  it('shows the appointment and the room of whoever has the phone, without what it is about, and lets her arrive', async () => {
    const { kiosk, desk, hall, meeting, chen, clock } = await openWithKiosk()
    const expert = await desk.consultations.addExpert({ name: '黄文医生', category: 'medical', speciality: '高血压', unit: '区医院', phone: '' })
    const duty = await desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt: at('14:00'), endsAt: at('16:00'), places: 5 })
    const { appointment } = await desk.consultations.book({ sessionId: duty.id, residentId: chen, walkIn: false })
    const { booking } = await desk.scheduling.book({ roomId: meeting.id, startsAt: at('09:30'), endsAt: at('11:00'), team: { name: '腰鼓队', phone: '13500005678' }, purpose: '排练', headsExpected: 10 })

    const visits = await kiosk.kiosk.visits({ phoneTail: '5678' })
    expect(visits).toEqual([
      { kind: 'booking', id: booking.id, maskedName: '腰*队', place: '会议室', startsAt: at('09:30'), endsAt: at('11:00'), here: false },
      { kind: 'appointment', id: appointment.id, maskedName: '陈*', place: '多功能厅', startsAt: at('14:00'), endsAt: at('16:00'), here: false },
    ])
    expect(JSON.stringify(visits)).not.toContain('高血压')
    expect(await kiosk.kiosk.arrive({ kind: 'booking', id: booking.id, phoneTail: '5678' })).toEqual({ kind: 'arrived', maskedName: '腰*队', title: '会议室', startsAt: at('09:30') })
    expect(await desk.kiosk.calls()).toMatchObject([{ at: clock.now, about: '腰*队 来用会议室（09:30）' }])
    expect(await kiosk.kiosk.arrive({ kind: 'appointment', id: appointment.id, phoneTail: '5678' })).toMatchObject({ title: '高血压 · 多功能厅 · 第 1 位' })
    expect((await desk.consultations.session({ sessionId: duty.id })).appointments).toMatchObject([{ state: 'arrived' }])
    expect((await safe(kiosk.kiosk.arrive({ kind: 'appointment', id: appointment.id, phoneTail: '0001' }))).error).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells what is on today and tomorrow, and the next activity where that is nothing', async () => {
    const { kiosk, desk, plan, open, hall } = await openWithActivities()
    const later = await plan({ title: '冬至汤圆', startsAt: at('09:00', '2026-12-21'), endsAt: at('10:00', '2026-12-21') })
    expect(await kiosk.kiosk.schedule()).toMatchObject({ days: [{ on: '2026-12-07', items: [] }, { on: '2026-12-08', items: [] }], next: { id: later.id, title: '冬至汤圆' } })

    await open(await plan({ title: '义诊', startsAt: at('10:00') }))
    await plan({ title: '明天的', startsAt: at('09:00', '2026-12-08'), endsAt: at('10:00', '2026-12-08') })
    const expert = await desk.consultations.addExpert({ name: '黄文医生', category: 'medical', speciality: '高血压', unit: '区医院', phone: '' })
    await desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt: at('09:30'), endsAt: at('10:30'), places: 5 })

    const { days, next } = await kiosk.kiosk.schedule()
    expect(days.map(({ items }) => items.map(({ kind, title }) => [kind, title]))).toEqual([[['consultation', '高血压'], ['activity', '义诊']], [['activity', '明天的']]])
    expect(next).toBeNull()
  })

  it('keeps how the lead set its panel', async () => {
    const { desk, kiosk } = await openWithKiosk()

    await desk.kiosk.setSettings({ panelInches: 43, idleMinutes: 10, restStop: false })

    expect(await desk.kiosk.settings()).toEqual({ panelInches: 43, idleMinutes: 10, restStop: false })
    expect((await kiosk.kiosk.today()).screen).toEqual({ panelInches: 43, idleMinutes: 10, restStop: false })
  })
})
