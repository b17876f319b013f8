import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'
import { valueOf, type ReportedIndicator } from '../../../../shared/domain/exchange/indicator-table.ts'
import type { Month } from '../../../../shared/domain/values/calendar-date.ts'
import { isoOf } from '../../../../shared/domain/values/instant.ts'
import type { PackageInput } from './input.ts'

/** The district's headings, in its order. */
const HEADINGS = ['指标', '口径', '单位', '分子', '分母', '数值'] as const
const WIDTHS = [24, 52, 8, 10, 10, 10]
const LAST_COLUMN = HEADINGS.length - 1
const HEADING_ROW = 2
const FIRST_NUMBER_COLUMN = 3
/** Stands where there is nothing to divide by, so that an empty cell never passes for a zero. */
const NOTHING = '—'

const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }
const LINE = { style: 'thin' } as const
const GRID: CellStyle = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, alignment: { vertical: 'center', wrapText: true } }
const NUMBER: CellStyle = { ...GRID, alignment: { horizontal: 'right', vertical: 'center' } }
const HEADING: CellStyle = { ...GRID, font: { bold: true }, alignment: { horizontal: 'center', vertical: 'center' } }

/**
 * `report.xlsx`: the same numbers for people, on one printable sheet with a merged title and the district's headings.
 * Zeros are written out (零报告); the same input gives the same bytes.
 */
export async function writeReport({ station, period, indicators, madeAt }: PackageInput): Promise<Uint8Array> {
  const title = `${station.name}${monthInWords(period)}服务情况统计表`
  const rows: CellValue[][] = [
    [title],
    [`填报单位：${station.name}（${station.code}）`, null, null, `制表日期：${isoOf(madeAt).slice(0, 10)}`],
    [...HEADINGS],
    ...indicators.map(rowOf),
    ['注：分母栏为“—”的是计数指标；数值栏为“—”的是本期分母为零；其余的零均为实际零报告。'],
  ]
  const modified = new Date(madeAt)
  return writeXlsx({
    properties: { title, creator: station.name, created: modified, modified },
    sheets: [{
      name: '统计表', rows, cells: stylesOf(rows), columns: WIDTHS.map((width) => ({ width })),
      merges: [merge(0, 0, LAST_COLUMN), merge(1, 0, 2), merge(1, 3, LAST_COLUMN), merge(rows.length - 1, 0, LAST_COLUMN)],
      rowDefs: new Map([[0, { height: 32 }]]),
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    }],
  })
}

function rowOf(row: ReportedIndicator): CellValue[] {
  const name = row.dimension === null ? row.name : `${row.name}（${row.dimension}）`
  return [name, row.definition, row.unit, row.numerator, row.denominator ?? NOTHING, valueOf(row) ?? NOTHING]
}

function stylesOf(rows: readonly CellValue[][]): Map<string, Partial<Cell>> {
  return new Map(rows.flatMap((row, index) => row.map((value, column) => (
    [`${index},${column}`, { value, style: styleAt(index, column, rows.length - 1) }] as const
  ))))
}

function styleAt(row: number, column: number, noteRow: number): CellStyle {
  if (row === 0) return TITLE
  if (row === HEADING_ROW) return HEADING
  if (row < HEADING_ROW || row === noteRow) return {}
  return column >= FIRST_NUMBER_COLUMN ? NUMBER : GRID
}

function merge(row: number, startCol: number, endCol: number): { startRow: number; startCol: number; endRow: number; endCol: number } {
  return { startRow: row, startCol, endRow: row, endCol }
}

function monthInWords(period: Month): string {
  const [year = '', month = ''] = period.split('-')
  return `${year}年${Number(month)}月`
}
