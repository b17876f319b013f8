import { assertNever } from '../assert-never.ts'
import type { BookingState } from './booking-state.ts'

/** Where a booking stood before it ended, so that a slip of the hand at the desk can be taken back; null while it has not ended. */
export function bookingStateBefore(state: BookingState): BookingState | null {
  switch (state) {
    case 'rejected':
      return 'registered'
    case 'cancelledByApplicant':
    case 'cancelledByStation':
    case 'noShow':
      return 'approved'
    case 'completed':
    case 'endedEarly':
      return 'inUse'
    case 'registered':
    case 'approved':
    case 'inUse':
      return null
    default:
      return assertNever(state)
  }
}
