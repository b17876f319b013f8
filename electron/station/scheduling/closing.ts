import { piecesOf } from '../../../shared/domain/calendar/closure.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { Describers } from './describers.ts'
import { deleteClosedPieces, listClosedPieces, listJoinedWith, listPhysicalRooms } from './closing-repository.ts'
import { insertHolds, listHoldsOf, listHoldsOfOwner } from './occupancy-repository.ts'
import type { Occupancy } from './occupancy.ts'
import { listUnits } from './room-layout-repository.ts'

/** What is closed: every room, one room (plain or joined), or one expert. */
export interface Closed {
  readonly scope: 'station' | 'room' | 'expert'
  readonly subjectId: string | null
}

export type Closing = ReturnType<typeof createClosing>

type Releases = Pick<Occupancy, 'release' | 'rehold' | 'shorten'>

export interface Retakes {
  /** Gives back everything an owner holds and lets it take anew before closures close the rest: what is kept in a closed time stays kept. */
  retake(writer: Writer, ownerId: string, take: () => void): void
}

/**
 * Closures in the occupancy table: they hold what is free of a closed room or expert, so nothing can be booked into them by
 * construction. Which closures are in force is the calendar's to tell; what is free of them is told here.
 */
export function createClosing(calendar: Pick<Calendar, 'closedIn'>, describers: Pick<Describers, 'describe'>) {
  /** Lays the closures of one resource anew in a span, and in whatever pieces of them meet it. */
  function settleResource(writer: Writer, resourceId: string, room: boolean, span: Interval): void {
    const before = listClosedPieces(writer, resourceId, span)
    const within = { startsAt: Math.min(span.startsAt, ...before.map((piece) => piece.startsAt)), endsAt: Math.max(span.endsAt, ...before.map((piece) => piece.endsAt)) }
    const subjectIds = [resourceId, ...(room ? listJoinedWith(writer, resourceId) : [])]
    const closures = calendar.closedIn(writer, { subjectIds, station: room, span: within })
    if (before.length === 0 && closures.length === 0) return
    deleteClosedPieces(writer, resourceId, before)
    const pieces = piecesOf(closures, listHoldsOf(writer, resourceId, within), within)
    if (pieces.length > 0) insertHolds(writer, pieces.map((piece) => ({ ...piece, resourceId, kind: 'closure', roomId: room ? resourceId : null })))
  }

  /** Runs what gives time back, then lets closures take what came free: no hole stays where a kept booking was. */
  function closingAfter(writer: Writer, ownerId: string, giveBack: () => void): void {
    const held = listHoldsOfOwner(writer, ownerId)
    giveBack()
    for (const { resourceId, roomId, ...span } of held) settleResource(writer, resourceId, roomId !== null, span)
  }

  return {
    settle(writer: Writer, closed: Closed, span: Interval): void {
      for (const resourceId of resourcesOf(writer, closed)) settleResource(writer, resourceId, closed.scope !== 'expert', span)
    },
    /** Changes what a room is made up of; from now on its closures lie on the physical rooms it takes then. */
    relay(writer: Writer, roomId: string, change: () => void): void {
      const ahead = { startsAt: writer.act.at, endsAt: Number.MAX_SAFE_INTEGER }
      const before = listUnits(writer, roomId)
      change()
      for (const unit of new Set([...before, ...listUnits(writer, roomId)])) {
        deleteClosedPieces(writer, unit, listClosedPieces(writer, unit, ahead))
        if (listUnits(writer, unit).includes(unit)) settleResource(writer, unit, true, ahead)
      }
    },
    /** Who holds an expert in a span, closures left out, by time. */
    expertHolders(reader: Reader, expertId: string, span: Interval) {
      const holds = listHoldsOf(reader, expertId, span).filter(({ kind }) => kind !== 'closure')
      const owners = describers.describe(holds)
      return holds.map(({ resourceId: _expert, ...hold }) => ({ ...hold, title: owners.get(hold.ownerId)?.title ?? '' }))
    },
    /** The same ways of giving back, after which closures close the gap. */
    around: ({ release, rehold, shorten }: Releases): Releases & Retakes => ({
      release: (writer, ownerId) => closingAfter(writer, ownerId, () => release(writer, ownerId)),
      rehold: (writer, wish) => closingAfter(writer, wish.ownerId, () => rehold(writer, wish)),
      shorten: (writer, ownerId, at) => closingAfter(writer, ownerId, () => shorten(writer, ownerId, at)),
      retake: (writer, ownerId, take) => closingAfter(writer, ownerId, () => {
        release(writer, ownerId)
        take()
      }),
    }),
  }
}

function resourcesOf(reader: Reader, { scope, subjectId }: Closed): readonly string[] {
  if (scope === 'station') return listPhysicalRooms(reader)
  if (subjectId === null) return []
  return scope === 'room' ? listUnits(reader, subjectId) : [subjectId]
}
