import { lowestFreePlace } from './lowest-free-place.ts'

const MINUTE_MS = 60_000

/** Places that may be booked ahead are numbered 1 … `places`; those kept for who comes on the day follow them. */
export interface Places {
  readonly places: number
  readonly walkInPlaces: number
}

/**
 * The place somebody gets; null where none is left. Who books ahead never gets a place kept for walk-ins; a walk-in takes
 * one of those first, and else one that nobody booked (domain reference §b4, S37: places for who cannot book).
 */
export function placeFor({ places, walkInPlaces }: Places, taken: readonly number[], walkIn: boolean): number | null {
  const kept = walkIn ? lowestFreePlace(taken.map((place) => place - places), walkInPlaces) : null
  return kept === null ? lowestFreePlace(taken, places) : places + kept
}

/** How many of each kind are left. */
export function placesLeft({ places, walkInPlaces }: Places, taken: readonly number[]): { readonly booked: number; readonly walkIn: number } {
  const ahead = taken.filter((place) => place <= places).length
  return { booked: Math.max(0, places - ahead), walkIn: Math.max(0, walkInPlaces - (taken.length - ahead)) }
}

/** Most appointments that fit one after another with their buffers, over all lines; the last needs no buffer behind it. */
export function slotsIn(lengthMs: number, { slotMinutes, bufferMinutes, lines }: { readonly slotMinutes: number; readonly bufferMinutes: number; readonly lines: number }): number {
  return lines * Math.max(0, Math.floor((lengthMs / MINUTE_MS + bufferMinutes) / (slotMinutes + bufferMinutes)))
}
