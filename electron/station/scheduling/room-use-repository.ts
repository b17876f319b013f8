import type { UseDays } from '../../../shared/domain/scheduling/use-days.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** When each room is in use, by room and day. */
export function listUseDays(reader: Reader): ReadonlyMap<string, readonly UseDays[]> {
  const rows = reader.all(build.selectFrom('room_use').selectAll().orderBy('from_on'))
  return new Map([...Map.groupBy(rows, (row) => row.room_id)].map(([roomId, days]) => [
    roomId, days.map((row) => ({ fromOn: row.from_on as CalendarDate, untilOn: row.until_on as CalendarDate | null })),
  ]))
}

export function replaceUseDays(writer: Writer, roomId: string, days: readonly UseDays[]): void {
  writer.run(build.deleteFrom('room_use').where('room_id', '=', roomId))
  if (days.length > 0) writer.run(build.insertInto('room_use').values(days.map(({ fromOn, untilOn }) => ({ room_id: roomId, from_on: fromOn, until_on: untilOn }))))
}
