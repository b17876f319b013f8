import type { BoardItem } from '../../../shared/contract/scheduling.ts'
import { nowUntil } from '../../../shared/domain/scheduling/now-until.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

const MINUTE_MS = 60_000

/** From this minute until a room closes or somebody else has it, by the board of the day; null when it is not free. */
export function freeFromNow(day: { readonly open: readonly Interval[]; readonly items: readonly BoardItem[] }, roomId: string, now: number, longestMinutes: number): Interval | null {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS
  return nowUntil(minute, day.open, day.items.filter((item) => item.roomId === roomId), longestMinutes)
}
