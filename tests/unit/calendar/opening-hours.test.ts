import { describe, expect, it } from 'vitest'
import workdays from '../../../resources/calendar/workdays.json' with { type: 'json' }
import { parseMonthDay, type MonthDay } from '../../../shared/domain/calendar/month-day.ts'
import { intervalOfMonth, openIntervals, openIntervalsFrom, openIntervalsOfMonth, type OpenDay, type OpeningHours, type OpeningPlan } from '../../../shared/domain/calendar/opening-hours.ts'
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

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

type Given = Partial<Pick<OpeningHours, 'weekdays' | 'kind'>> & { name?: string; validFrom?: string; validUntil?: string; opens: string; closes: string }

/** A row of the whole year; of every day unless weekdays are given. */
function row({ name = '一段', kind = 'regular', weekdays = EVERY_DAY, validFrom, validUntil, opens, closes }: Given): OpeningHours {
  return {
    name, kind, weekdays, fromDay: '01-01' as MonthDay, toDay: '12-31' as MonthDay, opens: opens as ClockTime, closes: closes as ClockTime,
    validFrom: (validFrom ?? null) as CalendarDate | null, validUntil: (validUntil ?? null) as CalendarDate | null,
  }
}

function openDay(on: string, opens: string, closes: string): OpenDay {
  return { on: on as CalendarDate, name: '值班', opens: opens as ClockTime, closes: closes as ClockTime }
}

function planOf(hours: readonly OpeningHours[], changes: Partial<OpeningPlan> = {}): OpeningPlan {
  return { hours, openDays: [], workdays: TABLE, closed: [], ...changes }
}

function shown(intervals: readonly Interval[]): string {
  return intervals.map(({ startsAt, endsAt }) => `${isoOf(startsAt).slice(11, 16)}-${isoOf(endsAt).slice(11, 16)}`).join(' ')
}

function openOn(on: string, hours: readonly OpeningHours[] = PUTIAN_HOURS, changes: Partial<OpeningPlan> = {}): string {
  return shown(openIntervals(on as CalendarDate, planOf(hours, changes)))
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
    expect(minutesIn(openIntervalsOfMonth('2026-10' as Month, planOf(PUTIAN_HOURS)))).toBe(18 * 7 * 60)
  })

  it('span days from a first one on', () => {
    expect(openIntervalsFrom('2026-12-04' as CalendarDate, 4, planOf(PUTIAN_HOURS))).toHaveLength(4)
  })
})

describe('dated and special hours', () => {
  const TRIAL = row({ name: '试行', weekdays: [1, 2, 3, 4, 5], validFrom: '2026-12-01', validUntil: '2026-12-11', opens: '09:00', closes: '11:00' })

  it('replace rows of their kind without dates on the days on which they hold, and only there', () => {
    expect(openOn('2026-12-11', [...PUTIAN_HOURS, TRIAL])).toBe('09:00-11:00')
    expect(openOn('2026-12-14', [...PUTIAN_HOURS, TRIAL])).toBe('08:00-12:00 14:30-17:30')
    expect(openOn('2026-11-30', [...PUTIAN_HOURS, TRIAL])).toBe('08:00-12:00 14:30-17:30')
  })

  it('leave rows of other kinds alone', () => {
    expect(openOn('2026-12-01', [...PUTIAN_HOURS, TRIAL, row({ kind: 'evening', opens: '19:00', closes: '21:00' })])).toBe('09:00-11:00 19:00-21:00')
    expect(openOn('2026-12-01', [...PUTIAN_HOURS, row({ kind: 'staggered', opens: '12:00', closes: '14:30', validFrom: '2026-12-01' })])).toBe('08:00-17:30')
  })

  it('may begin on a date and never end', () => {
    const later = row({ weekdays: [1, 2, 3, 4, 5], validFrom: '2027-06-01', opens: '08:30', closes: '12:00' })

    expect(openOn('2027-05-31', [...PUTIAN_HOURS, later])).toBe('08:00-12:00 14:30-17:30')
    expect(openOn('2027-06-01', [...PUTIAN_HOURS, later])).toBe('08:30-12:00')
  })

  it('of kind holiday open on statutory holidays and on no other day', () => {
    const duty = row({ kind: 'holiday', opens: '09:00', closes: '11:30' })

    expect(openOn('2026-10-01', [...PUTIAN_HOURS, duty])).toBe('09:00-11:30')
    expect(openOn('2026-10-10', [...PUTIAN_HOURS, duty])).toBe('08:00-12:00 14:30-17:30')
    expect(openOn('2026-10-11', [...PUTIAN_HOURS, duty])).toBe('')
  })

  it('of one date replace everything else on it, on a holiday as on a workday', () => {
    const openDays = [openDay('2026-10-01', '09:00', '11:00'), openDay('2026-10-01', '15:00', '17:00'), openDay('2026-12-01', '08:00', '09:00')]

    expect(openOn('2026-10-01', PUTIAN_HOURS, { openDays })).toBe('09:00-11:00 15:00-17:00')
    expect(openOn('2026-12-01', PUTIAN_HOURS, { openDays })).toBe('08:00-09:00')
    expect(openOn('2026-12-02', PUTIAN_HOURS, { openDays })).toBe('08:00-12:00 14:30-17:30')
  })

  it('lose what a closure takes, also on a date opened on purpose', () => {
    const closed = [{ startsAt: Date.parse('2026-10-01T10:00:00+08:00'), endsAt: Date.parse('2026-10-01T10:30:00+08:00') }]

    expect(openOn('2026-10-01', PUTIAN_HOURS, { openDays: [openDay('2026-10-01', '09:00', '11:00')], closed })).toBe('09:00-10:00 10:30-11:00')
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
