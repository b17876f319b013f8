import { sql } from 'kysely'
import type { Recurrence } from '../../../shared/domain/scheduling/recurrence.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** How a series was asked for. Which dates it has is told by its bookings. */
export function insertSeries(writer: Writer, id: string, recurrence: Recurrence): void {
  writer.run(build.insertInto('series').values({ id, rule: JSON.stringify(recurrence), created_at: writer.act.at }))
}

export function findRecurrence(reader: Reader, id: string): Recurrence | undefined {
  const row = reader.get(build.selectFrom('series').select('rule').where('id', '=', id))
  return row && (JSON.parse(row.rule) as Recurrence)
}

/** How many dates of a series stand or were used, or were lost to the station: not those its holder gave back. */
export function countDates(reader: Reader, seriesId: string): number {
  return reader.get(build.selectFrom('booking').select(sql<number>`count(*)`.as('dates')).where('series_id', '=', seriesId).where('state', 'not in', ['cancelledByApplicant', 'rejected']))?.dates ?? 0
}

/** The ids of the bookings of a series, by time. */
export function listBookingIdsOf(reader: Reader, seriesId: string): readonly string[] {
  return reader.all(build.selectFrom('booking').select('id').where('series_id', '=', seriesId).orderBy('starts_at')).map((row) => row.id)
}
