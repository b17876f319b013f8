import { addDays, weekdayOf, type CalendarDate } from '../values/calendar-date.ts'

/** One year's notice of the State Council: what it takes off, and which weekend days it makes up. */
export interface WorkdayYear {
  readonly year: number
  /** Days off by the notice, weekends inside a holiday included. */
  readonly off: readonly CalendarDate[]
  /** Saturdays and Sundays worked in exchange (调休). */
  readonly work: readonly CalendarDate[]
}

/** A notice with where it came from: its title, or the name of the file. */
export interface SourcedYear extends WorkdayYear {
  readonly source: string
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

/** One table of two: where both know a year, the newer notice counts (a published one is amended now and then). */
export function withNewerYears<Year extends WorkdayYear>(older: readonly Year[], newer: readonly Year[]): readonly Year[] {
  const replaced = new Set(newer.map(({ year }) => year))
  return [...older.filter(({ year }) => !replaced.has(year)), ...newer].toSorted((a, b) => a.year - b.year)
}

/** The first year from a given one on whose notice is not known. */
export function firstUnknownYear(from: number, { years }: WorkdayTable): number {
  const known = new Set(years.map(({ year }) => year))
  let year = from
  while (known.has(year)) year += 1
  return year
}

function noticeFor(on: CalendarDate, table: WorkdayTable): WorkdayYear | undefined {
  const year = Number(on.slice(0, 4))
  return table.years.find((notice) => notice.year === year)
}
