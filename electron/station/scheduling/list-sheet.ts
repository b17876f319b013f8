import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'

/** What the head of a list says. */
export interface ListFacts {
  readonly title: string
  /** The line under the title. */
  readonly under: string
  readonly stationName: string
  readonly madeAt: number
}

/** A list for the office: headings with their widths in millimetres on A4 across, then the lines. Numbers stay numbers, so that they can be added up. */
export interface ListTable {
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly lines: readonly (readonly (string | number)[])[]
  /** Lines that are struck out; none when left out. */
  readonly struck?: readonly boolean[]
}

const LINE = { style: 'thin' } as const
const GRID: CellStyle = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, alignment: { vertical: 'center', horizontal: 'center', wrapText: true } }
const STRUCK: CellStyle = { ...GRID, font: { strikethrough: true } }
const HEADING: CellStyle = { ...GRID, font: { bold: true } }
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }
/** Title, facts, headings; then the lines. */
const HEAD_ROWS = 3
/** Characters of the sheet's own unit to a millimetre of the paper. */
const WIDTH_A_MM = 0.55

/** A list as a workbook: one printable sheet, A4 across. */
export function writeListXlsx({ title, under, stationName, madeAt }: ListFacts, { name, columns, lines, struck = [] }: ListTable): Promise<Uint8Array> {
  const rows: CellValue[][] = [[title], [under], columns.map(({ heading }) => heading), ...lines.map((line) => [...line])]
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 })
  const made = new Date(madeAt)
  return writeXlsx({
    properties: { title, creator: stationName, created: made, modified: made },
    sheets: [{
      name, rows, cells: stylesOf(rows, struck), columns: columns.map(({ width }) => ({ width: width * WIDTH_A_MM })), merges: [whole(0), whole(1)],
      rowDefs: new Map([[0, { height: 30 }]]),
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    }],
  })
}

function stylesOf(rows: readonly CellValue[][], struck: readonly boolean[]): Map<string, Partial<Cell>> {
  const styleAt = (row: number): CellStyle => {
    if (row === 0) return TITLE
    if (row === 1) return {}
    return row < HEAD_ROWS ? HEADING : struck[row - HEAD_ROWS] === true ? STRUCK : GRID
  }
  return new Map(rows.flatMap((row, index) => row.map((value, column) => [`${index},${column}`, { value, style: styleAt(index) }] as const)))
}
