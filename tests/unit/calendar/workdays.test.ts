import { describe, expect, it } from 'vitest'
import workdays from '../../../resources/calendar/workdays.json' with { type: 'json' }
import { readWorkdayTable } from '../../../shared/domain/calendar/read-workday-table.ts'
import { firstUnknownYear, isWorkday, nextWorkday, withNewerYears } from '../../../shared/domain/calendar/workdays.ts'
import { weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const TABLE = readWorkdayTable(workdays)

describe('the workday table', () => {
  it.each([
    ['2026-01-01', false, 'New Year'],
    ['2026-01-04', true, 'a Sunday made up'],
    ['2026-02-14', true, 'a Saturday made up'],
    ['2026-02-23', false, 'the last day of Spring Festival, a Monday'],
    ['2026-02-24', true, 'the day after it'],
    ['2026-05-09', true, 'a Saturday made up'],
    ['2026-10-10', true, 'a Saturday made up'],
    ['2026-10-11', false, 'an ordinary Sunday'],
    ['2026-12-01', true, 'an ordinary Tuesday'],
    ['2025-01-26', true, 'a Sunday made up'],
    ['2025-10-08', false, 'the last day of the long holiday'],
    ['2025-10-11', true, 'a Saturday made up'],
  ] as const)('knows %s (%s: %s)', (on, workday, _why) => {
    expect(isWorkday(on as CalendarDate, TABLE)).toEqual({ workday, known: true })
  })

  it('guesses Monday to Friday in a year without a notice, and says so', () => {
    expect(isWorkday('2027-10-01' as CalendarDate, TABLE)).toEqual({ workday: true, known: false })
    expect(isWorkday('2027-10-02' as CalendarDate, TABLE)).toEqual({ workday: false, known: false })
  })

  it.each([
    ['2026-12-03', '2026-12-03'],
    ['2026-01-03', '2026-01-04'],
    ['2026-10-03', '2026-10-08'],
    ['2026-02-15', '2026-02-24'],
    ['2027-01-02', '2027-01-04'],
  ])('moves %s to %s', (on, next) => {
    expect(nextWorkday(on as CalendarDate, TABLE)).toBe(next)
  })

  it('makes up on weekends only', () => {
    expect(TABLE.years.flatMap(({ work }) => work).filter((on) => weekdayOf(on) < 6)).toEqual([])
  })

  it.each([
    ['a day that does not exist', 'no such day: 2027-02-30', { years: [{ year: 2027, off: ['2027-02-30'], work: [] }] }],
    ['a day of another year', 'a day of another year', { years: [{ year: 2027, off: ['2026-01-01'], work: [] }] }],
    ['a day both off and worked', 'a day both off and worked', { years: [{ year: 2027, off: ['2027-01-01'], work: ['2027-01-01'] }] }],
    ['something else', 'expected object', []],
  ])('refuses %s', (_, message, json) => {
    expect(() => readWorkdayTable(json)).toThrow(message)
  })

  it('takes a newer notice of a year in place of an older one, and tells the first year without any', () => {
    const amended = { year: 2026, source: '调整通知', off: ['2026-01-05' as CalendarDate], work: [] }

    const years = withNewerYears(TABLE.years, [amended])

    expect(isWorkday('2026-01-05' as CalendarDate, { years })).toEqual({ workday: false, known: true })
    expect(isWorkday('2025-01-26' as CalendarDate, { years })).toEqual({ workday: true, known: true })
    expect(firstUnknownYear(2025, { years })).toBe(2027)
    expect(firstUnknownYear(2030, { years })).toBe(2030)
  })
})
