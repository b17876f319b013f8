import type { Board, BoardExpert, BoardItem, ExpertItem } from '../../../shared/contract/scheduling-board.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import { addDays, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Reader } from '../store/transaction.ts'
import type { Describers, Owner } from './describers.ts'
import { listRoomHolds, type Hold } from './occupancy-repository.ts'
import { resourceHolds } from './resource-holders.ts'
import { listRooms } from './room-repository.ts'

interface Others {
  readonly calendar: Pick<Calendar, 'openFrom' | 'closedIn'>
  readonly describers: Pick<Describers, 'describe'>
  /** Everybody in the talent pool. */
  readonly experts: () => readonly BoardExpert[]
}

type ExpertHold = Pick<ExpertItem, 'expertId' | 'kind' | 'ownerId' | 'startsAt' | 'endsAt'>

/** Some days of all rooms and experts. The number of queries grows neither with the days nor with what they hold. */
export function createBoardDays(store: Pick<Parts['store'], 'read'>, { calendar, describers, experts }: Others) {
  return (first: CalendarDate, days: number): Board => {
    const span = dayInterval(first, days)
    const everybody = experts()
    const { rooms: all, holds, expertHolds, closures } = store.read((reader) => ({
      rooms: listRoomsWithin(reader, first, days), holds: listRoomHolds(reader, span), expertHolds: listExpertHolds(reader, everybody, span),
      closures: calendar.closedIn(reader, { subjectIds: [], station: true, span }),
    }))
    const owners = describers.describe([...holds, ...expertHolds, ...closures.map(({ id }) => ({ kind: 'closure' as const, ownerId: id }))])
    const held = new Set(holds.filter(({ kind }) => kind !== 'closure').flatMap((hold) => [hold.resourceId, hold.roomId]))
    const rooms = all.filter((room) => room.active || held.has(room.id))
    const busy = new Set(expertHolds.map(({ expertId }) => expertId))
    return {
      open: [...calendar.openFrom(first, days)], rooms, items: itemsOf(rooms, holds, owners),
      closed: closures.map(({ id, startsAt, endsAt }) => ({ startsAt, endsAt, title: owners.get(id)?.title ?? '' })),
      experts: everybody.filter(({ id }) => busy.has(id)), expertItems: expertItemsOf(expertHolds, holds, all, owners),
    }
  }
}

/** The rooms as they are on the last of some days; one that goes out of use on the way still counts as in use. */
function listRoomsWithin(reader: Reader, first: CalendarDate, days: number): readonly Room[] {
  const rooms = listRooms(reader, addDays(first, days - 1))
  if (days === 1) return rooms
  const before = new Map(listRooms(reader, first).map((room) => [room.id, room.active]))
  return rooms.map((room) => ({ ...room, active: room.active || before.get(room.id) === true }))
}

function listExpertHolds(reader: Reader, experts: readonly BoardExpert[], span: Interval): readonly ExpertHold[] {
  return reader.all(resourceHolds(experts.map(({ id }) => id), span)).map((row) => ({ expertId: row.resource_id, kind: row.kind, ownerId: row.owner_id, startsAt: row.starts_at, endsAt: row.ends_at }))
}

/** Row by row; a joined room shows what holds its parts, and they what holds it. */
function itemsOf(rooms: readonly Room[], holds: readonly Hold[], owners: ReadonlyMap<string, Owner>): BoardItem[] {
  const byUnit = Map.groupBy(holds, (hold) => hold.resourceId)
  return rooms.flatMap(({ id, partIds }) => onceEach(partIds.length === 0 ? byUnit.get(id) ?? [] : [id, ...partIds].flatMap((unit) => byUnit.get(unit) ?? [])).map(({ resourceId, roomId, ...hold }) => {
    const owner = owners.get(hold.ownerId)
    return {
      ...hold, roomId: id, heldRoomId: roomId ?? resourceId, title: owner?.title ?? '', state: owner?.state ?? '',
      ...(hold.kind === 'booking' && owner?.version !== undefined ? { version: owner.version } : {}),
    }
  }))
}

/** What holds several parts of a room at once is shown once in its row. */
function onceEach(holds: readonly Hold[]): readonly Hold[] {
  return [...new Map(holds.map((hold) => [`${hold.ownerId} ${hold.kind} ${hold.startsAt} ${hold.endsAt}`, hold])).values()].toSorted((a, b) => a.startsAt - b.startsAt)
}

function expertItemsOf(expertHolds: readonly ExpertHold[], holds: readonly Hold[], rooms: readonly Room[], owners: ReadonlyMap<string, Owner>): ExpertItem[] {
  const names = new Map(rooms.map(({ id, name }) => [id, name]))
  const places = new Map(holds.map((hold) => [hold.ownerId, names.get(hold.roomId ?? hold.resourceId) ?? '']))
  return expertHolds.map((hold) => {
    const owner = owners.get(hold.ownerId)
    return { ...hold, roomName: places.get(hold.ownerId) ?? '', title: owner?.title ?? '', state: owner?.state ?? '' }
  })
}
