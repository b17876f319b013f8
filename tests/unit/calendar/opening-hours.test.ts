import { describe, expect, it } from 'vitest'
import workdays from '../../../resources/calendar/workdays.json' with { type: 'json' }
import { parseMonthDay, type MonthDay } from '../../../shared/domain/calendar/month-day.ts'
import { intervalOfMonth, openIntervals, openIntervalsFrom, openIntervalsOfMonth, type OpeningHours } from '../../../shared/domain/calendar/opening-hours.ts'
import { PUTIAN_HOURS } from '../../../shared/domain/calendar/putian-hours.ts'
import { readWorkdayTable } from '../../../shared/domain/calendar/read-workday-table.ts'
import { minutesIn } from '../../../shared/domain/scheduling/intervals.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { isoOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

const TABLE = readWorkdayTable(workdays)
const EVENING = row({ name: '周二夜校', weekdays: [2], opens: '19:00', closes: '21:00' })
const SATURDAY = row({ name: '周六', weekdays: [6], opens: '09:00', closes: '11:00' })

function row(given: { name: string; weekdays: OpeningHours['weekdays']; opens: string; closes: string }): OpeningHours {
  return { ...given, fromDay: '01-01' as MonthDay, toDay: '12-31' as MonthDay, opens: given.opens as ClockTime, closes: given.closes as ClockTime }
}

function shown(intervals: readonly Interval[]): string {
  return intervals.map(({ startsAt, endsAt }) => `${isoOf(startsAt).slice(11, 16)}-${isoOf(endsAt).slice(11, 16)}`).join(' ')
}

function openOn(on: string, hours: readonly OpeningHours[] = PUTIAN_HOURS): string {
  return shown(openIntervals(on as CalendarDate, hours, TABLE))
}

describe('opening hours', () => {
  it.each([
    ['2026-05-29', '08:00-12:00 14:30-17:30', 'a Friday before summer'],
    ['2026-06-01', '08:00-12:00 15:00-18:00', 'the first day of summer hours'],
    ['2026-09-30', '08:00-12:00 15:00-18:00', 'the last day of summer hours'],
    ['2026-10-08', '08:00-12:00 14:30-17:30', 'the first workday after them'],
    ['2026-12-31', '08:00-12:00 14:30-17:30', 'a season across the new year, its December'],
    ['2026-01-05', '08:00-12:00 14:30-17:30', 'a season across the new year, its January'],
    ['2026-12-05', '', 'a Saturday'],
    ['2026-01-04', '08:00-12:00 14:30-17:30', 'a Sunday made up'],
    ['2026-01-02', '', 'a Friday that is a holiday'],
    ['2027-10-01', '08:00-12:00 14:30-17:30', 'a Friday of a year without a notice'],
  ])('on %s are %s (%s)', (on, expected) => {
    expect(openOn(on)).toBe(expected)
  })

  it('add what a station opens besides, and join what touches', () => {
    expect(openOn('2026-12-01', [...PUTIAN_HOURS, EVENING])).toBe('08:00-12:00 14:30-17:30 19:00-21:00')
    expect(openOn('2026-12-05', [...PUTIAN_HOURS, SATURDAY])).toBe('09:00-11:00')
    expect(openOn('2026-12-01', [...PUTIAN_HOURS, row({ name: '午间', weekdays: [2], opens: '12:00', closes: '14:30' })])).toBe('08:00-17:30')
  })

  it('on a make-up Saturday are those of Saturday and of every weekday, not of a single weekday', () => {
    expect(openOn('2026-05-09', [...PUTIAN_HOURS, EVENING, SATURDAY])).toBe('08:00-12:00 14:30-17:30')
    expect(openOn('2026-05-09', [EVENING, SATURDAY])).toBe('09:00-11:00')
  })

  it('are none on a holiday, even where the station opens weekends', () => {
    expect(openOn('2026-10-03', [...PUTIAN_HOURS, SATURDAY])).toBe('')
  })

  it('may last until midnight, and a row that ends before it begins opens nothing', () => {
    expect(openOn('2026-12-01', [row({ name: '夜', weekdays: [2], opens: '22:00', closes: '24:00' })])).toBe('22:00-00:00')
    expect(openOn('2026-12-01', [row({ name: '反', weekdays: [2], opens: '12:00', closes: '08:00' })])).toBe('')
  })

  it('add up over a month: October 2026 has 17 weekdays after the holiday and one made up', () => {
    expect(minutesIn(openIntervalsOfMonth('2026-10' as Month, PUTIAN_HOURS, TABLE))).toBe(18 * 7 * 60)
  })

  it('span days from a first one on', () => {
    expect(openIntervalsFrom('2026-12-04' as CalendarDate, 4, PUTIAN_HOURS, TABLE)).toHaveLength(4)
  })
})

describe('a month', () => {
  it('runs from midnight to midnight at the station', () => {
    const { startsAt, endsAt } = intervalOfMonth('2026-12' as Month)

    expect([isoOf(startsAt), isoOf(endsAt)]).toEqual(['2026-12-01T00:00:00+08:00', '2027-01-01T00:00:00+08:00'])
  })
})

describe('a day of the year', () => {
  it.each([['02-29', '02-29'], ['02-30', null], ['13-01', null], ['6-1', null], ['12-31', '12-31']])('%s is read as %s', (text, expected) => {
    expect(parseMonthDay(text)).toBe(expected)
  })
})
