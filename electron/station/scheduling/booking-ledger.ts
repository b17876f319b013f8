import type { Booking } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { nextBookingState, type BookingEvent, type BookingState } from '../../../shared/domain/scheduling/booking-state.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Act, JournalData } from '../store/journal.ts'
import type { Parts } from '../parts.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findBooking, updateBooking, type StoredBooking } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { People } from './people.ts'
import { listRooms } from './room-repository.ts'

/** Which booking, as it was when it was read. */
export interface Seen {
  readonly bookingId: string
  readonly version: number
}

export type BookingLedger = ReturnType<typeof createBookingLedger>

/** How every act on one booking reads it, writes it and tells of it. */
export function createBookingLedger({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, people: Pick<People, 'nameOf'>) {
  const view = (reader: Reader, booking: StoredBooking): Booking => viewBookings([booking], listRooms(reader, dateOf(booking.startsAt)), people)[0] ?? noBooking()
  const viewAll = (reader: Reader, bookings: readonly StoredBooking[]): Booking[] => viewBookings(bookings, listRooms(reader, dateOf(now())), people)

  const find = (reader: Reader, bookingId: string): StoredBooking => findBooking(reader, sealer, bookingId) ?? noBooking()

  /** Throws `STALE` when somebody else changed it since it was seen. */
  function read(writer: Writer, seen: Seen): StoredBooking {
    const booking = find(writer, seen.bookingId)
    if (booking.version !== seen.version) throw new Refusal('STALE', { what: 'booking' })
    return booking
  }

  /** Writes a booking and one journal row; `data` holds ids, codes and numbers only. */
  function save(writer: Writer, booking: StoredBooking, action: string, data: JournalData = {}): StoredBooking {
    if (!updateBooking(writer, sealer, booking)) throw new Refusal('STALE', { what: 'booking' })
    tell(writer, booking, action, data)
    return { ...booking, version: booking.version + 1 }
  }

  return {
    view,
    viewAll,
    find,
    read,
    save,
    /** One act on a booking that was seen. */
    change: (act: Act, seen: Seen, work: (writer: Writer, booking: StoredBooking) => StoredBooking): Booking =>
      store.write(act, (writer) => view(writer, work(writer, read(writer, seen)))),
  }
}

export function tell(writer: Writer, booking: StoredBooking, action: string, data: JournalData): void {
  writer.journal({ subject: 'booking', subjectId: booking.id, action, data })
}

/** The state after a step of the machine. Throws `WRONG_STATE` where it has none. */
export function stateAfter(booking: StoredBooking, event: BookingEvent): BookingState {
  return nextBookingState(booking.state, event) ?? refuseState(booking)
}

/** Throws `WRONG_STATE` unless the booking stands in one of these states. */
export function refuseUnlessIn(booking: StoredBooking, states: readonly BookingState[]): void {
  if (!states.includes(booking.state)) refuseState(booking)
}

export function refuseState(booking: StoredBooking): never {
  throw new Refusal('WRONG_STATE', { what: 'booking', state: booking.state })
}

function noBooking(): never {
  throw new Refusal('NOT_FOUND', { what: 'booking' })
}
