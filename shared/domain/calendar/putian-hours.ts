import type { ClockTime } from '../values/clock-time.ts'
import type { MonthDay } from './month-day.ts'
import type { OpeningHours } from './opening-hours.ts'

/** What set-up proposes: the hours of Putian's municipal offices, summer 06-01 to 09-30 (notice of 2025) and the provincial rest of the year. */
export const PUTIAN_HOURS: readonly OpeningHours[] = [
  row('夏季上午', '06-01', '09-30', '08:00', '12:00'),
  row('夏季下午', '06-01', '09-30', '15:00', '18:00'),
  row('冬季上午', '10-01', '05-31', '08:00', '12:00'),
  row('冬季下午', '10-01', '05-31', '14:30', '17:30'),
]

function row(name: string, fromDay: string, toDay: string, opens: string, closes: string): OpeningHours {
  return {
    name,
    kind: 'regular',
    fromDay: fromDay as MonthDay,
    toDay: toDay as MonthDay,
    validFrom: null,
    validUntil: null,
    weekdays: [1, 2, 3, 4, 5],
    opens: opens as ClockTime,
    closes: closes as ClockTime,
  }
}
