import { calendarDate, parseMonth, type CalendarDate, type Month } from '../values/calendar-date.ts'
import { normaliseText } from '../values/text.ts'
import type { Cell } from './table.ts'

/** A date as an office wrote it: a whole civil date, a month, some words that are neither, or nothing. */
export type WrittenDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly on: CalendarDate }
  /** A month without a day, `1990年5月`. */
  | { readonly kind: 'month'; readonly month: Month; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }

/**
 * Reads `2026-12-07`, `2026/12/7`, `2026.12.7`, `2026年12月7日`, `20261207`, an Excel date or its serial number, with a weekday, a midnight
 * or `生` behind it. `12月7日` counts only where `year` is given. Two-digit years and lunar dates are never guessed.
 */
export function readWrittenDate(cell: Cell | undefined, year?: number): WrittenDate {
  if (cell === null || cell === undefined) return { kind: 'none' }
  if (cell instanceof Date) return dated(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate(), cell.toISOString())
  if (typeof cell === 'number') return readNumber(cell)
  const text = normaliseText(cell)
  return text === '' || /^[/\-—无]+$/u.test(text) ? { kind: 'none' } : readText(text, year)
}

const DAY_SUFFIX = /\s*(?:[,，/]?\s*\(?(?:周|星期|礼拜)[一二三四五六日天]\)?|\([一二三四五六日]\)|T?0?0:00(?::00(?:\.0+)?)?Z?)$/u
const DAY_PREFIX = /^\(?(?:周|星期|礼拜)[一二三四五六日天]\)?[,，]?\s*(?=\d)/u
/** Dashes and stops a Chinese keyboard gives for `-` and `.`; only between three numbers, as `12、14` may be two days. */
const ODD_SEPARATORS = /(?<=\d)[、。·_‐–—−](?=\d)/gu
const WHOLE = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)$/u
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
const MONTH_ALONE = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/u
const MONTH_AND_DAY = /^(?:(\d{1,2})月(\d{1,2})[日号]?|(\d{1,2})([-/.])(\d{1,2}))$/u

function readText(text: string, year: number | undefined): WrittenDate {
  const bare = text.replace(DAY_SUFFIX, '').replace(DAY_PREFIX, '').replaceAll(' ', '').replace(/^'?(?:公历|阳历)?/u, '').replace(/生$/u, '')
  const whole = WHOLE.exec(bare.replace(ODD_SEPARATORS, '-'))
  if (whole) return dated(Number(whole[1]), Number(whole[3] ?? whole[5]), Number(whole[4] ?? whole[6]), text)
  const digits = EIGHT_DIGITS.exec(bare)
  if (digits) return dated(Number(digits[1]), Number(digits[2]), Number(digits[3]), text)
  const alone = MONTH_ALONE.exec(bare)
  const month = alone && parseMonth(`${alone[1]}-${(alone[2] ?? alone[3] ?? '').padStart(2, '0')}`)
  if (month) return { kind: 'month', month, text }
  const short = year === undefined ? null : MONTH_AND_DAY.exec(bare)
  if (short && year !== undefined) return dated(year, Number(short[1] ?? short[3]), Number(short[2] ?? short[5]), text)
  return { kind: 'unreadable', text }
}

/** Excel counts days from 1899-12-30; a birth or an activity lies between 1900-03-01 (61) and 2100 (73051). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

function readNumber(value: number): WrittenDate {
  const digits = EIGHT_DIGITS.exec(String(value))
  if (digits) return dated(Number(digits[1]), Number(digits[2]), Number(digits[3]), String(value))
  if (value >= 10_000 && value < 73_051) return readWrittenDate(new Date(EXCEL_EPOCH + Math.floor(value) * 86_400_000))
  return { kind: 'unreadable', text: String(value) }
}

function dated(year: number, month: number, day: number, text: string): WrittenDate {
  const on = calendarDate(year, month, day)
  return on ? { kind: 'date', on } : { kind: 'unreadable', text }
}
