import { dateOf, type Instant } from '../values/instant.ts'
import { contains, type Interval } from '../values/interval.ts'
import { NO_MARGINS, withMargins, type Margins } from './hold-plan.ts'
import { merge, subtract } from './intervals.ts'

/** A room as far as a choice needs it. */
export interface FittingRoom {
  readonly id: string
  /** Seats. */
  readonly capacity: number
  /** The rooms a joined room takes, all at once; empty or left out for a plain room. */
  readonly partIds?: readonly string[]
}

/** Some room at some time. */
export interface RoomSlot extends Interval {
  readonly roomId: string
}

/** What was asked for and what stands in the way. */
export interface FreeChoicesInput {
  readonly wanted: RoomSlot & { readonly heads: number }
  /** What the wished mode needs around a use of the wanted room. */
  readonly margins?: Margins
  /** What the mode of the same name needs in other rooms, by room; a room that has none is offered as it stands. */
  readonly elsewhere?: ReadonlyMap<string, Margins>
  /** Rooms that can be booked, in the station's own order. */
  readonly rooms: readonly FittingRoom[]
  /** Everything that holds a plain room within `open`, and whatever keeps a room, plain or joined, from being used. */
  readonly busy: readonly RoomSlot[]
  /** Opening hours of the wanted day and of the days a choice may move to (`openIntervalsFrom`). */
  readonly open: readonly Interval[]
  readonly now: Instant
  readonly count: number
}

/** Starts are offered on the quarter hour: 15 minutes, aligned in every zone of whole hours. */
const GRID_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000

/**
 * What to offer when a room is taken, closest to the wish first: the same time in the smallest other room that fits (a
 * joined one only where no plain one does: it would take several rooms for one party); the same room on the same day, one start in each free gap, nearest first; the same room on the next open days, nearest to
 * the wished clock time. Only when these do not fill the list come further starts of the same gaps, because two starts a
 * quarter apart are hardly a choice. Never in the past, outside opening hours, or over anything that holds the room.
 */
export function nextFreeChoices(input: FreeChoicesInput): readonly RoomSlot[] {
  const gaps = gapsOf(input, input.wanted.roomId).map((gap) => nearestFirst(startsIn(gap, input.wanted), input.wanted))
  const closest = nearestFirst(gaps.flatMap((starts) => starts.slice(0, 1)), input.wanted)
  const further = nearestFirst(gaps.flatMap((starts) => starts.slice(1)), input.wanted)
  const sameRoom = [...closest, ...further].map((startsAt) => slotAt(input.wanted, startsAt))
  return [...sameTimeElsewhere(input), ...sameRoom].slice(0, input.count)
}

function sameTimeElsewhere(input: FreeChoicesInput): readonly RoomSlot[] {
  const { wanted, rooms } = input
  const fitting = rooms
    .filter((room) => room.id !== wanted.roomId && room.capacity >= wanted.heads)
    .filter((room) => gapsOf(input, room.id).some((gap) => contains(gap, wanted)))
    .toSorted((a, b) => a.capacity - b.capacity)
  const plain = fitting.filter((room) => (room.partIds ?? []).length === 0)
  return (plain.length > 0 ? plain : fitting).map((room) => ({ ...slotAt(wanted, wanted.startsAt), roomId: room.id }))
}

/** When a use may stand in a room: while it is open, not yet past, and free for the use and what it needs around it. */
function gapsOf({ open, busy, now, rooms, wanted, margins = NO_MARGINS, elsewhere }: FreeChoicesInput, roomId: string): readonly Interval[] {
  const units = new Set([roomId, ...(rooms.find((room) => room.id === roomId)?.partIds ?? [])])
  const { setUpMinutes, clearUpMinutes } = roomId === wanted.roomId ? margins : (elsewhere?.get(roomId) ?? NO_MARGINS)
  const taken = busy.filter((slot) => units.has(slot.roomId)).map((slot) => withMargins(slot, { setUpMinutes: clearUpMinutes, clearUpMinutes: setUpMinutes }))
  const past = { startsAt: -Infinity, endsAt: now }
  return subtract(merge(open), [past, ...taken])
}

/** Every start on the grid at which the wish fits into a gap. */
function startsIn(gap: Interval, wanted: Interval): readonly Instant[] {
  const last = gap.endsAt - (wanted.endsAt - wanted.startsAt)
  const starts: Instant[] = []
  for (let startsAt = Math.ceil(gap.startsAt / GRID_MS) * GRID_MS; startsAt <= last; startsAt += GRID_MS) starts.push(startsAt)
  return starts
}

/** The wished day first, then day by day; within a day the clock time closest to the wish, the later of two. */
function nearestFirst(starts: readonly Instant[], wanted: Interval): readonly Instant[] {
  const wantedDay = dayNumber(wanted.startsAt)
  const measured = starts.map((startsAt) => {
    const days = dayNumber(startsAt) - wantedDay
    return { startsAt, days: Math.abs(days), ms: Math.abs(startsAt - days * DAY_MS - wanted.startsAt) }
  })
  return measured.toSorted((a, b) => a.days - b.days || a.ms - b.ms || b.startsAt - a.startsAt).map(({ startsAt }) => startsAt)
}

function dayNumber(at: Instant): number {
  return Date.parse(dateOf(at)) / DAY_MS
}

function slotAt({ roomId, startsAt, endsAt }: RoomSlot, start: Instant): RoomSlot {
  return { roomId, startsAt: start, endsAt: start + endsAt - startsAt }
}
