import type { Room } from '../../../shared/contract/rooms.ts'
import { NO_MARGINS, widest, withMargins, type Margins } from '../../../shared/domain/scheduling/hold-plan.ts'
import { merge } from '../../../shared/domain/scheduling/intervals.ts'
import { nextFreeChoices, type RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { touching } from '../../../shared/domain/scheduling/touching.ts'
import { addDays, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Reader } from '../store/transaction.ts'
import { marginsByRoom, outOfUse, type Choice } from './choices.ts'
import { listHoldsInSpans } from './span-holds-repository.ts'

/** A wish that cannot be had, with what its other choices must seat. */
export interface TakenWish extends RoomSlot {
  readonly heads: number
  readonly modeId?: string | null | undefined
}

/** What else is known of the moment the choices are for. */
interface Moment {
  /** The rooms of the house, once for all wishes. */
  readonly rooms: readonly Room[]
  readonly now: Instant
  /** What is about to be held and is not yet. */
  readonly soonBusy?: readonly RoomSlot[]
  /** Owners whose holds are about to go. */
  readonly soonFree?: ReadonlySet<string>
  /** Whether what one wish is shown is not shown to another: the dates of one series, all taken by one party. */
  readonly apart?: boolean
  /** How many days from the wanted one a choice may lie; a week when left out. */
  readonly days?: number
}

/** How many days from the wanted one a choice may lie where nothing else is said. */
const A_WEEK = 7
const MOST = 3

/**
 * The next free choices of many wishes, in a fixed number of queries however many there are: every room at the wished times, and
 * the wished rooms in the days from each.
 */
export function choicesForMany(reader: Reader, calendar: Pick<Calendar, 'openOnEach'>, wishes: readonly TakenWish[], moment: Moment): readonly (readonly Choice[])[] {
  if (wishes.length === 0) return []
  const { rooms, now, soonBusy = [], soonFree = new Set(), apart = false, days = A_WEEK } = moment
  const names = new Map(rooms.map((room) => [room.id, room.name]))
  const around = wishes.map((wish) => marginsByRoom(rooms, wish))
  const wide = widest(around.flatMap((margins) => [...margins.values()]))
  const weeks = wishes.map((wish) => withMargins(dayInterval(dateOf(wish.startsAt), days), wide))
  const holds = [...listHoldsInSpans(reader, merge(wishes.map((wish) => withMargins(wish, wide)))), ...listHoldsInSpans(reader, merge(weeks), unitsOf(rooms, wishes.map(({ roomId }) => roomId)))]
  const busy = [...holds.filter(({ ownerId }) => !soonFree.has(ownerId)), ...soonBusy, ...outOfUse(reader, rooms, spanning(weeks))]
  const wanted = wishes.map((wish) => daysFrom(dateOf(wish.startsAt), days))
  const openings = calendar.openOnEach([...new Set(wanted.flat())])
  const offered: RoomSlot[] = []
  const near = touching(busy)
  const active = rooms.filter((room) => room.active)
  return wishes.map((wish, index) => {
    const week = weeks[index] ?? wish
    const elsewhere = around[index] ?? new Map<string, Margins>()
    const found = nextFreeChoices({
      wanted: wish, margins: elsewhere.get(wish.roomId) ?? NO_MARGINS, elsewhere, rooms: active, busy: [...near(week), ...offered.filter((slot) => overlaps(slot, week))],
      open: (wanted[index] ?? []).flatMap((on) => openings.get(on) ?? []), now, count: MOST,
    })
    if (apart) offered.push(...found.flatMap((slot) => unitsOf(rooms, [slot.roomId]).map((roomId) => ({ ...slot, roomId }))))
    return found.map(({ roomId, startsAt, endsAt }) => ({ roomId, roomName: names.get(roomId) ?? '', startsAt, endsAt }))
  })
}

/** The physical rooms some rooms take. */
export function unitsOf(rooms: readonly Room[], roomIds: readonly string[]): readonly string[] {
  const parts = new Map(rooms.map((room) => [room.id, room.partIds]))
  return [...new Set(roomIds.flatMap((roomId) => {
    const partIds = parts.get(roomId) ?? []
    return partIds.length > 0 ? partIds : [roomId]
  }))]
}

function daysFrom(on: CalendarDate, days: number): readonly CalendarDate[] {
  return Array.from({ length: days }, (_, index) => addDays(on, index))
}

function spanning(spans: readonly Interval[]): Interval {
  return { startsAt: Math.min(...spans.map((span) => span.startsAt)), endsAt: Math.max(...spans.map((span) => span.endsAt)) }
}
