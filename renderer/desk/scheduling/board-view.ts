import type { BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import { intersect, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { momentAt } from '../../../shared/text/time.ts'
import { quarterAt } from './slot.ts'

/** Hours shown as columns; a step of an hour each. */
export const FIRST_HOUR = 7
export const LAST_HOUR = 21

/** A stretch of a row, in percent of its width. */
export interface Place {
  readonly left: number
  readonly width: number
}

export interface Gap extends Interval {
  readonly place: Place
}

export interface BoardRow {
  readonly room: Room
  readonly items: readonly (BoardItem & { readonly place: Place })[]
  /** Free stretches within the opening hours that are not over yet. */
  readonly gaps: readonly Gap[]
}

export interface BoardView {
  readonly rows: readonly BoardRow[]
  readonly open: readonly Place[]
  /** Where the now-line stands, in percent; null on another day or outside the hours shown. */
  readonly now: number | null
}

interface Board {
  readonly open: readonly Interval[]
  readonly rooms: readonly Room[]
  readonly items: readonly BoardItem[]
}

/** Lays a day out: what stands where, and where there is room. */
export function viewBoard(board: Board, on: string, now: number): BoardView {
  const day = shownSpan(on)
  const ahead = [{ startsAt: quarterAt(now), endsAt: day.endsAt }]
  const rowOf = (room: Room): BoardRow => {
    const items = board.items.filter((item) => item.roomId === room.id)
    const free = room.active ? subtract(intersect(intersect(board.open, [day]), ahead), items) : []
    return { room, items: items.flatMap((item) => placed(item, day)), gaps: free.flatMap((gap) => placed(gap, day)) }
  }
  return {
    rows: board.rooms.map(rowOf),
    open: board.open.flatMap((span) => placed(span, day)).map(({ place }) => place),
    now: now >= day.startsAt && now < day.endsAt ? percent(now, day) : null,
  }
}

/** Where a booking begins that is asked for at some point of a gap (0 its start, 1 its end), and when it ends: an hour later or with the gap. */
export function wishIn(gap: Interval, ratio: number): Interval {
  const pointed = Math.min(gap.startsAt + ratio * (gap.endsAt - gap.startsAt), gap.endsAt - 1)
  const startsAt = Math.max(gap.startsAt, quarterAt(pointed))
  return { startsAt, endsAt: Math.min(startsAt + 60 * 60_000, gap.endsAt) }
}

function shownSpan(on: string): Interval {
  return { startsAt: momentAt(on, `0${FIRST_HOUR}:00`), endsAt: momentAt(on, `${LAST_HOUR}:00`) }
}

function placed<Span extends Interval>(span: Span, day: Interval): (Span & { readonly place: Place })[] {
  const startsAt = Math.max(span.startsAt, day.startsAt)
  const endsAt = Math.min(span.endsAt, day.endsAt)
  return startsAt < endsAt ? [{ ...span, place: { left: percent(startsAt, day), width: percent(endsAt, day) - percent(startsAt, day) } }] : []
}

function percent(at: number, day: Interval): number {
  return (at - day.startsAt) / (day.endsAt - day.startsAt) * 100
}
