import { describe, expect, it } from 'vitest'
import { lunarDateOf, type LunarDate } from '../../../shared/domain/calendar/lunar-date.ts'
import { addDays, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { lunarBeside, lunarFestival, lunarText } from '../../../shared/text/lunar.ts'
import { newMoonNear } from '../../support/new-moon.ts'

const DAY_MS = 86_400_000
const on = (text: string) => text as CalendarDate
const textOf = (text: string): string => {
  const date = lunarDateOf(on(text))
  return date ? lunarText(date) : '—'
}

/** Every first day of a lunar month of the table, with its date. */
function firstDays(): readonly (readonly [CalendarDate, LunarDate])[] {
  const days: (readonly [CalendarDate, LunarDate])[] = []
  for (let day = on('1900-01-31'), date = lunarDateOf(day); date; day = addDays(day, date.monthDays), date = lunarDateOf(day)) days.push([day, date])
  return days
}

describe('the lunar date', () => {
  it.each([
    ['2026-05-09', '三月廿三', '妈祖诞辰'], ['2026-02-17', '正月初一', '春节'], ['2026-02-16', '腊月廿九', '除夕'], ['2027-02-06', '正月初一', '春节'], ['2027-02-05', '腊月廿九', '除夕'],
    ['2030-02-03', '正月初一', '春节'], ['2025-01-29', '正月初一', '春节'], ['2025-05-31', '五月初五', '端午节'], ['2025-10-06', '八月十五', '中秋节'], ['2026-06-19', '五月初五', '端午节'],
    ['2026-09-25', '八月十五', '中秋节'], ['2026-10-18', '九月初九', '重阳节'], ['2026-03-03', '正月十五', '元宵节'], ['2026-02-20', '正月初四', '做大岁'], ['2026-12-07', '十月廿九', ''],
    ['2025-07-25', '闰六月初一', ''], ['2023-03-22', '闰二月初一', ''], ['2020-05-23', '闰四月初一', ''], ['2033-12-22', '闰冬月初一', ''], ['1987-07-26', '闰六月初一', ''],
    ['1949-10-01', '八月初十', ''], ['1954-02-03', '正月初一', '春节'], ['1955-02-22', '二月初一', ''], ['2000-02-05', '正月初一', '春节'], ['2026-01-19', '腊月初一', ''],
    ['1900-01-31', '正月初一', '春节'], ['2100-12-31', '腊月初一', ''],
  ])('of %s is %s %s', (day, text, festival) => {
    const date = lunarDateOf(on(day))

    expect([textOf(day), date && lunarFestival(date)]).toEqual([text, festival])
  })

  it('is unknown outside the table', () => {
    expect([textOf('1900-01-30'), textOf('2101-01-29')]).toEqual(['—', '—'])
    expect(textOf('2101-01-28')).toBe('腊月廿九')
  })

  it('stands beside the solar one, with the name of the day', () => {
    expect(lunarBeside(on('2026-05-09'))).toBe('农历三月廿三 妈祖诞辰')
    expect(lunarBeside(on('2026-12-10'))).toBe('农历冬月初二')
    expect(lunarBeside(on('1800-01-01'))).toBe('')
  })
})

/** Where ICU is wrong, each for the whole month. It puts the new moon a day late or early, or the leap month one too late. */
const ICU_IS_WRONG = [
  '1917-03-23', '1917-04-21', '1922-06-25', '1922-07-24', '1954-02-03', '1955-02-22', '1987-07-26', '1987-08-24',
  '1999-01-17', '2012-08-17', '2018-11-08', '2027-02-06', '2030-02-03', '2070-03-12',
]
/** Year and month of every leap month from 1901 to 2100, of the Observatory's conversion tables (hko.gov.hk, T1901e to T2100e). */
const PUBLISHED_LEAP_MONTHS = [
  '1903-5', '1906-4', '1909-2', '1911-6', '1914-5', '1917-2', '1919-7', '1922-5', '1925-4', '1928-2', '1930-6', '1933-5', '1936-3', '1938-7', '1941-6', '1944-4', '1947-2', '1949-7', '1952-5',
  '1955-3', '1957-8', '1960-6', '1963-4', '1966-3', '1968-7', '1971-5', '1974-4', '1976-8', '1979-6', '1982-4', '1984-10', '1987-6', '1990-5', '1993-3', '1995-8', '1998-5', '2001-4', '2004-2',
  '2006-7', '2009-5', '2012-4', '2014-9', '2017-6', '2020-4', '2023-2', '2025-6', '2028-5', '2031-3', '2033-11', '2036-6', '2039-5', '2042-2', '2044-7', '2047-5', '2050-3', '2052-8', '2055-6',
  '2058-4', '2061-3', '2063-7', '2066-5', '2069-4', '2071-8', '2074-6', '2077-4', '2080-3', '2082-7', '2085-5', '2088-4', '2090-8', '2093-6', '2096-4', '2099-2',
]
/** New Year's Days of the same tables, for the years a desk plans and looks back on. */
const PUBLISHED_NEW_YEARS = [
  '2019-02-05', '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13',
  '2030-02-03', '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08', '2036-01-28', '2037-02-15', '2038-02-04', '2039-01-24', '2040-02-12',
]

/** New moons nearer to midnight than the series can tell, and one month of the old astronomy that the published calendar followed. */
const TOO_CLOSE_SECONDS = 30
const OLD_ASTRONOMY = '1906-04-24'

describe('the table of lunar years', () => {
  it('agrees with Intl for every month but those where Intl is known to be wrong', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    const intl = (day: CalendarDate): string => chinese.formatToParts(Date.parse(day)).filter(({ type }) => type === 'month' || type === 'day').map(({ value }) => value).join('-')

    const differing = firstDays().filter(([day, { month, leap }]) => intl(day) !== `${month}${leap ? 'bis' : ''}-1`).map(([day]) => day)

    expect(differing).toEqual(ICU_IS_WRONG)
  })

  it('begins every month on the day of the new moon in Beijing', () => {
    const wrong = firstDays().filter(([day]) => {
      const midnight = Date.parse(day) - beijingAhead(day)
      const newMoon = newMoonNear(midnight + DAY_MS / 2)
      const outside = Math.max(midnight - newMoon, newMoon - (midnight + DAY_MS)) / 1000
      return outside > TOO_CLOSE_SECONDS
    }).map(([day]) => day)

    expect(wrong).toEqual([OLD_ASTRONOMY])
  })

  it('has twelve months a year, and a thirteenth where the Hong Kong Observatory has one', () => {
    const leaps = firstDays().filter(([, { leap }]) => leap).map(([, { year, month }]) => `${year}-${month}`)

    expect(leaps).toEqual(['1900-8', ...PUBLISHED_LEAP_MONTHS])
    expect(firstDays()).toHaveLength(201 * 12 + leaps.length)
  })

  it('begins the year on the day that the Hong Kong Observatory publishes', () => {
    const newYears = firstDays().filter(([, { month, leap }]) => month === 1 && !leap).map(([day]) => day)

    expect(newYears.filter((day) => day >= '2019' && day < '2041')).toEqual(PUBLISHED_NEW_YEARS)
  })

  it.each([
    ['1906-04-24', '四月初一', 'the calendar of its day, not the astronomy of ours'],
    ['1933-07-23', '六月初一', 'older tables have the 22nd'],
    ['1954-11-25', '冬月初一', 'older tables have the 26th'],
    ['1978-09-03', '八月初一', 'older tables have the 2nd'],
    ['2057-09-29', '九月初一', 'three to thirty seconds after midnight; the Observatory has the 28th and calls it doubtful'],
    ['2089-09-04', '八月初一', 'two minutes before midnight'],
    ['2097-08-07', '七月初一', 'within a minute of midnight; every published table has this day'],
  ])('begins the month in dispute on %s (%s: %s)', (day, text) => {
    expect(textOf(day)).toBe(text)
  })
})

/** Milliseconds that Beijing is ahead of universal time: its own mean time until 1928, the eighth zone since 1929. */
function beijingAhead(day: CalendarDate): number {
  return day < '1929' ? 27_940_000 : 28_800_000
}
