import { addMonths, monthOf, type CalendarDate, type Month } from '../values/calendar-date.ts'

/** What is known when asking which package is due. */
export interface ScheduleFacts {
  readonly today: CalendarDate
  /** The month of set-up: the first that can be due. */
  readonly setUpIn: Month
  /** Months all of whose packages have left the station. */
  readonly handedOver: ReadonlySet<Month>
  readonly enabled: boolean
  /** 1 … 28; the due date is the next workday from there. */
  readonly dayOfMonth: number
  readonly hasKey: boolean
  readonly folder: 'unset' | 'missing' | 'there'
}

/** What a due package waits for; `station`: nothing more, the station makes it by itself. */
export type WaitsFor = 'day' | 'key' | 'desk' | 'folder' | 'station'

export interface DuePackage {
  readonly period: Month
  readonly on: CalendarDate
  readonly overdue: boolean
  readonly waitingFor: WaitsFor
}

/** The earliest closed month not yet handed over, when it is to be, and what it waits for; null when all are. */
export function duePackage(facts: ScheduleFacts, nextWorkday: (on: CalendarDate) => CalendarDate): DuePackage | null {
  const period = earliestOpen(facts)
  if (period === null) return null
  const on = dueDate(period, facts.dayOfMonth, nextWorkday)
  return { period, on, overdue: facts.today > on, waitingFor: waitsFor(facts, on) }
}

/** The day of the month after the period, moved to the next workday. */
export function dueDate(period: Month, dayOfMonth: number, nextWorkday: (on: CalendarDate) => CalendarDate): CalendarDate {
  return nextWorkday(`${addMonths(period, 1)}-${String(dayOfMonth).padStart(2, '0')}` as CalendarDate)
}

function earliestOpen({ today, setUpIn, handedOver }: ScheduleFacts): Month | null {
  const running = monthOf(today)
  for (let month = setUpIn; month < running; month = addMonths(month, 1)) if (!handedOver.has(month)) return month
  return null
}

function waitsFor({ today, hasKey, enabled, folder }: ScheduleFacts, on: CalendarDate): WaitsFor {
  if (today < on) return 'day'
  if (!hasKey) return 'key'
  if (!enabled || folder === 'unset') return 'desk'
  return folder === 'missing' ? 'folder' : 'station'
}
