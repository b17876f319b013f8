import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { createBoard } from './board.ts'
import { createBookingDesk } from './booking-desk.ts'
import { createCalls } from './calls.ts'
import { choicesFor, type Choice, type RoomWish } from './choices.ts'
import { createClosing } from './closing.ts'
import { createDatePreview } from './date-preview.ts'
import { createDescribers } from './describers.ts'
import { createHolders } from './holders.ts'
import { createHouseRules } from './house-rules.ts'
import { createLineHolds } from './line-holds.ts'
import { createListWriter } from './list-writer.ts'
import { createLists } from './lists.ts'
import { createOccupancy } from './occupancy.ts'
import type { People } from './people.ts'
import { createRegister } from './register.ts'
import { createResourceHolders } from './resource-holders.ts'
import { createRooms } from './rooms.ts'
import { createSeries } from './series.ts'
import { createSeriesRules } from './series-rules.ts'
import { createSlips } from './slips.ts'
import { createTakeWithin } from './take-within.ts'
import { createTakings } from './takings.ts'
import { createWaiting } from './waiting.ts'
import { createWaitingRules } from './waiting-rules.ts'

export type { Describe } from './describers.ts'
export type { LineHold } from './line-holds.ts'
export type { WriteList } from './list-writer.ts'
export type { Taker } from './take-within.ts'
export type { NewRoom } from './rooms.ts'
export type Scheduling = ReturnType<typeof createScheduling>

interface Others {
  readonly calendar: Pick<Calendar, 'openOn' | 'openFrom' | 'openOnEach' | 'closedIn'> & { readonly workdays: Pick<Calendar['workdays'], 'table'> }
  readonly people: People
  /** The name printed on registers. */
  readonly stationName: () => string
}

/** Rooms, who holds them, bookings and slips. */
export function createScheduling(parts: Parts, { calendar, people, stationName }: Others) {
  const { store, now } = parts
  const describers = createDescribers()
  const choices = (wish: Omit<RoomWish, 'ownerId'>): readonly Choice[] => store.read((reader) => choicesFor(reader, calendar, wish, now()))
  const closing = createClosing(calendar, describers)
  const { hold, holdExpert, ...givingBack } = createOccupancy(describers, choices)
  const { release, rehold, shorten, retake } = closing.around(givingBack)
  const rooms = createRooms(parts, closing)
  const slips = createSlips(parts)
  const calls = createCalls(parts, people)
  const bookings = createBookingDesk(parts, { occupancy: { hold, rehold, release, shorten }, slips, calendar, people, calls })
  describers.register('booking', bookings.describe)
  const holdersIn = createHolders(store, describers)
  const giving = { calendar, calls, steps: bookings }
  const takings = createTakings(parts, { ...giving, ledger: bookings.ledger, bookings, holdersIn, within: createTakeWithin(parts, giving) })
  const waiting = createWaiting(parts, { calendar, occupancy: { hold, release }, calls, bookings, people })
  describers.register('offer', waiting.describe)
  bookings.clearWayWith((writer, booking) => {
    waiting.giveWay(writer, booking)
    takings.givenBack(writer, booking.id)
  })
  return {
    waiting, waitingRules: createWaitingRules(parts),
    rooms, bookings, houseRules: createHouseRules(parts), slips, lines: createLineHolds(describers), holdersOf: createResourceHolders(describers), calls, choices, hold, holdExpert, release, rehold, shorten, retake, closing, holdersIn, takings, series: createSeries(parts, { calendar, describers, bookings, occupancy: { release }, people }), seriesRules: createSeriesRules(parts), previewDates: createDatePreview(parts, { calendar, describers }),
    board: createBoard(parts, { calendar, describers, people }),
    register: createRegister(parts, { people, stationName }),
    lists: createLists(parts, { calls, waiting, bookings, stationName }),
    /** A list of another capability as a workbook. */
    writeList: createListWriter(parts, stationName),
    /** Lets another capability speak for the holds it owns. */
    describeWith: describers.register,
  }
}
