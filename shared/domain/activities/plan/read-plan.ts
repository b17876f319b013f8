import { isAside } from '../../tables/aside.ts'
import { cellKey, cellText } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { findHeader, repeatsHeader } from '../../tables/header.ts'
import type { Cell, Table } from '../../tables/table.ts'
import { readWrittenDate } from '../../tables/written-date.ts'
import { findClashes } from './clashes.ts'
import { PLAN_HEADER } from './headings.ts'
import type { ActivityPlan, PlannedActivity, PlanField } from './plan.ts'
import { readPlanRow } from './read-plan-row.ts'

/**
 * Reads every sheet that has an activity plan's header. `12月16日` takes its year from the title above the header, else from
 * the whole dates around it, else `defaultYear`; with none of them it is unreadable.
 */
export function readActivityPlan(tables: readonly Table[], defaultYear?: number): ActivityPlan {
  const sheets = tables.flatMap((table) => {
    const mapping = findHeader(table.rows, PLAN_HEADER)
    return mapping ? [{ table, mapping }] : []
  })
  const activities = sheets.flatMap(({ table, mapping }) => readSheet(table, mapping, yearOf(table, mapping) ?? defaultYear))
  return { activities, clashes: findClashes(activities), mappings: sheets.map(({ table, mapping }) => ({ sheet: table.sheet, mapping })) }
}

function readSheet(table: Table, mapping: ColumnMapping<PlanField>, year: number | undefined): readonly PlannedActivity[] {
  return table.rows.flatMap((row, index) => {
    if (index < mapping.headerRow || !speaksOfActivity(row, mapping)) return []
    return [readPlanRow(row, { sheet: table.sheet, row: index + 1 }, mapping, year)]
  })
}

/** The year written above the header (`2026年12月活动计划表`) or in the sheet's name; else the one all whole dates below share. */
function yearOf(table: Table, mapping: ColumnMapping<PlanField>): number | undefined {
  const above = table.rows.slice(0, Math.max(0, mapping.headerRow - 1)).flatMap((row) => row.map(cellText))
  const written = [...above, table.sheet].flatMap((text) => /(20\d{2})\s*(?:年|[-./]\d{1,2})/u.exec(text)?.[1] ?? [])
  if (written[0] !== undefined) return Number(written[0])
  const column = mapping.columns.find(({ field }) => field === 'on')?.index ?? -1
  const dates = table.rows.slice(mapping.headerRow).map((row) => readWrittenDate(row[column]))
  const years = new Set(dates.flatMap((date) => (date.kind === 'date' ? [date.on.slice(0, 4)] : [])))
  const [only] = years
  return years.size === 1 && only !== undefined ? Number(only) : undefined
}

/** A row with a title, a date or a time that is no total, note, signature or repeated header. */
function speaksOfActivity(row: readonly Cell[], mapping: ColumnMapping<PlanField>): boolean {
  const own = mapping.columns.filter(({ field }) => field === 'on' || field === 'time' || field === 'startsAt' || field === 'title' || field === 'place')
  const filled = own.filter(({ index }) => cellKey(row[index]) !== '')
  if (filled.length === 0 || repeatsHeader(row, mapping, 'title')) return false
  const keys = row.map(cellKey).filter((key) => key !== '')
  return keys.length > 1 && !isAside(row, keys.slice(0, 1))
}
