import type { MonthDay } from '../../calendar/month-day.ts'
import type { Weekday } from '../../calendar/opening-hours.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { ClockTime } from '../../values/clock-time.ts'

/** Which weeks count: by the parity of the ISO 8601 week (GB/T 7408, Monday first), 单周 odd, 双周 even; 53 is followed by 1. */
export type Weeks = 'every' | 'odd' | 'even'

/** A set of days, as an office names one. Lists are ascending and without repeats, so that equal sets are equal values. */
export type DaySet =
  | { readonly kind: 'weekly'; readonly weeks: Weeks; readonly weekdays: readonly Weekday[] }
  /** `nth` counts from the month's start, 1 to 5; negative from its end, -1 the last. A month without a fifth one has none. */
  | { readonly kind: 'nthWeekday'; readonly nth: readonly number[]; readonly weekdays: readonly Weekday[] }
  /** `nth` as above, among the month's workdays. */
  | { readonly kind: 'nthWorkday'; readonly nth: readonly number[] }
  /** 1 to 31, -1 the last of the month; a month without a 31st has none. */
  | { readonly kind: 'monthDays'; readonly days: readonly number[] }
  /** By the workday table: make-up Saturdays (调休) are worked, statutory holidays are not. */
  | { readonly kind: 'workdays' }
  | { readonly kind: 'daysOff' }
  | { readonly kind: 'yearDays'; readonly days: readonly MonthDay[] }
  | { readonly kind: 'dates'; readonly dates: readonly CalendarDate[] }

/** A part of the day whose hours are those the station is open: they change with the season. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'day'

/** A time of the day, half-open: from clock to clock, or a part left to the opening hours. */
export type TimeSpan = { readonly from: ClockTime; readonly to: ClockTime } | { readonly part: DayPart }

/** What a rule is narrowed to; null where it is not. Both dates are included, `months` (1 to 12) hold in every year. */
export interface Within {
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly months: readonly number[] | null
}

/** What happens on a statutory holiday: served all the same, left out, or made up for on the next workday. */
export type OnHoliday = 'keep' | 'skip' | 'postpone'

/** Whether one comes without an appointment; `noticeDays` is 0 where no notice is named. */
export type Booking = { readonly kind: 'open' } | { readonly kind: 'preferred' } | { readonly kind: 'required'; readonly noticeDays: number }

/** One rule of when an expert can serve (可服务时间). Several rules add up. */
export interface AvailabilityRule {
  readonly days: DaySet
  /** In order and without overlap. */
  readonly times: readonly TimeSpan[]
  readonly within: Within
  /** Days on which the rule does not hold. */
  readonly except: readonly DaySet[]
  readonly holidays: OnHoliday
  readonly booking: Booking
}

/** Not narrowed at all. */
export const ALWAYS: Within = { from: null, until: null, months: null }
