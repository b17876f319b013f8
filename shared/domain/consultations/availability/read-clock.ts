import { clockTime, type ClockTime } from '../../values/clock-time.ts'
import type { DayPart } from './availability-rule.ts'
import { match, type Parser } from './parser.ts'
import { NUMBER, numberOf } from './words.ts'

/** A part of the day as it is written; noon has no opening hours of its own and needs a time beside it. */
export type WrittenPart = Exclude<DayPart, 'day'> | 'noon'

/** A time as written, not yet a time of the day: `3:00` may be one of the afternoon. */
export interface WrittenClock {
  readonly hour: number
  readonly minute: number
  /** `09:00` is on a clock of 24 hours for certain. */
  readonly padded: boolean
  /** Only a number (`9` in `9-11点`), which needs an end or a part of the day beside it. */
  readonly bare: boolean
}

const PARTS: readonly (readonly [WrittenPart, string])[] = [
  ['morning', '上午|早上|早晨|早间|早(?=\\d|[一二两三四五六七八九十])'], ['noon', '中午'], ['afternoon', '下午|午后(?=\\d|[一二两三四五六七八九十])'],
  ['evening', '晚上|晚间|夜间|傍晚(?=\\d|[一二两三四五六七八九十])|晚(?=\\d|[一二两三四五六七八九十])'],
]

export const writtenPart: Parser<WrittenPart> = match(new RegExp(PARTS.map(([, words]) => `(${words})`).join('|')), (groups) =>
  PARTS.find((_, index) => groups[index + 1] !== undefined)?.[0] ?? null)

const colon = match(/(\d{1,2}):(\d{2})(?![\d:])/, ([, hour = '', minute = '']) =>
  ({ hour: Number(hour), minute: Number(minute), padded: hour.startsWith('0'), bare: false }))

const HANZI_CLOCK = new RegExp(`(${NUMBER})[点时](?:钟|整|(半)|([一三])刻|(${NUMBER})(?:分|(?![点时:号日月])))?(?!左右|前|以前|之前|后|以后|之后|起|开始)`)
const spoken = match(HANZI_CLOCK, ([, hour = '', half, quarter, minute]) =>
  ({ hour: numberOf(hour), minute: half ? 30 : quarter ? 15 * numberOf(quarter) : numberOf(minute ?? '零'), padded: false, bare: false }))

const bareHour = match(new RegExp(`(${NUMBER})(?![\\d.:点时号日月年个周])`), ([, hour = '']) => ({ hour: numberOf(hour), minute: 0, padded: false, bare: true }))

/** `9:00`, `９：３０`, `9点半`, `十一时`, `三点一刻`, or only `9`. */
export const writtenClock: Parser<WrittenClock> = (text, at) => colon(text, at) ?? spoken(text, at) ?? bareHour(text, at)

/** `9.30-11.00`: both ends of a span, where neither can be a day of a month; with a part of the day before it there is no doubt. */
export function dottedSpan(sure: boolean): Parser<readonly [WrittenClock, WrittenClock]> {
  return match(/(\d{1,2})\.(\d{2})(?:-|至|到)(\d{1,2})\.(\d{2})(?![\d.])/, ([, ...groups]) => {
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = groups.map(Number)
    const noDate = [[fromHour, fromMinute], [toHour, toMinute]].some(([month = 0, day = 0]) => month > 12 || day === 0 || day > 31)
    if (!sure && !noDate) return null
    const clockOf = (hour: number, minute: number, word = ''): WrittenClock => ({ hour, minute, padded: word.startsWith('0'), bare: false })
    return [clockOf(fromHour, fromMinute, groups[0]), clockOf(toHour, toMinute, groups[2])]
  })
}

/** Hours that a part of the day names on a clock of twelve, and what they are on one of 24. */
const HOURS: Readonly<Record<WrittenPart, (hour: number) => number | null>> = {
  morning: (hour) => (hour >= 5 && hour <= 12 ? hour : null),
  noon: (hour) => (hour >= 11 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : null),
  afternoon: (hour) => (hour >= 1 && hour <= 7 ? hour + 12 : hour >= 12 && hour <= 19 ? hour : null),
  evening: (hour) => (hour >= 5 && hour <= 12 ? hour + 12 : hour >= 17 && hour <= 24 ? hour : null),
}

/** Earliest hour that is one of the morning although nothing says so and it has no leading zero. */
const FIRST_PLAIN_HOUR = 8

/** The time of the day under a part, or null where the two contradict one another (下午9点, 上午14:00). */
export function timeUnder(part: WrittenPart | null, { hour, minute, padded }: WrittenClock): ClockTime | null {
  if (part === null) return padded || hour >= FIRST_PLAIN_HOUR ? clockTime(hour, minute) : null
  const real = HOURS[part](hour)
  return real === null ? null : clockTime(real, minute)
}
