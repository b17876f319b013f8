import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { sentenceFor } from '../../shared/text/refusals.ts'
import { openReadyStation } from '../support/station.ts'

const at = (time: string, on: string) => Date.parse(`${on}T${time}:00+08:00`)
const DECEMBER = '2026-12'

/** Doctor 黄 confirmed Tuesday mornings and doctor 陈 Thursday afternoons; lawyer 王 said nothing. */
async function openWithPool() {
  const ready = await openReadyStation({ pdf: (html) => Promise.resolve(new TextEncoder().encode(html)) })
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = async (name: string, category: 'medical' | 'legal', availability: string) => {
    const { rules } = await desk.consultations.understand({ text: availability })
    return (await desk.consultations.addExpert({ name, category, speciality: '全科', unit: '', phone: '13812341234', availability, ...(rules === null ? {} : { rules }) })).id
  }
  const [huang, chen, wang] = [await add('黄医生', 'medical', '每周二上午9:00-11:00'), await add('陈医生', 'medical', '每周二上午10:00-11:30'), await add('王律师', 'legal', '')]
  const preview = (expertIds: string[]) => desk.consultations.previewPlan({ month: DECEMBER, expertIds, roomId: hall.id, source: { kind: 'availability' } })
  return { ...ready, hall, meeting, huang, chen, wang, preview }
}

describe('planning a month from what experts confirmed', () => {
  it('proposes every day still to come, each clash with what stands there and the rooms that are free', async () => {
    const { desk, hall, meeting, huang, wang, preview } = await openWithPool()
    await desk.scheduling.book({ roomId: hall.id, startsAt: at('10:00', '2026-12-15'), endsAt: at('11:00', '2026-12-15'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })

    const { proposals, without } = await preview([huang, wang])

    expect(proposals.map(({ startsAt, clash }) => [startsAt, clash?.title ?? null])).toEqual([
      [at('09:00', '2026-12-08'), null], [at('09:00', '2026-12-15'), '合唱队 · 场地预约'], [at('09:00', '2026-12-22'), null], [at('09:00', '2026-12-29'), null],
    ])
    expect(proposals[1]).toMatchObject({ clash: { of: 'room', kind: 'booking' }, otherRooms: [{ roomId: meeting.id }] })
    expect(without).toEqual([{ expertId: wang, name: '王律师' }])
  })

  it('shows where two proposals want one room, and where an expert is on leave', async () => {
    const { desk, huang, chen, preview } = await openWithPool()
    await desk.consultations.addLeave({ expertId: huang, startsAt: at('08:00', '2026-12-22'), endsAt: at('18:00', '2026-12-22'), note: '休假', decisions: [] })

    const { proposals } = await preview([huang, chen])

    expect(proposals.slice(0, 2)).toMatchObject([{ expertName: '黄医生', clash: null }, { expertName: '陈医生', clash: { of: 'room', title: '黄医生 · 坐诊' } }])
    expect(proposals.find(({ expertId, startsAt }) => expertId === huang && startsAt === at('09:00', '2026-12-22'))).toMatchObject({ clash: { of: 'expert', kind: 'closure' } })
  })

  it('marks who may not be planned by then, names them when it is tried, and saves all the others in one act', async () => {
    const { desk, huang, chen, meeting, preview } = await openWithPool()
    await desk.consultations.editExpert({ ...(await desk.consultations.expert({ expertId: huang })), expertId: huang, phone: null, qualificationNumber: null, termUntil: '2026-12-15' })

    const { proposals } = await preview([huang, chen])
    const wished = proposals.map(({ expertId, startsAt, endsAt, roomId, clash }) => ({ expertId, roomId: clash ? meeting.id : roomId, startsAt, endsAt, places: 4, state: 'planned' as const }))

    const over = { kind: 'over', what: 'term', on: '2026-12-15' }
    expect(proposals.map(({ expertName, over: mark }) => [expertName, mark])).toEqual([
      ['黄医生', null], ['陈医生', null], ['黄医生', null], ['陈医生', null], ['黄医生', over], ['陈医生', null], ['黄医生', over], ['陈医生', null],
    ])
    expect(proposals.slice(-3).map(({ clash }) => clash)).toEqual([null, null, null])
    const refused = await safe(desk.consultations.planAll({ sessions: wished }))
    expect(refused.error).toMatchObject({ code: 'EXPERT_NOT_VALID', data: { name: '黄医生', on: '2026-12-22', what: 'term', until: '2026-12-15' } })
    expect(sentenceFor(refused.error)).toBe('黄医生的任期已于 2026-12-15 到期，2026-12-22 不能排班。请先更新，或请站长准许延用。')
    expect((await desk.consultations.planAll({ sessions: wished.filter((_one, index) => !proposals[index]?.over) })).sessionIds).toHaveLength(6)
  })

  it('saves all of them in one act or none, and takes them back while nobody is booked', async () => {
    const { desk, huang, meeting, preview } = await openWithPool()
    const { proposals } = await preview([huang])
    const wished = proposals.map(({ expertId, roomId, startsAt, endsAt }) => ({ expertId, roomId, startsAt, endsAt, places: 4, state: 'planned' as const }))

    const twice = await safe(desk.consultations.planAll({ sessions: [...wished, ...wished.slice(-1).map((last) => ({ ...last, roomId: meeting.id }))] }))
    expect(twice.error).toMatchObject({ code: 'EXPERT_TAKEN' })
    expect(await desk.consultations.sessionsOfMonth({ month: DECEMBER })).toEqual([])

    const { sessionIds } = await desk.consultations.planAll({ sessions: wished })
    expect(await desk.consultations.sessionsOfMonth({ month: DECEMBER })).toHaveLength(4)
    await desk.consultations.withdrawPlan({ sessionIds })
    expect((await preview([huang])).proposals.every(({ clash }) => clash === null)).toBe(true)
  })

  it('publishes and opens what the month holds', async () => {
    const { desk, huang, preview } = await openWithPool()
    const { proposals } = await preview([huang])
    await desk.consultations.planAll({ sessions: proposals.map(({ expertId, roomId, startsAt, endsAt }) => ({ expertId, roomId, startsAt, endsAt, places: 4, state: 'planned' as const })) })

    expect((await desk.consultations.stepMonth({ month: DECEMBER, event: 'publish' })).sessionIds).toHaveLength(4)
    expect(await desk.consultations.stepMonth({ month: DECEMBER, event: 'publish' })).toEqual({ sessionIds: [] })
    const { sessionIds } = await desk.consultations.stepMonth({ month: DECEMBER, event: 'open' })
    expect(sessionIds).toHaveLength(4)
    expect((await desk.consultations.sessionsOfMonth({ month: DECEMBER })).map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open'])

    await desk.consultations.undoStepMonth({ sessionIds })
    expect((await desk.consultations.sessionsOfMonth({ month: DECEMBER })).map(({ state }) => state)).toEqual(['published', 'published', 'published', 'published'])
  })

  it('says where nobody knows yet what the year takes off', async () => {
    const { desk, huang, hall, preview } = await openWithPool()
    const source = { kind: 'cadence' as const, cadence: { kind: 'monthly' as const, week: 2, weekday: 2 }, from: '09:00', to: '11:00' }

    expect((await preview([huang])).unknownYear).toBeNull()
    expect((await desk.consultations.previewPlan({ month: '2027-02', expertIds: [huang], roomId: hall.id, source })).unknownYear).toBe(2027)
  })

  it('gives the days of a cadence to the delegates in turn', async () => {
    const { desk, huang, chen, hall } = await openWithPool()
    const source = { kind: 'cadence' as const, cadence: { kind: 'weekly' as const, weekday: 4 }, from: '09:00', to: '11:00' }

    const { proposals } = await desk.consultations.previewPlan({ month: DECEMBER, expertIds: [chen, huang], roomId: hall.id, source })

    expect(proposals.map(({ expertName, startsAt }) => [expertName, startsAt])).toEqual([
      ['陈医生', at('09:00', '2026-12-10')], ['黄医生', at('09:00', '2026-12-17')], ['陈医生', at('09:00', '2026-12-24')], ['黄医生', at('09:00', '2026-12-31')],
    ])
  })
})

describe('the papers of a month', () => {
  it('marks on the notice what has only been planned', async () => {
    const { desk, huang, hall } = await openWithPool()
    const session = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('09:00', '2026-12-08'), endsAt: at('11:00', '2026-12-08'), places: 4, state: 'planned' })
    expect((await desk.consultations.planSheet({ month: DECEMBER })).html).toContain('拟排，未公示')

    await desk.consultations.stepSession({ sessionId: session.id, event: 'publish' })

    expect((await desk.consultations.planSheet({ month: DECEMBER })).html).not.toContain('未公示')
  })

  it('puts up date, time, place, person and category with the station\'s phone, and no phone of an expert', async () => {
    const { desk, huang, hall } = await openWithPool()
    await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('09:00', '2026-12-08'), endsAt: at('11:00', '2026-12-08'), places: 4, walkInPlaces: 2 })
    await desk.consultations.setNoticePhone({ phone: '0594-2690000' })

    const { html, title } = await desk.consultations.planSheet({ month: DECEMBER })
    const { pdf, fileName } = await desk.consultations.planSheetPdf({ month: DECEMBER })
    const book = await readXlsx(Buffer.from((await desk.consultations.planSheetXlsx({ month: DECEMBER })).xlsx, 'base64'))

    expect(title).toBe('龙桥社区党群服务中心2026年12月排班公示表')
    for (const word of ['12月8日', '星期二', '09:00–11:00', '多功能厅', '黄医生', '医疗', '预约 4，现场 2', '0594-2690000']) expect(html).toContain(word)
    expect(html).not.toMatch(/138\*|13812341234/)
    expect(fileName).toBe('排班公示表_2026-12.pdf')
    expect(Buffer.from(pdf, 'base64').toString()).toBe(html)
    expect(book.sheets[0]?.rows[3]?.slice(0, 5)).toEqual(['12月8日', '星期二', '09:00–11:00', '多功能厅', '黄医生'])
  })

  it('registers everybody of the month with topic and disposition and two columns to sign in', async () => {
    const { desk, huang, hall } = await openWithPool()
    const session = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('09:00', '2026-12-07'), endsAt: at('11:00', '2026-12-07'), places: 4 })
    const residentId = (await desk.residents.register({ name: '林一', phones: ['13900001111'] })).id
    const { appointment } = await desk.consultations.book({ sessionId: session.id, residentId, walkIn: true })
    await desk.consultations.step({ appointmentId: appointment.id, version: 1, event: 'refer', outcome: { topic: 'medical', disposition: 'referred', referredTo: 'hospital', remark: '' } })

    const { html } = await desk.consultations.registerSheet({ month: DECEMBER })

    for (const word of ['ZX2026-0001', '林一', '139****1111', '转介：医院', '已转介（现场）', '居民签字', '能人签字']) expect(html).toContain(word)
  })
})
