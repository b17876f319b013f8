import { parseIdNumber } from '../../values/id-number.ts'
import { parsePersonName } from '../../values/person-name.ts'
import { parsePhones } from '../../values/phone.ts'
import { cellKey, cellText } from '../../tables/cell.ts'
import type { ColumnMapping, MappedColumn } from '../../tables/columns.ts'
import type { Cell } from '../../tables/table.ts'
import type { RosterField } from './roster.ts'

type Rows = readonly (readonly Cell[])[]

const GUESSED = 0.5
const LOOK_AT = 200

/** What values look like, most telling first. */
const LOOKS: readonly { readonly field: RosterField; readonly fits: (cell: Cell) => boolean }[] = [
  { field: 'idNumber', fits: (cell) => !(cell instanceof Date) && ['valid', 'fifteen', 'lost-digits'].includes(parseIdNumber(cell).kind) },
  { field: 'phone', fits: (cell) => !(cell instanceof Date) && /1[3-9]\d/.test(cellText(cell)) && parsePhones(cell).phones.some((phone) => phone.length === 11) },
  { field: 'sex', fits: (cell) => /^[男女]$/u.test(cellKey(cell)) },
  { field: 'name', fits: (cell) => typeof cell === 'string' && /^\p{Script=Han}{2,4}$/u.test(parsePersonName(cell) ?? '') && !/[号楼室区党众员格路族]/u.test(cell) },
]

/**
 * Where headings leave the id number or the name open, guesses them from what stands in the columns; such a mapping is
 * never sure. Null where the sheet has no header and nothing in it looks like id numbers beside names.
 */
export function guessColumns(rows: Rows, found: ColumnMapping<RosterField> | null): ColumnMapping<RosterField> | null {
  const start = found?.headerRow ?? headerBefore(rows)
  const below = rows.slice(start, start + LOOK_AT)
  const taken = new Set(found?.columns.map(({ field }) => field))
  const open = (found?.columns ?? unnamedColumns(rows, start)).filter((column) => column.field === 'ignore' && column.confidence < 1)
  const guesses = new Map<number, RosterField>()
  for (const { field, fits } of LOOKS) {
    const column = taken.has(field) ? undefined : open.find(({ index }) => !guesses.has(index) && mostly(below, index, fits))
    if (column) guesses.set(column.index, field)
  }
  if (found) return withGuesses(found, guesses)
  const fields = new Set(guesses.values())
  if (!fields.has('name') || fields.size < 2) return null
  return withGuesses({ headerRow: start, columns: unnamedColumns(rows, start), sure: false }, guesses)
}

function withGuesses(mapping: ColumnMapping<RosterField>, guesses: ReadonlyMap<number, RosterField>): ColumnMapping<RosterField> {
  const columns = mapping.columns.map((column): MappedColumn<RosterField> => {
    const field = guesses.get(column.index)
    return field === undefined ? column : { ...column, field, confidence: GUESSED }
  })
  const unsure = [...guesses.values()].some((field) => field === 'idNumber' || field === 'name')
  return { ...mapping, columns, sure: mapping.sure && !unsure }
}

/** At least three values, and four in five of them, look like it. */
function mostly(rows: Rows, index: number, fits: (cell: Cell) => boolean): boolean {
  const filled = rows.map((row) => row[index] ?? null).filter((cell) => cellText(cell) !== '')
  return filled.length >= 3 && filled.filter(fits).length >= filled.length * 0.8
}

/** The row above the first one with a valid id number: unknown headings, or 0 where the data start at once. */
function headerBefore(rows: Rows): number {
  const first = rows.slice(0, LOOK_AT).findIndex((row) => row.some((cell) => typeof cell === 'string' && parseIdNumber(cell).kind === 'valid'))
  return Math.max(0, first)
}

function unnamedColumns(rows: Rows, start: number): readonly MappedColumn<RosterField>[] {
  const width = Math.max(0, ...rows.slice(start, start + LOOK_AT).map((row) => row.length))
  const headings = start > 0 ? (rows[start - 1] ?? []) : []
  return Array.from({ length: width }, (_, index) => ({ index, heading: cellKey(headings[index]), field: 'ignore', confidence: 0 }))
}
