import { readXlsx } from 'hucre/xlsx'
import type { Cell, Table } from '../../../shared/domain/tables/table.ts'
import { TableError } from './table-error.ts'

type Workbook = Awaited<ReturnType<typeof readXlsx>>
type Sheet = Workbook['sheets'][number]

/** The visible sheets of an xlsx workbook. Throws `ENCRYPTED`, `TOO_LARGE` or `DAMAGED`. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  const workbook = await open(bytes)
  return workbook.sheets.map((sheet) => ({ sheet: sheet.name, rows: gridOf(sheet) }))
}

async function open(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { sheets: (sheet) => sheet.hidden !== true && sheet.veryHidden !== true })
  } catch (error) {
    throw new TableError(codeOf(error), { cause: error })
  }
}

/** The reader may throw anything at a broken file; only what is certain is told apart. */
function codeOf(error: unknown): 'ENCRYPTED' | 'TOO_LARGE' | 'DAMAGED' {
  if (!(error instanceof Error)) return 'DAMAGED'
  if (error.name === 'EncryptedFileError' || error.name === 'DecryptionError') return 'ENCRYPTED'
  return error instanceof RangeError || /limit|too large|exceed/iu.test(error.message) ? 'TOO_LARGE' : 'DAMAGED'
}

/** Rows of plain cells, merged ones filled down. */
function gridOf(sheet: Sheet): readonly (readonly Cell[])[] {
  const rows: Cell[][] = sheet.rows.map((row) => row.map(cellOf))
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) fillDown(rows, startRow, endRow, startCol)
  return rows
}

/** A value merged over several rows (a building, a household) belongs to each of them; across columns (a title) it stays where it is. */
function fillDown(rows: readonly Cell[][], startRow: number, endRow: number, column: number): void {
  const value = rows[startRow]?.[column] ?? null
  for (const row of rows.slice(startRow + 1, endRow + 1)) row[column] = value
}

/** What a spreadsheet shows where a formula has no value. */
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/

function cellOf(value: string | number | boolean | Date | null): Cell {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return value.trim() === '' || FORMULA_ERROR.test(value) ? null : value
  return value
}
