import type { Room } from '../../../shared/contract/rooms.ts'
import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import type { DateTrouble, SeriesRow } from '../../../shared/contract/scheduling-series.ts'
import { dateTrouble, type Trouble } from '../../../shared/domain/scheduling/date-trouble.ts'
import { NO_MARGINS, withMargins } from '../../../shared/domain/scheduling/hold-plan.ts'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import { merge } from '../../../shared/domain/scheduling/intervals.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { isInUse } from '../../../shared/domain/scheduling/use-days.ts'
import { monthOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Reader } from '../store/transaction.ts'
import { choicesForMany, unitsOf } from './choices-many.ts'
import type { Describers } from './describers.ts'
import { listRooms } from './room-repository.ts'
import { listUseDays } from './room-use-repository.ts'
import { listHoldsInSpans } from './span-holds-repository.ts'

/** A date that is to be had, all in one room. */
export interface WantedDate extends RoomSlot {
  readonly on: CalendarDate
  readonly movedFrom: CalendarDate | null
  /** The mode of the room it would be in; null as it stands. */
  readonly modeId: string | null
  readonly bookingId: string | null
  readonly version: number
}

/** What the dates of a series have in common. */
export interface SeriesWish {
  readonly roomId: string
  readonly headsExpected: number
  readonly purpose: string
  readonly holder: 'person' | 'team'
  /** What the holder has besides, in the months of the series. */
  readonly uses: readonly Interval[]
  readonly rules: HouseRules
  /** The bookings that are to move: what they hold now is free for them. */
  readonly moving: ReadonlySet<string>
  readonly now: Instant
  /** The station itself is not bound to the opening hours; the ways out lie in them all the same. */
  readonly anyHour?: boolean
}

/** A choice for a date lies on the day itself or the two after: further on, the next date of the series is as near. */
const CHOICE_DAYS = 3

/** What stands against each date, and the ways out, in a number of queries that does not grow with the dates. */
export function createSeriesRows(calendar: Pick<Calendar, 'openOnEach'>, describers: Pick<Describers, 'describe'>) {
  return (reader: Reader, dates: readonly WantedDate[], wish: SeriesWish): SeriesRow[] => {
    const [first] = dates
    if (!first) return []
    const rooms = listRooms(reader, first.on)
    const openings = wish.anyHour === true ? new Map(dates.map(({ on, startsAt, endsAt }) => [on, [{ startsAt, endsAt }]])) : calendar.openOnEach(dates.map(({ on }) => on))
    const troubles = troublesOf(reader, dates, wish, rooms, openings)
    const blockers = troubles.flatMap((trouble) => (trouble?.code === 'ROOM_TAKEN' ? [trouble.blocker] : []))
    const titles = describers.describe(blockers)
    const choices = choicesOf(reader, dates, wish, rooms, troubles)
    return dates.map((date, index) => {
      const trouble = troubles[index] ?? null
      const found = [...(choices.get(index) ?? [])]
      return { ...date, trouble: trouble && told(trouble, { open: openings.get(date.on) ?? [], choices: found, titleOf: (ownerId) => titles.get(ownerId)?.title ?? '' }), choices: found }
    })
  }

  function choicesOf(reader: Reader, dates: readonly WantedDate[], wish: SeriesWish, rooms: readonly Room[], troubles: readonly (Trouble | null)[]) {
    const stuck = dates.flatMap((_date, index) => (canBeElsewhere(troubles[index] ?? null) ? [index] : []))
    const kept = dates.filter((_date, index) => troubles[index] === null)
    const units = unitsOf(rooms, [wish.roomId])
    const found = choicesForMany(reader, calendar, stuck.flatMap((index) => dates[index] ?? []).map((date) => ({ ...date, heads: wish.headsExpected })), {
      rooms, now: wish.now, soonBusy: kept.flatMap((date) => units.map((roomId) => ({ ...date, roomId }))), soonFree: wish.moving, apart: true, days: CHOICE_DAYS,
    })
    return new Map(stuck.map((index, place) => [index, found[place] ?? []]))
  }
}

function troublesOf(reader: Reader, dates: readonly WantedDate[], wish: SeriesWish, rooms: readonly Room[], openings: ReadonlyMap<CalendarDate, readonly Interval[]>): readonly (Trouble | null)[] {
  const room = rooms.find(({ id }) => id === wish.roomId)
  const modes = dates.map(({ modeId }) => room?.modes.find(({ id }) => id === modeId))
  const units = unitsOf(rooms, [wish.roomId])
  const useDays = listUseDays(reader)
  const taking = dates.map((date, index) => withMargins(date, modes[index] ?? NO_MARGINS))
  const holds = listHoldsInSpans(reader, merge(taking), units).filter(({ ownerId }) => !wish.moving.has(ownerId))
  const uses: Interval[] = [...wish.uses]
  return dates.map((date, index) => {
    const takes = taking[index] ?? date
    const trouble = dateTrouble({
      ...date, now: wish.now, inUse: [wish.roomId, ...units].every((id) => isInUse(useDays.get(id) ?? [], date.on)), headsExpected: wish.headsExpected, capacity: (modes[index] ?? room)?.capacity ?? 0,
      open: openings.get(date.on) ?? [], rules: wish.rules, takes, holds: holds.filter((hold) => overlaps(hold, takes)),
      house: { holder: wish.holder, purpose: wish.purpose, uses: inMonth(uses, date.on) },
    })
    if (trouble === null) uses.push({ startsAt: date.startsAt, endsAt: date.endsAt })
    return trouble
  })
}

function inMonth(uses: readonly Interval[], on: CalendarDate): readonly Interval[] {
  return uses.filter((use) => monthOf(dateOf(use.startsAt)) === monthOf(on))
}

function canBeElsewhere(trouble: Trouble | null): boolean {
  return trouble !== null && trouble.code !== 'BAD_TIME' && trouble.code !== 'HOUSE_RULE'
}

interface Telling {
  readonly open: readonly Interval[]
  readonly choices: SeriesRow['choices']
  readonly titleOf: (ownerId: string) => string
}

/** A trouble as the refusal that saving would meet. */
function told(trouble: Trouble, { open, choices, titleOf }: Telling): DateTrouble {
  switch (trouble.code) {
    case 'ROOM_TAKEN': {
      const { kind, ownerId, startsAt, endsAt } = trouble.blocker
      return { code: 'ROOM_TAKEN', data: { blocker: { kind, title: holdTitle(kind, titleOf(ownerId)), startsAt, endsAt }, choices } }
    }
    case 'OUTSIDE_HOURS':
      return { code: 'OUTSIDE_HOURS', data: { open: [...open] } }
    case 'NOT_FOUND':
      return { code: 'NOT_FOUND', data: { what: 'room' } }
    default:
      return trouble
  }
}
