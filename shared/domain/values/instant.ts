import { Temporal } from 'temporal-polyfill'
import { dateOfDay, dayOf, type CalendarDate } from './calendar-date.ts'
import type { ClockTime } from './clock-time.ts'

/** A moment, in milliseconds since 1970-01-01T00:00Z. Stored and sent as this integer; shown in Asia/Shanghai. */
export type Instant = number

/** The one zone of the product. There is no daylight saving time now (there was in 1986–1991). */
export const ZONE = 'Asia/Shanghai'

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 86_400_000]

/**
 * Since then (1992-01-01 there) the zone is eight hours ahead of UTC, day and night: its civil times are sums. A search for
 * a free time converts hundreds of moments, and through the time zone's table each would cost as much as reading its row.
 */
const PLAIN_SINCE = Date.UTC(1991, 11, 31, 16)
const PLAIN_SINCE_ON = '1992-01-01'
const AHEAD_MS = 8 * HOUR_MS

/** The moment a wall clock in the station shows this date and time; `24:00` is the next day's midnight. */
export function instantAt(on: CalendarDate, time: ClockTime): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (on >= PLAIN_SINCE_ON) return dayOf(on) * DAY_MS - AHEAD_MS + hour * HOUR_MS + minute * MINUTE_MS
  return Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: ZONE }).add({ hours: hour, minutes: minute }).epochMilliseconds
}

/** The civil date of a moment at the station. */
export function dateOf(at: Instant): CalendarDate {
  if (at >= PLAIN_SINCE) return dateOfDay(Math.floor((at + AHEAD_MS) / DAY_MS))
  return zoned(at).toPlainDate().toString() as CalendarDate
}

/** The wall-clock time of a moment at the station, to the minute, `HH:MM`. */
export function timeOf(at: Instant): ClockTime {
  if (at >= PLAIN_SINCE) return clockTimeOf(Math.floor((at + AHEAD_MS) % DAY_MS / MINUTE_MS))
  return zoned(at).toPlainTime().toString({ smallestUnit: 'minute' }) as ClockTime
}

/** ISO 8601 with the station's offset, for files people and other programs read: `2026-12-01T09:02:00+08:00`. */
export function isoOf(at: Instant): string {
  return zoned(at).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

function clockTimeOf(minutes: number): ClockTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime
}

function zoned(at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
}
