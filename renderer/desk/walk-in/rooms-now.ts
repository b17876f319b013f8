import type { BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import { intersect, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { quarterAt } from '../scheduling/slot.ts'

const MINUTE_MS = 60_000

/** A room and the next time today it can be had for so long (or for less, when for so long it cannot); null when there is none. */
export interface RoomNow {
  readonly room: Room
  readonly free: Interval | null
  /** Everything that is left of today, in order. */
  readonly gaps: readonly Interval[]
  readonly fits: boolean
  readonly isFreeNow: boolean
}

/** Sorts after every real moment, and unlike Infinity can be subtracted from itself. */
const NEVER = Number.MAX_SAFE_INTEGER

interface BoardNow {
  readonly open: readonly Interval[]
  readonly rooms: readonly Room[]
  readonly items: readonly BoardItem[]
}

/**
 * Rooms that seat so many and are free for so long first, the soonest first, of those the smallest: the hall is not for one
 * reader. Then those that are free for less; rooms that are too small or have nothing left today last.
 */
export function roomsNow(board: BoardNow, now: number, minutes: number, heads = 1): readonly RoomNow[] {
  const ahead = intersect(board.open, [{ startsAt: quarterAt(now), endsAt: NEVER }])
  const rows = board.rooms.filter((room) => room.active).map((room): RoomNow => {
    const gaps = subtract(ahead, board.items.filter((item) => item.roomId === room.id))
    const free = freeFor(gaps, minutes)
    const fits = free !== null && lastsFor(free, minutes) && room.capacity >= heads
    return { room, free, gaps, fits, isFreeNow: free !== null && free.startsAt <= now }
  })
  return rows.toSorted((a, b) => Number(b.fits) - Number(a.fits) || startOf(a) - startOf(b) || a.room.capacity - b.room.capacity || a.room.position - b.room.position)
}

/** The next time a room is free for so long, else the next time it is free at all. */
export function freeFor(gaps: readonly Interval[], minutes: number): Interval | null {
  return gaps.find((gap) => lastsFor(gap, minutes)) ?? gaps[0] ?? null
}

function lastsFor({ startsAt, endsAt }: Interval, minutes: number): boolean {
  return endsAt - startsAt >= minutes * MINUTE_MS
}

function startOf({ free }: RoomNow): number {
  return free?.startsAt ?? NEVER
}
