import type { Month } from '../../../shared/domain/values/calendar-date.ts'

/** `2026年12月`. */
export function monthText(month: Month): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** Every month from set-up to the running one, the newest first. */
export function monthsSince(first: Month, running: Month): readonly Month[] {
  const months: Month[] = []
  for (let month = running; month >= first; month = before(month)) months.push(month)
  return months
}

function before(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return (number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`) as Month
}
