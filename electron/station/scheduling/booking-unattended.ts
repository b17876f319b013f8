import type { Booking } from '../../../shared/contract/booking.ts'
import { RELEASE_LOOK_BACK_MS } from '../../../shared/domain/scheduling/auto-release.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { refuseState, stateAfter, type BookingLedger, type Seen } from './booking-ledger.ts'
import { listUnseen, type StoredBooking } from './booking-repository.ts'
import type { createBookingSteps } from './booking-steps.ts'

interface Others {
  readonly ledger: BookingLedger
  readonly steps: Pick<ReturnType<typeof createBookingSteps>, 'restoreWithin'>
}

/** What the desk knows of a booking whose time to come ran out while the computer was off. */
export interface Told {
  readonly came: boolean
  /** How many were there, where the use is over. */
  readonly headsActual?: number | undefined
}

/** Bookings whose time to come ran out while the computer was off: given back by the station, put right by the desk. */
export function createUnattended({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { ledger, steps }: Others) {
  /** As if it had been noted: in use while its time runs, over at its printed end after it. Throws `ROOM_TAKEN`. */
  function came(writer: Writer, booking: StoredBooking, headsActual: number | null): StoredBooking {
    const restored = steps.restoreWithin(writer, booking)
    const state = stateAfter(restored, 'start')
    const used = ledger.save(writer, { ...restored, state, startedAt: restored.startsAt }, 'started', { state })
    if (writer.act.at < used.endsAt) return used
    const over = stateAfter(used, 'complete')
    return ledger.save(writer, { ...used, state: over, headsActual, endedAt: used.endsAt, undoState: 'inUse' }, 'closed', { state: over, headsActual })
  }

  /** As the desk would have said in time: from where the booking stood. */
  function missed(writer: Writer, booking: StoredBooking): StoredBooking {
    const state = stateAfter({ ...booking, state: 'approved' }, 'markNoShow')
    return ledger.save(writer, { ...booking, state, missedAs: 'told', undoState: 'approved' }, 'missed', { state, how: 'told' })
  }

  return {
    /** Those nobody has put right within the look back, by time. */
    unattended: (): Booking[] => store.read((reader) => ledger.viewAll(reader, listUnseen(reader, sealer, now() - RELEASE_LOOK_BACK_MS))),
    settleUnattended: (act: Act, { came: there, headsActual, ...seen }: Seen & Told): Booking => ledger.change(act, seen, (writer, booking) => {
      if (booking.state !== 'cancelledByStation' || booking.missedAs !== 'unseen') refuseState(booking)
      return there ? came(writer, booking, headsActual ?? null) : missed(writer, booking)
    }),
  }
}
