import type { StationDay } from '../../../shared/contract/calendar.ts'
import type { ClosedSpan } from '../../../shared/domain/calendar/closure.ts'
import { openIntervals, openIntervalsFrom, openIntervalsOfMonth, type OpenDay, type OpeningHours, type OpeningPlan } from '../../../shared/domain/calendar/opening-hours.ts'
import { PUTIAN_HOURS } from '../../../shared/domain/calendar/putian-hours.ts'
import { isWorkday, nextWorkday } from '../../../shared/domain/calendar/workdays.ts'
import { addDays, datesOf, daysBetween, weekdayOf, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listClosuresOf, listStationClosures } from './closure-repository.ts'
import { listOpenDays, listOpenDaysBetween, listOpeningHours, replaceOpenDays, replaceOpeningHours } from './repository.ts'
import { createWorkdays } from './workdays.ts'

export type Calendar = ReturnType<typeof createCalendar>

/** Workdays, opening hours and closures in force: the only place that knows whether the station is open. */
export function createCalendar(parts: Pick<Parts, 'store' | 'resources' | 'newId' | 'now'>) {
  const { store, newId } = parts
  const workdays = createWorkdays(parts)
  const hours = () => store.read(listOpeningHours)

  /** Everything that decides about some days, in four queries however many they are. */
  function planFor(first: CalendarDate, days: number): OpeningPlan {
    return store.read((reader) => ({
      hours: listOpeningHours(reader), openDays: listOpenDaysBetween(reader, first, addDays(first, days - 1)),
      workdays: workdays.table(), closed: listStationClosures(reader, dayInterval(first, days)),
    }))
  }

  /** Replaces the hours inside another transaction (set-up). */
  function setHoursWithin(writer: Writer, rows: readonly OpeningHours[]): void {
    replaceOpeningHours(writer, rows, newId)
    writer.journal({ subject: 'calendar', subjectId: 'hours', action: 'replaced', data: { rows: rows.map(({ name, weekdays, ...row }) => ({ ...row, weekdays: weekdays.join('') })) } })
  }

  const openOn = (on: CalendarDate): readonly Interval[] => openIntervals(on, planFor(on, 1))

  return {
    hours,
    workdays,
    defaultHours: (): readonly OpeningHours[] => PUTIAN_HOURS,
    setHoursWithin,
    setHours: (act: Act, rows: readonly OpeningHours[]): void => store.write(act, (writer) => setHoursWithin(writer, rows)),
    openDays: (): readonly OpenDay[] => store.read(listOpenDays),
    setOpenDays: (act: Act, days: readonly OpenDay[]): void => store.write(act, (writer) => {
      replaceOpenDays(writer, days, newId)
      writer.journal({ subject: 'calendar', subjectId: 'openDays', action: 'replaced', data: { days: days.map(({ on, opens, closes }) => ({ on, opens, closes })) } })
    }),
    day: (on: CalendarDate): StationDay => ({ on, weekday: weekdayOf(on), ...isWorkday(on, workdays.table()), open: [...openOn(on)] }),
    openOn,
    /** Openings of a day and the days after it. */
    openFrom: (on: CalendarDate, days: number): readonly Interval[] => openIntervalsFrom(on, days, planFor(on, days)),
    /** Openings of chosen days, in four queries however many they are and however far apart they lie. */
    openOnEach(days: readonly CalendarDate[]): ReadonlyMap<CalendarDate, readonly Interval[]> {
      const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
      if (first === undefined || last === undefined) return new Map()
      const plan = planFor(first, daysBetween(first, last) + 1)
      return new Map(days.map((on) => [on, openIntervals(on, plan)]))
    },
    openInMonth(month: Month): readonly Interval[] {
      const days = datesOf(month)
      const [first] = days
      return first === undefined ? [] : openIntervalsOfMonth(month, planFor(first, days.length))
    },
    isWorkday: (on: CalendarDate): { workday: boolean; known: boolean } => isWorkday(on, workdays.table()),
    nextWorkday: (on: CalendarDate): CalendarDate => nextWorkday(on, workdays.table()),
    /** Closures in force within a span, of these rooms or experts, and of the whole station where asked for; oldest first. */
    closedIn(reader: Reader, { subjectIds, station, span }: ClosedQuery): readonly ClosedSpan[] {
      const whole = station ? listStationClosures(reader, span) : []
      return [...whole, ...listClosuresOf(reader, subjectIds, span)].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}

/** Whose closures are asked for. */
export interface ClosedQuery {
  readonly subjectIds: readonly string[]
  readonly station: boolean
  readonly span: Interval
}
