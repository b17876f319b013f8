import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPOINTMENT_TRANSITIONS, type AppointmentEvent, type AppointmentState } from '../../../shared/domain/consultations/appointment-state.ts'
import { lowestFreePlace } from '../../../shared/domain/consultations/lowest-free-place.ts'
import { stepAppointment, type AppointmentProgress } from '../../../shared/domain/consultations/step-appointment.ts'

const NOW = 1_000
const events: readonly AppointmentEvent[] = ['arrive', 'begin', 'serve', 'refer', 'cancel', 'markNoShow']
const states = Object.keys(APPOINTMENT_TRANSITIONS) as AppointmentState[]
const at = (state: AppointmentState): AppointmentProgress =>
  ({ state, undoState: null, arrivedAt: state === 'arrived' || state === 'inService' || state === 'served' ? 500 : null, begunAt: null, servedAt: state === 'served' ? 900 : null })

describe('a step of an appointment', () => {
  it.each(states.flatMap((state) => events.map((event) => ({ state, event, next: APPOINTMENT_TRANSITIONS[state][event] ?? null }))))('$event in $state leads to $next', ({ state, event, next }) => {
    expect(stepAppointment(at(state), event, NOW)?.state ?? null).toBe(next)
  })

  it('notes when somebody arrived, was begun with and was served', () => {
    const arrived = stepAppointment(at('booked'), 'arrive', 10)
    const begun = arrived && stepAppointment(arrived, 'begin', 15)
    const served = begun && stepAppointment(begun, 'serve', 20)

    expect(served).toEqual({ state: 'served', undoState: 'inService', arrivedAt: 10, begunAt: 15, servedAt: 20 })
  })

  it('is taken back exactly, once, after any walk through the states', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...events), { maxLength: 8 }), fc.constantFrom(...events), (walk, last) => {
      const before = walk.reduce((progress, event, index) => stepAppointment(progress, event, index) ?? progress, at('booked'))
      const after = stepAppointment(before, last, NOW)
      fc.pre(after !== null)
      const back = after && stepAppointment(after, 'undo', NOW + 1)

      expect(back).toEqual({ ...before, undoState: null })
      expect(back && stepAppointment(back, 'undo', NOW + 2)).toBeNull()
    }))
  })
})

describe('the lowest free place', () => {
  it.each([
    { taken: [], places: 3, place: 1 }, { taken: [1, 3], places: 3, place: 2 }, { taken: [2], places: 3, place: 1 }, { taken: [3, 1, 2], places: 3, place: null }, { taken: [1, 7], places: 2, place: 2 },
  ])('of $places with $taken taken is $place', ({ taken, places, place }) => {
    expect(lowestFreePlace(taken, places)).toBe(place)
  })
})
