import type { Cell } from '../../../../shared/domain/tables/table.ts'
import { TableError } from '../table-error.ts'

/** The edges of a sheet as spreadsheets have them. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Two cells in opposite corners span 17 billion; a full sheet of 20 columns spans as many as are taken. */
const MOST_CELLS = 20_000_000

/** Rows and columns count from 0. */
export interface Merge {
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
}

export interface Grid {
  /** Throws where the place is no place of a sheet, `TOO_LARGE` where the rectangle up to it would be too large. */
  put(row: number, column: number, value: Cell): void
  merge(merge: Merge): void
  /** All rows, equally long, merged cells filled down. The grid is not to be used after. */
  finish(): readonly (readonly Cell[])[]
}

/** Gathers the cells of a sheet, in whatever order they come, quickest row by row. */
export function createGrid(): Grid {
  const rows: (readonly Cell[] | undefined)[] = []
  const merges: Merge[] = []
  let [height, width] = [0, 0]
  let [at, line]: [number, Cell[]] = [0, []]

  /** Rows are kept as copies, for an array that has grown cell by cell holds room for many more. */
  function turnTo(row: number): void {
    if (line.length > 0) rows[at] = line.slice()
    at = row
    line = [...(rows[row] ?? [])]
  }

  function reach(row: number, column: number): void {
    if (!isIndex(row, MOST_ROWS) || !isIndex(column, MOST_COLUMNS)) throw new Error('a cell lies outside the sheet')
    height = Math.max(height, row + 1)
    width = Math.max(width, column + 1)
    if (height * width > MOST_CELLS) throw new TableError('TOO_LARGE')
  }

  return {
    put(row, column, value) {
      reach(row, column)
      if (row !== at) turnTo(row)
      while (line.length < column) line.push(null)
      line[column] = value
    },
    merge: (merge) => void merges.push(merge),
    finish() {
      turnTo(0)
      const whole = Array.from({ length: height }, (_, row) => widened(rows[row] ?? [], width))
      for (const merge of merges) fillDown(whole, merge)
      return whole
    },
  }
}

function isIndex(index: number, below: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < below
}

function widened(row: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? null)
}

/** A value merged over several rows (a building, a household) belongs to each of them; across columns (a title) it stays where it is. */
function fillDown(rows: readonly Cell[][], { startRow, endRow, startColumn }: Merge): void {
  const value = rows[startRow]?.[startColumn]
  if (value === undefined) return
  for (const row of rows.slice(startRow + 1, endRow + 1)) row[startColumn] = value
}
