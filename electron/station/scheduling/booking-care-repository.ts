import type { Inspection, Loan } from '../../../shared/contract/booking.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { inList } from '../store/in-list.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

export function listLoans(reader: Reader, bookingId: string): readonly Loan[] {
  const rows = reader.all(build.selectFrom('booking_loan').selectAll().where('booking_id', '=', bookingId).orderBy('what', 'desc'))
  return rows.map((row) => ({ what: row.what, outAt: row.out_at, outBy: row.out_by, backAt: row.back_at, backBy: row.back_by }))
}

/** When the keys of many bookings went out and came back, by booking. */
export function listKeyLoans(reader: Reader, bookingIds: readonly string[]): ReadonlyMap<string, Pick<Loan, 'outAt' | 'backAt'>> {
  const rows = reader.all(build.selectFrom('booking_loan').select(['booking_id', 'out_at', 'back_at']).where('booking_id', 'in', inList(bookingIds)).where('what', '=', 'key'))
  return new Map(rows.map((row) => [row.booking_id, { outAt: row.out_at, backAt: row.back_at }]))
}

/** Whether rooms were found in order, by booking and moment. */
export function listFindings(reader: Reader, bookingIds: readonly string[]): ReadonlyMap<string, boolean> {
  const rows = reader.all(build.selectFrom('booking_inspection').select(['booking_id', 'moment', 'ok']).where('booking_id', 'in', inList(bookingIds)))
  return new Map(rows.map((row) => [`${row.booking_id} ${row.moment}`, row.ok === 1]))
}

/** Writes a loan over the one of the same kind. */
export function putLoan(writer: Writer, bookingId: string, loan: Loan): void {
  const fields = { out_at: loan.outAt, out_by: loan.outBy, back_at: loan.backAt, back_by: loan.backBy }
  writer.run(build.insertInto('booking_loan').values({ booking_id: bookingId, what: loan.what, ...fields }).onConflict((conflict) => conflict.columns(['booking_id', 'what']).doUpdateSet(fields)))
}

export function deleteLoan(writer: Writer, bookingId: string, what: Loan['what']): void {
  writer.run(build.deleteFrom('booking_loan').where('booking_id', '=', bookingId).where('what', '=', what))
}

/** Takes back whatever is still out; how many things that were. */
export function returnLoans(writer: Writer, bookingId: string): number {
  return writer.run(build.updateTable('booking_loan').where('booking_id', '=', bookingId).where('back_at', 'is', null).set({ back_at: writer.act.at, back_by: writer.act.actor }))
}

/** What is still out although its use was to end before an instant, the longest first. */
export function listLoansOut(reader: Reader, before: Instant) {
  return reader.all(build.selectFrom('booking_loan').innerJoin('booking', 'booking.id', 'booking_loan.booking_id').select(['booking_loan.booking_id', 'what', 'out_by', 'ends_at'])
    .where('back_at', 'is', null).where('ends_at', '<', before).orderBy('ends_at'))
    .map((row) => ({ bookingId: row.booking_id, what: row.what, outBy: row.out_by, endedAt: row.ends_at }))
}

export function listInspections(reader: Reader, sealer: Sealer, bookingId: string): readonly Inspection[] {
  const rows = reader.all(build.selectFrom('booking_inspection').selectAll().where('booking_id', '=', bookingId).orderBy('moment', 'desc'))
  return rows.map((row) => ({ moment: row.moment, ok: row.ok === 1, note: sealer.open(row.sealed, contextOf(bookingId, row.moment)) as string, at: row.at, by: row.by }))
}

/** Writes how a room was found, over what was written before. */
export function putInspection(writer: Writer, sealer: Sealer, bookingId: string, { moment, ok, note, at, by }: Inspection): void {
  const fields = { ok: ok ? 1 : 0, at, by, sealed: sealer.seal(note, contextOf(bookingId, moment)) }
  writer.run(build.insertInto('booking_inspection').values({ booking_id: bookingId, moment, ...fields }).onConflict((conflict) => conflict.columns(['booking_id', 'moment']).doUpdateSet(fields)))
}

function contextOf(bookingId: string, moment: string): string {
  return `booking inspection ${bookingId} ${moment}`
}
