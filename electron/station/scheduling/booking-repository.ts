import type { BookingState } from '../../../shared/domain/scheduling/booking-state.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A booking as kept. A resident is named by id; what a person typed (team, phone, purpose) is sealed in the row. */
export interface StoredBooking extends Interval {
  readonly id: string
  readonly number: string
  readonly roomId: string
  readonly modeId: string | null
  readonly residentId: string | null
  readonly team: Team | null
  readonly purpose: string
  readonly headsExpected: number
  readonly headsActual: number | null
  readonly state: BookingState
  readonly version: number
}

export interface Team {
  readonly name: string
  readonly phone: string
}

/** What is sealed: free text may name somebody. */
type Sealed = Pick<StoredBooking, 'team' | 'purpose'>

type Row = Omit<Schema['booking'], 'version'> & { version: number }

export function findBooking(reader: Reader, sealer: Sealer, id: string): StoredBooking | undefined {
  const row = reader.get(build.selectFrom('booking').selectAll().where('id', '=', id))
  return row && bookingOf(row, sealer)
}

export function listBookings(reader: Reader, sealer: Sealer, ids: readonly string[]): readonly StoredBooking[] {
  return reader.all(build.selectFrom('booking').selectAll().where('id', 'in', inList(ids))).map((row) => bookingOf(row, sealer))
}

/** Bookings that begin in a span, by time. */
export function listBookingsFrom(reader: Reader, sealer: Sealer, span: Interval): readonly StoredBooking[] {
  return reader.all(build.selectFrom('booking').selectAll()
    .where('starts_at', '>=', span.startsAt).where('starts_at', '<', span.endsAt).orderBy('starts_at')).map((row) => bookingOf(row, sealer))
}

export function insertBooking(writer: Writer, sealer: Sealer, booking: StoredBooking): void {
  writer.run(build.insertInto('booking').values({
    id: booking.id, number: booking.number, room_id: booking.roomId, mode_id: booking.modeId, series_id: null, starts_at: booking.startsAt, ends_at: booking.endsAt, resident_id: booking.residentId,
    sealed: sealer.seal({ team: booking.team, purpose: booking.purpose } satisfies Sealed, contextOf(booking.id)), heads_expected: booking.headsExpected, heads_actual: booking.headsActual,
    state: booking.state, created_at: writer.act.at,
  }))
}

/** Writes where a booking stands; false when somebody else changed it since `booking.version`. */
export function updateBooking(writer: Writer, booking: StoredBooking): boolean {
  const changed = writer.run(build.updateTable('booking').where('id', '=', booking.id).where('version', '=', booking.version).set({
    room_id: booking.roomId, mode_id: booking.modeId, starts_at: booking.startsAt, ends_at: booking.endsAt, heads_actual: booking.headsActual, state: booking.state, version: booking.version + 1,
  }))
  return changed === 1
}

function bookingOf(row: Row, sealer: Sealer): StoredBooking {
  const { team, purpose } = sealer.open(row.sealed, contextOf(row.id)) as Sealed
  return {
    id: row.id, number: row.number, roomId: row.room_id, modeId: row.mode_id, startsAt: row.starts_at, endsAt: row.ends_at, residentId: row.resident_id, team,
    purpose, headsExpected: row.heads_expected, headsActual: row.heads_actual, state: row.state, version: row.version,
  }
}

function contextOf(id: string): string {
  return `booking ${id}`
}
