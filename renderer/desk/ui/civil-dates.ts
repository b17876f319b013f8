import type generatePicker from 'antd/es/date-picker/generatePicker'
import { dateOfMoment } from '../../../shared/text/time.ts'

/** How a picker reckons; a civil date is a `Date` at midnight UTC, so that no zone and no other date library has a say. */
type Reckoning = Parameters<typeof generatePicker<Date>>[0]

const DAY_MS = 24 * 60 * 60_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** `YYYY-MM-DD` as a picker holds it. */
export const civilDate = (on: string): Date => new Date(`${on}T00:00:00Z`)

/** A picker's date as `YYYY-MM-DD`. */
export const isoDate = (date: Date): string => date.toISOString().slice(0, 10)

/** Reads what one types: `2026-12-07`, `2026/12/7`, `2026年12月7日`, `20261207`, and without a year `12-7`, `12月7日`, a weekday behind it or not. Null when it is no day. */
export function typedDate(text: string, year: number): Date | null {
  const bare = text.replace(/\s*周.$/u, '').trim()
  const [, whole, month, day] = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? []
  if (month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(Number(whole ?? year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date : null
}

/** The same day of another month, or that month's last day. */
function inMonth(date: Date, year: number, month: number): Date {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last)))
}

function formatted(date: Date, format: string): string {
  const [year = '', month = '', day = ''] = isoDate(date).split('-')
  const words: Readonly<Record<string, string>> = { YYYY: year, MM: month, M: String(Number(month)), DD: day, D: String(Number(day)), ddd: `周${WEEKDAYS[date.getUTCDay()] ?? ''}` }
  return format.replaceAll(/YYYY|MM?|DD?|ddd/g, (token) => words[token] ?? token)
}

const plusDays = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS)
const now = (): Date => civilDate(dateOfMoment(Date.now()))
/** Days have no clock. */
const unchanged = (date: Date): Date => date
const zero = (): number => 0

export const civilDates: Reckoning = {
  getWeekDay: (date) => date.getUTCDay(), getDate: (date) => date.getUTCDate(), getMonth: (date) => date.getUTCMonth(), getYear: (date) => date.getUTCFullYear(),
  getHour: zero, getMinute: zero, getSecond: zero, getMillisecond: zero,
  getNow: now, getFixedDate: civilDate,
  getEndDate: (date) => inMonth(new Date(Date.UTC(2000, 0, 31)), date.getUTCFullYear(), date.getUTCMonth()),
  addYear: (date, years) => inMonth(date, date.getUTCFullYear() + years, date.getUTCMonth()),
  addMonth: (date, months) => inMonth(date, date.getUTCFullYear(), date.getUTCMonth() + months),
  addDate: plusDays,
  setYear: (date, year) => inMonth(date, year, date.getUTCMonth()),
  setMonth: (date, month) => inMonth(date, date.getUTCFullYear(), month),
  setDate: (date, day) => plusDays(date, day - date.getUTCDate()),
  setHour: unchanged, setMinute: unchanged, setSecond: unchanged, setMillisecond: unchanged,
  isAfter: (one, other) => one.getTime() > other.getTime(),
  isValidate: (date) => !Number.isNaN(date.getTime()),
  locale: {
    getWeekFirstDay: () => 1,
    getWeekFirstDate: (_, date) => plusDays(date, -((date.getUTCDay() + 6) % 7)),
    getWeek: (_, date) => Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS + 1) / 7),
    format: (_, date, format) => formatted(date, format),
    parse: (_, text) => typedDate(text, now().getUTCFullYear()),
    getShortWeekDays: () => WEEKDAYS,
    getShortMonths: () => Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
  },
}
