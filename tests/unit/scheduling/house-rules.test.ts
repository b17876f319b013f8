import { describe, expect, it } from 'vitest'
import { bookingStateBefore } from '../../../shared/domain/scheduling/booking-undo.ts'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import { isWithinOpening, timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'

const MINUTE = 60_000
const NOW = Date.parse('2026-12-07T09:00:00+08:00')
const span = (from: number, to: number) => ({ startsAt: NOW + from * MINUTE, endsAt: NOW + to * MINUTE })

describe('the time of a booking', () => {
  it.each([
    { from: 0, to: 60, trouble: null },
    { from: -15, to: 60, trouble: null },
    { from: 0, to: 240, trouble: null },
    { from: 60, to: 60, trouble: { reason: 'order' } },
    { from: 60, to: 30, trouble: { reason: 'order' } },
    { from: -16, to: 60, trouble: { reason: 'past' } },
    { from: -10, to: 0, trouble: { reason: 'past' } },
    { from: 0, to: 241, trouble: { reason: 'too-long', limitMinutes: 240 } },
  ])('from $from to $to minutes from now: $trouble', ({ from, to, trouble }) => {
    expect(timeTrouble(span(from, to), NOW)).toEqual(trouble)
  })

  it.each([
    { from: -100, to: 60, trouble: null },
    { from: -100, to: 0, trouble: { reason: 'past' } },
  ])('of a use that has begun, from $from to $to: $trouble', ({ from, to, trouble }) => {
    expect(timeTrouble(span(from, to), NOW, { begun: true })).toEqual(trouble)
  })

  it('may have another limit', () => {
    expect(timeTrouble(span(0, 720), NOW, { limitMinutes: 720 })).toBeNull()
    expect(timeTrouble(span(0, 721), NOW, { limitMinutes: 720 })).toEqual({ reason: 'too-long', limitMinutes: 720 })
  })

  it('lies within one opening, not across a break', () => {
    const open = [span(0, 120), span(240, 360)]

    expect(isWithinOpening(span(0, 120), open)).toBe(true)
    expect(isWithinOpening(span(-1, 60), open)).toBe(false)
    expect(isWithinOpening(span(60, 300), open)).toBe(false)
    expect(isWithinOpening(span(0, 60), [])).toBe(false)
  })
})

describe('taking back how a booking ended', () => {
  it.each([
    ['registered', null], ['approved', null], ['inUse', null], ['completed', 'inUse'], ['endedEarly', 'inUse'], ['rejected', 'registered'],
    ['cancelledByApplicant', 'approved'], ['cancelledByStation', 'approved'], ['noShow', 'approved'],
  ] as const)('%s → %s', (state, before) => {
    expect(bookingStateBefore(state)).toBe(before)
  })

  it('leads a cancelled one that was waiting for the lead back to waiting', () => {
    expect(bookingStateBefore('cancelledByApplicant', 'registered')).toBe('registered')
    expect(bookingStateBefore('cancelledByStation', 'registered')).toBe('registered')
    expect(bookingStateBefore('noShow', null)).toBe('approved')
    expect(bookingStateBefore('approved', 'registered')).toBeNull()
  })
})

describe('words of a hold', () => {
  it('says who and why', () => {
    expect(holdTitle('booking', '合唱队')).toBe('合唱队 · 场地预约')
    expect(holdTitle('session', '黄医生')).toBe('黄医生 · 坐诊')
    expect(holdTitle('closure', '')).toBe('停用')
  })

  it('says when', () => {
    expect(spanText(span(0, 90))).toBe('12月7日 周一 09:00–10:30')
  })
})
