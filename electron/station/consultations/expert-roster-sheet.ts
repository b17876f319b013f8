import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'
import { ROSTER_COLUMNS } from './expert-roster-lines.ts'

const LINE = { style: 'thin' } as const
const GRID: CellStyle = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, alignment: { vertical: 'center', wrapText: true } }
const HEADING: CellStyle = { ...GRID, font: { bold: true }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }

export interface RosterSheet {
  readonly stationName: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly lines: readonly (readonly (string | number)[])[]
}

/** The roster as a workbook: one printable sheet, A4 landscape. */
export function writeRosterXlsx({ stationName, on, lines }: RosterSheet): Promise<Uint8Array> {
  const title = `${stationName}社区能人库花名册`
  const rows: CellValue[][] = [[title], [`共 ${lines.length} 人　制表日期：${on}`], ROSTER_COLUMNS.map(([heading]) => heading), ...lines.map((line) => [...line])]
  const last = ROSTER_COLUMNS.length - 1
  return writeXlsx({
    properties: { title, creator: stationName },
    sheets: [{
      name: '能人库', rows, cells: stylesOf(rows), columns: ROSTER_COLUMNS.map(([, width]) => ({ width: width * 1.5 })),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }, { startRow: 1, startCol: 0, endRow: 1, endCol: last }],
      rowDefs: new Map([[0, { height: 32 }]]),
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    }],
  })
}

function stylesOf(rows: readonly CellValue[][]): Map<string, Partial<Cell>> {
  return new Map(rows.flatMap((row, index) => (index === 1 ? [] : row.map((value, column) => (
    [`${index},${column}`, { value, style: index === 0 ? TITLE : index === 2 ? HEADING : GRID }] as const
  )))))
}

/** Fills the printed roster's template; every value is escaped. */
export function fillRoster(template: string, { stationName, on, lines }: RosterSheet): string {
  const head = ROSTER_COLUMNS.map(([heading, width]) => `<th style="width:${width}%">${heading}</th>`).join('')
  const body = lines.map((line) => `<tr>${line.map((value) => `<td>${escaped(String(value))}</td>`).join('')}</tr>`).join('\n')
  const values: Readonly<Record<string, string>> = { station: escaped(stationName), on: escaped(on), count: String(lines.length), head, body }
  return template.replace(/\{\{(\w+)\}\}/gu, (_, key: string) => values[key] ?? '')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`)
}
