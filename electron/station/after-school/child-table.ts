import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { fillTemplate } from '../../../shared/domain/activities/print-template.ts'

/** A list of children for the wall or the folder, A4 landscape; `width` is the share of the page in percent. */
export interface ChildTable {
  readonly title: string
  readonly facts: string
  readonly columns: readonly (readonly [heading: string, width: number])[]
  readonly lines: readonly (readonly (string | number)[])[]
  readonly feet: string
}

/** Fills the printed list's template; every value is escaped. */
export function fillChildTable(template: string, { title, facts, columns, lines, feet }: ChildTable): string {
  const each = <One>(items: readonly One[], fill: (block: string, item: One) => string) => (block: string): string => items.map((item) => fill(block, item)).join('')
  return fillTemplate(template, { title, facts, feet }, {
    column: each(columns, (block, [, width]) => fillTemplate(block, { width })),
    heading: each(columns, (block, [heading]) => fillTemplate(block, { heading })),
    line: each(lines, (block, line) => fillTemplate(block, {}, { value: each(line, (cell, value) => fillTemplate(cell, { value })) })),
  })
}

/** The same as a workbook of one sheet that prints on A4 landscape. */
export function writeChildTable({ title, facts, columns, lines, feet }: ChildTable, sheetName: string): Promise<Uint8Array> {
  const rows: CellValue[][] = [[title], [facts], columns.map(([heading]) => heading), ...lines.map((line) => [...line]), [feet]]
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 })
  return writeXlsx({
    properties: { title },
    sheets: [{
      name: sheetName, rows, columns: columns.map(([, width]) => ({ width: width * 1.5 })), merges: [whole(0), whole(1), whole(rows.length - 1)],
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    }],
  })
}
