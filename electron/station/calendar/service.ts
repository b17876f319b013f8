import type { StationDay } from '../../../shared/contract/calendar.ts'
import { openIntervals, openIntervalsFrom, openIntervalsOfMonth, type OpeningHours } from '../../../shared/domain/calendar/opening-hours.ts'
import { PUTIAN_HOURS } from '../../../shared/domain/calendar/putian-hours.ts'
import { isWorkday, nextWorkday, type WorkdayTable } from '../../../shared/domain/calendar/workdays.ts'
import { weekdayOf, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { listOpeningHours, replaceOpeningHours } from './repository.ts'

export type Calendar = ReturnType<typeof createCalendar>

/** Workdays and opening hours: the only place that knows whether the station is open. */
export function createCalendar({ store, resources, newId }: Pick<Parts, 'store' | 'resources' | 'newId'>) {
  const table = resources.json('calendar/workdays.json') as WorkdayTable
  const hours = () => store.read(listOpeningHours)

  /** Replaces the hours inside another transaction (set-up). */
  function setHoursWithin(writer: Writer, rows: readonly OpeningHours[]): void {
    replaceOpeningHours(writer, rows, newId)
    writer.journal({ subject: 'calendar', subjectId: 'hours', action: 'replaced', data: { rows: rows.map(({ name, weekdays, ...row }) => ({ ...row, weekdays: weekdays.join('') })) } })
  }

  return {
    hours,
    defaultHours: (): readonly OpeningHours[] => PUTIAN_HOURS,
    setHoursWithin,
    setHours: (act: Act, rows: readonly OpeningHours[]): void => store.write(act, (writer) => setHoursWithin(writer, rows)),
    day(on: CalendarDate): StationDay {
      return { on, weekday: weekdayOf(on), ...isWorkday(on, table), open: [...openIntervals(on, hours(), table)] }
    },
    openOn: (on: CalendarDate): readonly Interval[] => openIntervals(on, hours(), table),
    /** Openings of a day and the days after it. */
    openFrom: (on: CalendarDate, days: number): readonly Interval[] => openIntervalsFrom(on, days, hours(), table),
    openInMonth: (month: Month): readonly Interval[] => openIntervalsOfMonth(month, hours(), table),
    nextWorkday: (on: CalendarDate): CalendarDate => nextWorkday(on, table),
  }
}
