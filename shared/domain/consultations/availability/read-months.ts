import { both, either, list, map, match, optional, skip, type Parser } from './parser.ts'
import { ascending, BETWEEN, NUMBER, numberOf, RANGE, through } from './words.ts'

/** What is said of months before days of the month: 每月, 单月, 每季度, 3月和9月的. */
export interface MonthPrefix {
  readonly months: readonly number[] | null
  readonly quarterly: boolean
}

const ODD = [1, 3, 5, 7, 9, 11]
const EVEN = [2, 4, 6, 8, 10, 12]
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const monthsOnly = (months: readonly number[]): MonthPrefix => ({ months, quarterly: false })
const oddOrEven = match(/(?:每?逢?|每个)?(?:(单月|单数月|奇数月)|双月|双数月|偶数月)(?:份)?/, ([, odd]) => (odd === undefined ? EVEN : ODD))

const monthNumber = match(new RegExp(`(${NUMBER})(月)?(?:份)?`), ([, month = '', unit]) => {
  const number = numberOf(month)
  return number >= 1 && number <= 12 ? { month: number, named: unit !== undefined } : null
})
const monthRange = both(both(monthNumber, skip(new RegExp(RANGE)), (first) => first), both(optional(match(/次年|翌年|第二年/, () => true), false), monthNumber, (next, last) => ({ next, ...last })),
  (first, last) => (last.named ? monthsThrough(first.month, last.month, last.next)?.map((month) => ({ month, named: true })) ?? null : null))

function monthsThrough(from: number, to: number, nextYear: boolean): readonly number[] | null {
  if (!nextYear) return from < to ? through(from, to) : null
  return from > to ? YEAR.filter((month) => month >= from || month <= to) : null
}

/** 3月至6月, 9月至次年1月, 3、5、9月, 7月和8月: the last one of a list says 月; not a date (3月5日). */
const months = map(list(either<readonly { month: number; named: boolean }[]>(monthRange, map(monthNumber, (month) => [month])), BETWEEN), (groups) =>
  (groups.flat().at(-1)?.named ? ascending(groups.flat().map(({ month }) => month)) : null))

const noDate = skip(/(?!\d{1,2}[日号]|[一二三十][一二三四五六七八九十]*[日号])/)

export const monthPrefix: Parser<MonthPrefix> = either(
  match(/每年每月|每个?月|每逢月/, () => ({ months: null, quarterly: false })),
  map(oddOrEven, monthsOnly),
  match(/每个?季度?的?(?:(?:第一个|第1个|首)月|(末月|最后一个月))/, ([, last]) => monthsOnly(last === undefined ? [1, 4, 7, 10] : [3, 6, 9, 12])),
  match(/每个?季度?/, () => ({ months: null, quarterly: true })),
  both(skip(/每年/), both(months, skip(/的?(?=第|首|最后|倒数)/), (found) => found), (_, found) => monthsOnly(found)),
)

const halfYear = match(/(上半年)|下半年/, ([, first]) => YEAR.filter((month) => month <= 6 === (first !== undefined)))

/** Months a rule is narrowed to; a single month without 每年 could be only the coming one and is left. */
export const readMonths: Parser<readonly number[]> = either(
  both(skip(/每年的?|限/), either(months, oddOrEven, halfYear), (_, found) => found),
  both(months, noDate, (found) => (found.length > 1 ? found : null)),
  oddOrEven,
  halfYear,
)

/** Months an exception names (7、8月除外). */
export const readExceptedMonths: Parser<readonly number[]> = months

/** The months that are left without some. */
export const monthsWithout = (excepted: readonly number[]): readonly number[] => YEAR.filter((month) => !excepted.includes(month))
