import { intervalOfMonth } from '../calendar/opening-hours.ts'
import { intersect, minutesIn } from '../scheduling/intervals.ts'
import { visitsDue } from '../consultations/visits-due.ts'
import type { CalendarDate, Month } from '../values/calendar-date.ts'
import { dateOf, type Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { IndicatorCode, IndicatorDictionary } from './dictionary.ts'
import { ratingRates, restCounts, visitCount } from './doors.ts'
import type { ActivitySessionFact, IndicatorFacts, RoomUseFact } from './facts.ts'

/** One number of the report: never only a rate, and zero is written. */
export interface IndicatorRow {
  readonly code: IndicatorCode
  readonly version: number
  /** Exact integer; minutes for VEN_USE. */
  readonly numerator: number
  /** Null for a plain count. */
  readonly denominator: number | null
  readonly unit: string
  /** A room's name or an occupation; null for the whole station, whose number already holds those of its parts. */
  readonly dimension: string | null
}

/** A day on which no visit is still to come: only what was done counts. */
const LONG_AFTER = '9999-12-31' as CalendarDate

type Count = Omit<IndicatorRow, 'version' | 'unit'>

/**
 * A month's indicators from plain facts, in the order of the dictionary, rooms and occupations after the station.
 *
 * Facts of other months are left out by the date their indicator counts by, so a repository may hand over too much.
 */
export function computeIndicators(facts: IndicatorFacts, month: Month, dictionary: IndicatorDictionary): readonly IndicatorRow[] {
  const period = intervalOfMonth(month)
  const counts = [...activityCounts(facts, period), ...venueCounts(facts, period), ...venueRates(facts, period), serviceCount(facts, period), heldCount(facts, period), dutyRate(facts, month), ...doorCounts(facts, month, dictionary)]
  return counts.map((count) => ({ ...count, version: dictionary[count.code].version, unit: dictionary[count.code].unit }))
}

function doorCounts(facts: IndicatorFacts, month: Month, { SAT }: IndicatorDictionary): readonly Count[] {
  return [visitCount(facts, month), ...restCounts(facts, month), ...ratingRates(facts, month, SAT.fairCounts === true)]
}

/** 场次, 人次, 人数 of what ended. One event is one activity on one day, however many slots it had. */
function activityCounts(facts: IndicatorFacts, period: Interval): readonly Count[] {
  const events = new Map(facts.activitySessions.filter((session) => isHeld(session, period)).map((session) => [session.sessionId, eventOf(session)]))
  const signIns = facts.attendances.flatMap(({ sessionId, personId }) => {
    const event = events.get(sessionId)
    return event === undefined ? [] : [{ event, personId }]
  })
  const heads = facts.headCounts.filter(({ sessionId }) => events.has(sessionId)).reduce((sum, count) => sum + count.heads, 0)
  const attended = new Set(signIns.map(({ event, personId }) => JSON.stringify([event, personId])))
  return [
    total('ACT_SESS', new Set(events.values()).size),
    total('ACT_ATT', attended.size + heads),
    total('ACT_PPL', new Set(signIns.map(({ personId }) => personId)).size),
  ]
}

function venueCounts({ rooms, roomUses }: IndicatorFacts, period: Interval): readonly Count[] {
  const bookings = roomUses.filter(({ kind, startsAt }) => kind === 'booking' && isIn(period, startsAt))
  const perRoom = rooms.map(({ roomId, name }) => ({
    ...total('VEN_CNT', bookings.filter((booking) => booking.roomId === roomId).length),
    dimension: name,
  }))
  return [total('VEN_CNT', bookings.length), ...perRoom]
}

/**
 * Minutes used within opening hours over minutes open: use outside them would lift a rate above the whole. Of plain rooms
 * only: a use of a joined room is a use of each of its parts, and its hours are theirs.
 */
function venueRates({ rooms, roomUses }: IndicatorFacts, period: Interval): readonly Count[] {
  const partsOf = new Map(rooms.map(({ roomId, partIds }) => [roomId, partIds]))
  const takes = (use: RoomUseFact, roomId: string): boolean => use.roomId === roomId || (partsOf.get(use.roomId) ?? []).includes(roomId)
  const perRoom = rooms.filter(({ partIds }) => partIds.length === 0).map(({ roomId, name, open }) => {
    const openInMonth = intersect(open, [period])
    const used = intersect(openInMonth, roomUses.filter((use) => takes(use, roomId)))
    return { code: 'VEN_USE', numerator: minutesIn(used), denominator: minutesIn(openInMonth), dimension: name } as const
  })
  const sum = (part: (row: { numerator: number; denominator: number }) => number): number => perRoom.reduce((so, row) => so + part(row), 0)
  const station = { ...total('VEN_USE', sum((row) => row.numerator)), denominator: sum((row) => row.denominator) }
  return [station, ...perRoom]
}

function serviceCount({ services }: IndicatorFacts, period: Interval): Count {
  const served = services.filter(({ servedAt }) => isIn(period, servedAt))
  return total('EXP_SVC', new Set(served.map(({ appointmentId }) => appointmentId)).size)
}

/** Sessions of experts that were held: somebody signed in or was received. A joint one counts once; receptions (接访) are counted apart. */
function heldCount({ dutySessions }: IndicatorFacts, period: Interval): Count {
  const held = dutySessions.filter(({ kind, startsAt, attended, received }) => kind === 'consultation' && isIn(period, startsAt) && (attended || received))
  return total('EXP_SESS', new Set(held.map(({ sessionId }) => sessionId)).size)
}

/** Visits done over visits due by contract; what one adviser does beyond it makes up for no other. */
function dutyRate({ legalAdvisers }: IndicatorFacts, month: Month): Count {
  const stands = legalAdvisers.map((adviser) => visitsDue(adviser, month, adviser.visits, LONG_AFTER))
  return { code: 'LAW_DUTY', numerator: stands.reduce((sum, { due, done }) => sum + Math.min(due, done), 0), denominator: stands.reduce((sum, { due }) => sum + due, 0), dimension: null }
}

function total(code: IndicatorCode, numerator: number): Count {
  return { code, numerator, denominator: null, dimension: null }
}

function isHeld({ state, startsAt }: ActivitySessionFact, period: Interval): boolean {
  return state === 'ended' && isIn(period, startsAt)
}

function eventOf({ activityId, startsAt }: ActivitySessionFact): string {
  return JSON.stringify([activityId, dateOf(startsAt)])
}

function isIn({ startsAt, endsAt }: Interval, at: Instant): boolean {
  return startsAt <= at && at < endsAt
}
