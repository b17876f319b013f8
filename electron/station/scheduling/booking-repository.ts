import { sql, type Selectable } from 'kysely'
import type { ExceptionReason, RejectReason, StationReason } from '../../../shared/contract/booking.ts'
import type { MissedAs } from '../../../shared/domain/scheduling/auto-release.ts'
import type { BookingState } from '../../../shared/domain/scheduling/booking-state.ts'
import type { HouseRule } from '../../../shared/domain/scheduling/house/broken-rules.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A booking as kept. A resident is named by id; what a person typed (team, contact, purpose, notes) is sealed in the row. */
export interface StoredBooking extends Interval, Sealed {
  readonly id: string
  readonly number: string
  readonly roomId: string
  readonly modeId: string | null
  readonly seriesId: string | null
  readonly residentId: string | null
  readonly sound: boolean
  readonly headsExpected: number
  readonly headsActual: number | null
  readonly state: BookingState
  /** Where it stood before it ended; null while it has not. */
  readonly undoState: 'registered' | 'approved' | 'inUse' | null
  readonly reason: StationReason | RejectReason | null
  readonly exception: Exception | null
  readonly missedAs: MissedAs | null
  /** Somebody said the holder still comes. */
  readonly kept: boolean
  readonly confirmedAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly createdAt: Instant
  readonly version: number
}

/** The rules that a lead waived for a booking, and why. They stay waived when it moves. */
export interface Exception {
  readonly rules: readonly (HouseRule | 'outsideHours')[]
  readonly reason: ExceptionReason
}

export interface Contact {
  readonly name: string
  readonly phone: string
}

/** What is sealed: free text may name somebody. */
interface Sealed {
  readonly team: Contact | null
  /** The person in charge, where it is not the holder. */
  readonly contact: Contact | null
  readonly purpose: string
  readonly equipment: readonly string[]
  /** What was typed beside a reason. */
  readonly note: string
}

type Row = Selectable<Schema['booking']>

/** Whose bookings are meant: a resident under every id it has had, or a team by the mark of its name. */
export type Holder = { readonly kind: 'person'; readonly ids: readonly string[] } | { readonly kind: 'team'; readonly mark: Buffer }

/** A team is known again by its name, whatever its width and spaces. */
export function markOfTeam(sealer: Sealer, name: string): Buffer {
  return sealer.mark('booking team', name.normalize('NFKC').toLowerCase().replace(/\s/gu, ''))
}

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

/** Bookings in one state that begin in a span, by time. */
export function listBookingsIn(reader: Reader, sealer: Sealer, state: BookingState, span: Interval): readonly StoredBooking[] {
  return reader.all(build.selectFrom('booking').selectAll().where('state', '=', state)
    .where('starts_at', '>=', span.startsAt).where('starts_at', '<', span.endsAt).orderBy('starts_at')).map((row) => bookingOf(row, sealer))
}

/** Bookings that wait for the lead and are not over at an instant, by time. */
export function listRegistered(reader: Reader, sealer: Sealer, at: Instant): readonly StoredBooking[] {
  return reader.all(build.selectFrom('booking').selectAll().where('state', '=', 'registered').where('ends_at', '>', at).orderBy('starts_at')).map((row) => bookingOf(row, sealer))
}

/** Bookings from an instant on that the station gave back since it was off when they began, by time. */
export function listUnseen(reader: Reader, sealer: Sealer, since: Instant): readonly StoredBooking[] {
  return reader.all(build.selectFrom('booking').selectAll().where('state', '=', 'cancelledByStation').where('missed_as', '=', 'unseen').where('starts_at', '>=', since).orderBy('starts_at'))
    .map((row) => bookingOf(row, sealer))
}

/** How many dates the series of a booking has, those its holder gave back left out; a booking alone has none. */
const SERIES_DATES = sql<number>`(SELECT count(*) FROM booking AS date WHERE date.series_id = booking.series_id AND date.state NOT IN ('cancelledByApplicant','rejected'))`

/** What one holder has in a span besides one booking, one query by index: those that stand or were used, not those that fell through. */
export function listUses(reader: Reader, holder: Holder, span: Interval, exceptId: string): readonly (Interval & { readonly inSeries: boolean })[] {
  const rows = reader.all(ofHolder(holder).select(['starts_at', 'ends_at', SERIES_DATES.as('dates')]).where('starts_at', '>=', span.startsAt).where('starts_at', '<', span.endsAt)
    .where('state', 'in', ['registered', 'approved', 'inUse', 'completed', 'endedEarly']).where('id', '<>', exceptId))
  return rows.map((row) => ({ startsAt: row.starts_at, endsAt: row.ends_at, inSeries: row.dates > 1 }))
}

/** How often one holder did not come since an instant, one query by index; what nobody could see does not count. */
export function countMisses(reader: Reader, holder: Holder, since: Instant): number {
  const row = reader.get(ofHolder(holder).select(sql<number>`count(*)`.as('misses')).where('starts_at', '>=', since)
    .where('state', '=', 'noShow').where(sql<boolean>`missed_as IS NOT 'unseen'`))
  return row?.misses ?? 0
}

function ofHolder(holder: Holder) {
  const bookings = build.selectFrom('booking')
  return holder.kind === 'person' ? bookings.where('resident_id', 'in', inList(holder.ids)) : bookings.where('team_mark', '=', holder.mark)
}

export function insertBooking(writer: Writer, sealer: Sealer, booking: StoredBooking): void {
  writer.run(build.insertInto('booking').values({
    ...rowOf(booking, sealer), id: booking.id, number: booking.number, series_id: booking.seriesId, resident_id: booking.residentId,
    team_mark: booking.team && markOfTeam(sealer, booking.team.name), created_at: booking.createdAt,
  }))
}

/** Writes what became of a booking; false when somebody else changed it since `booking.version`. */
export function updateBooking(writer: Writer, sealer: Sealer, booking: StoredBooking): boolean {
  const changed = writer.run(build.updateTable('booking').where('id', '=', booking.id).where('version', '=', booking.version)
    .set({ ...rowOf(booking, sealer), version: booking.version + 1 }))
  return changed === 1
}

/** The columns that can change. */
function rowOf(booking: StoredBooking, sealer: Sealer) {
  const { team, contact, purpose, equipment, note } = booking
  return {
    room_id: booking.roomId, mode_id: booking.modeId, starts_at: booking.startsAt, ends_at: booking.endsAt, sealed: sealer.seal({ team, contact, purpose, equipment, note } satisfies Sealed, contextOf(booking.id)),
    sound: booking.sound ? 1 : 0, heads_expected: booking.headsExpected, heads_actual: booking.headsActual, state: booking.state, undo_state: booking.undoState, reason: booking.reason,
    exception: booking.exception && JSON.stringify(booking.exception), missed_as: booking.missedAs, kept: booking.kept ? 1 : 0,
    confirmed_at: booking.confirmedAt, started_at: booking.startedAt, ended_at: booking.endedAt,
  }
}

/** Bookings of the version before have only a team and a purpose sealed. */
const NOTHING_TYPED = { contact: null, equipment: [], note: '' }

function bookingOf(row: Row, sealer: Sealer): StoredBooking {
  return {
    ...NOTHING_TYPED, ...(sealer.open(row.sealed, contextOf(row.id)) as Pick<Sealed, 'team' | 'purpose'>),
    id: row.id, number: row.number, roomId: row.room_id, modeId: row.mode_id, seriesId: row.series_id, startsAt: row.starts_at, endsAt: row.ends_at, residentId: row.resident_id,
    sound: row.sound === 1, headsExpected: row.heads_expected, headsActual: row.heads_actual, state: row.state, undoState: row.undo_state, reason: row.reason,
    exception: row.exception === null ? null : (JSON.parse(row.exception) as Exception), missedAs: row.missed_as, kept: row.kept === 1,
    confirmedAt: row.confirmed_at, startedAt: row.started_at, endedAt: row.ended_at, createdAt: row.created_at, version: row.version,
  }
}

function contextOf(id: string): string {
  return `booking ${id}`
}
