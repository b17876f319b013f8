import type { CalendarDate } from '../values/calendar-date.ts'
import { parseCalendarDate } from '../values/calendar-date.ts'
import { normaliseText } from '../values/text.ts'

/** A day's number off a door counter. */
export interface DoorTotal {
  readonly on: CalendarDate
  readonly heads: number
}

/** The numbers of a pasted list, and the lines that could not be read (headings are such lines). */
export interface DoorTotalsReading {
  readonly totals: readonly DoorTotal[]
  readonly unread: readonly string[]
}

const LINE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\s,;|]+(\d{1,6})(?:人次?)?$/u

/** Reads a list copied out of a counter's own program: a date and a number a line; the last number of a day counts. */
export function readDoorTotals(text: string): DoorTotalsReading {
  const lines = text.split(/\r?\n/u).map(normaliseText).filter((line) => line !== '')
  const read = lines.map((line) => ({ line, total: readLine(line) }))
  const totals = new Map(read.flatMap(({ total }) => (total ? [[total.on, total] as const] : [])))
  return { totals: [...totals.values()], unread: read.filter(({ total }) => total === null).map(({ line }) => line) }
}

function readLine(line: string): DoorTotal | null {
  const [, year = '', month = '', day = '', heads = ''] = LINE.exec(line) ?? []
  const on = parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return on && { on, heads: Number(heads) }
}
