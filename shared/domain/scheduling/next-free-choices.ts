import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'

/** A room as far as a choice needs it. */
export interface FittingRoom {
  readonly id: string
  /** Seats. */
  readonly capacity: number
}

/** Some room at some time. */
export interface RoomSlot extends Interval {
  readonly roomId: string
}

/** What was asked for and what stands in the way. */
export interface FreeChoicesInput {
  readonly wanted: RoomSlot & { readonly heads: number }
  /** Rooms that can be booked, in the station's own order. */
  readonly rooms: readonly FittingRoom[]
  /** Everything that holds a room within `open`. */
  readonly busy: readonly RoomSlot[]
  /** Opening hours of the wanted day and of the days a choice may move to (`openIntervalsFrom`). */
  readonly open: readonly Interval[]
  readonly now: Instant
  readonly count: number
}
