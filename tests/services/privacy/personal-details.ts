import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEMO_EXPERTS, DEMO_STAFF } from '../../../electron/hosts/cli/demo/demo-data.ts'
import { readTables } from '../../../electron/station/intake/read-table.ts'
import { readActivityPlan } from '../../../shared/domain/activities/plan/read-plan.ts'
import { findRosterSheets } from '../../../shared/domain/residents/roster/find-sheets.ts'
import { createRosterReader } from '../../../shared/domain/residents/roster/reader.ts'
import type { RosterField, RosterSheet } from '../../../shared/domain/residents/roster/roster.ts'
import type { Table } from '../../../shared/domain/tables/table.ts'

const demo = path.resolve(import.meta.dirname, '../../../resources/demo')
const tablesOf = async (file: string): Promise<readonly Table[]> => readTables(readFileSync(path.join(demo, file)))

/** What the demonstration knows of people, each text with where it comes from. */
export async function personalDetails(): Promise<ReadonlyMap<string, string>> {
  const details = new Map<string, string>()
  const add = (text: string | null, source: string): void => {
    const tidy = text?.trim() ?? ''
    if (tidy !== '' && !details.has(tidy)) details.set(tidy, source)
  }
  for (const [text, source] of await rosterDetails()) add(text, source)
  for (const { contact, row } of readActivityPlan(await tablesOf('activities-2026-12.xlsx')).activities) add(contact, `plan row ${row}`)
  for (const [text, source] of expertDetails(await tablesOf('experts.xlsx'))) add(text, source)
  for (const { name, phone } of DEMO_EXPERTS) [name, phone].forEach((text) => add(text, 'expert of the demonstration'))
  for (const { name } of DEMO_STAFF) add(name, 'staff of the demonstration')
  return details
}

type Detail = readonly [text: string | null, source: string]

const PERSONAL: readonly RosterField[] = ['name', 'idNumber', 'phone', 'address']

/** Names, numbers, phones and addresses of every row, as they are kept and as the file writes them. */
async function rosterDetails(): Promise<readonly Detail[]> {
  const { sheets } = findRosterSheets(await tablesOf('roster-longqiao.xlsx'))
  const reader = createRosterReader(sheets)
  return reader.next(reader.total).flatMap((row): readonly Detail[] => {
    const source = `roster row ${row.place.row}`
    const kept = row.kind === 'no-name' ? [] : [row.person.name, row.person.idNumber, row.person.otherDocument, row.person.address, ...row.person.phones]
    return [...kept, ...asWritten(sheets, row.place)].map((text) => [text, source])
  })
}

function asWritten(sheets: readonly RosterSheet[], place: { readonly sheet: string; readonly row: number }): readonly (string | null)[] {
  const sheet = sheets.find(({ table }) => table.sheet === place.sheet)
  const cells = sheet?.table.rows[place.row - 1] ?? []
  const columns = sheet?.mapping.columns.filter(({ field }) => PERSONAL.includes(field as RosterField)) ?? []
  return columns.map(({ index }) => {
    const cell = cells[index] ?? null
    return cell === null || cell instanceof Date ? null : String(cell)
  })
}

/** Names and phones of the experts' register: the columns under those two headings. */
function expertDetails(tables: readonly Table[]): readonly Detail[] {
  return tables.flatMap(({ rows }) => {
    const header = rows.findIndex((row) => row.includes('姓名'))
    const columns = ['姓名', '联系电话'].map((heading) => rows[header]?.indexOf(heading) ?? -1)
    return rows.slice(header + 1).flatMap((row, index) => columns.map((column): Detail => [cellText(row[column]), `expert row ${header + index + 2}`]))
  })
}

function cellText(cell: unknown): string | null {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : null
}
