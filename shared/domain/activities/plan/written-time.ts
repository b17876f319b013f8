import { clockTime, minutesOf, type ClockTime } from '../../values/clock-time.ts'
import { compactText } from '../../values/text.ts'
import type { Cell } from '../../tables/table.ts'

/** A span of a day as an office wrote it. */
export type WrittenSpan =
  | { readonly kind: 'none' }
  | { readonly kind: 'span'; readonly startsAt: ClockTime; readonly endsAt: ClockTime }
  | { readonly kind: 'unreadable' }

const HALVES = ['凌晨', '早上', '早晨', '上午', '中午', '下午', '傍晚', '晚上', '早', '晚'] as const

const ONE_TIME = `(${HALVES.join('|')})?(\\d{1,2})(?::(\\d{2})|[点时](半|整|(?:\\d{1,2})分?|[一三]刻)?)`
const SPAN = new RegExp(`^${ONE_TIME}(?:[-~至到]|--)+${ONE_TIME}$`, 'u')
const LASTING = new RegExp(`^${ONE_TIME}\\((\\d(?:\\.5)?)个?小时\\)$`, 'u')
const TIME = new RegExp(`^${ONE_TIME}$`, 'u')

/** `3:00-5:00` without 上午 or 下午 is more likely the afternoon than the night: not read. */
const EARLIEST_PLAIN_HOUR = 6

/**
 * Reads `19:00—20:30` (any dash, full width), `上午9点至11点`, `下午2点半到4点`, `晚上7点到8点半`, `全天` (00:00–24:00), `14:30（2小时）`.
 * A half of the day counts for the end too. A start alone, an end not after its start, or other words are unreadable, never guessed.
 */
export function readWrittenSpan(cell: Cell | undefined): WrittenSpan {
  if (cell === null || cell === undefined) return { kind: 'none' }
  if (typeof cell !== 'string') return { kind: 'unreadable' }
  const text = plain(cell)
  if (text === '') return { kind: 'none' }
  if (text === '全天') return { kind: 'span', startsAt: '00:00' as ClockTime, endsAt: '24:00' as ClockTime }
  const match = SPAN.exec(text)
  if (!match) return readLasting(text)
  const [, half, hour, minute, words, endHalf, endHour, endMinute, endWords] = match
  if (half === undefined && Number(hour) > 0 && Number(hour) < EARLIEST_PLAIN_HOUR) return { kind: 'unreadable' }
  return spanOf(timeOf(half, hour, minute, words), timeOf(endHalf ?? half, endHour, endMinute, endWords))
}

/** A start and how long it takes, `14:30（2小时）`. */
function readLasting(text: string): WrittenSpan {
  const match = LASTING.exec(text)
  if (!match) return { kind: 'unreadable' }
  const [, half, hour, minute, words, hours] = match
  const startsAt = half === undefined && Number(hour) < EARLIEST_PLAIN_HOUR ? null : timeOf(half, hour, minute, words)
  const end = startsAt === null ? 0 : minutesOf(startsAt) + Number(hours) * 60
  return spanOf(startsAt, clockTime(Math.floor(end / 60), end % 60))
}

/** One time in a cell of its own (开始时间, 结束时间); an Excel time is a fraction of a day. */
export function readWrittenTime(cell: Cell | undefined): ClockTime | null {
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return clockTime(Math.floor(Math.round(cell * 1440) / 60), Math.round(cell * 1440) % 60)
  if (cell instanceof Date) return clockTime(cell.getUTCHours(), cell.getUTCMinutes())
  if (typeof cell !== 'string') return null
  const match = TIME.exec(plain(cell))
  return match ? timeOf(match[1], match[2], match[3], match[4]) : null
}

/** The span between two times, unreadable unless the end lies after the start. */
export function spanOf(startsAt: ClockTime | null, endsAt: ClockTime | null): WrittenSpan {
  if (!startsAt || !endsAt || minutesOf(endsAt) <= minutesOf(startsAt)) return { kind: 'unreadable' }
  return { kind: 'span', startsAt, endsAt }
}

/** Without spaces and brackets around the whole, all dashes one, `9.30` with a colon, `2-4点` with both hours named; seconds of zero, which spreadsheets add, dropped. */
function plain(text: string): string {
  return compactText(text)
    .replace(/[一二两三四五六七八九十]{1,3}(?=[点时])/gu, hourInWords)
    .replace(/[‐‑‒–—―−─∼〜～]/gu, '-')
    .replace(/(\d:\d{2}):00/gu, '$1')
    .replace(/(?<![\d:.])(\d{1,2})\.([0-5]\d)(?![\d.])/gu, '$1:$2')
    .replace(/^\D{0,2}\d{1,2}(?=[-至到]\d{1,2}[点时])/u, '$&点')
    .replace(/^\(([^()]*)\)$|\((?:周|星期)[一二三四五六日天]\)$|[。;；]$/u, '$1')
    .replace(/^(?:全日|整天)$/u, '全天')
}

/** `九` 9, `两` 2, `十` 10, `十一` 11, `二十` 20; anything else stays and is not read. */
function hourInWords(words: string): string {
  const figure = (char: string | undefined) => '零一二三四五六七八九'.indexOf(char === '两' ? '二' : (char ?? '零'))
  const match = /^(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/u.exec(words)
  if (!match) return words
  return String((match[2] === undefined ? 0 : match[1] === undefined ? 10 : figure(match[1]) * 10) + figure(match[3]))
}

function timeOf(half: string | undefined, hour: string | undefined, minute: string | undefined, words: string | undefined): ClockTime | null {
  const full = hourOf(half, Number(hour))
  return full === null ? null : clockTime(full, minute === undefined ? minutesIn(words) : Number(minute))
}

function minutesIn(words: string | undefined): number {
  if (words === undefined || words === '整') return 0
  if (words === '半') return 30
  if (words.endsWith('刻')) return words === '一刻' ? 15 : 45
  return Number(words.replace('分', ''))
}

/** The hour of 24; null where the words and the figure contradict each other (`上午15点`). */
function hourOf(half: string | undefined, hour: number): number | null {
  switch (half) {
    case undefined:
      return hour
    case '凌晨':
      return hour < 7 ? hour : null
    case '早上':
    case '早晨':
    case '早':
    case '上午':
      return hour > 4 && hour <= 12 ? hour : null
    case '中午':
      return hour < 3 ? hour + 12 : hour >= 11 && hour <= 14 ? hour : null
    case '下午':
      return hour > 0 && hour < 12 ? hour + 12 : hour
    default:
      return eveningHour(hour)
  }
}

/** `晚上7点` is 19, `晚上12点` is the end of the day; `晚上2点` could be either side of midnight and is not read. */
function eveningHour(hour: number): number | null {
  if (hour >= 17) return hour
  return hour >= 5 && hour <= 12 ? hour + 12 : null
}
