import type { Cell } from '../../../../shared/domain/tables/table.ts'
import { cellOf, type CellContext } from './cell.ts'
import { createGrid } from './grid.ts'
import { createTextCollector } from './text.ts'
import { readXml, type Attributes } from './xml.ts'

/** The rows of a sheet, equally long, merged cells filled down. */
export async function readSheet(part: AsyncIterable<Uint8Array>, context: CellContext): Promise<readonly (readonly Cell[])[]> {
  const grid = createGrid()
  const place = createPlace()
  const ownText = createTextCollector()
  let cell: Attributes | null = null
  let value: string | null = null
  let done = ''
  await readXml(part, {
    open(name, attributes) {
      if (name === 'row') place.row(attributes['r'])
      else if (name === 'c') [cell, done] = [attributes, '']
      else if (name === 'v' && cell !== null) value = ''
      else if (name === 'mergeCell') grid.merge(mergeOf(attributes['ref'] ?? ''))
      else if (cell !== null) ownText.open(name, attributes)
    },
    close(name) {
      if (name === 'v' && value !== null) [done, value] = [value, null]
      else if (name === 'c' && cell !== null) {
        const { row, column } = place.cell(cell['r'])
        grid.put(row, column, cellOf({ type: cell['t'] ?? '', style: Number(cell['s'] ?? 0), value: done, text: ownText.take() }, context))
        cell = null
      } else if (cell !== null) ownText.close(name)
    },
    text(text) {
      if (value === null) ownText.text(text)
      else value += text
    },
  })
  return grid.finish()
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Follows rows and cells; those that do not name their place stand beside the one before. */
function createPlace() {
  let [row, column] = [-1, 0]
  return {
    row(name: string | undefined): void {
      row = name === undefined ? row + 1 : Number(name) - 1
      column = 0
    },
    cell(name: string | undefined): Place {
      const place = name === undefined ? { row, column } : placeOf(name)
      column = place.column + 1
      return place
    },
  }
}

/** `B7` is row 6, column 1. */
function placeOf(name: string): Place {
  let at = 0
  let column = 0
  for (let letter = letterAt(name, at); letter > 0; letter = letterAt(name, at)) {
    column = column * 26 + letter
    at += 1
  }
  return { row: Number(name.slice(at)) - 1, column: column - 1 }
}

/** 1 for `A` or `a`, 26 for `Z` or `z`, 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 0x20) - 0x60
  return letter >= 1 && letter <= 26 ? letter : 0
}

function mergeOf(range: string): { startRow: number; endRow: number; startColumn: number } {
  const [from = '', to = from] = range.split(':')
  const start = placeOf(from)
  return { startRow: start.row, endRow: placeOf(to).row, startColumn: start.column }
}
