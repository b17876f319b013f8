import { parseMonthDay, type MonthDay } from '../../calendar/month-day.ts'
import type { Weekday } from '../../calendar/opening-hours.ts'
import { calendarDate, weekdayOf, type CalendarDate } from '../../values/calendar-date.ts'
import type { DaySet, Weeks } from './availability-rule.ts'
import { both, either, list, map, match, optional, skip, type Parser } from './parser.ts'
import { OF, weekdayBeside, weekdays, weekdaysAfterWeek, weekdaysOnce } from './read-weekdays.ts'
import { monthPrefix, type MonthPrefix } from './read-months.ts'
import { ascending, BETWEEN, NUMBER, numberOf, RANGE, through } from './words.ts'

/** A set of days and, where the words for it name months (单月15日), those months. */
export interface WrittenDays {
  readonly days: DaySet
  readonly months: readonly number[] | null
}

const A_LEAP_YEAR = 2024
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const parity = match(/(?:每?逢?|每个)(?:(单周|单数周|奇数周)|(双周|双数周|偶数周))(?:\(全年第[\d、]+…周\))?/, ([, odd]): Weeks => (odd === undefined ? 'even' : 'odd'))

const weekly: Parser<DaySet> = either(
  both(both(parity, OF, (weeks) => weeks), weekdaysAfterWeek, (weeks, days): DaySet => ({ kind: 'weekly', weeks, weekdays: days })),
  both(skip(/(?:每个|每逢|每|逢)?/), weekdays, (_, days): DaySet => ({ kind: 'weekly', weeks: 'every', weekdays: days })),
  match(/每天|每日|天天/, (): DaySet => ({ kind: 'weekly', weeks: 'every', weekdays: EVERY_DAY })),
)

const byTable: Parser<DaySet> = match(/(?:每个)?(?:法定)?(?:(非工作日|休息日)|工作日)/, ([, off]): DaySet => ({ kind: off === undefined ? 'workdays' : 'daysOff' }))

const inRange = (number: number, last: number): number | null => (number >= 1 && number <= last ? number : null)
const BETWEEN_NTH = skip(/(?:[、,和及与]|以及)(?=第|[\d一二三四五]|最后|倒数)/)

const nthOf = (word: '第' | '') => match(new RegExp(`${word}(${NUMBER})(?:个|(?=[、,和及与]第?[\\d一二三四五]))`), ([, nth = '']) => inRange(numberOf(nth), 23))

/** 第一个, 第1、3个, 首个, 最后一个, 倒数第二个; the word 个 may stand after the last of a list only. */
const ordinal = either(
  match(/最后(?:一|1)?个/, () => -1),
  match(new RegExp(`倒数第(${NUMBER})个`), ([, nth = '']) => inRange(numberOf(nth), 22) === null ? null : -numberOf(nth)),
  match(/首个|头一个/, () => 1),
  nthOf('第'),
)
/** Only a later one goes without 第: 每月两个周六 counts days and does not say which. */
const ordinals: Parser<readonly number[]> = map(list(ordinal, BETWEEN_NTH, () => either(ordinal, nthOf(''))), ascending)

const nthDay: Parser<DaySet> = either(
  both(ordinals, skip(/工作日/), (nth): DaySet => ({ kind: 'nthWorkday', nth })),
  both(ordinals, weekdaysOnce, (nth, days): DaySet | null => (nth.every((one) => one <= 5) ? { kind: 'nthWeekday', nth, weekdays: days } : null)),
)

const DAY_OF_MONTH = match(new RegExp(`(?!两)(${NUMBER})(?:(日|号)|(?=[、,/和及与至到-]|以及))`), ([, day = '', unit]) => {
  const number = inRange(numberOf(day), 31)
  return number === null ? null : { day: number, named: unit !== undefined }
})
/** Without a mark between them only days that say 日 themselves follow one another: `25日15:00` is a day and a time. */
const BETWEEN_DAYS = skip(new RegExp(`[、,/&+]|以及|及|和|与|(?=${NUMBER}[日号])`))
const dayRange = both(both(DAY_OF_MONTH, skip(new RegExp(RANGE)), (first) => first), DAY_OF_MONTH, (first, last) =>
  (last.named ? through(first.day, last.day)?.map((day) => ({ day, named: true })) ?? null : null))
const lastDay = match(/(?:月末)?最后一天/, () => [{ day: -1, named: true }])

/** 5日、20日, 5、20日, 1日至5日, 最后一天: at least the last of a list says 日 or 号; 1日至15日的周三 is neither the ones nor the others. */
const monthDays: Parser<DaySet> = both(map(list(either<readonly { day: number; named: boolean }[]>(dayRange, lastDay, map(DAY_OF_MONTH, (day) => [day])), BETWEEN_DAYS), (groups): DaySet | null =>
  (groups.flat().at(-1)?.named ? { kind: 'monthDays', days: ascending(groups.flat().map(({ day }) => day)) } : null)), skip(/(?!的?(?:周|星期|礼拜|週))/), (days) => days)

/** 每月第一个周六、第三个周日; 每季度 counts its first or last one only. */
const monthly: Parser<readonly WrittenDays[]> = both(both(monthPrefix, OF, (prefix) => prefix), list(either(nthDay, monthDays), skip(/(?:[、,和及与]|以及)/)), (prefix, sets) => {
  const written = sets.map((days) => underPrefix(prefix, days))
  return written.every((one) => one !== null) ? written : null
})

function underPrefix(prefix: MonthPrefix, days: DaySet): WrittenDays | null {
  if (!prefix.quarterly) return { days, months: prefix.months }
  const nth = 'nth' in days && days.nth.length === 1 ? days.nth[0] : undefined
  if (nth === 1) return { days, months: [1, 4, 7, 10] }
  return nth === -1 ? { days, months: [3, 6, 9, 12] } : null
}

interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number
  /** The day of the week written beside it (2026年12月25日（周五）), which has to be the right one. */
  readonly weekday: Weekday | null
}

const dayAndMonth = either<Omit<DateParts, 'weekday'>>(
  match(new RegExp(`(?:(\\d{4})年)?(?:(${NUMBER})月)?(${NUMBER})[日号]`), ([, year, month, day = '']) =>
    ({ year: year === undefined ? null : Number(year), month: month === undefined ? null : numberOf(month), day: numberOf(day) })),
  match(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d:])/, ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) })),
)
const datePart: Parser<DateParts> = both(dayAndMonth, optional(weekdayBeside, null), (parts, weekday) => ({ ...parts, weekday }))

/** The real date, or null where there is none or the day of the week beside it is another. */
function dateOfParts(year: number, { month, day, weekday }: DateParts & { readonly month: number }): CalendarDate | null {
  const on = calendarDate(year, month, day)
  return on !== null && (weekday === null || weekdayOf(on) === weekday) ? on : null
}

/** 2026年12月5日、12日: what a later date of the list does not say is that of the one before; 2026年12月5日、1月9日 may mean the next year. */
const dates: Parser<DaySet> = map(list(datePart, BETWEEN), (parts): DaySet | null => {
  const found = spelledOut(parts, dateOfParts)
  const turns = found?.some((on, index) => parts[index]?.year === null && on < (found[index - 1] ?? on)) ?? false
  return found === null || turns ? null : { kind: 'dates', dates: [...new Set(found)].toSorted() }
})

/** 每年3月5日、9月10日. */
const yearDays: Parser<DaySet> = both(skip(/每年/), list(datePart, BETWEEN), (_, parts): DaySet | null => {
  const found = parts.some(({ year, weekday }) => year !== null || weekday !== null) ? null : spelledOut(parts.map((part) => ({ ...part, year: A_LEAP_YEAR })), monthDayOf)
  return found && { kind: 'yearDays', days: [...new Set(found)].toSorted() }
})

const monthDayOf = (_: number, { month, day }: { readonly month: number; readonly day: number }): MonthDay | null => parseMonthDay(`${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

function spelledOut<T>(parts: readonly DateParts[], make: (year: number, part: DateParts & { readonly month: number }) => T | null): readonly T[] | null {
  const found: (T | null)[] = []
  let { year, month }: Pick<DateParts, 'year' | 'month'> = { year: null, month: null }
  for (const part of parts) {
    year = part.year ?? year
    month = part.month ?? month
    found.push(year === null || month === null ? null : make(year, { ...part, month }))
  }
  return found.every((one) => one !== null) ? found : null
}

const alone = (parser: Parser<DaySet>): Parser<readonly WrittenDays[]> => map(parser, (days) => [{ days, months: null }])

/** Which days, in every wording the grammar knows. */
export const readDays: Parser<readonly WrittenDays[]> = either(alone(yearDays), monthly, alone(dates), alone(weekly), alone(byTable))

/** Days an exception names: as above, and days of the month without 每月 (1号除外). */
export const readExceptedDays: Parser<readonly WrittenDays[]> = either(readDays, alone(monthDays))

/** A date with its year, or with the year of another one before it. */
export const dateAfter = (before: CalendarDate | null): Parser<CalendarDate> => map(optional(datePart, null), (part) => {
  if (part === null || part.month === null) return null
  const year = part.year ?? (before === null ? null : Number(before.slice(0, 4)))
  return year === null ? null : dateOfParts(year, { ...part, month: part.month })
})
