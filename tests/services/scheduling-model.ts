import { assertNever } from '../../shared/domain/assert-never.ts'
import { bookingStateBefore } from '../../shared/domain/scheduling/booking-undo.ts'
import { holdsRoom, type BookingState } from '../../shared/domain/scheduling/booking-state.ts'

/** What a desk may try, in quarters of an hour from the opening; `which` picks one of the bookings made so far. */
export type Attempt =
  | { readonly kind: 'book'; readonly room: number; readonly from: number; readonly quarters: number }
  | { readonly kind: 'move'; readonly which: number; readonly room: number; readonly from: number; readonly quarters: number }
  | { readonly kind: 'cancel' | 'close' | 'noShow' | 'start' | 'restore'; readonly which: number }
  | { readonly kind: 'wait'; readonly quarters: number }

/** `from` … `to` is the printed time, `held` what the room is really held for; quarters, half-open. */
export interface ModelBooking {
  readonly room: number
  readonly from: number
  readonly to: number
  readonly heldTo: number
  readonly state: BookingState
}

export interface Model {
  readonly now: number
  readonly bookings: readonly ModelBooking[]
}

/** What should come of an attempt: the model after it, or the code of the refusal. Written as naively as can be. */
export function attempt(model: Model, wish: Exclude<Attempt, { kind: 'wait' }>): Model | string {
  if (wish.kind === 'book') {
    const made: ModelBooking = { room: wish.room, from: wish.from, to: wish.from + wish.quarters, heldTo: wish.from + wish.quarters, state: wish.from <= model.now ? 'inUse' : 'approved' }
    return badTime(model, made, false) ?? clash(model.bookings, made) ?? { ...model, bookings: [...model.bookings, made] }
  }
  const index = wish.which % model.bookings.length
  const before = model.bookings[index]
  if (!before) return 'NOT_FOUND'
  const after = change({ ...model, bookings: model.bookings.toSpliced(index, 1) }, before, wish)
  return typeof after === 'string' ? after : { ...model, bookings: model.bookings.with(index, after) }
}

/** What becomes of one booking beside all the others. */
function change(others: Model, before: ModelBooking, wish: Exclude<Attempt, { kind: 'wait' | 'book' }>): ModelBooking | string {
  switch (wish.kind) {
    case 'move': {
      if (before.state !== 'approved' && before.state !== 'inUse') return 'WRONG_STATE'
      const moved = { ...before, room: wish.room, from: wish.from, to: wish.from + wish.quarters, heldTo: wish.from + wish.quarters }
      return badTime(others, moved, before.state === 'inUse' && before.from === moved.from) ?? clash(others.bookings, moved) ?? moved
    }
    case 'close':
      if (before.state !== 'inUse') return 'WRONG_STATE'
      return { ...before, heldTo: Math.min(before.heldTo, others.now), state: others.now < before.to ? 'endedEarly' : 'completed' }
    case 'restore': {
      const state = bookingStateBefore(before.state)
      const back = { ...before, heldTo: before.to, state: state ?? before.state }
      return state ? (clash(others.bookings, back) ?? back) : 'WRONG_STATE'
    }
    case 'noShow':
      if (before.state !== 'approved') return 'WRONG_STATE'
      return others.now < before.from + WAITED ? 'BAD_TIME' : { ...before, state: 'noShow' }
    case 'start':
    case 'cancel':
      return before.state === 'approved' ? { ...before, state: AFTER[wish.kind] } : 'WRONG_STATE'
    default:
      return assertNever(wish)
  }
}

/** How long a new house waits for somebody who does not come: 20 minutes, in quarters of an hour. */
const WAITED = 20 / 15

const AFTER = { start: 'inUse', cancel: 'cancelledByApplicant' } as const

/** What should stand on the board: every booking that still holds some time. */
export function held(model: Model): readonly ModelBooking[] {
  return model.bookings.filter(holds)
}

function holds(booking: ModelBooking): boolean {
  return holdsRoom(booking.state) && booking.from < booking.heldTo
}

function badTime({ now }: Model, { from, to }: ModelBooking, begun: boolean): string | null {
  return (!begun && from < now - 1) || to <= now ? 'BAD_TIME' : null
}

function clash(others: readonly ModelBooking[], wanted: ModelBooking): string | null {
  return others.some((one) => holds(one) && one.room === wanted.room && one.from < wanted.to && wanted.from < one.heldTo) ? 'ROOM_TAKEN' : null
}
