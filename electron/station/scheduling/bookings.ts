import { Refusal } from '../../../shared/contract/errors.ts'
import type { Booking, Slip } from '../../../shared/contract/scheduling.ts'
import { nextBookingState, type BookingEvent } from '../../../shared/domain/scheduling/booking-state.ts'
import { bookingStateBefore } from '../../../shared/domain/scheduling/booking-undo.ts'
import { isWithinOpening, timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Act, JournalData } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findBooking, insertBooking, listBookings, updateBooking, type StoredBooking } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { Describe } from './describers.ts'
import type { Occupancy } from './occupancy.ts'
import type { People } from './people.ts'
import { findRoom, listRooms } from './room-repository.ts'
import type { Slips } from './slips.ts'

/** A room at a time, in one of its modes or as it stands. */
export interface ModeSlot extends RoomSlot {
  readonly modeId?: string | null | undefined
}

/** What a holder asks for at the desk; a resident or a team. */
export interface BookingWish extends ModeSlot {
  readonly residentId?: string | undefined
  readonly team?: { readonly name: string; readonly phone?: string | undefined } | undefined
  readonly purpose: string
  readonly headsExpected: number
}

/** Which booking, as it was when it was read. */
export interface Seen {
  readonly bookingId: string
  readonly version: number
}

interface Others {
  readonly occupancy: Pick<Occupancy, 'hold' | 'rehold' | 'release' | 'shorten'>
  readonly slips: Pick<Slips, 'issue'>
  readonly calendar: Pick<Calendar, 'openOn'>
  readonly people: People
}

/** Room bookings made, moved and ended at the desk. */
export function createBookings({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, { occupancy, slips, calendar, people }: Others) {
  const view = (reader: Reader, booking: StoredBooking): Booking => viewBookings([booking], listRooms(reader, dateOf(booking.startsAt)), people)[0] ?? missing('booking')

  /** Refuses what the house does not allow, whoever stands in the room. */
  function refuseBadWish(writer: Writer, wish: ModeSlot, heads: number, begun = false): void {
    const room = findRoom(writer, wish.roomId, dateOf(wish.startsAt))
    if (!room?.active) missing('room')
    const mode = wish.modeId ? (room.modes.find(({ id }) => id === wish.modeId) ?? missing('mode')) : null
    const trouble = timeTrouble(wish, writer.act.at, { begun })
    if (trouble) throw new Refusal('BAD_TIME', trouble)
    const open = calendar.openOn(dateOf(wish.startsAt))
    if (!isWithinOpening(wish, open)) throw new Refusal('OUTSIDE_HOURS', { open: [...open] })
    const { capacity } = mode ?? room
    if (heads > capacity) throw new Refusal('OVER_CAPACITY', { capacity })
  }

  /** Books a room; one whose time has begun is in use at once. */
  function book(act: Act, wish: BookingWish): { booking: Booking; slip: Slip } {
    return store.write(act, (writer) => {
      if (wish.residentId !== undefined && !people.exists(wish.residentId)) missing('resident')
      refuseBadWish(writer, wish, wish.headsExpected)
      const booking: StoredBooking = {
        id: newId(), number: '', roomId: wish.roomId, modeId: wish.modeId ?? null, startsAt: wish.startsAt, endsAt: wish.endsAt, residentId: wish.residentId === undefined ? null : people.canonicalId(wish.residentId),
        team: wish.residentId === undefined && wish.team ? { name: wish.team.name, phone: wish.team.phone ?? '' } : null,
        purpose: wish.purpose, headsExpected: wish.headsExpected, headsActual: null, state: wish.startsAt <= act.at ? 'inUse' : 'approved', version: 1,
      }
      occupancy.hold(writer, wishOf(booking))
      const numbered = { ...booking, number: nextNumber(writer, 'CD') }
      insertBooking(writer, sealer, numbered)
      journal(writer, numbered, 'booked', { number: numbered.number, ...slotOf(numbered), headsExpected: booking.headsExpected, state: booking.state })
      const shown = view(writer, numbered)
      return { booking: shown, slip: slips.issue(writer, { kind: 'booking', ownerId: booking.id, residentId: booking.residentId }, slipText(shown)) }
    })
  }

  function read(writer: Writer, seen: Seen): StoredBooking {
    const booking = findBooking(writer, sealer, seen.bookingId) ?? missing('booking')
    if (booking.version !== seen.version) throw new Refusal('STALE', { what: 'booking' })
    return booking
  }

  function save(writer: Writer, booking: StoredBooking, action: string, data: JournalData): Booking {
    if (!updateBooking(writer, booking)) throw new Refusal('STALE', { what: 'booking' })
    journal(writer, booking, action, data)
    return view(writer, { ...booking, version: booking.version + 1 })
  }

  /** Moves a booking to another time or room. One in use may change room or end; the heads are those expected. In its room it keeps its mode unless told otherwise. */
  function move(act: Act, input: Seen & ModeSlot): Booking {
    return store.write(act, (writer) => {
      const booking = read(writer, input)
      if (booking.state !== 'approved' && booking.state !== 'inUse') refuseState(booking)
      const modeId = input.modeId === undefined && input.roomId === booking.roomId ? booking.modeId : (input.modeId ?? null)
      const moved = { ...booking, ...slotOf(input), modeId }
      refuseBadWish(writer, moved, moved.headsExpected, booking.state === 'inUse' && booking.startsAt === moved.startsAt)
      occupancy.rehold(writer, wishOf(moved))
      return save(writer, moved, 'moved', { from: slotOf(booking), to: slotOf(moved) })
    })
  }

  /** Takes a step of the state table that gives the room back. */
  function give(act: Act, seen: Seen, event: BookingEvent, action: string): Booking {
    return store.write(act, (writer) => {
      const booking = read(writer, seen)
      const state = nextBookingState(booking.state, event) ?? refuseState(booking)
      occupancy.release(writer, booking.id)
      return save(writer, { ...booking, state }, action, { state })
    })
  }

  return {
    book,
    move,
    find: (bookingId: string): Booking => store.read((reader) => view(reader, findBooking(reader, sealer, bookingId) ?? missing('booking'))),
    cancel: (act: Act, input: Seen & { by: 'applicant' | 'station' }): Booking =>
      give(act, input, input.by === 'applicant' ? 'cancelByApplicant' : 'cancelByStation', 'cancelled'),
    noShow: (act: Act, seen: Seen): Booking => give(act, seen, 'markNoShow', 'missed'),
    /** The holder is here. */
    start: (act: Act, seen: Seen): Booking => store.write(act, (writer) => {
      const booking = read(writer, seen)
      const state = nextBookingState(booking.state, 'start') ?? refuseState(booking)
      return save(writer, { ...booking, state }, 'started', { state })
    }),
    /** The room is given back; before its end it is free again from now, and the booking keeps its time as it was printed. */
    close: (act: Act, input: Seen & { headsActual: number }): Booking => store.write(act, (writer) => {
      const booking = read(writer, input)
      const state = nextBookingState(booking.state, act.at < booking.endsAt ? 'endEarly' : 'complete') ?? refuseState(booking)
      occupancy.shorten(writer, booking.id, act.at)
      return save(writer, { ...booking, state, headsActual: input.headsActual }, 'closed', { state, headsActual: input.headsActual })
    }),
    /** Takes back how a booking ended, if its room is still free. */
    restore: (act: Act, seen: Seen): Booking => store.write(act, (writer) => {
      const booking = read(writer, seen)
      const state = bookingStateBefore(booking.state) ?? refuseState(booking)
      occupancy.rehold(writer, wishOf(booking))
      return save(writer, { ...booking, state, headsActual: null }, 'restored', { from: booking.state, state })
    }),
    /** Speaks for bookings on the board: who holds the room. */
    describe: ((ids) => {
      const bookings = store.read((reader) => listBookings(reader, sealer, ids))
      return new Map(viewBookings(bookings, [], people).map((booking) => [booking.id, { title: booking.holder, state: booking.state }]))
    }) satisfies Describe,
  }
}

function wishOf(booking: StoredBooking) {
  return { ...slotOf(booking), modeId: booking.modeId, kind: 'booking', ownerId: booking.id, heads: booking.headsExpected } as const
}

function slotOf({ roomId, startsAt, endsAt }: RoomSlot) {
  return { roomId, startsAt, endsAt }
}

function slipText(booking: Booking): Omit<Slip, 'code'> {
  return { title: '场地预约', lines: [booking.roomName, spanText(booking), `用途 ${booking.purpose}`, `编号 ${booking.number}`] }
}

function journal(writer: Writer, booking: StoredBooking, action: string, data: JournalData): void {
  writer.journal({ subject: 'booking', subjectId: booking.id, action, data })
}

function refuseState(booking: StoredBooking): never {
  throw new Refusal('WRONG_STATE', { what: 'booking', state: booking.state })
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
