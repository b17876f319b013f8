import { addDays, type CalendarDate } from './calendar-date.ts'
import type { ClockTime } from './clock-time.ts'
import { instantAt } from './instant.ts'
import type { Interval } from './interval.ts'

/** Some days in a row as one span, midnight to midnight at the station. */
export function dayInterval(on: CalendarDate, days = 1): Interval {
  const midnight = '00:00' as ClockTime
  return { startsAt: instantAt(on, midnight), endsAt: instantAt(addDays(on, days), midnight) }
}
