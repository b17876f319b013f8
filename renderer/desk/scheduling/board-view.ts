import type { Board, BoardExpert, BoardItem, ExpertItem } from '../../../shared/contract/scheduling-board.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { intersect, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { placesOf, shownOf, type Axis, type Place } from './board-axis.ts'
import { closedOnce, inLanes, type Lane } from './board-lanes.ts'
import { kindLabels, stateLabel } from './item-labels.ts'
import { quarterAt } from './slot.ts'

const HOUR_MS = 60 * 60_000
const MOVABLE: ReadonlySet<string> = new Set(['registered', 'approved', 'inUse'])

export interface Gap extends Interval {
  readonly place: Place
}

/** A thing on the board as it is drawn. `movable`: a booking that is not over, as it was seen. */
export interface Block extends Interval, Lane {
  readonly key: string
  readonly ownerId: string
  readonly kind: BoardItem['kind']
  readonly state: string
  readonly title: string
  /** How a booking stands (使用中), and of anything else also what it is: 坐诊 · 可约. */
  readonly note: string
  readonly place: Place
  readonly movable: Movable | null
  /** In the row of an expert. */
  readonly ofExpert: boolean
}

/** A booking that can still be moved. */
export interface Movable extends Interval {
  readonly bookingId: string
  readonly version: number
  readonly holder: string
  readonly roomId: string
  /** Its beginning is past: only its room and its end can change. */
  readonly begun: boolean
}

/** A room, or an expert who has something on. */
export interface BoardRow {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Null for an expert. */
  readonly room: Room | null
  readonly blocks: readonly Block[]
  /** How many blocks lie one below the other at the most. */
  readonly lanes: number
  /** Free stretches within the opening hours that are not over yet. */
  readonly gaps: readonly Gap[]
}

export interface BoardView {
  readonly axis: Axis
  readonly rows: readonly BoardRow[]
  readonly open: readonly Place[]
  readonly closed: readonly Place[]
}

/** Lays days out: what stands where, and where there is room. Only the quarter of an hour of `now` matters. */
export function viewBoard(board: Board, axis: Axis, now: number): BoardView {
  const shown = axis.days.map((day) => shownOf(axis, day))
  const ahead = intersect(intersect(board.open, shown), [{ startsAt: quarterAt(now), endsAt: Number.MAX_SAFE_INTEGER }])
  const ofRoom = Map.groupBy(board.items, ({ roomId }) => roomId)
  const ofExpert = Map.groupBy(board.expertItems, ({ expertId }) => expertId)
  const layOut = (spans: readonly Interval[]): Place[] => spans.flatMap((span) => placesOf(axis, span)).map(({ place }) => place)
  return {
    axis, open: layOut(board.open), closed: layOut(board.closed),
    rows: [
      ...board.rooms.map((room) => roomRow(room, ofRoom.get(room.id) ?? [], axis, ahead)),
      ...board.experts.map((expert) => expertRow(expert, ofExpert.get(expert.id) ?? [], axis)),
    ],
  }
}

function roomRow(room: Room, items: readonly BoardItem[], axis: Axis, ahead: readonly Interval[]): BoardRow {
  const free = room.active ? subtract(ahead, items) : []
  const blocks = blocksOf(closedOnce(items).map((item) => ({ ...item, title: item.title || kindLabels[item.kind], movable: movableOf(item), ofExpert: false })), axis)
  return { id: room.id, name: room.name, note: `${room.capacity} 人`, room, gaps: free.flatMap((gap) => placesOf(axis, gap)), blocks, lanes: Math.max(1, ...blocks.map(({ lanes }) => lanes)) }
}

function expertRow({ id, name, speciality }: BoardExpert, items: readonly ExpertItem[], axis: Axis): BoardRow {
  return { id, name, note: speciality, room: null, gaps: [], lanes: 1, blocks: blocksOf(items.map((item) => ({ ...item, title: item.roomName || item.title || kindLabels[item.kind], movable: null, ofExpert: true })), axis) }
}

/** Blocks keep their keys when they move along a row, so that the focus stays on them. */
function blocksOf(items: readonly (Pick<Block, 'ownerId' | 'kind' | 'state' | 'title' | 'startsAt' | 'endsAt' | 'movable' | 'ofExpert'>)[], axis: Axis): Block[] {
  const seen = new Map<string, number>()
  return inLanes(items).flatMap((item) => placesOf(axis, item)).map(({ ownerId, kind, state, title, startsAt, endsAt, movable, ofExpert, lane, lanes, place }) => {
    const name = `${ownerId} ${kind}`
    const turn = seen.get(name) ?? 0
    seen.set(name, turn + 1)
    return { key: `${name} ${turn}`, ownerId, kind, state, title, startsAt, endsAt, movable, ofExpert, lane, lanes, place, note: noteOf({ kind, state }) }
  })
}

/** Blocks are narrow: a booking goes without saying, how it stands does not. */
function noteOf(item: Pick<BoardItem, 'kind' | 'state'>): string {
  const state = stateLabel(item)
  return [item.kind === 'booking' && state !== '' ? '' : kindLabels[item.kind], state].filter(Boolean).join(' · ')
}

function movableOf({ ownerId, kind, heldRoomId, state, title, startsAt, endsAt, version }: BoardItem): Movable | null {
  if (kind !== 'booking' || version === undefined || !MOVABLE.has(state)) return null
  return { bookingId: ownerId, version, holder: title, roomId: heldRoomId, startsAt, endsAt, begun: state === 'inUse' }
}

/** Where a booking begins that is asked for at some point of a gap (0 its start, 1 its end), and when it ends: an hour later or with the gap. */
export function wishIn(gap: Interval, ratio: number): Interval {
  const pointed = Math.min(gap.startsAt + ratio * (gap.endsAt - gap.startsAt), gap.endsAt - 1)
  const startsAt = Math.max(gap.startsAt, quarterAt(pointed))
  return { startsAt, endsAt: Math.min(startsAt + HOUR_MS, gap.endsAt) }
}
