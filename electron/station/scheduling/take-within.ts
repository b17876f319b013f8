import type { StationReason } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { CallReason } from '../../../shared/contract/scheduling-calls.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listBookings, type StoredBooking } from './booking-repository.ts'
import type { createBookingSteps } from './booking-steps.ts'
import type { Calls, NewCall } from './calls.ts'
import { createHolderCalls } from './holder-calls.ts'
import { deleteTaken, deleteTakenOwner, insertTaken, listTaken, type Taken } from './taking-repository.ts'

/** Somebody who has to be told of a session or an activity that gave way. */
export type ToBeTold = Pick<NewCall, 'ownerKind' | 'ownerId' | 'residentId' | 'contact' | 'about'>

/** How a capability ends its own things for the station. Each function runs inside the caller's transaction and passes over ids that are not its own. */
export interface Taker {
  /** Those of its things that can give way now, with how many people have to be called for each. */
  takeable(reader: Reader, ids: readonly string[]): ReadonlyMap<string, number>
  /** Cancels and lets go of the room; who has to be told, by id of what gave way. */
  take(writer: Writer, ids: readonly string[], reason: StationReason): ReadonlyMap<string, readonly ToBeTold[]>
  /** Undoes `take`. Throws `ROOM_TAKEN` or `CANNOT_UNDO`. */
  restore(writer: Writer, ids: readonly string[]): void
}

/** What gives way and to what. */
export interface TakeWish {
  readonly ownerIds: readonly string[]
  readonly reason: StationReason
  readonly note?: string
  /** The taking or closure it is for. */
  readonly causeId: string
  /** `taken` when left out. */
  readonly why?: Extract<CallReason, 'taken' | 'closed'>
  /** What is about to be held, so that nobody is offered just that. */
  readonly soonBusy?: readonly RoomSlot[]
}

export interface TakeOthers {
  readonly calendar: Pick<Calendar, 'openOnEach'>
  readonly calls: Pick<Calls, 'addWithin' | 'ofCause' | 'settleWithin' | 'withdrawWithin'>
  readonly steps: Pick<ReturnType<typeof createBookingSteps>, 'endWithin' | 'restoreWithin'>
}

export type TakeWithin = ReturnType<typeof createTakeWithin>

/** Makes bookings, sessions and activities give way to the station, and puts whoever held them on the call list. */
export function createTakeWithin({ sealer }: Pick<Parts, 'sealer'>, { calendar, calls, steps }: TakeOthers) {
  const callHolders = createHolderCalls(calendar, calls)
  const takers = new Map<'session' | 'activity', Taker>()

  function takeBookings(writer: Writer, bookings: readonly StoredBooking[], { reason, note = '', causeId, why = 'taken', soonBusy = [] }: TakeWish): void {
    for (const booking of bookings) steps.endWithin(writer, booking, 'cancelByStation', 'cancelled', { reason, note })
    callHolders(writer, bookings, { reason: why, causeId, soonBusy })
  }

  /** Makes what can give way do so; who held it is on the call list. What gave way. */
  function takeWithin(writer: Writer, wish: TakeWish): readonly Taken[] {
    const bookings = listBookings(writer, sealer, wish.ownerIds).toSorted((a, b) => a.startsAt - b.startsAt)
    takeBookings(writer, bookings, wish)
    const taken: Taken[] = bookings.map(({ id }) => ({ ownerId: id, ownerKind: 'booking' }))
    for (const [ownerKind, taker] of takers) {
      for (const [ownerId, told] of taker.take(writer, wish.ownerIds, wish.reason)) {
        taken.push({ ownerId, ownerKind })
        for (const call of told) calls.addWithin(writer, { ...call, reason: wish.why ?? 'taken', causeId: wish.causeId })
      }
    }
    insertTaken(writer, wish.causeId, wish.reason, taken)
    return taken
  }

  function restoreBooking(writer: Writer, booking: StoredBooking): void {
    if (booking.state !== 'cancelledByStation') throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
    steps.restoreWithin(writer, { ...booking, note: '' })
  }

  return {
    takeWithin,
    /** Lets another capability give way with what it owns. */
    register(kind: 'session' | 'activity', taker: Taker): void {
      takers.set(kind, taker)
    },
    /** What can give way now, and how many people have to be called for each. */
    takeable(reader: Reader, ids: readonly string[]): ReadonlyMap<string, number> {
      const bookings = listBookings(reader, sealer, ids).filter(({ state }) => state === 'approved' || state === 'registered').map(({ id }) => [id, 1] as const)
      return new Map([...bookings, ...[...takers.values()].flatMap((taker) => [...taker.takeable(reader, ids)])])
    },
    /** A booking stands again although what took it does: nobody need be called about it, and undoing the cause passes over it. */
    givenBack(writer: Writer, bookingId: string): void {
      calls.withdrawWithin(writer, bookingId)
      deleteTakenOwner(writer, bookingId)
    },
    /** Gives back what a taking or closure took; its calls are off the list. Throws `CANNOT_UNDO` once somebody accepted something else. */
    undoWithin(writer: Writer, causeId: string): void {
      const listed = calls.ofCause(writer, causeId)
      if (listed.some(({ outcome }) => outcome === 'accepted')) throw new Refusal('CANNOT_UNDO', { reason: 'rebooked' })
      const taken = Map.groupBy(listTaken(writer, causeId), ({ ownerKind }) => ownerKind)
      for (const booking of listBookings(writer, sealer, (taken.get('booking') ?? []).map(({ ownerId }) => ownerId))) restoreBooking(writer, booking)
      for (const [kind, taker] of takers) taker.restore(writer, (taken.get(kind) ?? []).map(({ ownerId }) => ownerId))
      for (const call of calls.ofCause(writer, causeId)) if (call.state !== 'done') calls.settleWithin(writer, call, 'withdrawn')
      deleteTaken(writer, causeId)
    },
  }
}
