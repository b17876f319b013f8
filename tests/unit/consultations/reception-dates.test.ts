import { describe, expect, it } from 'vitest'
import { delegateCode } from '../../../shared/domain/consultations/delegate.ts'
import { inRotation, receptionDates, type Cadence } from '../../../shared/domain/consultations/reception-dates.ts'
import { weekdayOf, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'

/** Monday to Friday, but for a holiday from 1 to 3 October 2026 and its make-up Saturday on the 10th. */
const isWorkday = (on: CalendarDate): boolean => on === '2026-10-10' || (weekdayOf(on) <= 5 && !(on >= '2026-10-01' && on <= '2026-10-03'))
const datesIn = (cadence: Cadence, month: string) => receptionDates(cadence, month as Month, isWorkday).map(({ due, on }) => (due === on ? on.slice(5) : `${due.slice(5)}→${on.slice(5)}`)).join(' ')

describe('days of receiving', () => {
  it.each<{ says: string; cadence: Cadence; month: string; dates: string }>([
    { says: 'a fixed weekday, over the holiday', cadence: { kind: 'weekly', weekday: 4 }, month: '2026-10', dates: '10-01→10-05 10-08 10-15 10-22 10-29' },
    { says: 'every Saturday, on the next workday but for the make-up day', cadence: { kind: 'weekly', weekday: 6 }, month: '2026-10', dates: '10-03→10-05 10-10 10-17→10-19 10-24→10-26 10-31→11-02' },
    { says: 'the 15th of an odd month that is a Sunday', cadence: { kind: 'oddMonths', day: 15 }, month: '2026-11', dates: '11-15→11-16' },
    { says: 'nothing in an even month', cadence: { kind: 'oddMonths', day: 15 }, month: '2026-10', dates: '' },
    { says: 'the second Wednesday', cadence: { kind: 'monthly', week: 2, weekday: 3 }, month: '2026-12', dates: '12-09' },
    { says: 'nothing where a month has no fifth Monday', cadence: { kind: 'monthly', week: 5, weekday: 1 }, month: '2026-12', dates: '' },
  ])('are $says', ({ cadence, month, dates }) => {
    expect(datesIn(cadence, month)).toBe(dates)
  })

  it('go round among the delegates', () => {
    expect([3, 4, 5].map((turn) => inRotation(['甲', '乙', '丙'], turn))).toEqual(['甲', '乙', '丙'])
    expect(inRotation([], 0)).toBeUndefined()
  })

  it.each([['npc', 'national', '11'], ['npc', 'county', '14'], ['npc', 'town', '10'], ['cppcc', 'city', '23'], ['party', 'county', '94']] as const)('know the code of %s, %s: %s', (delegate, level, code) => {
    expect(delegateCode(delegate, level)).toBe(code)
  })
})
