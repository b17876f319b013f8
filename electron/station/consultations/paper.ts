import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'
import { fillTemplate } from '../../../shared/domain/activities/print-template.ts'

/** A table for paper and for a workbook: a title, facts above, signatures below. `width` is the share of the page in percent. */
export interface Paper {
  readonly title: string
  readonly facts: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly lines: readonly (readonly (string | number)[])[]
  readonly feet: readonly string[]
}

/** Fills the printed table's template, A4 landscape; every value is escaped. */
export function fillPaper(template: string, { title, facts, columns, lines, feet }: Paper): string {
  const each = <One>(items: readonly One[], fill: (block: string, item: One) => string) => (block: string): string => items.map((item) => fill(block, item)).join('')
  return fillTemplate(template, { title }, {
    fact: each(facts, (block, fact) => fillTemplate(block, { fact })),
    column: each(columns, (block, { width }) => fillTemplate(block, { width })),
    heading: each(columns, (block, { heading }) => fillTemplate(block, { heading })),
    line: each(lines, (block, line) => fillTemplate(block, {}, { value: each(line, (cell, value) => fillTemplate(cell, { value })) })),
    foot: each(feet, (block, foot) => fillTemplate(block, { foot })),
  })
}

const EDGE = { style: 'thin' } as const
const GRID: CellStyle = { border: { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }, alignment: { vertical: 'center', wrapText: true } }
const HEADING: CellStyle = { ...GRID, font: { bold: true }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }

/** The same as a workbook: one printable sheet, A4 landscape. */
export function writePaperXlsx({ title, facts, columns, lines, feet }: Paper, sheetName: string): Promise<Uint8Array> {
  const rows: CellValue[][] = [[title], [facts.join('　')], columns.map(({ heading }) => heading), ...lines.map((line) => [...line]), [feet.join('　　')]]
  const last = columns.length - 1
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })
  return writeXlsx({
    properties: { title },
    sheets: [{
      name: sheetName, rows, cells: stylesOf(rows), columns: columns.map(({ width }) => ({ width: width * 1.5 })), merges: [whole(0), whole(1), whole(rows.length - 1)],
      rowDefs: new Map([[0, { height: 32 }]]),
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    }],
  })
}

function stylesOf(rows: readonly CellValue[][]): Map<string, Partial<Cell>> {
  const plain = new Set([1, rows.length - 1])
  return new Map(rows.flatMap((row, index) => (plain.has(index) ? [] : row.map((value, column) => (
    [`${index},${column}`, { value, style: index === 0 ? TITLE : index === 2 ? HEADING : GRID }] as const
  )))))
}
