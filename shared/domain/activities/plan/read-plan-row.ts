import { cellKey, cellText, cellTextOrNull } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import type { Cell } from '../../tables/table.ts'
import { readWrittenDate } from '../../tables/written-date.ts'
import { USUAL_PLAN_HEADING } from './headings.ts'
import type { PlanCause, PlanField, PlanIssue, PlannedActivity } from './plan.ts'
import { readWrittenSpan, readWrittenTime, spanOf, type WrittenSpan } from './written-time.ts'

interface Place {
  readonly sheet: string
  readonly row: number
}

/** Reads one row of a plan; what cannot be read for certain is null and named in `issues`. */
export function readPlanRow(row: readonly Cell[], place: Place, mapping: ColumnMapping<PlanField>, year: number | undefined): PlannedActivity {
  const columnOf = (field: PlanField) => mapping.columns.find((column) => column.field === field)
  const at = (field: PlanField): Cell => row[columnOf(field)?.index ?? -1] ?? null
  const issues: PlanIssue[] = []
  const report = (field: PlanField, cause: PlanCause) => {
    issues.push({ ...place, column: columnOf(field)?.heading || USUAL_PLAN_HEADING[field], cause })
  }

  const [dateCell, timeCell] = columnOf('on') ? [at('on'), at('time')] : splitMoment(at('time'))
  const date = readWrittenDate(dateCell, year)
  if (date.kind === 'none') report('on', 'no-date')
  if (date.kind === 'unreadable' || date.kind === 'month') report('on', 'date-unreadable')
  const span = readSpan(timeCell, at('startsAt'), at('endsAt'))
  if (span.kind === 'none') report('time', 'no-time')
  if (span.kind === 'unreadable') report(columnOf('time') ? 'time' : 'startsAt', 'time-unreadable')
  const title = cellText(at('title'))
  if (title === '') report('title', 'no-title')
  const where = cellTextOrNull(at('place'))
  if (where === null) report('place', 'no-place')
  const heads = readHeads(at('heads'))
  if (heads === undefined) report('heads', 'heads-unreadable')

  return {
    ...place,
    on: date.kind === 'date' ? date.on : null,
    startsAt: span.kind === 'span' ? span.startsAt : null,
    endsAt: span.kind === 'span' ? span.endsAt : null,
    title,
    kind: cellTextOrNull(at('kind')),
    place: where,
    heads: heads ?? null,
    organiser: cellTextOrNull(at('organiser')),
    contact: cellTextOrNull(at('contact')),
    issues,
  }
}

const MOMENT = /^(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|\d{1,2}\s*月\s*\d{1,2}\s*[日号])\s*(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s*(.*)$/u

/** Date and time where one column holds both: `12月16日（周三）19:00-20:30`. */
function splitMoment(cell: Cell): readonly [Cell, Cell] {
  if (typeof cell !== 'string') return [cell, null]
  const match = MOMENT.exec(cellText(cell))
  return match ? [match[1] ?? null, match[2] ?? null] : [null, cell]
}

/** The span column, or a column for each end. */
function readSpan(time: Cell, start: Cell, end: Cell): WrittenSpan {
  if (cellText(start) === '' && cellText(end) === '') return readWrittenSpan(time)
  return spanOf(readWrittenTime(start), readWrittenTime(end))
}

/** A whole number, `60人`, `约60人`; null where blank or without a limit, undefined where unreadable. */
function readHeads(cell: Cell): number | null | undefined {
  const key = cellKey(cell)
  if (key === '' || key === '不限' || cellTextOrNull(cell) === null) return null
  const match = /^约?(\d{1,5})(?:人|名|人次|左右|人左右)?$/u.exec(key)
  return match ? Number(match[1]) : undefined
}
