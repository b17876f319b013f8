import type { Booking, BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { listBookingsFrom } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { Describers } from './describers.ts'
import { listRoomHolds, type Hold } from './occupancy-repository.ts'
import type { People } from './people.ts'
import { listRooms } from './room-repository.ts'

export interface Board {
  readonly open: Interval[]
  readonly rooms: Room[]
  readonly items: BoardItem[]
}

interface Others {
  readonly calendar: Pick<Calendar, 'openOn'>
  readonly describers: Pick<Describers, 'describe'>
  readonly people: People
}

/** A day at a glance: rooms, what holds them, bookings. The number of queries does not grow with rooms or items. */
export function createBoard({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { calendar, describers, people }: Others) {
  return {
    /** Rooms in use, and rooms out of use that are still held that day. A joined room shows what holds its parts, and they what holds it. */
    of(on: CalendarDate): Board {
      const [all, holds] = store.read((reader) => [listRooms(reader, on), listRoomHolds(reader, dayInterval(on))] as const)
      const owners = describers.describe(holds)
      const byUnit = Map.groupBy(holds, (hold) => hold.resourceId)
      const held = new Set(holds.flatMap((hold) => [hold.resourceId, hold.roomId]))
      const rooms = all.filter((room) => room.active || held.has(room.id))
      const itemsOf = ({ id, partIds }: Room): BoardItem[] => {
        const inRoom = [id, ...partIds].flatMap((unit) => byUnit.get(unit) ?? []).toSorted((a, b) => a.startsAt - b.startsAt)
        return onceEach(inRoom).map(({ resourceId, roomId, ...hold }) => {
          const { title, state } = owners.get(hold.ownerId) ?? { title: '', state: '' }
          return { ...hold, roomId: id, heldRoomId: roomId ?? resourceId, title, state }
        })
      }
      return { open: [...calendar.openOn(on)], rooms, items: rooms.flatMap(itemsOf) }
    },
    /** Every booking of a day by time, also those that were cancelled or missed. */
    bookings: (on: CalendarDate): Booking[] => store.read((reader) => viewBookings(listBookingsFrom(reader, sealer, dayInterval(on)), listRooms(reader, on), people)),
  }
}

/** What holds several parts of a room at once is shown once in its row. */
function onceEach(holds: readonly Hold[]): readonly Hold[] {
  return [...new Map(holds.map((hold) => [JSON.stringify([hold.ownerId, hold.kind, hold.startsAt, hold.endsAt]), hold])).values()]
}
