import { addDays, weekdayOf, type CalendarDate } from '../values/calendar-date.ts'

/** One year's notice of the State Council: what it takes off, and which weekend days it makes up. */
export interface WorkdayYear {
  readonly year: number
  /** Days off by the notice, weekends inside a holiday included. */
  readonly off: readonly CalendarDate[]
  /** Saturdays and Sundays worked in exchange (调休). */
  readonly work: readonly CalendarDate[]
}

/** The published years; imported data, because a notice comes once a year in November or December. */
export interface WorkdayTable {
  readonly years: readonly WorkdayYear[]
}

/** What kind of day it is: by the notice where it says something, else by the day of the week. */
export type DayKind = 'holiday' | 'makeUp' | 'ordinary'

/** The kind of a day; in a year without a notice every day is ordinary. */
export function dayKind(on: CalendarDate, table: WorkdayTable): DayKind {
  const notice = noticeFor(on, table)
  if (notice?.off.includes(on)) return 'holiday'
  return notice?.work.includes(on) ? 'makeUp' : 'ordinary'
}

/** Whether a day is worked; `known` is false where no notice covers the year and Monday to Friday is a guess to warn about. */
export function isWorkday(on: CalendarDate, table: WorkdayTable): { readonly workday: boolean; readonly known: boolean } {
  const kind = dayKind(on, table)
  const workday = kind === 'makeUp' || (kind === 'ordinary' && weekdayOf(on) <= 5)
  return { workday, known: noticeFor(on, table) !== undefined }
}

/** The day itself, or the next one that is worked: where a due date moves when it falls on a day off. */
export function nextWorkday(on: CalendarDate, table: WorkdayTable): CalendarDate {
  let day = on
  while (!isWorkday(day, table).workday) day = addDays(day, 1)
  return day
}

function noticeFor(on: CalendarDate, table: WorkdayTable): WorkdayYear | undefined {
  const year = Number(on.slice(0, 4))
  return table.years.find((notice) => notice.year === year)
}
