import { cellKey, cellText } from '../tables/cell.ts'
import type { ColumnMapping } from '../tables/columns.ts'
import { findHeader, type HeaderRule } from '../tables/header.ts'
import type { Cell, Table } from '../tables/table.ts'
import { readWrittenDate } from '../tables/written-date.ts'
import { addDays, type CalendarDate } from '../values/calendar-date.ts'
import type { SourcedYear } from './workdays.ts'

type Field = 'on' | 'kind'

/** Why a sheet is no holiday notice; `where` names the row and what stands there. */
export interface SheetFault {
  readonly reason: 'no-columns' | 'no-days' | 'date' | 'type' | 'both'
  readonly where: string
}

const HEADER: HeaderRule<Field> = {
  required: 'on', several: [],
  fields: [
    { field: 'on', exact: ['日期', '公历日期', '时间', '放假日期'], like: /日期/u },
    { field: 'kind', exact: ['类型', '类别', '安排', '性质', '状态'], like: /类[型别]|安排/u },
    { field: 'ignore', exact: ['序号', '星期', '备注', '说明', '节日', '节假日名称'] },
  ],
}

const OFF = /^(?:放假|休息?|节?假日?|法定节?假日|节日|公休)$/u
const WORK = /^(?:补?上?班|调休(?:上班)?|补班|工作日?)$/u
/** `2027-02-05至2027-02-11`, `2027年10月1日—7日`: a first day, and a last one that may leave out what is the same. */
const RANGE = /^(.+?)(?:至|到|~|～|—+|–+)(.+)$/u
const LONGEST_HOLIDAY_DAYS = 31

interface Listed {
  readonly on: CalendarDate
  readonly kind: 'off' | 'work'
}

/** Reads the first sheet with the columns 日期 and 类型, one day or one run of days a row. A blank row is passed over; nothing else is guessed. */
export function readWorkdaySheet(tables: readonly Table[]): { readonly years: readonly SourcedYear[] } | SheetFault {
  for (const table of tables) {
    const mapping = findHeader(table.rows, HEADER)
    if (mapping?.columns.some(({ field }) => field === 'kind')) return yearsOf(table, mapping)
  }
  return { reason: 'no-columns', where: '' }
}

function yearsOf(table: Table, mapping: ColumnMapping<Field>): { readonly years: readonly SourcedYear[] } | SheetFault {
  const column = (field: Field): number => mapping.columns.find((one) => one.field === field)?.index ?? -1
  const [on, kind] = [column('on'), column('kind')]
  const listed: Listed[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index < mapping.headerRow || (cellKey(row[on]) === '' && cellKey(row[kind]) === '')) continue
    const read = readRow(row[on], row[kind])
    if ('reason' in read) return { reason: read.reason, where: `第 ${index + 1} 行“${read.where}”` }
    listed.push(...read.days)
  }
  return group(listed, table.sheet)
}

function readRow(on: Cell | undefined, kind: Cell | undefined): { readonly days: readonly Listed[] } | SheetFault {
  const word = cellKey(kind).replace(/\([^)]*\)$/u, '')
  const does = OFF.test(word) ? 'off' : WORK.test(word) ? 'work' : null
  if (does === null) return { reason: 'type', where: cellText(kind) }
  const days = daysIn(on)
  return days === null ? { reason: 'date', where: cellText(on) } : { days: days.map((day) => ({ on: day, kind: does })) }
}

/** The days a cell names; null where it names none for sure. */
function daysIn(cell: Cell | undefined): readonly CalendarDate[] | null {
  const single = readWrittenDate(cell)
  if (single.kind === 'date') return [single.on]
  const range = typeof cell === 'string' ? RANGE.exec(cell.replaceAll(/\s/gu, '')) : null
  const first = readWrittenDate(range?.[1])
  if (!range || first.kind !== 'date') return null
  const last = lastDay(range[2] ?? '', first.on)
  return last === null ? null : run(first.on, last)
}

function lastDay(text: string, first: CalendarDate): CalendarDate | null {
  const day = /^(\d{1,2})[日号]$/u.exec(text)?.[1]
  const written = readWrittenDate(day === undefined ? text : `${Number(first.slice(5, 7))}月${day}日`, Number(first.slice(0, 4)))
  return written.kind === 'date' ? written.on : null
}

function run(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] | null {
  const days = Array.from({ length: LONGEST_HOLIDAY_DAYS }, (_, index) => addDays(first, index))
  const count = days.indexOf(last) + 1
  return count === 0 ? null : days.slice(0, count)
}

function group(listed: readonly Listed[], source: string): { readonly years: readonly SourcedYear[] } | SheetFault {
  if (listed.length === 0) return { reason: 'no-days', where: '' }
  const [off, work] = [daysOf(listed, 'off'), daysOf(listed, 'work')]
  const both = off.find((on) => work.includes(on))
  if (both !== undefined) return { reason: 'both', where: both }
  const years = [...new Set(listed.map(({ on }) => Number(on.slice(0, 4))))].toSorted((a, b) => a - b)
  const ofYear = (days: readonly CalendarDate[], year: number) => days.filter((on) => on.startsWith(`${year}-`))
  return { years: years.map((year) => ({ year, source, off: ofYear(off, year), work: ofYear(work, year) })) }
}

function daysOf(listed: readonly Listed[], kind: Listed['kind']): readonly CalendarDate[] {
  return [...new Set(listed.filter((day) => day.kind === kind).map(({ on }) => on))].toSorted()
}
