import { cellKey } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { findHeader } from '../../tables/header.ts'
import type { Cell } from '../../tables/table.ts'
import { ROSTER_HEADER } from './headings.ts'
import type { RosterField } from './roster.ts'

/** Cells that must be known headings: a person's row never has three. */
const ENOUGH = 3

const HEADINGS: ReadonlySet<string> = new Set(ROSTER_HEADER.fields.flatMap(({ exact }) => exact))

/**
 * The columns of another list that begins with this row (流动人口 below 常住人口), or null where the row is no header or
 * repeats the present one, whose columns a person may have set.
 */
export function readNextHeader(row: readonly Cell[], present: ColumnMapping<RosterField>): ColumnMapping<RosterField> | null {
  const known = [...row.entries()].filter(([, cell]) => HEADINGS.has(cellKey(cell)))
  if (known.length < ENOUGH || known.every(([index, cell]) => present.columns[index]?.heading.endsWith(cellKey(cell)))) return null
  const next = findHeader([row], ROSTER_HEADER)
  return next?.sure === true ? next : null
}
