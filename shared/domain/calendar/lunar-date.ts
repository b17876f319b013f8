import type { CalendarDate } from '../values/calendar-date.ts'
import { FIRST_LUNAR_NEW_YEAR, FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-years.ts'

/** A date of the Chinese calendar (农历). */
export interface LunarDate {
  /** The Gregorian year in which the lunar year begins. */
  readonly year: number
  /** 1 正月 … 12 腊月. */
  readonly month: number
  /** Whether it is the second month of that number in its year (闰). */
  readonly leap: boolean
  /** 1 to 30. */
  readonly day: number
  /** Days of this month, 29 or 30; the last day of the twelfth is 除夕. */
  readonly monthDays: number
}

const DAY_MS = 86_400_000
const MONTH_BITS = 13
const LEAP_MONTHS = 0b1111
const firstDay = dayNumber(FIRST_LUNAR_NEW_YEAR)

interface Month extends Omit<LunarDate, 'day'> {
  /** Its first day, in days since 1970-01-01. */
  readonly first: number
}

/** Every month of the table in order; some 2,500, made once. */
const months: readonly Month[] = listMonths()

/** The lunar date of a day; null outside the table, before 1900-01-31 and after 2101-01-28. */
export function lunarDateOf(on: CalendarDate): LunarDate | null {
  const number = dayNumber(on)
  const month = months[lastBegun(number)]
  if (!month || number >= month.first + month.monthDays) return null
  const { first, ...rest } = month
  return { ...rest, day: number - first + 1 }
}

/** The index of the last month that has begun by a day; -1 before the first. */
function lastBegun(number: number): number {
  let [low, high] = [0, months.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((months[middle]?.first ?? Infinity) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}

function listMonths(): readonly Month[] {
  const listed: Month[] = []
  let first = firstDay
  for (const [index, bits] of LUNAR_YEARS.entries()) {
    const leapAfter = (bits >> MONTH_BITS) & LEAP_MONTHS
    for (let place = 0; place < (leapAfter === 0 ? 12 : 13); place += 1) {
      const monthDays = 29 + ((bits >> place) & 1)
      const leap = leapAfter > 0 && place === leapAfter
      listed.push({ year: FIRST_LUNAR_YEAR + index, month: leapAfter > 0 && place >= leapAfter ? place : place + 1, leap, monthDays, first })
      first += monthDays
    }
  }
  return listed
}

function dayNumber(on: string): number {
  return Date.parse(on) / DAY_MS
}
