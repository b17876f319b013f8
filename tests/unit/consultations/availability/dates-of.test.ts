import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PUTIAN_HOURS } from '../../../../shared/domain/calendar/putian-hours.ts'
import { readWorkdayTable } from '../../../../shared/domain/calendar/read-workday-table.ts'
import { datesOf, someOfEach } from '../../../../shared/domain/consultations/availability/dates-of.ts'
import { openingsOn } from '../../../../shared/domain/consultations/availability/openings-on.ts'
import { readAvailability } from '../../../../shared/domain/consultations/availability/read-availability.ts'
import type { CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import { timeOf } from '../../../../shared/domain/values/instant.ts'

const workdays = readWorkdayTable(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../../resources/calendar/workdays.json'), 'utf8')))

function rulesOf(text: string) {
  const reading = readAvailability(text)
  if (reading.kind === 'left') throw new Error(`${text} is left for a person`)
  return reading.rules
}
const dates = (text: string, from: string, count: number): readonly string[] => datesOf(rulesOf(text), from as CalendarDate, count, workdays)
const hoursOn = (text: string, on: string): string =>
  openingsOn(rulesOf(text), on as CalendarDate, { hours: PUTIAN_HOURS, workdays }).map(({ startsAt, endsAt }) => `${timeOf(startsAt)}-${timeOf(endsAt)}`).join(' ')

describe('some dates of each rule', () => {
  it('show a rule that seldom holds beside one that often does', () => {
    const rules = [...rulesOf('每周三上午'), ...rulesOf('每月第一个周六下午')]

    expect(datesOf(rules, '2026-12-07' as CalendarDate, 3, workdays)).toEqual(['2026-12-09', '2026-12-16', '2026-12-23'])
    expect(someOfEach(rules, '2026-12-07' as CalendarDate, 2, workdays)).toEqual(['2026-12-09', '2026-12-16', '2027-01-02', '2027-02-06'])
  })

  it('name a day that two rules share once', () => {
    expect(someOfEach([...rulesOf('每周三上午'), ...rulesOf('每周三下午')], '2026-12-07' as CalendarDate, 2, workdays)).toEqual(['2026-12-09', '2026-12-16'])
  })
})

describe('the dates of a wording', () => {
  it.each([
    // National Day 2026: off 10-01 to 10-07; worked Sun 09-20 and Sat 10-10.
    ['每周四上午', '2026-09-28', ['2026-10-01', '2026-10-08']],
    ['每周四上午，节假日除外', '2026-09-28', ['2026-10-08', '2026-10-15']],
    ['每周四上午，遇法定节假日顺延至下一个工作日', '2026-09-28', ['2026-10-08', '2026-10-15']],
    // Mid-Autumn is off on Friday 2026-09-25, so Monday the 28th makes up for it.
    ['每周五上午，遇法定节假日顺延至下一个工作日', '2026-09-21', ['2026-09-28', '2026-10-08', '2026-10-09']],
    ['每周五上午，遇法定节假日顺延至下一个工作日', '2026-09-29', ['2026-10-08', '2026-10-09', '2026-10-16']],
    ['每周六上午，遇法定节假日顺延至下一个工作日', '2026-09-29', ['2026-10-08', '2026-10-10']],
    ['工作日上午', '2026-09-18', ['2026-09-18', '2026-09-20', '2026-09-21']],
    ['工作日上午', '2026-09-30', ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']],
    ['非工作日上午', '2026-10-06', ['2026-10-06', '2026-10-07', '2026-10-11']],
    ['每周六上午', '2026-10-08', ['2026-10-10', '2026-10-17']],
    ['每月第一个工作日上午', '2026-10-01', ['2026-10-08', '2026-11-02']],
    ['每月最后一个工作日下午', '2026-02-01', ['2026-02-28', '2026-03-31']],
    // 2026 has 53 weeks, so two odd weeks follow one another.
    ['单周周一上午', '2026-12-14', ['2026-12-14', '2026-12-28', '2027-01-04', '2027-01-18']],
    ['双周周一上午', '2026-12-14', ['2026-12-21', '2027-01-11']],
    ['单周周日上午', '2026-12-28', ['2027-01-03', '2027-01-10']],
    ['每月31日上午', '2026-12-07', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['每月最后一天上午', '2027-02-01', ['2027-02-28', '2027-03-31']],
    ['每月最后一天上午', '2028-02-01', ['2028-02-29']],
    ['每月第五个周六上午', '2026-12-07', ['2027-01-30', '2027-05-29']],
    ['每月最后一个周五下午', '2026-12-07', ['2026-12-25', '2027-01-29', '2027-02-26']],
    ['每月倒数第二个周五下午', '2026-12-07', ['2026-12-18', '2027-01-22']],
    ['每季度第一个周三上午', '2026-12-07', ['2027-01-06', '2027-04-07']],
    ['每年2月29日上午', '2026-12-07', ['2028-02-29']],
    ['2027年1月8日、22日上午', '2026-12-07', ['2027-01-08', '2027-01-22']],
    ['2027年1月8日、22日上午', '2027-01-09', ['2027-01-22']],
    ['每周三上午，至2026年12月16日止', '2026-12-07', ['2026-12-09', '2026-12-16']],
    ['2027年3月1日起，每周三上午', '2026-12-07', ['2027-03-03', '2027-03-10']],
    ['9月至次年1月每周五下午', '2027-01-20', ['2027-01-22', '2027-01-29', '2027-09-03']],
    ['每周三上午，7、8月除外', '2027-06-24', ['2027-06-30', '2027-09-01']],
    ['每天上午，每月1日及周日除外', '2027-01-30', ['2027-01-30', '2027-02-02']],
    ['每周四上午，每月最后一个周四除外', '2026-12-20', ['2026-12-24', '2027-01-07']],
  ])('%s from %s', (text, from, expected) => {
    expect(dates(text, from, expected.length)).toEqual(expected)
  })

  it('end where the rule ends', () => {
    expect(dates('2027年1月8日上午', '2027-01-09', 5)).toEqual([])
    expect(dates('每周三上午，至2026年12月16日止', '2026-12-07', 9)).toHaveLength(2)
  })
})

describe('the hours of a wording', () => {
  it.each([
    ['每周三下午', '2026-07-01', '15:00-18:00', 'summer hours'],
    ['每周三下午', '2026-12-09', '14:30-17:30', 'the rest of the year'],
    ['每周六上午', '2026-12-12', '08:00-12:00', 'a day the station is closed'],
    ['每周三晚上', '2026-12-09', '19:00-21:00', 'a part the station has no hours for'],
    ['每周三全天', '2026-12-09', '08:00-12:00 14:30-17:30', 'lunch is left out'],
    ['每周三全天；每月第二个周三晚上7点到8点半', '2026-12-09', '08:00-12:00 14:30-17:30 19:00-20:30', 'two rules add up'],
    ['每周三9:00-11:00；每周三10:00-12:00', '2026-12-09', '09:00-12:00', 'rules that overlap are one span'],
    ['每周三晚上10点到12点', '2026-12-09', '22:00-00:00', 'up to midnight'],
    ['每周三下午', '2026-12-10', '', 'another day'],
  ])('%s on %s: %s (%s)', (text, on, expected) => {
    expect(hoursOn(text, on)).toBe(expected)
  })
})
