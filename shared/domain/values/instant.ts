import { Temporal } from 'temporal-polyfill'
import type { CalendarDate } from './calendar-date.ts'
import type { ClockTime } from './clock-time.ts'

/** A moment, in milliseconds since 1970-01-01T00:00Z. Stored and sent as this integer; shown in Asia/Shanghai. */
export type Instant = number

/** The one zone of the product. There is no daylight saving time now (there was in 1986–1991). */
export const ZONE = 'Asia/Shanghai'

/** The moment a wall clock in the station shows this date and time; `24:00` is the next day's midnight. */
export function instantAt(on: CalendarDate, time: ClockTime): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: ZONE }).add({ hours: hour, minutes: minute }).epochMilliseconds
}

/** The civil date of a moment at the station. */
export function dateOf(at: Instant): CalendarDate {
  return zoned(at).toPlainDate().toString() as CalendarDate
}

/** The wall-clock time of a moment at the station, to the minute, `HH:MM`. */
export function timeOf(at: Instant): ClockTime {
  return zoned(at).toPlainTime().toString({ smallestUnit: 'minute' }) as ClockTime
}

/** ISO 8601 with the station's offset, for files people and other programs read: `2026-12-01T09:02:00+08:00`. */
export function isoOf(at: Instant): string {
  return zoned(at).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

function zoned(at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
}
