import { isAside } from '../../tables/aside.ts'
import { cellKey } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { repeatsHeader } from '../../tables/header.ts'
import type { Cell } from '../../tables/table.ts'
import { readWrittenDate } from '../../tables/written-date.ts'
import { parsePersonName } from '../../values/person-name.ts'
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
  const names = mapping.columns.flatMap(({ field, index }) => (field === 'name' ? [cellKey(row[index])] : []))
  if (names.some((name) => HEADINGS.has(name))) return false
  const first = cellKey(row.find((cell) => cellKey(cell) !== ''))
  const leading = [first, ...names].filter((text) => text !== '')
  if (row.some((cell) => looksLikeIdNumber(cell))) return !leading.some((text) => EXAMPLE.test(text))
  const named = names.some((name) => parsePersonName(name) !== null && !/^\d|:/u.test(name))
  const shown = new Set(own.flatMap(({ field, index }) => (SHOWS[field]?.(row[index] ?? null) ? [field] : [])))
  if (named && shown.size > 1) return true
  if (isAside(row, leading)) return false
  return LABELLED.test(first) ? shown.size > (shown.has('sex') ? 1 : 0) : named || shown.size > 0
}

const EXAMPLE = /^(?:示例|样例|例)|\((?:示例|样例|例)\)$/u

/** `社区书记：王芳`: a footer, unless the row shows more of a person than a sex, which totals count too (`其中：男 | 60 | 女 | 60`). */
const LABELLED = /^\p{Script=Han}{2,10}:/u

/**
 * What values of a person look like. A name beside two of them is a person even where the first cell reads like a footer
 * (`登记人：王芳` under 备注); a row with neither a name nor any of them (`户数 | 40`, `- | -`) is nobody.
 */
const SHOWS: Partial<Record<RosterField | 'ignore', (cell: Cell) => boolean>> = {
  idNumber: (cell) => /[\dX]{5}/iu.test(cellKey(cell)),
  sex: (cell) => /^[男女]性?$/u.test(cellKey(cell)),
  birthOn: (cell) => ['date', 'month'].includes(readWrittenDate(cell).kind),
  phone: (cell) => /\d{5}/u.test(cellKey(cell)),
}

function looksLikeIdNumber(cell: Cell): boolean {
  return /\d{14}[\dX]|\dE\+\d{2,3}$/i.test(cellKey(cell))
}
