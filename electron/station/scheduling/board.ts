import type { Booking } from '../../../shared/contract/scheduling.ts'
import type { Board, BoardExpert } from '../../../shared/contract/scheduling-board.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { createBoardDays } from './board-days.ts'
import { listBookingsFrom } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { Describers } from './describers.ts'
import type { People } from './people.ts'
import { listRooms } from './room-repository.ts'

const WEEK_DAYS = 7

interface Others {
  readonly calendar: Pick<Calendar, 'openFrom' | 'closedIn'>
  readonly describers: Pick<Describers, 'describe'>
  readonly people: People
}

/** A day or a week at a glance: rooms, experts, what holds them, bookings. */
export function createBoard({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { calendar, describers, people }: Others) {
  const experts: { list: () => readonly BoardExpert[] } = { list: () => [] }
  const days = createBoardDays(store, { calendar, describers, experts: () => experts.list() })
  return {
    /** Lets the talent pool say who stands in it; said once, where the capabilities are put together. */
    showExperts(list: () => readonly BoardExpert[]): void {
      experts.list = list
    },
    /** Rooms in use, rooms out of use that are still held, and experts who have something on. */
    of: (on: CalendarDate): Board => days(on, 1),
    /** The seven days from a day on. */
    week: (from: CalendarDate): Board => days(from, WEEK_DAYS),
    /** Every booking of a day by time, also those that were cancelled or missed. */
    bookings: (on: CalendarDate): Booking[] => store.read((reader) => viewBookings(listBookingsFrom(reader, sealer, dayInterval(on)), listRooms(reader, on), people)),
  }
}
