import { dateOfMoment, momentAt, timeText } from '../../../shared/text/time.ts'

/** A room at a time as a form holds it. */
export interface Slot {
  readonly roomId: string
  readonly on: string
  readonly from: string
  readonly to: string
}

/** A room at a time as a call takes it. */
export interface Wish {
  readonly roomId: string
  readonly startsAt: number
  readonly endsAt: number
}

const QUARTER_MS = 15 * 60_000
const LAST_MINUTE = 22 * 60

export function slotOf({ roomId, startsAt, endsAt }: Wish): Slot {
  return { roomId, on: dateOfMoment(startsAt), from: timeText(startsAt), to: timeText(endsAt) }
}

export function wishOf({ roomId, on, from, to }: Slot): Wish {
  return { roomId, startsAt: momentAt(on, from), endsAt: momentAt(on, to) }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Another start takes the end along, as long as that is still the same day. */
export function startingAt(slot: Slot, from: string): Slot {
  const length = minutesOf(slot.to) - minutesOf(slot.from)
  return { ...slot, from, to: length <= 0 ? slot.to : clockOf(Math.min(minutesOf(from) + length, LAST_MINUTE)) }
}

/** The quarter of an hour a moment lies in. */
export const quarterAt = (at: number): number => Math.floor(at / QUARTER_MS) * QUARTER_MS

/** Every quarter of the working day, `07:00` to `22:00`. */
export const QUARTERS: readonly string[] = Array.from({ length: 61 }, (_, index) => clockOf(7 * 60 + index * 15))
