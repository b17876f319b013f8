import type { MonthDay } from '../../../shared/domain/calendar/month-day.ts'
import type { OpenDay, OpeningHours, Weekday } from '../../../shared/domain/calendar/opening-hours.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

export function listOpeningHours(reader: Reader): readonly OpeningHours[] {
  return reader.all(build.selectFrom('opening_hours').selectAll().orderBy('id')).map(hoursOf)
}

/** Puts these in place of all there were. */
export function replaceOpeningHours(writer: Writer, hours: readonly OpeningHours[], newId: () => string): void {
  writer.run(build.deleteFrom('opening_hours'))
  for (const row of hours) {
    writer.run(build.insertInto('opening_hours').values({
      id: newId(), name: row.name, kind: row.kind, from_day: row.fromDay, to_day: row.toDay, valid_from: row.validFrom, valid_until: row.validUntil,
      weekdays: row.weekdays.join(''), opens: row.opens, closes: row.closes,
    }))
  }
}

/** Every date that is opened on purpose, by date. */
export function listOpenDays(reader: Reader): readonly OpenDay[] {
  return reader.all(build.selectFrom('open_day').selectAll().orderBy('on_date').orderBy('opens')).map(openDayOf)
}

/** Those between two dates, both included. */
export function listOpenDaysBetween(reader: Reader, first: CalendarDate, last: CalendarDate): readonly OpenDay[] {
  return reader.all(build.selectFrom('open_day').selectAll().where('on_date', '>=', first).where('on_date', '<=', last)).map(openDayOf)
}

/** Puts these in place of all there were. */
export function replaceOpenDays(writer: Writer, days: readonly OpenDay[], newId: () => string): void {
  writer.run(build.deleteFrom('open_day'))
  for (const day of days) writer.run(build.insertInto('open_day').values({ id: newId(), on_date: day.on, name: day.name, opens: day.opens, closes: day.closes }))
}

function hoursOf(row: Schema['opening_hours']): OpeningHours {
  return {
    name: row.name, kind: row.kind, fromDay: row.from_day as MonthDay, toDay: row.to_day as MonthDay,
    validFrom: row.valid_from as CalendarDate | null, validUntil: row.valid_until as CalendarDate | null,
    weekdays: [...row.weekdays].map((digit) => Number(digit) as Weekday), opens: row.opens as ClockTime, closes: row.closes as ClockTime,
  }
}

function openDayOf(row: Schema['open_day']): OpenDay {
  return { on: row.on_date as CalendarDate, name: row.name, opens: row.opens as ClockTime, closes: row.closes as ClockTime }
}
