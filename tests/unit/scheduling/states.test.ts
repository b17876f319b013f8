import { describe, expect, it } from 'vitest'
import { ACTIVITY_SESSION_TRANSITIONS, nextActivitySessionState } from '../../../shared/domain/activities/session-state.ts'
import { APPOINTMENT_TRANSITIONS, nextAppointmentState } from '../../../shared/domain/consultations/appointment-state.ts'
import { BOOKING_TRANSITIONS, holdsRoom, nextBookingState } from '../../../shared/domain/scheduling/booking-state.ts'

type Step = readonly [from: string, event: string, to: string]

/** Every state with every event: what the machine answers, the impossible ones left out. */
function steps<S extends string, E extends string>(states: readonly S[], events: readonly E[], next: (state: S, event: E) => S | null): readonly Step[] {
  return states.flatMap((state) =>
    events.flatMap((event) => {
      const to = next(state, event)
      return to === null ? [] : [[state, event, to] as const]
    }),
  )
}

describe('the states', () => {
  it('of a booking change only as written', () => {
    const states = ['registered', 'approved', 'inUse', 'completed', 'rejected', 'cancelledByApplicant', 'cancelledByStation', 'noShow', 'endedEarly'] as const
    const events = ['approve', 'reject', 'start', 'complete', 'endEarly', 'cancelByApplicant', 'cancelByStation', 'markNoShow', 'takeBack'] as const

    expect(Object.keys(BOOKING_TRANSITIONS)).toEqual(states)
    expect(steps(states, events, nextBookingState)).toEqual([
      ['registered', 'approve', 'approved'],
      ['registered', 'reject', 'rejected'],
      ['registered', 'cancelByApplicant', 'cancelledByApplicant'],
      ['registered', 'cancelByStation', 'cancelledByStation'],
      ['registered', 'takeBack', 'cancelledByApplicant'],
      ['approved', 'start', 'inUse'],
      ['approved', 'cancelByApplicant', 'cancelledByApplicant'],
      ['approved', 'cancelByStation', 'cancelledByStation'],
      ['approved', 'markNoShow', 'noShow'],
      ['approved', 'takeBack', 'cancelledByApplicant'],
      ['inUse', 'complete', 'completed'],
      ['inUse', 'endEarly', 'endedEarly'],
      ['inUse', 'takeBack', 'cancelledByApplicant'],
    ])
    expect(states.filter(holdsRoom)).toEqual(['registered', 'approved', 'inUse', 'completed', 'endedEarly'])
  })

  it('of an appointment change only as written', () => {
    const states = ['booked', 'arrived', 'inService', 'served', 'noShow', 'cancelled', 'referred'] as const
    const events = ['arrive', 'begin', 'serve', 'refer', 'cancel', 'markNoShow'] as const

    expect(Object.keys(APPOINTMENT_TRANSITIONS)).toEqual(states)
    expect(steps(states, events, nextAppointmentState)).toEqual([
      ['booked', 'arrive', 'arrived'],
      ['booked', 'cancel', 'cancelled'],
      ['booked', 'markNoShow', 'noShow'],
      ['arrived', 'begin', 'inService'],
      ['arrived', 'serve', 'served'],
      ['arrived', 'refer', 'referred'],
      ['arrived', 'cancel', 'cancelled'],
      ['inService', 'serve', 'served'],
      ['inService', 'refer', 'referred'],
      ['noShow', 'arrive', 'arrived'],
    ])
  })

  it('of an activity session change only as written', () => {
    const states = ['planned', 'open', 'ended', 'cancelled'] as const

    expect(Object.keys(ACTIVITY_SESSION_TRANSITIONS)).toEqual(states)
    expect(steps(states, ['open', 'end', 'cancel'] as const, nextActivitySessionState)).toEqual([
      ['planned', 'open', 'open'],
      ['planned', 'cancel', 'cancelled'],
      ['open', 'end', 'ended'],
    ])
  })
})
