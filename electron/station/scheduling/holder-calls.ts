import type { CallReason } from '../../../shared/contract/scheduling-calls.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Writer } from '../store/transaction.ts'
import type { StoredBooking } from './booking-repository.ts'
import type { Calls } from './calls.ts'
import { choicesForMany, unitsOf } from './choices-many.ts'
import { listRoomNames, listRooms } from './room-repository.ts'

/** The name the station books under: nobody has to be told of what it gives back itself. */
export const STATION = { name: '本站', phone: '' }

/** Why holders are called, and what stands behind it. */
export interface HolderCall {
  readonly reason: Extract<CallReason, 'taken' | 'closed' | 'undecided'>
  /** The taking or closure that made it necessary. */
  readonly causeId?: string
  /** Why, in words the desk can read out. */
  readonly why?: string
  /** How many bookings the call is about, where it stands for all that one holder lost in one act; then nothing is offered. */
  readonly of?: number
  /** What is about to be held, so that nobody is offered just that. */
  readonly soonBusy?: readonly RoomSlot[]
}

export type HolderCalls = ReturnType<typeof createHolderCalls>

/** Puts whoever lost a booking to the station on the call list, each with what could be had instead. */
export function createHolderCalls(calendar: Pick<Calendar, 'openOnEach'>, calls: Pick<Calls, 'addWithin'>) {
  return (writer: Writer, lost: readonly StoredBooking[], { reason, causeId, why, of = 1, soonBusy = [] }: HolderCall): void => {
    const bookings = lost.filter(({ residentId, team }) => residentId !== null || team?.name !== STATION.name)
    const [first] = bookings
    if (!first) return
    const rooms = listRooms(writer, dateOf(first.startsAt))
    const wishes = bookings.map(({ roomId, startsAt, endsAt, headsExpected }) => ({ roomId, startsAt, endsAt, heads: headsExpected }))
    const busy = soonBusy.flatMap((slot) => unitsOf(rooms, [slot.roomId]).map((roomId) => ({ roomId, startsAt: slot.startsAt, endsAt: slot.endsAt })))
    const choices = of > 1 ? [] : choicesForMany(writer, calendar, wishes, { rooms, now: writer.act.at + 1, soonBusy: busy }) // nobody on the phone begins this instant
    const names = listRoomNames(writer)
    for (const [index, booking] of bookings.entries()) {
      calls.addWithin(writer, {
        reason, ownerKind: 'booking', ownerId: booking.id, ...(causeId === undefined ? {} : { causeId }), residentId: booking.residentId, contact: booking.team,
        about: `${names.get(booking.roomId) ?? ''} ${spanText(booking)} ${booking.purpose}${of > 1 ? ` 等 ${of} 次` : ''}${why === undefined ? '' : `，${why}`}`,
        choices: (choices[index] ?? []).map(({ roomId, startsAt, endsAt }) => ({ roomId, startsAt, endsAt })),
      })
    }
  }
}
