import type { OpeningHours } from '../../../shared/contract/calendar.ts'

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with opening hours as typed, as a sentence; null when they can be kept. */
export function missingInHours(hours: readonly OpeningHours[]): string | null {
  if (hours.length === 0) return '请至少保留一段开放时间。'
  if (hours.some((row) => row.name.trim() === '')) return '有一段还没有名字。'
  if (hours.some((row) => !MONTH_DAY.test(row.fromDay) || !MONTH_DAY.test(row.toDay))) return '季节起止要写成“月-日”，例如 06-01。'
  if (hours.some((row) => !CLOCK_TIME.test(row.opens) || !CLOCK_TIME.test(row.closes))) return '时间要写成“时:分”，例如 08:30。'
  return hours.some((row) => row.opens >= row.closes) ? '有一段的结束不晚于开始。' : null
}
