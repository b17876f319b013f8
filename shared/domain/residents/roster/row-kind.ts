import { isAside } from '../../tables/aside.ts'
import { cellKey, cellText } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { repeatsHeader } from '../../tables/header.ts'
import type { Cell } from '../../tables/table.ts'
import { readWrittenDate } from '../../tables/written-date.ts'
import { parsePersonName } from '../../values/person-name.ts'
import { parsePhones } from '../../values/phone.ts'
import { ROSTER_HEADER } from './headings.ts'
import type { RosterField } from './roster.ts'

type Row = readonly Cell[]

/** Fields one of which a row must have to speak of a person; an address alone may only be a merged cell filled down. */
const OF_A_PERSON: ReadonlySet<RosterField | 'ignore'> = new Set<RosterField>(['name', 'idNumber', 'phone', 'birthOn', 'sex'])

/** Names of columns: in the name column they list what a sheet of instructions explains, never people. */
const HEADINGS: ReadonlySet<string> = new Set(ROSTER_HEADER.fields.flatMap(({ exact }) => exact))

/** True where a row below the header speaks of a person, not of totals, signatures, notes, sections, or nothing at all. */
export function speaksOfPerson(row: Row, mapping: ColumnMapping<RosterField>): boolean {
  const own = mapping.columns.filter(({ field, index }) => OF_A_PERSON.has(field) && cellKey(row[index]) !== '')
  if (own.length === 0 || repeatsHeader(row, mapping, 'name')) return false
  const leading = leadingTexts(row, mapping)
  if (mapping.columns.some(({ field, index }) => field === 'name' && HEADINGS.has(cellKey(row[index])))) return false
  if (row.some((cell) => looksLikeIdNumber(cell))) return !leading.some((text) => /^(?:示例|样例|例)/u.test(text))
  return showsPerson(row, mapping) || !isAside(row, leading)
}

/**
 * True where a row gives a name and two more things only a person has, each in its own column: then a first cell that
 * reads like a footer (`登记人：王芳` under 备注) is what somebody noted about the person.
 */
function showsPerson(row: Row, mapping: ColumnMapping<RosterField>): boolean {
  const shown = new Set(mapping.columns.filter(({ field, index }) => SHOWS[field]?.(row[index] ?? null)).map(({ field }) => field))
  return shown.has('name') && shown.size > 2
}

const SHOWS: Partial<Record<RosterField | 'ignore', (cell: Cell) => boolean>> = {
  name: (cell) => parsePersonName(cellText(cell)) !== null && !/[\d:]/u.test(cellKey(cell)),
  sex: (cell) => /^[男女]性?$/u.test(cellKey(cell)),
  birthOn: (cell) => ['date', 'month'].includes(readWrittenDate(cell).kind),
  phone: (cell) => !(cell instanceof Date) && parsePhones(cell).phones.some((phone) => phone.length > 6),
}

/** The first filled cell, and the name: where totals, signatures and notes are written. */
function leadingTexts(row: Row, mapping: ColumnMapping<RosterField>): readonly string[] {
  const first = row.find((cell) => cellKey(cell) !== '')
  const names = mapping.columns.filter(({ field }) => field === 'name').map(({ index }) => row[index])
  return [first, ...names].map(cellKey).filter((text) => text !== '')
}

function looksLikeIdNumber(cell: Cell): boolean {
  return /\d{14}[\dX]|\dE\+\d{2,3}$/i.test(cellKey(cell))
}
