import type { Booking } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { takeBackTrouble } from '../../../shared/domain/scheduling/booking-take-back.ts'
import type { Act } from '../store/journal.ts'
import type { BookingLedger, Seen } from './booking-ledger.ts'
import type { createBookingSteps } from './booking-steps.ts'

/** Takes back whole what was booked by a slip of the hand, in use already or not: nobody used the room. Throws `CANNOT_UNDO`. */
export function createBookingTakeBack(ledger: BookingLedger, { endWithin }: Pick<ReturnType<typeof createBookingSteps>, 'endWithin'>) {
  return {
    takeBack: (act: Act, seen: Seen): Booking => ledger.change(act, seen, (writer, booking) => {
      const reason = takeBackTrouble(booking, act.at)
      if (reason) throw new Refusal('CANNOT_UNDO', { reason })
      return endWithin(writer, booking, 'takeBack', 'takenBack')
    }),
  }
}
