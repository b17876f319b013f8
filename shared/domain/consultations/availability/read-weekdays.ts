import type { Weekday } from '../../calendar/opening-hours.ts'
import { both, either, list, map, match, optional, skip, type Parser } from './parser.ts'
import { ascending, BETWEEN, RANGE, through } from './words.ts'

const CHARS = '一二三四五六日'
const HEAD = '(?:周|星期|礼拜|週)'
/** What makes a number after 周 something else: a time, a count, a date (周一3点, 每周三天, 每周一次, 周三、5日). */
const NO_DAY = '(?![十点时天个次月号小半])'
/** 周三2-5 and 周三，2-5 are a day and hours; 每周三日 and 每周一整天 count days. */
const NO_HANZI = '(?<![一二三四五六日天][、,]?)'
const NO_COUNT = '(?<![一二三四五])'
const DAY = `(?:([二三四五六]${NO_DAY}|一(?!整)${NO_DAY})|(${NO_HANZI}[1-6](?![\\d:.日])${NO_DAY})|(${NO_COUNT}日(?![点时号期])|${NO_HANZI}7(?![\\d:.日])${NO_DAY}))`

function weekdayOf(char: string): Weekday | null {
  const day = char === '天' ? 7 : /\d/u.test(char) ? Number(char) : CHARS.indexOf(char) + 1
  return day >= 1 && day <= 7 ? day as Weekday : null
}

const dayOf = ([, ...groups]: readonly (string | undefined)[]): Weekday | null => weekdayOf(groups.find((group) => group !== undefined) ?? '')
const headed = match(new RegExp(`${HEAD}(?:${DAY}|(天))`), dayOf)
const plain = match(new RegExp(DAY), dayOf)
/** The day of the week beside a date: （周五）, or 周五 with nothing more of a list. */
export const weekdayBeside: Parser<Weekday> = either(both(both(skip(/\(/), headed, (_, day) => day), skip(/\)/), (day) => day), headed)

const weekend = match(/(?:周末|双休日)|周六日/, (): readonly Weekday[] => [6, 7])

/** 周一至周五, 周1-5; a week may begin on Sunday (周日至周四), other ranges that wrap are taken for mistakes. */
const upTo = (first: Parser<Weekday>): Parser<readonly Weekday[]> =>
  both(both(first, skip(new RegExp(RANGE)), (day) => day), either(headed, plain), (from, to) => daysThrough(from, to))

function daysThrough(from: Weekday, to: Weekday): readonly Weekday[] | null {
  const days = from === 7 && to < 6 ? [7, ...(through(1, to) ?? [])] : from === to ? null : through(from, to)
  return days as readonly Weekday[] | null
}

const single = (parser: Parser<Weekday>): Parser<readonly Weekday[]> => map(parser, (day) => [day])
/** 周六周日, 周二和周四, 周一、三、五, 周一三五. */
const some = (first: Parser<Weekday>): Parser<readonly Weekday[]> => either(weekend, upTo(first), single(first))

const listed = (first: Parser<Weekday>): Parser<readonly Weekday[]> =>
  map(list(some(first), BETWEEN, () => either(some(headed), some(plain))), (groups) => ascending(groups.flat()) as readonly Weekday[])

/** Days of the week, the first one with 周 or 星期 before it. */
export const weekdays = listed(headed)

/** The same where 周 has been said already: 双周四, 双周二、四. */
export const weekdaysAfterWeek = listed(either(headed, plain))

/** Days of the week of one kind, for 第一个…: a list that says 周 again (第一个周二、周四) could mean every Thursday and is left. */
export const weekdaysOnce: Parser<readonly Weekday[]> = both(
  map(list(some(headed), BETWEEN, () => some(plain)), (groups) => ascending(groups.flat()) as readonly Weekday[]),
  match(new RegExp(`(?![、,/和及与]?${HEAD})`), () => ''),
  (days) => (days.length > 1 && days.every((day) => day > 5) ? null : days),
)

/** 的 or a colon between what is said of days and the days. */
export const OF = optional(skip(/[的:]/), '')
