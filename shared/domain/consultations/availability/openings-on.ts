import { inSeason, type OpeningHours } from '../../calendar/opening-hours.ts'
import type { WorkdayTable } from '../../calendar/workdays.ts'
import { merge } from '../../scheduling/intervals.ts'
import { weekdayOf, type CalendarDate } from '../../values/calendar-date.ts'
import type { ClockTime } from '../../values/clock-time.ts'
import { instantAt } from '../../values/instant.ts'
import type { Interval } from '../../values/interval.ts'
import type { AvailabilityRule, DayPart, TimeSpan } from './availability-rule.ts'
import { rulesOn } from './dates-of.ts'

interface ClockSpan {
  readonly from: ClockTime
  readonly to: ClockTime
}

const NOON = '12:00' as ClockTime
const EVENING = '18:00' as ClockTime

/** Hours of a part where the season opens nothing in it: those of Putian's offices, and two hours after supper. */
const USUAL: Readonly<Record<Exclude<DayPart, 'day'>, ClockSpan>> = {
  morning: span('08:00', '12:00'), afternoon: span('14:30', '17:30'), evening: span('19:00', '21:00'),
}

/** What the rules of an expert open on a day, merged and in order: 上午, 下午, 晚上 and 全天 are the station's own hours of that season. */
export function openingsOn(rules: readonly AvailabilityRule[], on: CalendarDate, { hours, workdays }: { readonly hours: readonly OpeningHours[]; readonly workdays: WorkdayTable }): readonly Interval[] {
  const spans = rulesOn(rules, on, workdays).flatMap(({ times }) => times.flatMap((time) => spansOf(time, on, hours)))
  return merge(spans.map(({ from, to }) => ({ startsAt: instantAt(on, from), endsAt: instantAt(on, to) })))
}

function spansOf(time: TimeSpan, on: CalendarDate, hours: readonly OpeningHours[]): readonly ClockSpan[] {
  if (!('part' in time)) return [time]
  if (time.part !== 'day') return [partOf(time.part, on, hours)]
  return [partOf('morning', on, hours), partOf('afternoon', on, hours)]
}

/**
 * A part of the day by the opening hours of the season: those of the weekday, else of any weekday, for an expert who comes on
 * Saturday mornings comes at the hours of a morning even if the station is closed then. A row belongs to the part it begins in.
 */
function partOf(part: Exclude<DayPart, 'day'>, on: CalendarDate, hours: readonly OpeningHours[]): ClockSpan {
  const rows = hours.filter((row) => row.kind !== 'holiday' && inSeason(on, row) && row.opens < row.closes && partBegun(row.opens) === part)
  const ofWeekday = rows.filter(({ weekdays }) => weekdays.includes(weekdayOf(on)))
  const chosen = ofWeekday.length > 0 ? ofWeekday : rows
  const [from, to] = [chosen.map(({ opens }) => opens).toSorted()[0], chosen.map(({ closes }) => closes).toSorted().at(-1)]
  return from === undefined || to === undefined ? USUAL[part] : { from, to }
}

function partBegun(opens: ClockTime): Exclude<DayPart, 'day'> {
  return opens < NOON ? 'morning' : opens < EVENING ? 'afternoon' : 'evening'
}

function span(from: string, to: string): ClockSpan {
  return { from: from as ClockTime, to: to as ClockTime }
}
