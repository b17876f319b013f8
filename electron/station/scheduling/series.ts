import type { Booking, StationReason } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import type { Series, SeriesPreview } from '../../../shared/contract/scheduling-series.ts'
import { isWorkday, type WorkdayTable } from '../../../shared/domain/calendar/workdays.ts'
import { seriesDates, type Recurrence } from '../../../shared/domain/scheduling/recurrence.ts'
import { countsUses } from '../../../shared/domain/scheduling/house/broken-rules.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { dateOf, instantAt } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { holderOf, monthSpan, type Asker } from './booking-checks.ts'
import type { BookingDesk } from './booking-desk.ts'
import type { Seen } from './booking-ledger.ts'
import { listBookings, listUses, type StoredBooking } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { BookingWish, ModeSlot } from './bookings.ts'
import type { Describers } from './describers.ts'
import type { Occupancy } from './occupancy.ts'
import type { People } from './people.ts'
import { listRooms } from './room-repository.ts'
import { findRecurrence, insertSeries, listBookingIdsOf } from './series-repository.ts'
import { createSeriesRows, type WantedDate } from './series-rows.ts'
import { houseRulesFor } from './series-rules.ts'

/** The same time of day in one room, on many days. */
export interface Times {
  readonly roomId: string
  readonly modeId?: string | null | undefined
  readonly from: ClockTime
  readonly to: ClockTime
}

type Who = Pick<BookingWish, 'residentId' | 'team' | 'purpose' | 'headsExpected'>

interface Others {
  readonly calendar: Pick<Calendar, 'openOnEach'> & { readonly workdays: Pick<Calendar['workdays'], 'table'> }
  readonly describers: Pick<Describers, 'describe'>
  readonly bookings: Pick<BookingDesk, 'ledger' | 'bookWithin' | 'moveWithin' | 'editWithin' | 'endWithin' | 'cancelByStation' | 'restoreWithin'>
  readonly occupancy: Pick<Occupancy, 'release'>
  readonly people: People
}

/** Bookings that repeat: looked at date by date, booked, moved and ended in one act. */
export function createSeries({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, { calendar, describers, bookings, occupancy, people }: Others) {
  const rowsOf = createSeriesRows(calendar, describers)
  const view = (reader: Reader, stored: readonly StoredBooking[]): Booking[] => viewBookings(stored, listRooms(reader, dateOf(stored[0]?.startsAt ?? now())), people)

  function seriesOf(reader: Reader, id: string): Series {
    const recurrence = findRecurrence(reader, id)
    if (!recurrence) throw new Refusal('NOT_FOUND', { what: 'series' })
    const stored = listBookings(reader, sealer, listBookingIdsOf(reader, id)).toSorted(byTime)
    return { id, recurrence: plain(recurrence), bookings: view(reader, stored) }
  }

  /** What a holder has in the months of a series, where the rules count it. */
  function usesIn(reader: Reader, who: Who, dates: readonly WantedDate[], rules: HouseRules): readonly Interval[] {
    const [first, last] = [dates[0], dates.at(-1)]
    const holder = holderOf({ residentId: who.residentId ?? null, team: who.team ?? null }, { sealer, people })
    if (!first || !last || !holder || !countsUses(rules, holder.kind)) return []
    return listUses(reader, holder, { startsAt: monthSpan(first.on).startsAt, endsAt: monthSpan(last.on).endsAt }, '')
  }

  function preview({ recurrence, roomId, modeId = null, from, to, ...who }: { recurrence: Recurrence } & Times & Who): SeriesPreview {
    refuseOrder(from, to)
    const table = calendar.workdays.table()
    const { dates, leftOut, cut } = seriesDates(recurrence, (on) => isWorkday(on, table).workday)
    const wanted = dates.map((date) => ({ ...date, ...spanOn(date.on, { from, to }), roomId, modeId, bookingId: null, version: 0 }))
    return store.read((reader) => {
      const rules = houseRulesFor(reader, null, wanted.length)
      const wish = { roomId, ...who, holder: who.residentId === undefined ? 'team' : 'person', uses: usesIn(reader, who, wanted, rules), rules, moving: new Set<string>(), now: now() } as const
      return { rows: rowsOf(reader, wanted, wish), leftOut: [...leftOut], cut, unknownYears: unknownYears(wanted, table) }
    })
  }

  /** The bookings a change is about: those that can still be moved. */
  function changeable(reader: Reader, bookingId: string, scope: 'this' | 'later' | 'all'): readonly StoredBooking[] {
    const one = bookings.ledger.find(reader, bookingId)
    const all = one.seriesId === null || scope === 'this' ? [one] : listBookings(reader, sealer, listBookingIdsOf(reader, one.seriesId))
    return all.filter((booking) => (booking.state === 'approved' || booking.state === 'registered') && (scope !== 'later' || booking.startsAt >= one.startsAt)).toSorted(byTime)
  }

  function previewChange({ bookingId, scope, roomId, modeId, from, to }: { bookingId: string; scope: 'this' | 'later' | 'all' } & Times): SeriesPreview {
    refuseOrder(from, to)
    return store.read((reader) => {
      const changing = changeable(reader, bookingId, scope)
      const [first] = changing
      if (!first) return { rows: [], leftOut: [], cut: false, unknownYears: [] }
      const rooms = listRooms(reader, dateOf(first.startsAt))
      const wanted = changing.map(({ id, version, startsAt, headsExpected, ...before }) => ({
        on: dateOf(startsAt), movedFrom: null, ...spanOn(dateOf(startsAt), { from, to }), roomId, bookingId: id, version,
        modeId: modeOfWish(rooms, { roomId, modeId: modeId === undefined ? before.modeId : modeId, heads: headsExpected })?.id ?? null,
      }))
      const rules = { ...houseRulesFor(reader, first.seriesId), person: NO_QUOTA, team: NO_QUOTA } // they counted when they were booked
      const heads = Math.max(...changing.map(({ headsExpected }) => headsExpected))
      const rows = rowsOf(reader, wanted, { roomId, headsExpected: heads, purpose: first.purpose, holder: first.residentId === null ? 'team' : 'person', uses: [], rules, moving: new Set(changing.map(({ id }) => id)), now: now() })
      return { rows, leftOut: [], cut: false, unknownYears: [] }
    })
  }

  function book(act: Act, { recurrence, slots, modeId = null, ...who }: { recurrence: Recurrence; slots: readonly RoomSlot[]; modeId?: string | null | undefined } & Who, asker: Asker): Series {
    return store.write(act, (writer) => {
      const id = newId()
      insertSeries(writer, id, recurrence)
      const rooms = listRooms(writer, dateOf(act.at))
      const modeIn = (roomId: string): string | null => modeOfWish(rooms, { roomId, modeId, heads: who.headsExpected })?.id ?? null
      for (const slot of slots.toSorted(byTime)) bookings.bookWithin(writer, { ...who, ...slot, modeId: modeIn(slot.roomId), seriesId: id }, { ...asker, dates: slots.length })
      writer.journal({ subject: 'series', subjectId: id, action: 'booked', data: { rule: recurrence.rule.kind, dates: slots.length } })
      return seriesOf(writer, id)
    })
  }

  /** One act on several bookings: all of them or none. */
  const actOnAll = <Input extends Seen>(act: Act, inputs: readonly Input[], work: (writer: Writer, booking: StoredBooking, input: Input) => StoredBooking): Booking[] => store.write(act, (writer) => {
    const read = inputs.map((input) => ({ input, booking: bookings.ledger.read(writer, input) }))
    return view(writer, read.map(({ input, booking }) => work(writer, booking, input)))
  })

  function change(act: Act, { changes, purpose }: { changes: readonly (Seen & ModeSlot)[]; purpose?: string | undefined }, asker: Asker): Booking[] {
    return store.write(act, (writer) => {
      const read = changes.map((to) => ({ to, before: bookings.ledger.read(writer, to) }))
      const moving = read.filter(({ before, to }) => before.roomId !== to.roomId || before.startsAt !== to.startsAt || before.endsAt !== to.endsAt || (to.modeId !== undefined && before.modeId !== to.modeId))
      for (const { before } of moving) occupancy.release(writer, before.id) // all are let go first, so that they may change places
      const changed = read.map((one) => {
        const moved = moving.includes(one) ? bookings.moveWithin(writer, one.before, { roomId: one.to.roomId, modeId: one.to.modeId, startsAt: one.to.startsAt, endsAt: one.to.endsAt }, asker) : one.before
        return purpose === undefined || purpose === moved.purpose ? moved : bookings.editWithin(writer, moved, { purpose, headsExpected: moved.headsExpected }, asker)
      })
      return view(writer, changed)
    })
  }

  return {
    preview,
    previewChange,
    book,
    change,
    find: (seriesId: string): Series => store.read((reader) => seriesOf(reader, seriesId)),
    cancel: (act: Act, { bookings: seen, by, reason }: { bookings: readonly Seen[]; by: 'applicant' | 'station'; reason?: StationReason | undefined }): Booking[] =>
      by === 'applicant'
        ? actOnAll(act, seen, (writer, booking) => bookings.endWithin(writer, booking, 'cancelByApplicant', 'cancelled'))
        : store.write(act, (writer) => view(writer, bookings.cancelByStation(writer, seen.map((one) => bookings.ledger.read(writer, one)), { reason }))),
    restore: (act: Act, seen: readonly Seen[]): Booking[] => actOnAll(act, seen, (writer, booking) => bookings.restoreWithin(writer, booking)),
  }
}

/** Years whose holidays nobody has published. */
export function unknownYears(dates: readonly Pick<WantedDate, 'on'>[], table: WorkdayTable): number[] {
  const years = new Map(dates.map(({ on }) => [Number(on.slice(0, 4)), on]))
  return [...years].filter(([, on]) => !isWorkday(on, table).known).map(([year]) => year)
}

const NO_QUOTA = { count: null, minutes: null }

function spanOn(on: CalendarDate, { from, to }: Pick<Times, 'from' | 'to'>): Interval {
  return { startsAt: instantAt(on, from), endsAt: instantAt(on, to) }
}

function refuseOrder(from: ClockTime, to: ClockTime): void {
  if (from >= to) throw new Refusal('BAD_TIME', { reason: 'order' })
}

function byTime(a: Interval, b: Interval): number {
  return a.startsAt - b.startsAt
}

/** A recurrence as the contract gives it, its lists copied. */
function plain(recurrence: Recurrence): Series['recurrence'] {
  const { rule } = recurrence
  switch (rule.kind) {
    case 'weekly':
      return { ...recurrence, rule: { ...rule, weekdays: [...rule.weekdays] } }
    case 'monthDays':
      return { ...recurrence, rule: { ...rule, days: [...rule.days] } }
    case 'dates':
      return { ...recurrence, rule: { ...rule, dates: [...rule.dates] } }
    case 'monthWeekday':
    case 'workdays':
      return { ...recurrence, rule: { ...rule } }
  }
}
