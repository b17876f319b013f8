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
  '1999-01-17', '2012-08-17', '2018-11-08', '2027-02-06', '2030-02-03', '2070-03-12', '2097-08-08',
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

  it('has twelve months a year, and a thirteenth in the years that are known to have one', () => {
    const leaps = firstDays().filter(([, { leap }]) => leap).map(([, { year, month }]) => `${year}-${month}`)

    expect(leaps.filter((leap) => leap >= '1984' && leap < '2040')).toEqual([
      '1984-10', '1987-6', '1990-5', '1993-3', '1995-8', '1998-5', '2001-4', '2004-2', '2006-7', '2009-5', '2012-4', '2014-9', '2017-6', '2020-4', '2023-2', '2025-6', '2028-5', '2031-3', '2033-11', '2036-6', '2039-5',
    ])
    expect(firstDays()).toHaveLength(201 * 12 + leaps.length)
  })
})

/** Milliseconds that Beijing is ahead of universal time: its own mean time until 1928, the eighth zone since 1929. */
function beijingAhead(day: CalendarDate): number {
  return day < '1929' ? 27_940_000 : 28_800_000
}
