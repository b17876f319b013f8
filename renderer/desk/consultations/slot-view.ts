import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'

/** One start on the grid of a session: free, or who holds some of its time. */
export interface SlotCell {
  readonly startsAt: number
  readonly free: boolean
  /** Appointments that begin at this very start, by line. */
  readonly held: readonly Appointment[]
}

const MINUTE_MS = 60_000

/** Every start of a session's grid in order; cancelled appointments hold nothing. */
export function slotCells({ startsAt, endsAt, slots }: DutySession, starts: readonly number[], appointments: readonly Appointment[]): readonly SlotCell[] {
  if (slots === null) return []
  const count = Math.max(0, Math.floor((endsAt - startsAt - slots.slotMinutes * MINUTE_MS) / (slots.gridMinutes * MINUTE_MS)) + 1)
  const free = new Set(starts)
  const held = appointments.filter(({ state }) => state !== 'cancelled')
  return Array.from({ length: count }, (_, index) => {
    const at = startsAt + index * slots.gridMinutes * MINUTE_MS
    return { startsAt: at, free: free.has(at), held: held.filter((one) => one.startsAt === at) }
  })
}

/** Where an arrow key leads from one cell to the next free one; the same cell where there is none that way. */
export function nextFree(cells: readonly SlotCell[], from: number, by: 1 | -1): number {
  for (let index = from + by; index >= 0 && index < cells.length; index += by) if (cells[index]?.free === true) return index
  return from
}
