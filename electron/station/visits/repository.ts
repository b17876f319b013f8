import { sql } from 'kysely'
import type { DoorTotal, VisitEntry } from '../../../shared/contract/visits.ts'
import { dateOfDay, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

const entries = build.selectFrom('visit_count').select(['id', 'at', 'place', 'purpose', 'heads'])

export function insertEntry(writer: Writer, { id, at, place, purposeId, heads }: VisitEntry): void {
  writer.run(build.insertInto('visit_count').values({ id, at, place, purpose: purposeId, heads }))
}

/** Whether a count stands; undefined for one that never was. */
export function findEntryState(reader: Reader, id: string): 'counted' | 'annulled' | undefined {
  return reader.get(build.selectFrom('visit_count').select('state').where('id', '=', id))?.state
}

export function annulEntry(writer: Writer, id: string): void {
  writer.run(build.updateTable('visit_count').where('id', '=', id).set({ state: 'annulled' }))
}

/** Counts of a span that stand, the latest first. */
export function listEntries(reader: Reader, { startsAt, endsAt }: Interval): readonly VisitEntry[] {
  return reader.all(entries.where('at', '>=', startsAt).where('at', '<', endsAt).where('state', '=', 'counted').orderBy('at', 'desc').orderBy('id', 'desc'))
    .map(({ purpose, ...entry }) => ({ ...entry, purposeId: purpose }))
}

/** Heads of a span that stand, by day, place and purpose. */
export function countHeads(reader: Reader, { startsAt, endsAt }: Interval): readonly { readonly on: CalendarDate; readonly place: 'desk' | 'door'; readonly purposeId: string; readonly heads: number }[] {
  const day = sql<number>`(at + 28800000) / 86400000`
  return reader.all(build.selectFrom('visit_count').select([day.as('day'), 'place', 'purpose', sql<number>`sum(heads)`.as('heads')])
    .where('at', '>=', startsAt).where('at', '<', endsAt).where('state', '=', 'counted').groupBy([day, 'place', 'purpose']))
    .map((row) => ({ on: dateOfDay(row.day), place: row.place, purposeId: row.purpose, heads: row.heads }))
}

/** What counters said of the days of a span. */
export function listDoorTotals(reader: Reader, { startsAt, endsAt }: Interval): readonly DoorTotal[] {
  return reader.all(build.selectFrom('door_total').selectAll().where('day_on', '>=', dateOf(startsAt)).where('day_on', '<', dateOf(endsAt)).orderBy('day_on'))
    .map((row) => ({ on: row.day_on as CalendarDate, heads: row.heads, everybody: row.everybody === 1 }))
}

/** Writes a day's number down in place of the one before; without heads there is none. */
export function putDoorTotal(writer: Writer, { on, heads, everybody }: Omit<DoorTotal, 'heads'> & { readonly heads: number | null }): void {
  if (heads === null) {
    writer.run(build.deleteFrom('door_total').where('day_on', '=', on))
    return
  }
  const row = { heads, everybody: everybody ? 1 : 0, written_at: writer.act.at }
  writer.run(build.insertInto('door_total').values({ day_on: on, ...row }).onConflict((conflict) => conflict.column('day_on').doUpdateSet(row)))
}
