import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whoKeepsOpen } from '../../../shared/domain/after-school/closing.ts'
import { ENROLMENT_TRANSITIONS, nextEnrolmentState, takesPlace, type EnrolmentEvent, type EnrolmentState } from '../../../shared/domain/after-school/enrolment-state.ts'
import { handOverTrouble, isAdult, type Collector, type TakenBy } from '../../../shared/domain/after-school/hand-over.ts'
import { isWarned, lateFrom } from '../../../shared/domain/after-school/lateness.ts'
import { isAccountedFor, nextStayState, STAY_TRANSITIONS, type StayEvent, type StayState } from '../../../shared/domain/after-school/stay-state.ts'
import { inWaitingOrder, pointsOf } from '../../../shared/domain/after-school/waiting-order.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'

const TODAY = '2026-12-07' as CalendarDate
const STAYS = Object.keys(STAY_TRANSITIONS) as StayState[]
const STAY_EVENTS: readonly StayEvent[] = ['arrive', 'handOver', 'leaveAlone', 'excuse', 'miss', 'trace']
const PLACES = Object.keys(ENROLMENT_TRANSITIONS) as EnrolmentState[]
const PLACE_EVENTS: readonly EnrolmentEvent[] = ['signConsent', 'enrol', 'pause', 'resume', 'withdraw', 'end']

describe("a child's day", () => {
  it.each<[StayState, StayEvent, StayState | null]>([
    ['expected', 'arrive', 'arrived'], ['expected', 'excuse', 'excused'], ['expected', 'miss', 'unexplained'], ['expected', 'handOver', null], ['expected', 'leaveAlone', null], ['expected', 'trace', null],
    ['arrived', 'handOver', 'handedOver'], ['arrived', 'leaveAlone', 'leftAlone'], ['arrived', 'arrive', null], ['arrived', 'excuse', null], ['arrived', 'miss', null],
    ['handedOver', 'arrive', null], ['handedOver', 'handOver', null], ['leftAlone', 'arrive', null],
    ['excused', 'arrive', 'arrived'], ['excused', 'handOver', null],
    ['unexplained', 'arrive', 'arrived'], ['unexplained', 'excuse', 'excused'], ['unexplained', 'trace', 'parentCalled'], ['unexplained', 'handOver', null],
    ['parentCalled', 'arrive', 'arrived'], ['parentCalled', 'handOver', null],
  ])('%s, %s: %s', (state, event, after) => {
    expect(nextStayState(state, event)).toBe(after)
  })

  it('gives nobody away who has not arrived', () => {
    for (const state of STAYS.filter((one) => one !== 'arrived')) for (const event of ['handOver', 'leaveAlone'] as const) expect(nextStayState(state, event)).toBeNull()
  })

  it('keeps a child that is inside from being anything but taken home', () => {
    expect(STAY_EVENTS.flatMap((event) => nextStayState('arrived', event) ?? []).every(isAccountedFor)).toBe(true)
  })
})

describe('closing a day', () => {
  it.each<[StayState, boolean]>([['expected', false], ['arrived', false], ['unexplained', false], ['handedOver', true], ['leftAlone', true], ['excused', true], ['parentCalled', true]])('with a child %s: %s', (state, closes) => {
    expect(whoKeepsOpen([{ id: 'c', state }])).toHaveLength(closes ? 0 : 1)
  })

  it('is possible exactly when nobody is unaccounted for, and names everybody who is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...STAYS)), (states) => {
      const stays = states.map((state, index) => ({ id: String(index), state }))
      expect(whoKeepsOpen(stays)).toEqual(stays.filter(({ state }) => state === 'expected' || state === 'arrived' || state === 'unexplained'))
    }))
  })
})

describe('handing a child over', () => {
  const mother: Collector = { id: 'm', name: '母', relation: '母亲', phone: '13800000001', birthYear: 1990 }
  const brother: Collector = { id: 'b', name: '兄', relation: '哥哥', phone: '', birthYear: 2008 }
  const other = (reason: string, callNote: string, name = '邻居'): TakenBy => ({ kind: 'exception', name, reason, callNote })

  it.each<[string, TakenBy, ReturnType<typeof handOverTrouble>]>([
    ['to somebody of the list', { kind: 'listed', collectorId: 'm' }, null],
    ['to somebody of no list', { kind: 'listed', collectorId: 'x' }, 'notListed'],
    ['to a brother who may turn eighteen this year', { kind: 'listed', collectorId: 'b' }, 'notAdult'],
    ['to a neighbour with a reason and a call', other('母亲住院了', '电话里母亲同意'), null],
    ['to a neighbour without a reason', other('', '电话里母亲同意'), 'noReason'],
    ['to a neighbour with a dot for a reason', other('。', '电话里母亲同意'), 'noReason'],
    ['to a neighbour nobody rang up about', other('母亲住院了', '  '), 'noCallNote'],
    ['to a neighbour without a name', other('母亲住院了', '电话里母亲同意', ' '), 'noName'],
    ['counting a rare character once', other('𠮷𠮷', '电话里母亲同意'), 'noReason'],
  ])('%s', (_title, by, trouble) => {
    expect(handOverTrouble([mother, brother], by, TODAY)).toBe(trouble)
  })

  it.each([[2007, true], [2008, false], [2009, false], [1950, true]] as const)('takes somebody born in %s for an adult in 2026: %s', (birthYear, adult) => {
    expect(isAdult(birthYear, TODAY)).toBe(adult)
  })
})

describe('a place', () => {
  it.each<[EnrolmentState, EnrolmentEvent, EnrolmentState | null]>([
    ['applied', 'signConsent', 'consentSigned'], ['applied', 'enrol', null], ['applied', 'withdraw', 'withdrawn'], ['consentSigned', 'enrol', 'enrolled'], ['consentSigned', 'pause', null],
    ['enrolled', 'pause', 'paused'], ['enrolled', 'end', 'ended'], ['enrolled', 'withdraw', 'withdrawn'], ['enrolled', 'signConsent', 'enrolled'],
    ['paused', 'resume', 'enrolled'], ['paused', 'withdraw', 'withdrawn'], ['withdrawn', 'enrol', null], ['ended', 'resume', null],
  ])('%s, %s: %s', (state, event, after) => {
    expect(nextEnrolmentState(state, event)).toBe(after)
  })

  it('is had by nobody without a consent', () => {
    const withoutConsent = PLACE_EVENTS.filter((event) => event !== 'signConsent')
    expect(withoutConsent.map((event) => nextEnrolmentState('applied', event)).filter((state) => state !== null && takesPlace(state))).toEqual([])
  })

  it('stays taken while it is paused, and by nothing else but being enrolled', () => {
    expect(PLACES.filter(takesPlace)).toEqual(['enrolled', 'paused'])
  })
})

describe('the waiting order', () => {
  it.each([[false, false, 0], [true, false, 1], [false, true, 1], [true, true, 2]] as const)('both work %s, hardship %s: %s points', (dualEarner, hardship, points) => {
    expect(pointsOf({ dualEarner, hardship })).toBe(points)
  })

  it('puts points before time, and time before the rest', () => {
    const one = (id: string, dualEarner: boolean, hardship: boolean, appliedAt: number) => ({ id, dualEarner, hardship, appliedAt })
    expect(inWaitingOrder([one('a', false, false, 1), one('b', true, false, 5), one('c', false, true, 4), one('d', true, true, 9), one('e', true, false, 4)]).map(({ id }) => id)).toEqual(['d', 'c', 'e', 'b', 'a'])
  })
})

describe('being late', () => {
  it('begins ten minutes after the end', () => {
    expect(lateFrom(TODAY, '18:30' as ClockTime)).toBe(Date.parse('2026-12-07T18:40:00+08:00'))
  })

  it.each([[0, 0, false], [2, 2, false], [3, 0, true], [0, 3, true]] as const)('%s times, and %s times missing: %s', (late, unexplained, warned) => {
    expect(isWarned({ late, unexplained })).toBe(warned)
  })
})
