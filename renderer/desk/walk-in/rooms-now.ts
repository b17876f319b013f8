import type { BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import { intersect, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { quarterAt } from '../scheduling/slot.ts'

/** A room and the next time today it can be had; null when there is none. */
export interface RoomNow {
  readonly room: Room
  readonly free: Interval | null
  readonly isFreeNow: boolean
}

/** Sorts after every real moment, and unlike Infinity can be subtracted from itself. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Rooms that are free now first, then by when they get free; rooms with nothing left today last. */
export function roomsNow(board: { readonly open: readonly Interval[]; readonly rooms: readonly Room[]; readonly items: readonly BoardItem[] }, now: number): readonly RoomNow[] {
  const from = quarterAt(now)
  const ahead = intersect(board.open, [{ startsAt: from, endsAt: Infinity }])
  const rows = board.rooms.filter((room) => room.active).map((room): RoomNow => {
    const [free = null] = subtract(ahead, board.items.filter((item) => item.roomId === room.id))
    return { room, free, isFreeNow: free !== null && free.startsAt <= now }
  })
  return rows.toSorted((a, b) => (a.free?.startsAt ?? NEVER) - (b.free?.startsAt ?? NEVER) || a.room.position - b.room.position)
}
