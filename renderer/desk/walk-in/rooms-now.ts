import type { BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import { intersect, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { quarterAt } from '../scheduling/slot.ts'

const MINUTE_MS = 60_000

/** A room and the next time today it can be had for so long (or for less, when for so long it cannot); null when there is none. */
export interface RoomNow {
  readonly room: Room
  readonly free: Interval | null
  readonly fits: boolean
  readonly isFreeNow: boolean
}

/** Sorts after every real moment, and unlike Infinity can be subtracted from itself. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Rooms that are free for so long first, soonest first; then those that are free for less; rooms with nothing left today last. */
export function roomsNow(board: { readonly open: readonly Interval[]; readonly rooms: readonly Room[]; readonly items: readonly BoardItem[] }, now: number, minutes: number): readonly RoomNow[] {
  const ahead = intersect(board.open, [{ startsAt: quarterAt(now), endsAt: NEVER }])
  const rows = board.rooms.filter((room) => room.active).map((room): RoomNow => {
    const gaps = subtract(ahead, board.items.filter((item) => item.roomId === room.id))
    const fitting = gaps.find((gap) => gap.endsAt - gap.startsAt >= minutes * MINUTE_MS)
    const free = fitting ?? gaps[0] ?? null
    return { room, free, fits: fitting !== undefined, isFreeNow: free !== null && free.startsAt <= now }
  })
  return rows.toSorted((a, b) => Number(b.fits) - Number(a.fits) || (a.free?.startsAt ?? NEVER) - (b.free?.startsAt ?? NEVER) || a.room.position - b.room.position)
}
