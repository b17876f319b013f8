import type { Booking, BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { listBookingsFrom } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { Describers } from './describers.ts'
import { listRoomHolds } from './occupancy-repository.ts'
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
    /** Rooms in use, and rooms taken out of use that are still held that day. */
    of(on: CalendarDate): Board {
      const [all, holds] = store.read((reader) => [listRooms(reader), listRoomHolds(reader, dayInterval(on))] as const)
      const descriptions = describers.describe(holds)
      const held = new Set(holds.map((hold) => hold.resourceId))
      return {
        open: [...calendar.openOn(on)],
        rooms: all.filter((room) => room.active || held.has(room.id)),
        items: holds.map(({ resourceId, ...hold }) => ({ ...hold, roomId: resourceId, ...(descriptions.get(hold.ownerId) ?? { title: '', state: '' }) })),
      }
    },
    /** Every booking of a day by time, also those that were cancelled or missed. */
    bookings: (on: CalendarDate): Booking[] => store.read((reader) => viewBookings(listBookingsFrom(reader, sealer, dayInterval(on)), listRooms(reader), people)),
  }
}
