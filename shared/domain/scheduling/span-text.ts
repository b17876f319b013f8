import { weekdayOf } from '../values/calendar-date.ts'
import { dateOf, timeOf } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'

/** A span on one day as it is said and printed: `12月7日 周一 09:00–11:00`. */
export function spanText(span: Interval): string {
  const on = dateOf(span.startsAt)
  const [, month, day] = on.split('-').map(Number)
  return `${month}月${day}日 周${'一二三四五六日'[weekdayOf(on) - 1]} ${timeOf(span.startsAt)}–${timeOf(span.endsAt)}`
}
