import { cellText } from '../../tables/cell.ts'
import type { ChosenColumn, ColumnMapping } from '../../tables/columns.ts'
import { findHeader } from '../../tables/header.ts'
import type { Table } from '../../tables/table.ts'
import { ROSTER_HEADER } from './headings.ts'
import { guessColumns } from './guess-columns.ts'
import type { RosterField, RosterPlan, RosterSheet } from './roster.ts'

/** Finds the sheets that hold people and what their columns mean; covers, instructions and lists of choices are passed over. */
export function findRosterSheets(tables: readonly Table[]): RosterPlan {
  const found = tables.map((table) => ({ table, mapping: findMapping(table) }))
  return {
    sheets: found.flatMap(({ table, mapping }) => (mapping ? [{ table, mapping }] : [])),
    ignored: found.filter(({ mapping }) => mapping === null).map(({ table }) => table.sheet),
  }
}

/** The sheet with the columns a person has set; the header row stays as it was found, and the answer is taken as sure when it names the name column. */
export function withChosenColumns(sheet: RosterSheet, chosen: readonly ChosenColumn<RosterField>[]): RosterSheet {
  const byIndex = new Map(chosen.map(({ index, field }) => [index, field]))
  const columns = sheet.mapping.columns.map((column) => {
    const field = byIndex.get(column.index)
    return field === undefined ? column : { ...column, field, confidence: 1 }
  })
  return { ...sheet, mapping: { ...sheet.mapping, columns, sure: columns.some(({ field }) => field === 'name') } }
}

/** The first value that stands under each column, by index, so that a person can see what it holds. */
export function sampleValues({ table, mapping }: RosterSheet): readonly string[] {
  const near = table.rows.slice(mapping.headerRow, mapping.headerRow + 20)
  return mapping.columns.map(({ index }) => near.map((row) => cellText(row[index])).find((text) => text !== '') ?? '')
}

function findMapping(table: Table): ColumnMapping<RosterField> | null {
  return guessColumns(table.rows, findHeader(table.rows, ROSTER_HEADER))
}
