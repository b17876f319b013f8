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

export function slotOf({ roomId, startsAt, endsAt }: Wish): Slot {
  return { roomId, on: dateOfMoment(startsAt), from: timeText(startsAt), to: timeText(endsAt) }
}

export function wishOf({ roomId, on, from, to }: Slot): Wish {
  return { roomId, startsAt: momentAt(on, from), endsAt: momentAt(on, to) }
}

/** The quarter of an hour a moment lies in. */
export const quarterAt = (at: number): number => Math.floor(at / QUARTER_MS) * QUARTER_MS

/** Every quarter of the working day, `07:00` to `22:00`. */
export const QUARTERS: readonly string[] = Array.from({ length: 61 }, (_, index) => {
  const minutes = 7 * 60 + index * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})
