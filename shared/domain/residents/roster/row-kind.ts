import { isAside } from '../../tables/aside.ts'
import { cellKey } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { repeatsHeader } from '../../tables/header.ts'
import type { Cell } from '../../tables/table.ts'
import type { RosterField } from './roster.ts'

type Row = readonly Cell[]

/** Fields one of which a row must have to speak of a person; an address alone may only be a merged cell filled down. */
const OF_A_PERSON: ReadonlySet<RosterField | 'ignore'> = new Set<RosterField>(['name', 'idNumber', 'phone', 'birthOn', 'sex'])

/** True where a row below the header speaks of a person, not of totals, signatures, notes, sections, or nothing at all. */
export function speaksOfPerson(row: Row, mapping: ColumnMapping<RosterField>): boolean {
  const own = mapping.columns.filter(({ field, index }) => OF_A_PERSON.has(field) && cellKey(row[index]) !== '')
  if (own.length === 0 || repeatsHeader(row, mapping, 'name')) return false
  const leading = leadingTexts(row, mapping)
  if (row.some((cell) => looksLikeIdNumber(cell))) return !leading.some((text) => /^(?:示例|样例|例)/u.test(text))
  return !isAside(row, leading)
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
