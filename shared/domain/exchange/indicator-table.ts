import type { Month } from '../values/calendar-date.ts'
import { parseCsv, writeCsv } from './csv.ts'

/** One number as it goes to the district: always numerator and denominator, so that rates can be added up (Σn/Σd). */
export interface ReportedIndicator {
  readonly code: string
  /** Version of the definition; a number is only comparable within one. */
  readonly version: number
  readonly name: string
  readonly unit: string
  /** 口径: what is counted, in the dictionary's words. */
  readonly definition: string
  readonly numerator: number
  /** Null where the indicator is a plain count. */
  readonly denominator: number | null
  /** A subdivision (a room, a kind of activity); null for the whole station. */
  readonly dimension: string | null
}

/** A row read back from `indicators.csv`; the definition's wording stands in the report only. */
export interface IndicatorLine extends Omit<ReportedIndicator, 'definition'> {
  readonly stationCode: string
  readonly period: string
}

/** Stable headings: the districts' programs read them by name. */
const HEADINGS = ['station', 'period', 'code', 'version', 'name', 'unit', 'dimension', 'numerator', 'denominator'] as const

/** The value shown to people, rounded to two decimals; null when the denominator is zero. `%` is scaled to hundred. */
export function valueOf({ numerator, denominator, unit }: Pick<ReportedIndicator, 'numerator' | 'denominator' | 'unit'>): number | null {
  if (denominator === null) return numerator
  if (denominator === 0) return null
  return Math.round((numerator / denominator) * (unit === '%' ? 10_000 : 100)) / 100
}

/** `indicators.csv`: every row names station and period, so that files of many stations can be stacked. */
export function writeIndicatorTable(stationCode: string, period: Month, indicators: readonly ReportedIndicator[]): string {
  return writeCsv([HEADINGS, ...indicators.map((row) => [
    stationCode, period, row.code, String(row.version), row.name, row.unit, row.dimension ?? '',
    String(row.numerator), row.denominator === null ? '' : String(row.denominator),
  ])])
}

/** Reads it back; a string says which row (1 = headings) does not hold and why. */
export function readIndicatorTable(text: string): readonly IndicatorLine[] | { readonly row: number } {
  const [headings, ...rows] = parseCsv(text)
  if (headings?.join() !== HEADINGS.join()) return { row: 1 }
  const lines = rows.map(readLine)
  const bad = lines.indexOf(null)
  return bad === -1 ? lines.filter((line) => line !== null) : { row: bad + 2 }
}

function readLine(cells: readonly string[]): IndicatorLine | null {
  if (cells.length !== HEADINGS.length) return null
  const [stationCode = '', period = '', code = '', version = '', name = '', unit = '', dimension = '', numerator = '', denominator = ''] = cells
  if (code === '' || ![version, numerator].every(isCount) || !(denominator === '' || isCount(denominator))) return null
  return {
    stationCode, period, code, version: Number(version), name, unit, dimension: dimension === '' ? null : dimension,
    numerator: Number(numerator), denominator: denominator === '' ? null : Number(denominator),
  }
}

function isCount(text: string): boolean {
  return /^\d{1,15}$/.test(text)
}
