import { describe, expect, it, test } from 'vitest'
import { civilDate, civilDates, isoDate, typedDate } from '../../renderer/desk/ui/civil-dates.ts'

test.each([
  ['2026-12-07', '2026-12-07'], ['2026-12-07 周一', '2026-12-07'], ['2026/12/7', '2026-12-07'], ['2026年12月7日', '2026-12-07'], ['20261207', '2026-12-07'], ['12-7', '2026-12-07'], ['12月7日', '2026-12-07'], ['2028-02-29', '2028-02-29'],
  ['2026-02-29', null], ['13-1', null], ['12', null], ['明天', null], ['', null],
])('reads %j as %j', (typed, on) => {
  const date = typedDate(typed, 2026)

  expect(date && isoDate(date)).toBe(on)
})

describe('a picker of civil dates', () => {
  const { addMonth, addYear, setDate, getEndDate, locale } = civilDates

  it('keeps to the last day where a month is shorter', () => {
    expect([addMonth(civilDate('2026-01-31'), 1), addMonth(civilDate('2026-12-31'), 2), addYear(civilDate('2028-02-29'), 1)].map(isoDate)).toEqual(['2026-02-28', '2027-02-28', '2029-02-28'])
  })

  it('goes to a day of the month and to its end', () => {
    expect([setDate(civilDate('2026-12-07'), 1), getEndDate(civilDate('2026-02-07'))].map(isoDate)).toEqual(['2026-12-01', '2026-02-28'])
  })

  it('begins the week on Monday', () => {
    expect(['2026-12-07', '2026-12-13'].map((on) => isoDate(locale.getWeekFirstDate('zh_CN', civilDate(on))))).toEqual(['2026-12-07', '2026-12-07'])
  })

  it('writes a date with its weekday', () => {
    expect([locale.format('zh_CN', civilDate('2026-12-07'), 'YYYY-MM-DD ddd'), locale.format('zh_CN', civilDate('2026-12-06'), 'YYYY年M月D日')]).toEqual(['2026-12-07 周一', '2026年12月6日'])
  })
})
