import type { IdNumber } from '../../values/id-number.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import type { Cell } from '../../tables/table.ts'
import { readRow, type ReadRow } from './read-row.ts'
import { columnsOf, type RosterColumns } from './roster-columns.ts'
import { readNextHeader } from './next-header.ts'
import { speaksOfPerson } from './row-kind.ts'
import {
  ROSTER_DEFECTS,
  ROSTER_REPAIRS,
  type RosterField,
  type RosterIssue,
  type RosterPerson,
  type RosterPlace,
  type RosterReader,
  type RosterResident,
  type RosterRow,
  type RosterSheet,
  type RosterSummary,
} from './roster.ts'

/** Starts reading the sheets of a roster; nothing is read before the first `next`. */
export function createRosterReader(sheets: readonly RosterSheet[]): RosterReader {
  const people = gatherPeople()
  const counts = countRows()
  const rows = walk(sheets)
  const total = sheets.reduce((sum, { table, mapping }) => sum + Math.max(0, table.rows.length - mapping.headerRow), 0)
  let position = 0

  function next(count: number): readonly RosterRow[] {
    const met: RosterRow[] = []
    for (let read = 0; read < count; read++) {
      const step = rows.next()
      if (step.done) break
      position++
      const { mapping, columns, cells, place } = step.value
      if (!speaksOfPerson(cells, mapping)) continue
      const row = people.meet(place, readRow(cells, columns), columns)
      counts.add(row)
      met.push(row)
    }
    return met
  }

  return {
    total,
    get position() {
      return position
    },
    next,
    summary: counts.summary,
    residents: people.residents,
  }
}

interface Step {
  readonly mapping: ColumnMapping<RosterField>
  readonly columns: RosterColumns
  readonly cells: readonly Cell[]
  readonly place: RosterPlace
}

/** All rows below the headers, each with the columns it is read by: a second list in a sheet may order them otherwise. */
function* walk(sheets: readonly RosterSheet[]): Generator<Step, undefined> {
  for (const { table, mapping: found } of sheets) {
    let mapping = found
    let columns = columnsOf(found)
    for (let index = found.headerRow; index < table.rows.length; index++) {
      const cells = table.rows[index] ?? []
      const next = readNextHeader(cells, mapping)
      if (next) {
        mapping = next
        columns = columnsOf(next)
      }
      yield { mapping, columns, cells, place: { sheet: table.sheet, row: index + 1 } }
    }
  }
}

/** The people met so far; the id number, and nothing else, says that two rows are one person. */
function gatherPeople() {
  const residents: RosterResident[] = []
  const byIdNumber = new Map<IdNumber, number>()

  function meet(place: RosterPlace, { person, findings }: ReadRow, columns: RosterColumns): RosterRow {
    const issues = findings.map(({ field, cause }): RosterIssue => ({ ...place, column: columns.heading(field), cause }))
    if (!person) return { kind: 'no-name', place, issues }
    const known = person.idNumber === null ? undefined : byIdNumber.get(person.idNumber)
    const first = known === undefined ? undefined : residents[known]
    if (known !== undefined && first) {
      residents[known] = { place: first.place, person: fillGaps(first.person, person) }
      return { kind: 'duplicate', place, person, first: first.place, issues: [{ ...place, column: columns.heading('idNumber'), cause: 'duplicate' }] }
    }
    if (person.idNumber !== null) byIdNumber.set(person.idNumber, residents.length)
    residents.push({ place, person })
    return { kind: 'resident', place, person, issues }
  }

  return { meet, residents: (): readonly RosterResident[] => residents }
}

/** The earlier row's values; the later one speaks only where the earlier says nothing. */
function fillGaps(earlier: RosterPerson, later: RosterPerson): RosterPerson {
  return {
    name: earlier.name,
    idNumber: earlier.idNumber,
    otherDocument: earlier.otherDocument ?? later.otherDocument,
    phones: earlier.phones.length > 0 ? earlier.phones : later.phones,
    sex: earlier.sex ?? later.sex,
    birthOn: earlier.birthOn ?? later.birthOn,
    birthText: earlier.birthText ?? later.birthText,
    address: earlier.address ?? later.address,
    grid: earlier.grid ?? later.grid,
    note: earlier.note ?? later.note,
  }
}

/** Counts rows by what became of them; findings about a duplicate are not counted again. */
function countRows() {
  const rows = { resident: 0, duplicate: 0, 'no-name': 0 }
  const causes = new Map<string, number>()

  function add(row: RosterRow): void {
    rows[row.kind]++
    for (const { cause } of row.issues) causes.set(cause, (causes.get(cause) ?? 0) + 1)
  }

  function summary(): RosterSummary {
    return {
      rows: rows.resident + rows.duplicate + rows['no-name'],
      residents: rows.resident,
      duplicates: rows.duplicate,
      defects: tally(ROSTER_DEFECTS, causes),
      repaired: tally(ROSTER_REPAIRS, causes),
    }
  }

  return { add, summary }
}

function tally<Cause extends string>(causes: readonly Cause[], counted: ReadonlyMap<string, number>): Readonly<Record<Cause, number>> {
  return Object.fromEntries(causes.map((cause) => [cause, counted.get(cause) ?? 0])) as Record<Cause, number>
}
