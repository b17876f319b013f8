/** Where a room booking stands: 已登记, 已预约, 使用中, 已完成, and the ways it can end otherwise. */
export type BookingState = 'registered' | 'approved' | 'inUse' | 'completed' | 'rejected' | 'cancelledByApplicant' | 'cancelledByStation' | 'noShow' | 'endedEarly'

/** What the desk can do with a booking. */
export type BookingEvent = 'approve' | 'reject' | 'start' | 'complete' | 'endEarly' | 'cancelByApplicant' | 'cancelByStation' | 'markNoShow' | 'takeBack'

/** The whole machine; what is not written here is refused. */
export const BOOKING_TRANSITIONS: Readonly<Record<BookingState, Readonly<Partial<Record<BookingEvent, BookingState>>>>> = {
  registered: { approve: 'approved', reject: 'rejected', cancelByApplicant: 'cancelledByApplicant', cancelByStation: 'cancelledByStation', takeBack: 'cancelledByApplicant' },
  approved: {
    start: 'inUse',
    cancelByApplicant: 'cancelledByApplicant',
    cancelByStation: 'cancelledByStation',
    markNoShow: 'noShow',
    takeBack: 'cancelledByApplicant',
  },
  inUse: { complete: 'completed', endEarly: 'endedEarly', takeBack: 'cancelledByApplicant' },
  completed: {},
  rejected: {},
  cancelledByApplicant: {},
  cancelledByStation: {},
  noShow: {},
  endedEarly: {},
}

/** The state after an event, or null where the event is not possible. */
export function nextBookingState(state: BookingState, event: BookingEvent): BookingState | null {
  return BOOKING_TRANSITIONS[state][event] ?? null
}

/** Whether a booking in this state still holds its room; a cancelled or missed one gives it back. */
export function holdsRoom(state: BookingState): boolean {
  return state === 'registered' || state === 'approved' || state === 'inUse' || state === 'completed' || state === 'endedEarly'
}
