import type { Booking } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { firstState, stateAfterChange } from '../../../shared/domain/scheduling/house/first-state.ts'
import { keepsWord, rulesMetBefore } from '../../../shared/domain/scheduling/house/rebooked.ts'
import { modeInRoom } from '../../../shared/domain/scheduling/mode-in-room.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { AT_DESK, type Asker, type createBookingChecks } from './booking-checks.ts'
import { refuseUnlessIn, tell, type BookingLedger, type Seen } from './booking-ledger.ts'
import { insertBooking, listBookingsFrom, type StoredBooking } from './booking-repository.ts'
import { createBookingTitles } from './booking-titles.ts'
import type { Occupancy } from './occupancy.ts'
import type { People } from './people.ts'
import { findMode } from './room-layout-repository.ts'
import { findRoom } from './room-repository.ts'
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
  readonly sound?: boolean | undefined
  readonly equipment?: readonly string[] | undefined
  readonly contact?: { readonly name: string; readonly phone: string } | null | undefined
  readonly seriesId?: string | undefined
  /** Whoever it is for is sure to come: it is never released. */
  readonly kept?: boolean | undefined
}

interface Others {
  readonly ledger: BookingLedger
  readonly check: ReturnType<typeof createBookingChecks>
  readonly occupancy: Pick<Occupancy, 'hold' | 'rehold'>
  readonly slips: Pick<Slips, 'issue'>
  readonly people: People
}

/** Room bookings made, moved and changed. */
export function createBookings({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, { ledger, check, occupancy, slips, people }: Others) {
  /** Books a room inside another transaction (a series, a wait-list); the booking without a slip. */
  function bookWithin(writer: Writer, wish: BookingWish, asker: Asker = AT_DESK): StoredBooking {
    if (wish.residentId !== undefined && !people.exists(wish.residentId)) throw new Refusal('NOT_FOUND', { what: 'resident' })
    const asked = { ...newBooking(wish, newId(), wish.residentId === undefined ? null : people.canonicalId(wish.residentId), writer.act.at), note: asker.override?.note ?? '' }
    const { rules, exception } = check(writer, asked, asker)
    return keep(writer, { ...asked, exception }, firstState(asked, writer.act.at, rules.approval, asker.isLead && asker.waitsForWord !== true))
  }

  /** Takes the room and writes a new booking under its number. */
  function keep(writer: Writer, asked: StoredBooking, state: ReturnType<typeof firstState>): StoredBooking {
    const { exception } = asked
    occupancy.hold(writer, holdOf(asked))
    const booking: StoredBooking = { ...asked, state, number: nextNumber(writer, 'CD'), startedAt: state === 'inUse' ? writer.act.at : null }
    insertBooking(writer, sealer, booking)
    tell(writer, booking, 'booked', {
      number: booking.number, ...slotOf(booking), headsExpected: booking.headsExpected, state,
      ...(booking.modeId === null ? {} : { modeId: booking.modeId }), ...(booking.seriesId === null ? {} : { seriesId: booking.seriesId }), ...waiver(exception),
    })
    return booking
  }

  /** Books another slot for whoever the station took a booking from, by the rules that bind a move of it. */
  function rebookWithin(writer: Writer, taken: StoredBooking, to: RoomSlot, { isLead }: Asker): StoredBooking {
    if (taken.residentId !== null && !people.exists(taken.residentId)) throw new Refusal('NOT_FOUND', { what: 'resident' })
    const asked: StoredBooking = {
      ...taken, ...slotOf(to), id: newId(), number: '', residentId: taken.residentId === null ? null : people.canonicalId(taken.residentId), modeId: null, headsActual: null, state: 'approved', undoState: null, reason: null, note: '',
      missedAs: null, kept: false, confirmedAt: null, startedAt: null, endedAt: null, createdAt: writer.act.at, version: 1,
    }
    const met = rulesMetBefore(taken, asked)
    const { rules } = check(writer, { ...asked, exception: { reason: 'superior', rules: [...(taken.exception?.rules ?? []), ...met] } }, AT_DESK, taken)
    const capacityOf = ({ roomId, startsAt }: RoomSlot): number => findRoom(writer, roomId, dateOf(startsAt))?.capacity ?? 0
    const word = isLead || keepsWord({ ...taken, approved: taken.undoState !== 'registered', capacity: capacityOf(taken) }, { ...asked, capacity: capacityOf(asked) })
    return keep(writer, asked, firstState(asked, writer.act.at, rules.approval, word))
  }

  /** Moves a booking to another time or room. One in use may change room or end; the heads are those expected. Unless told otherwise it keeps its mode, in another room the one of the same name. */
  function moveWithin(writer: Writer, booking: StoredBooking, to: ModeSlot, asker: Asker = AT_DESK): StoredBooking {
    refuseUnlessIn(booking, ['registered', 'approved', 'inUse'])
    const modeId = to.modeId === undefined ? keptMode(writer, booking, to) : to.modeId
    const moved = { ...booking, ...slotOf(to), modeId, kept: false }
    const { rules, exception } = check(writer, moved, asker, booking)
    occupancy.rehold(writer, holdOf(moved))
    const state = stateAfterChange(booking, moved, rules.approval, asker.isLead)
    const data = { from: slotOf(booking), to: slotOf(moved), ...(modeId === booking.modeId ? {} : { modeId }), ...(state === booking.state ? {} : { state }), ...(exception === booking.exception ? {} : waiver(exception)) }
    return ledger.save(writer, { ...moved, state, exception, note: asker.override?.note ?? booking.note }, 'moved', data)
  }

  return {
    bookWithin,
    rebookWithin,
    moveWithin,
    /** Books a room; one whose time has begun is in use at once, one that needs the lead's word waits for it. */
    book: (act: Act, wish: BookingWish, asker: Asker = AT_DESK): { booking: Booking; slip: Slip } => store.write(act, (writer) => {
      const booking = bookWithin(writer, wish, asker)
      const shown = ledger.view(writer, booking)
      return { booking: shown, slip: slips.issue(writer, { kind: 'booking', ownerId: booking.id, residentId: booking.residentId }, slipText(shown)) }
    }),
    move: (act: Act, input: Seen & ModeSlot, asker: Asker = AT_DESK): Booking => ledger.change(act, input, (writer, booking) => moveWithin(writer, booking, input, asker)),
    /** Bookings that begin in a span and are one of these people's, or can be asked after at a phone that ends so, by time. */
    expectedBy: (span: Interval, { residentIds, phoneTail }: { readonly residentIds: ReadonlySet<string>; readonly phoneTail: string }): Booking[] => store.read((reader) => ledger.viewAll(reader, listBookingsFrom(reader, sealer, span).filter((booking) =>
      (booking.residentId !== null && residentIds.has(people.canonicalId(booking.residentId))) || [booking.team?.phone, booking.contact?.phone].some((phone) => phone?.replace(/\D/gu, '').endsWith(phoneTail))))),
    find: (bookingId: string): Booking => store.read((reader) => ledger.view(reader, ledger.find(reader, bookingId))),
    describe: createBookingTitles({ store, sealer }, people),
  }
}

/** The mode a booking is in when it moves. */
function keptMode(reader: Reader, { modeId, headsExpected }: StoredBooking, to: RoomSlot): string | null {
  if (modeId === null) return null
  return modeInRoom(findRoom(reader, to.roomId, dateOf(to.startsAt)), findMode(reader, modeId), headsExpected)?.id ?? null
}

/** A booking as it is asked for, before the house has had its say. */
function newBooking(wish: BookingWish, id: string, residentId: string | null, at: number): StoredBooking {
  return {
    id, number: '', ...slotOf(wish), modeId: wish.modeId ?? null, seriesId: wish.seriesId ?? null, residentId,
    team: residentId === null && wish.team ? { name: wish.team.name, phone: wish.team.phone ?? '' } : null, contact: wish.contact ?? null,
    purpose: wish.purpose, sound: wish.sound ?? false, equipment: wish.equipment ?? [], note: '', headsExpected: wish.headsExpected, headsActual: null, state: 'approved', undoState: null,
    reason: null, exception: null, missedAs: null, kept: wish.kept ?? false, confirmedAt: null, startedAt: null, endedAt: null, createdAt: at, version: 1,
  }
}

/** What a booking holds of the house. */
export function holdOf(booking: StoredBooking) {
  return { ...slotOf(booking), modeId: booking.modeId, kind: 'booking', ownerId: booking.id, heads: booking.headsExpected } as const
}

function slotOf({ roomId, startsAt, endsAt }: RoomSlot) {
  return { roomId, startsAt, endsAt }
}

function waiver(exception: StoredBooking['exception']) {
  return exception === null ? {} : { waived: exception.rules, why: exception.reason }
}

function slipText(booking: Booking): Omit<Slip, 'code'> {
  const waiting = booking.state === 'registered' ? ['待站长同意'] : []
  return { title: '场地预约', lines: [booking.modeName === null ? booking.roomName : `${booking.roomName}（${booking.modeName}）`, spanText(booking), `用途 ${booking.purpose}`, `编号 ${booking.number}`, ...waiting] }
}
