import type { MonthDay } from '../../../shared/domain/calendar/month-day.ts'
import type { OpeningHours, Weekday } from '../../../shared/domain/calendar/opening-hours.ts'
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
      id: newId(), name: row.name, from_day: row.fromDay, to_day: row.toDay, weekdays: row.weekdays.join(''), opens: row.opens, closes: row.closes,
    }))
  }
}

function hoursOf(row: Schema['opening_hours']): OpeningHours {
  return {
    name: row.name, fromDay: row.from_day as MonthDay, toDay: row.to_day as MonthDay,
    weekdays: [...row.weekdays].map((digit) => Number(digit) as Weekday), opens: row.opens as ClockTime, closes: row.closes as ClockTime,
  }
}
