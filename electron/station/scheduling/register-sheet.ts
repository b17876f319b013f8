import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'
import { isVoid, REGISTER_COLUMNS, registerCells, type RegisterFacts, type RegisterLine } from '../../../shared/domain/scheduling/use-register.ts'

const LINE = { style: 'thin' } as const
const GRID: CellStyle = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, alignment: { vertical: 'center', horizontal: 'center', wrapText: true } }
const VOID: CellStyle = { ...GRID, font: { strikethrough: true } }
const HEADING: CellStyle = { ...GRID, font: { bold: true } }
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }
/** Title, facts, headings; then the lines. */
const HEAD_ROWS = 3
/** Characters of the sheet's own unit to a millimetre of the paper. */
const WIDTH_A_MM = 0.55
/** Columns that are counted with. */
const NUMBERS: ReadonlySet<string> = new Set(['预计人数', '实到人数'])

/** Bookings as a workbook with the columns of the register: one printable sheet, A4 across. */
export function writeRegisterXlsx({ title, stationName, printedOn }: RegisterFacts, lines: readonly RegisterLine[], madeAt: number): Promise<Uint8Array> {
  const rows: CellValue[][] = [
    [title], [`服务站：${stationName}　共 ${lines.length} 号　制表日期：${printedOn}`], REGISTER_COLUMNS.map(([heading]) => heading), ...lines.map(rowOf),
  ]
  const last = REGISTER_COLUMNS.length - 1
  const modified = new Date(madeAt)
  return writeXlsx({
    properties: { title, creator: stationName, created: modified, modified },
    sheets: [{
      name: '登记表', rows, cells: stylesOf(rows, lines), columns: REGISTER_COLUMNS.map(([, width]) => ({ width: width * WIDTH_A_MM })),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }, { startRow: 1, startCol: 0, endRow: 1, endCol: last }],
      rowDefs: new Map([[0, { height: 30 }]]),
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    }],
  })
}

/** Heads stay numbers, so that the office can add them up. */
function rowOf(line: RegisterLine): CellValue[] {
  return registerCells(line).map((text, column) => (NUMBERS.has(REGISTER_COLUMNS[column]?.[0] ?? '') && text !== '' ? Number(text) : text))
}

function stylesOf(rows: readonly CellValue[][], lines: readonly RegisterLine[]): Map<string, Partial<Cell>> {
  const styleAt = (row: number): CellStyle => {
    if (row === 0) return TITLE
    if (row === 1) return {}
    const line = lines[row - HEAD_ROWS]
    return line === undefined ? HEADING : isVoid(line.state) ? VOID : GRID
  }
  return new Map(rows.flatMap((row, index) => row.map((value, column) => [`${index},${column}`, { value, style: styleAt(index) }] as const)))
}
