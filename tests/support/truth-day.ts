import { openIntervals, type HoursKind, type OpenDay, type OpeningHours, type OpeningPlan, type Weekday } from '../../shared/domain/calendar/opening-hours.ts'
import { PUTIAN_HOURS } from '../../shared/domain/calendar/putian-hours.ts'
import type { MonthDay } from '../../shared/domain/calendar/month-day.ts'
import { piecesOf } from '../../shared/domain/calendar/closure.ts'
import { holdPlan } from '../../shared/domain/scheduling/hold-plan.ts'
import { intersect, subtract } from '../../shared/domain/scheduling/intervals.ts'
import workdays from '../../resources/calendar/workdays.json' with { type: 'json' }
import { readWorkdayTable } from '../../shared/domain/calendar/read-workday-table.ts'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../shared/domain/values/clock-time.ts'
import { dayInterval } from '../../shared/domain/values/day-interval.ts'
import { instantAt, timeOf } from '../../shared/domain/values/instant.ts'
import type { Interval } from '../../shared/domain/values/interval.ts'

/** The notices of 2025 and 2026, as shipped; 2027 is a year without one. */
export const NOTICES = readWorkdayTable(workdays)

/** 东厅 and 西厅 are physical rooms, 大厅 is both joined. */
export type Place = '东厅' | '西厅' | '大厅'

/** A day as a truth table tells it. Spans are `10:00-10:30` of that day, or `2026-12-07 17:00 - 2026-12-09 09:00`. */
export interface Day {
  readonly on: string
  /** Besides Putian's own hours, `周六 09:00-11:00`; or in their place with `only`. */
  readonly hours?: readonly OpeningHours[]
  readonly only?: boolean
  readonly openDays?: readonly string[]
  readonly years?: OpeningPlan['workdays']['years']
  readonly closed?: Partial<Record<'全站' | Place, readonly string[]>>
  /** What is kept, with the minutes to set up and clear up. */
  readonly booked?: readonly { readonly in: Place; readonly at: string; readonly setUp?: number; readonly clearUp?: number }[]
}

/** A row of the whole year. */
export function hours(kind: HoursKind, weekdays: readonly Weekday[], span: string, dates: { from?: string; until?: string; season?: readonly [string, string] } = {}): OpeningHours {
  const [opens = '', closes = ''] = span.split('-')
  const [fromDay, toDay] = dates.season ?? ['01-01', '12-31']
  return {
    name: kind, kind, weekdays, fromDay: fromDay as MonthDay, toDay: toDay as MonthDay, opens: opens as ClockTime, closes: closes as ClockTime,
    validFrom: (dates.from ?? null) as CalendarDate | null, validUntil: (dates.until ?? null) as CalendarDate | null,
  }
}

/** When the station is open on a day: `08:00-12:00 14:30-17:30`. */
export function openOn(day: Day): string {
  return shown(openingsOf(day))
}

/** When a room can still be had on a day. */
export function freeIn(place: Place, day: Day): string {
  return shown(freeSpans(place, day))
}

export function freeSpans(place: Place, day: Day): readonly Interval[] {
  return unitsOf(place).map((unit) => freeOfUnit(unit, day)).reduce((both, one) => intersect(both, one))
}

/** What closures hold of a physical room around what is kept, midnight to midnight. */
export function heldClosed(unit: '东厅' | '西厅', day: Day): string {
  return shown(closedPieces(unit, day))
}

function openingsOf({ on, hours: more = [], only = false, openDays = [], years = NOTICES.years, closed = {} }: Day): readonly Interval[] {
  return openIntervals(on as CalendarDate, {
    hours: only ? more : [...PUTIAN_HOURS, ...more], openDays: openDays.map((span) => openDayOf(on, span)), workdays: { years }, closed: (closed['全站'] ?? []).map((span) => spanOf(on, span)),
  })
}

function freeOfUnit(unit: '东厅' | '西厅', day: Day): readonly Interval[] {
  return subtract(openingsOf(day), [...heldBy(unit, day), ...closedPieces(unit, day)])
}

function closedPieces(unit: '东厅' | '西厅', day: Day): readonly Interval[] {
  const closures = (['全站', unit, '大厅'] as const).flatMap((place) => (day.closed?.[place] ?? []).map((span, index) => ({ id: `${place} ${index}`, ...spanOf(day.on, span) })))
  return piecesOf(closures, heldBy(unit, day), dayInterval(day.on as CalendarDate))
}

function heldBy(unit: '东厅' | '西厅', { on, booked = [] }: Day): readonly Interval[] {
  return booked.flatMap(({ in: place, at, setUp = 0, clearUp = 0 }) => holdPlan(unitsOf(place), { ...spanOf(on, at), kind: 'booking' }, { setUpMinutes: setUp, clearUpMinutes: clearUp }))
    .filter(({ resourceId }) => resourceId === unit)
}

function unitsOf(place: Place): readonly ('东厅' | '西厅')[] {
  return place === '大厅' ? ['东厅', '西厅'] : [place]
}

function openDayOf(on: string, span: string): OpenDay {
  const [opens = '', closes = ''] = span.split('-')
  return { on: on as CalendarDate, name: '值班', opens: opens as ClockTime, closes: closes as ClockTime }
}

/** Reads one span of a truth table. */
export function spanOf(on: string, text: string): Interval {
  const [from = '', to = ''] = text.includes(' - ') ? text.split(' - ') : text.split('-')
  return { startsAt: momentOf(on, from), endsAt: momentOf(on, to) }
}

function momentOf(on: string, text: string): number {
  const [first = '', second] = text.trim().split(' ')
  return second === undefined ? instantAt(on as CalendarDate, first as ClockTime) : instantAt(first as CalendarDate, second as ClockTime)
}

function shown(intervals: readonly Interval[]): string {
  return intervals.map(({ startsAt, endsAt }) => `${timeOf(startsAt)}-${timeOf(endsAt)}`).join(' ')
}
