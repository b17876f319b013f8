import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratingRates, ratingSums, restCounts, visitCount } from '../../../shared/domain/indicators/doors.ts'
import type { RatingFact } from '../../../shared/domain/indicators/facts.ts'
import { RATING_LEVELS, type RatingLevel } from '../../../shared/domain/ratings/level.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { instantAt } from '../../../shared/domain/values/instant.ts'

const DECEMBER = '2026-12' as Month
const on = (day: string): CalendarDate => `2026-${day}` as CalendarDate
const at = (day: string): number => instantAt(on(day), '10:00' as ClockTime)
const said = (level: RatingLevel, saidOn: string, serviceOn = saidOn, subject: RatingFact['subject'] = 'appointment', ratings = 1): RatingFact =>
  ({ level, saidOn: on(saidOn), serviceOn: on(serviceOn), subject, ratings })
const served = (...days: string[]) => days.map((day, index) => ({ appointmentId: `p${index}`, servedAt: at(day) }))
const NOTHING = { ratings: [], services: [], finishedBookings: [], activitySessions: [], attendances: [] }

/** `SAT a/b SAT_PART c/d` of December. */
const rates = (facts: Partial<Parameters<typeof ratingRates>[0]>, fairCounts = false): string =>
  ratingRates({ ...NOTHING, ...facts }, DECEMBER, fairCounts).map(({ code, numerator, denominator }) => `${code} ${numerator}/${denominator}`).join(' ')

describe('satisfaction and the share who answered', () => {
  it.each<[string, Parameters<typeof rates>[0], boolean, string]>([
    ['nobody asked', {}, false, 'SAT 0/0 SAT_PART 0/0'],
    ['served, and nobody rated', { services: served('12-01', '12-02') }, false, 'SAT 0/0 SAT_PART 0/2'],
    ['one very satisfied of two', { services: served('12-01', '12-02'), ratings: [said(5, '12-01')] }, false, 'SAT 1/1 SAT_PART 1/2'],
    ['satisfied and dissatisfied', { services: served('12-01', '12-02'), ratings: [said(4, '12-01'), said(2, '12-02')] }, false, 'SAT 1/2 SAT_PART 2/2'],
    ['fairly satisfied, which is not enough', { services: served('12-01'), ratings: [said(3, '12-01')] }, false, 'SAT 0/1 SAT_PART 1/1'],
    ['fairly satisfied, where the district counts it', { services: served('12-01'), ratings: [said(3, '12-01')] }, true, 'SAT 1/1 SAT_PART 1/1'],
    ['very dissatisfied', { services: served('12-01'), ratings: [said(1, '12-01')] }, true, 'SAT 0/1 SAT_PART 1/1'],
    ['said of a service of November', { services: served('12-01'), ratings: [said(5, '12-01', '11-30')] }, false, 'SAT 1/1 SAT_PART 0/1'],
    ['said in January of a service of December', { services: served('12-31'), ratings: [{ ...said(5, '12-31'), saidOn: '2027-01-01' as CalendarDate }] }, false, 'SAT 0/0 SAT_PART 0/1'],
    ['a room that was used', { finishedBookings: [{ startsAt: at('12-03') }], ratings: [said(5, '12-03', '12-03', 'booking')] }, false, 'SAT 1/1 SAT_PART 1/1'],
    ['people at an activity that was held', {
      activitySessions: [{ sessionId: 's', activityId: 'a', startsAt: at('12-04'), state: 'ended' }, { sessionId: 'open', activityId: 'a', startsAt: at('12-05'), state: 'open' }],
      attendances: [{ sessionId: 's', personId: 'x' }, { sessionId: 's', personId: 'y' }, { sessionId: 'open', personId: 'x' }], ratings: [said(4, '12-04', '12-04', 'activity', 2)],
    }, false, 'SAT 2/2 SAT_PART 2/2'],
  ])('%s', (_, facts, fairCounts, expected) => {
    expect(rates(facts, fairCounts)).toBe(expected)
  })

  it('adds up from the kinds, and the content are never more than those who rated', () => {
    const fact = fc.record({ level: fc.constantFrom(...RATING_LEVELS), saidOn: fc.constantFrom(on('11-30'), on('12-01'), on('12-31')), serviceOn: fc.constantFrom(on('11-30'), on('12-01')), subject: fc.constantFrom('activity' as const, 'appointment' as const, 'booking' as const), ratings: fc.integer({ min: 1, max: 9 }) })
    fc.assert(fc.property(fc.array(fact, { maxLength: 12 }), fc.boolean(), (ratings, fairCounts) => {
      const { total, bySubject } = ratingSums({ ...NOTHING, ratings }, DECEMBER, fairCounts)
      const kinds = Object.values(bySubject)
      expect(kinds.reduce((sum, { rated }) => sum + rated, 0)).toBe(total.rated)
      expect(total.content).toBeLessThanOrEqual(total.rated)
      expect(total.answered).toBeLessThanOrEqual(total.rated)
    }))
  })
})

describe('the rest stop in the report', () => {
  it('counts the month whole and by occupation, with a zero for whom nobody was', () => {
    const restTaps = [{ on: on('12-01'), occupation: '快递员', taps: 3 }, { on: on('12-02'), occupation: '快递员', taps: 2 }, { on: on('12-01'), occupation: '环卫工人', taps: 0 }, { on: on('11-30'), occupation: '快递员', taps: 9 }]

    expect(restCounts({ restTaps }, DECEMBER).map(({ numerator, dimension }) => [dimension, numerator])).toEqual([[null, 5], ['快递员', 5], ['环卫工人', 0]])
  })
})

describe('visits in the report', () => {
  it('adds the days of the month, each by its own rule', () => {
    const visitDays = [
      { on: on('12-01'), desk: 3, door: 4, total: null }, { on: on('12-02'), desk: 3, door: 4, total: { heads: 20, everybody: true } }, { on: on('11-30'), desk: 50, door: 0, total: null },
    ]

    expect(visitCount({ visitDays }, DECEMBER)).toEqual({ code: 'VISIT', numerator: 27, denominator: null, dimension: null })
  })
})
