import { dateOfMoment } from '../../../shared/text/time.ts'
import { nearestQuarter, shownOf, type Axis } from './board-axis.ts'
import type { Movable } from './board-view.ts'

const QUARTER_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** A booking being moved or resized on the board, not saved yet. */
export interface Adjustment {
  readonly booking: Movable
  readonly roomId: string
  readonly startsAt: number
  readonly endsAt: number
}

/** What is held of a block: all of it, or one of its ends. */
export type Grip = 'whole' | 'start' | 'end'

export type Nudge = 'earlier' | 'later' | 'dayBefore' | 'dayAfter' | 'roomAbove' | 'roomBelow' | 'longer' | 'shorter'

export function beginAdjusting(booking: Movable): Adjustment {
  return { booking, roomId: booking.roomId, startsAt: booking.startsAt, endsAt: booking.endsAt }
}

export function isChanged({ booking, roomId, startsAt, endsAt }: Adjustment): boolean {
  return roomId !== booking.roomId || startsAt !== booking.startsAt || endsAt !== booking.endsAt
}

/** Where a booking stands when the pointer that took it at `takenAt` is at `pointedAt`, over a row. The beginning of a use that has begun stays. */
export function dragged(booking: Movable, grip: Grip, { takenAt, pointedAt, roomId }: { readonly takenAt: number; readonly pointedAt: number; readonly roomId: string }, axis: Axis): Adjustment {
  const by = pointedAt - takenAt
  const before = beginAdjusting(booking)
  switch (grip) {
    case 'whole':
      return { ...(booking.begun ? before : movedTo(before, booking.startsAt + by, dateOfMoment(pointedAt), axis)), roomId }
    case 'start':
      return booking.begun ? before : withStart(before, booking.startsAt + by, axis)
    case 'end':
      return withEnd(before, booking.endsAt + by, axis)
  }
}

/** The next place by one key. `roomIds` are the rows in their order. */
export function nudged(adjustment: Adjustment, nudge: Nudge, axis: Axis, roomIds: readonly string[]): Adjustment {
  switch (nudge) {
    case 'earlier':
      return shiftedBy(adjustment, -QUARTER_MS, axis)
    case 'later':
      return shiftedBy(adjustment, QUARTER_MS, axis)
    case 'dayBefore':
      return shiftedBy(adjustment, -DAY_MS, axis)
    case 'dayAfter':
      return shiftedBy(adjustment, DAY_MS, axis)
    case 'longer':
      return withEnd(adjustment, adjustment.endsAt + QUARTER_MS, axis)
    case 'shorter':
      return withEnd(adjustment, adjustment.endsAt - QUARTER_MS, axis)
    case 'roomAbove':
    case 'roomBelow':
      return { ...adjustment, roomId: roomIds[roomIds.indexOf(adjustment.roomId) + (nudge === 'roomAbove' ? -1 : 1)] ?? adjustment.roomId }
  }
}

function shiftedBy(adjustment: Adjustment, by: number, axis: Axis): Adjustment {
  const startsAt = adjustment.startsAt + by
  const day = dateOfMoment(startsAt)
  return adjustment.booking.begun || !axis.days.includes(day) ? adjustment : movedTo(adjustment, startsAt, day, axis)
}

/** As long as before, on the grid, and within what is shown of a day. */
function movedTo(adjustment: Adjustment, startsAt: number, day: string, axis: Axis): Adjustment {
  const length = adjustment.endsAt - adjustment.startsAt
  const shown = shownOf(axis, day)
  const start = Math.max(Math.min(nearestQuarter(startsAt), shown.endsAt - length), shown.startsAt)
  return { ...adjustment, startsAt: start, endsAt: start + length }
}

function withStart(adjustment: Adjustment, startsAt: number, axis: Axis): Adjustment {
  const earliest = shownOf(axis, dateOfMoment(adjustment.startsAt)).startsAt
  return { ...adjustment, startsAt: Math.max(Math.min(nearestQuarter(startsAt), adjustment.endsAt - QUARTER_MS), earliest) }
}

function withEnd(adjustment: Adjustment, endsAt: number, axis: Axis): Adjustment {
  const latest = shownOf(axis, dateOfMoment(adjustment.startsAt)).endsAt
  return { ...adjustment, endsAt: Math.min(Math.max(nearestQuarter(endsAt), adjustment.startsAt + QUARTER_MS), latest) }
}
