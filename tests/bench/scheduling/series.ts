import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { addDays, weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { percentilesOf } from '../measure.ts'
import type { DataSet } from './d1.ts'

export interface SeriesFigures {
  /** Looking at 52 dates with what stands against each and the ways out. */
  readonly p95Ms: number
  /** Dates that cannot be had as wished. */
  readonly conflicts: number
  /** Booking the dates that can, in one durable act. */
  readonly bookP95Ms: number
}

type Wish = Parameters<StationClient['scheduling']['previewSeries']>[0]

const [WARM_UP, LOOKS, BOOKINGS] = [10, 60, 30]
const DATES = 52

/**
 * A choir that wants a consulting room an hour each week for a year: the doctor sits there in the first twelve weeks, and
 * another team has every third week after.
 */
export async function measureSeries(desk: StationClient, set: DataSet): Promise<SeriesFigures> {
  const { from, calligraphy, choir } = wishesOf(set)
  await desk.calendar.setOpenDays({ days: Array.from({ length: DATES }, (_, week) => ({ on: addDays(from, 7 * week), name: '开放', opens: '08:00', closes: '18:00' })) })
  await bookFree(desk, calligraphy)
  const looks: number[] = []
  for (let run = 0; run < WARM_UP + LOOKS; run += 1) {
    const started = performance.now()
    await desk.scheduling.previewSeries(choir)
    looks.push(performance.now() - started)
  }
  const { rows } = await desk.scheduling.previewSeries(choir)
  const books: number[] = []
  for (let run = 0; run < BOOKINGS; run += 1) books.push(await bookAndCancel(desk, choir))
  return { p95Ms: percentilesOf(looks.slice(WARM_UP)).p95Ms, conflicts: rows.filter(({ trouble }) => trouble !== null).length, bookP95Ms: percentilesOf(books).p95Ms }
}

function wishesOf({ providers: [provider], booked: [from] }: DataSet): { readonly from: CalendarDate; readonly calligraphy: Wish; readonly choir: Wish } {
  if (provider === undefined || from === undefined) throw new Error('the data set is empty')
  const times = { roomId: provider.roomId, from: '10:00', to: '11:00' }
  const every = { from, until: null, offDays: 'keep' as const }
  const thirds = Array.from({ length: 13 }, (_, index) => addDays(from, 7 * (13 + 3 * index)))
  return {
    from,
    calligraphy: { recurrence: { ...every, rule: { kind: 'dates', dates: thirds }, count: null }, ...times, team: { name: '书法班' }, purpose: '练字', headsExpected: 3 },
    choir: { recurrence: { ...every, rule: { kind: 'weekly', every: 1, weekdays: [weekdayOf(from)] }, count: DATES }, ...times, team: { name: '合唱队' }, purpose: '排练', headsExpected: 4 },
  }
}

/** Books the dates that stand free; what it booked. */
async function bookFree({ scheduling }: StationClient, wish: Wish) {
  const { rows } = await scheduling.previewSeries(wish)
  const { roomId: _room, from: _from, to: _to, ...who } = wish
  const slots = rows.filter(({ trouble }) => trouble === null).map(({ roomId, startsAt, endsAt }) => ({ roomId, startsAt, endsAt }))
  const started = performance.now()
  const { bookings } = await scheduling.bookSeries({ ...who, slots })
  return { ms: performance.now() - started, bookings }
}

/** Books and gives back again, so that the next time finds the same. */
async function bookAndCancel(desk: StationClient, wish: Wish): Promise<number> {
  const { ms, bookings } = await bookFree(desk, wish)
  await desk.scheduling.cancelBookings({ by: 'applicant', bookings: bookings.map(({ id, version }) => ({ bookingId: id, version })) })
  return ms
}
