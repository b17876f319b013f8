import type { OpenDay, OpeningHours } from '../../../shared/contract/calendar.ts'
import { parseCalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const BAD_TIME = '时间要写成“时:分”，例如 08:30。'
const BACKWARDS = '有一段的结束不晚于开始。'
const BAD_DATE = '日期要写成“年-月-日”，例如 2027-01-01。'

/** What is wrong with opening hours as typed, as a sentence; null when they can be kept. */
export function missingInHours(hours: readonly OpeningHours[]): string | null {
  if (hours.length === 0) return '请至少保留一段开放时间。'
  if (hours.some((row) => row.name.trim() === '')) return '有一段还没有名字。'
  if (hours.some((row) => !MONTH_DAY.test(row.fromDay) || !MONTH_DAY.test(row.toDay))) return '季节起止要写成“月-日”，例如 06-01。'
  if (hours.some((row) => !isClock(row))) return BAD_TIME
  if (hours.some(({ validFrom, validUntil }) => [validFrom, validUntil].some((on) => on !== null && !parseCalendarDate(on)))) return BAD_DATE
  if (hours.some(({ validFrom, validUntil }) => validFrom !== null && validUntil !== null && validFrom > validUntil)) return '有一段的失效日期早于生效日期。'
  return hours.some((row) => row.opens >= row.closes) ? BACKWARDS : null
}

/** The same for dates that are opened on purpose. */
export function missingInOpenDays(days: readonly OpenDay[]): string | null {
  if (days.some(({ name }) => name.trim() === '')) return '有一天还没有名字。'
  if (days.some(({ on }) => !parseCalendarDate(on))) return BAD_DATE
  if (days.some((day) => !isClock(day))) return BAD_TIME
  return days.some(({ opens, closes }) => opens >= closes) ? BACKWARDS : null
}

function isClock({ opens, closes }: Pick<OpenDay, 'opens' | 'closes'>): boolean {
  return CLOCK_TIME.test(opens) && CLOCK_TIME.test(closes)
}
