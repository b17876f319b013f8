import type { IndicatorRow } from '../../../shared/contract/indicators.ts'
import { valueOf } from '../../../shared/domain/exchange/indicator-table.ts'

/** A line of the month's table: an indicator of the whole station, its rooms folded beneath it. */
export interface IndicatorLine {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly numerator: number
  readonly denominator: string
  readonly definition: string
  readonly children?: readonly IndicatorLine[]
}

/** Groups the rows by indicator. A rate without a denominator shows a dash, so that it never passes for a zero. */
export function indicatorLines(rows: readonly IndicatorRow[]): readonly IndicatorLine[] {
  return rows.filter((row) => row.dimension === null).map((row) => {
    const parts = rows.filter((part) => part.code === row.code && part.dimension !== null)
    return { ...lineOf(row), ...(parts.length > 0 ? { children: parts.map(lineOf) } : {}) }
  })
}

function lineOf(row: IndicatorRow): IndicatorLine {
  const value = valueOf(row)
  return {
    key: `${row.code} ${row.dimension ?? ''}`,
    name: row.dimension ?? row.name,
    value: value === null ? '—' : `${value} ${row.unit}`,
    numerator: row.numerator,
    denominator: row.denominator === null ? '—' : String(row.denominator),
    definition: row.dimension === null ? row.definition : '',
  }
}
