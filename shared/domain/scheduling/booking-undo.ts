import { assertNever } from '../assert-never.ts'
import type { BookingState } from './booking-state.ts'

/**
 * Where a booking stood before it ended, so that a slip of the hand at the desk can be taken back; null while it has not
 * ended. `from`, where it is known, tells a cancelled one that was still waiting for the lead from one that was approved.
 */
export function bookingStateBefore(state: BookingState, from: BookingState | null = null): BookingState | null {
  switch (state) {
    case 'rejected':
      return 'registered'
    case 'cancelledByApplicant':
    case 'cancelledByStation':
      return from ?? 'approved'
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
