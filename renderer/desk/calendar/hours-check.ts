import type { OpeningHours } from '../../../shared/contract/calendar.ts'

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** What is wrong with opening hours as typed, as a sentence; null when they can be kept. */
export function missingInHours(hours: readonly OpeningHours[]): string | null {
  if (hours.length === 0) return '请至少保留一段开放时间。'
  if (hours.some((row) => row.name.trim() === '')) return '有一段还没有名字。'
  if (hours.some((row) => !MONTH_DAY.test(row.fromDay) || !MONTH_DAY.test(row.toDay))) return '季节起止要写成“月-日”，例如 06-01。'
  return hours.some((row) => row.opens >= row.closes) ? '有一段的结束不晚于开始。' : null
}
