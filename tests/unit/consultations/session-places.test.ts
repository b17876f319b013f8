import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFor, placesLeft, slotsIn } from '../../../shared/domain/consultations/session-places.ts'

const PLACES = { places: 2, walkInPlaces: 2 }

describe('the place somebody gets', () => {
  it.each([
    { taken: [], walkIn: false, place: 1 }, { taken: [1], walkIn: false, place: 2 }, { taken: [1, 2], walkIn: false, place: null }, { taken: [2, 3, 4], walkIn: false, place: 1 },
    { taken: [], walkIn: true, place: 3 }, { taken: [3], walkIn: true, place: 4 }, { taken: [4], walkIn: true, place: 3 }, { taken: [3, 4], walkIn: true, place: 1 },
    { taken: [1, 3, 4], walkIn: true, place: 2 }, { taken: [1, 2, 3, 4], walkIn: true, place: null },
  ])('is $place with $taken taken, walk-in: $walkIn', ({ taken, walkIn, place }) => {
    expect(placeFor(PLACES, taken, walkIn)).toBe(place)
  })

  it('is never held twice, never kept from a walk-in by a booking, and counts down what is left', () => {
    fc.assert(fc.property(fc.nat(6), fc.nat(6), fc.array(fc.boolean(), { maxLength: 20 }), (places, walkInPlaces, people) => {
      const taken: number[] = []
      for (const walkIn of people) {
        const before = placesLeft({ places, walkInPlaces }, taken)
        const place = placeFor({ places, walkInPlaces }, taken, walkIn)
        expect(place === null).toBe(walkIn ? before.booked + before.walkIn === 0 : before.booked === 0)
        if (place === null) continue
        expect(taken).not.toContain(place)
        expect(walkIn || place <= places).toBe(true)
        taken.push(place)
      }
      expect(taken.length).toBeLessThanOrEqual(places + walkInPlaces)
    }))
  })
})

describe('services that fit in a session', () => {
  it.each([
    { minutes: 120, slotMinutes: 30, bufferMinutes: 0, lines: 1, fit: 4 }, { minutes: 120, slotMinutes: 30, bufferMinutes: 15, lines: 1, fit: 3 }, { minutes: 75, slotMinutes: 30, bufferMinutes: 15, lines: 1, fit: 2 },
    { minutes: 120, slotMinutes: 30, bufferMinutes: 0, lines: 3, fit: 12 }, { minutes: 20, slotMinutes: 30, bufferMinutes: 0, lines: 1, fit: 0 },
  ])('are $fit in $minutes minutes of $slotMinutes and $bufferMinutes between, on $lines lines', ({ minutes, fit, ...how }) => {
    expect(slotsIn(minutes * 60_000, how)).toBe(fit)
  })
})
