import { isAside } from '../../tables/aside.ts'
import { cellKey, cellTextOrNull } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { findHeader, repeatsHeader } from '../../tables/header.ts'
import type { Cell, Table } from '../../tables/table.ts'
import type { ExpertField, ExpertRoster } from './expert-roster.ts'
import { EXPERT_HEADER } from './headings.ts'
import { readExpertRow } from './read-expert-row.ts'

/** Fields one of which tells a list of experts from any other list of people, so that a residents' roster never fills the pool. */
const TELLING: ReadonlySet<ExpertField | 'ignore'> = new Set<ExpertField>(['speciality', 'kind', 'availability'])

/** Fields one of which a row must have to speak of an expert; a unit alone may only be a merged cell filled down. */
const OF_AN_EXPERT: ReadonlySet<ExpertField | 'ignore'> = new Set<ExpertField>(['name', 'phone', 'speciality', 'availability'])

/** Reads every sheet that lists experts; covers, other lists, totals, notes and signatures are passed over. */
export function readExpertRoster(tables: readonly Table[]): ExpertRoster {
  const found = tables.flatMap((table) => {
    const mapping = findHeader(table.rows, EXPERT_HEADER)
    return mapping?.columns.some(({ field }) => TELLING.has(field)) ? [{ table, mapping }] : []
  })
  return {
    experts: found.flatMap(({ table, mapping }) => table.rows.flatMap((row, index) => {
      if (index < mapping.headerRow || !speaksOfExpert(row, mapping)) return []
      return [readExpertRow(row, { sheet: table.sheet, row: index + 1 }, mapping)]
    })),
    sheets: found.map(({ table, mapping }) => ({ sheet: table.sheet, sure: mapping.sure })),
  }
}

function speaksOfExpert(row: readonly Cell[], mapping: ColumnMapping<ExpertField>): boolean {
  const own = mapping.columns.filter(({ field, index }) => OF_AN_EXPERT.has(field) && cellTextOrNull(row[index] ?? null) !== null)
  if (own.length === 0 || repeatsHeader(row, mapping, 'name')) return false
  const names = mapping.columns.filter(({ field }) => field === 'name').map(({ index }) => row[index])
  const leading = [row.find((cell) => cellKey(cell) !== ''), ...names].map(cellKey).filter((text) => text !== '')
  return !isAside(row, leading)
}
