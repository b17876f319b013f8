import { describe, expect, it } from 'vitest'
import { chosen, draftOf, movedTo, noticeText, redrafted, summaryOf } from '../../../renderer/desk/consultations/month-draft.ts'
import type { Proposal } from '../../../shared/contract/month-plans.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const session = { kind: 'session', title: '陈医生 · 坐诊', startsAt: 1, endsAt: 2 }
const proposal = (startsAt: number, more: Partial<Proposal> = {}): Proposal => ({ expertId: 'e', expertName: '黄医生', roomId: 'hall', startsAt, endsAt: startsAt + 1, postponed: false, over: null, clash: null, otherRooms: [], ...more })
const free = proposal(1)
const clashing = proposal(2, { clash: { ...session, of: 'room' }, otherRooms: [{ roomId: 'meeting', roomName: '会议室' }] })
const over = proposal(3, { over: { kind: 'over', what: 'term', on: '2026-12-15' as CalendarDate }, otherRooms: [{ roomId: 'meeting', roomName: '会议室' }] })
const wantedOf = (draft: ReturnType<typeof draftOf>) => draft.map(({ wanted }) => wanted)

describe('the draft of a month', () => {
  it('wants what nothing stands in the way of', () => {
    expect(wantedOf(draftOf([free, clashing, over]))).toEqual([true, false, false])
  })

  it('says until when its receptions are to be announced, and for which it is too late', () => {
    const on = (day: string) => proposal(Date.parse(`2026-12-${day}T09:00+08:00`))
    const today = '2026-12-07' as CalendarDate

    expect(noticeText(draftOf([on('17'), on('10')]), today)).toBe('接访要提前 3 天公示日期、地点和人员：最迟 12月7日 公示。')
    expect(noticeText(draftOf([on('09'), on('17')]), today)).toBe('接访要提前 3 天公示日期、地点和人员：最迟 12月14日 公示。12月9日 已来不及，公示时要请站长破例。')
    expect(noticeText(draftOf([on('09')]), today)).toBe('接访要提前 3 天公示日期、地点和人员：12月9日 已来不及，公示时要请站长破例。')
    expect(noticeText(chosen(draftOf([on('17')]), 0, false), today)).toBe('')
  })

  it('says how much it holds', () => {
    expect(summaryOf(draftOf([free, clashing, over]))).toContain('共 3 场，排 1 场，2 场排不了')
    expect(summaryOf(draftOf([free]))).toContain('共 1 场，排 1 场。')
  })

  it('takes in what is moved to a free room, and never who may not be planned', () => {
    const draft = draftOf([free, clashing, over])

    expect(wantedOf(movedTo(draft, 1, 'meeting'))).toEqual([true, true, false])
    expect(wantedOf(movedTo(draft, 2, 'meeting'))).toEqual([true, false, false])
    expect(wantedOf(chosen(draft, 2, true))).toEqual([true, false, false])
  })

  it('keeps what was decided where it still holds after a refusal', () => {
    const second = proposal(4)
    const before = chosen(movedTo(draftOf([free, clashing, second]), 1, 'meeting'), 2, false)

    const after = redrafted(before, [{ ...free, over: over.over }, clashing, second, proposal(5)])

    expect(after.map(({ roomId, wanted }) => [roomId, wanted])).toEqual([['hall', false], ['meeting', true], ['hall', false], ['hall', true]])
  })
})
