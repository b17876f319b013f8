import { assertNever } from '../../assert-never.ts'
import { monthOf, type CalendarDate, type Month } from '../../values/calendar-date.ts'
import { birthDateOf, parseIdNumber, sexOf, type IdNumber, type IdNumberReading, type Sex } from '../../values/id-number.ts'
import { parsePersonName } from '../../values/person-name.ts'
import { parsePhones } from '../../values/phone.ts'
import { cellKey, cellText, cellTextOrNull } from '../../tables/cell.ts'
import type { Cell } from '../../tables/table.ts'
import { readWrittenDate } from '../../tables/written-date.ts'
import type { RosterColumns } from './roster-columns.ts'
import type { RosterDefect, RosterField, RosterNotice, RosterPerson, RosterRepair } from './roster.ts'

/** Something to say about a row; where it stands is added by the reader. */
export interface RowFinding {
  readonly field: RosterField
  readonly cause: RosterDefect | RosterRepair | RosterNotice
}

/** One row as read: a person, or none where the name is missing. */
export interface ReadRow {
  readonly person: RosterPerson | null
  readonly findings: readonly RowFinding[]
}

type Row = readonly Cell[]

/** Reads one row that speaks of a person. */
export function readRow(row: Row, columns: RosterColumns): ReadRow {
  const at = (field: RosterField): Cell => row[columns.first(field) ?? -1] ?? null
  const id = parseIdNumber(written(at('idNumber')))
  const repairs = id.repairs.map((cause): RowFinding => ({ field: 'idNumber', cause }))
  const name = parsePersonName(cellText(at('name')))
  if (!name) return { person: null, findings: [{ field: 'name', cause: 'no-name' }, ...repairs] }
  const idNumber = id.kind === 'valid' || id.kind === 'fifteen' ? id.idNumber : null
  const birth = readBirth(at('birthOn'), idNumber)
  const sex = readSex(at('sex'), idNumber)
  const phones = columns.all('phone').map((index) => parsePhones(written(row[index] ?? null)))
  const findings = [...defectOf(id), ...repairs, ...birth.findings, ...sex.findings]
  if (phones.some(({ unreadable }) => unreadable)) findings.push({ field: 'phone', cause: 'phone-unreadable' })
  const person: RosterPerson = {
    name,
    idNumber,
    otherDocument: id.kind === 'other' ? id.document : null,
    phones: [...new Set(phones.flatMap((reading) => reading.phones))],
    sex: sex.sex,
    birthOn: birth.on,
    birthText: birth.text,
    address: readAddress(row, columns),
    grid: cellTextOrNull(at('grid')),
    note: cellTextOrNull(at('note')),
  }
  return { person, findings }
}

/** A date where a number or a text should stand is read as what the cell shows. */
function written(cell: Cell): string | number | null {
  return cell instanceof Date ? cellText(cell) : cell
}

function defectOf(id: IdNumberReading): RowFinding[] {
  switch (id.kind) {
    case 'none':
      return [{ field: 'idNumber', cause: 'no-id' }]
    case 'fifteen':
      return [{ field: 'idNumber', cause: 'fifteen-digit' }]
    case 'bad-checksum':
    case 'lost-digits':
      return [{ field: 'idNumber', cause: id.kind }]
    case 'valid':
    case 'other':
      return []
    default:
      return assertNever(id)
  }
}

interface Birth {
  readonly on: CalendarDate | null
  readonly text: string | null
  readonly findings: readonly RowFinding[]
}

/** The column says when a person was born; the number fills a gap. Where they differ the column stands and a person should look. */
function readBirth(cell: Cell, idNumber: IdNumber | null): Birth {
  const column = readWrittenDate(cell)
  const fromNumber = idNumber ? birthDateOf(idNumber) : null
  if (column.kind === 'none') return { on: fromNumber, text: null, findings: [] }
  if (column.kind === 'month') {
    const differs = fromNumber !== null && monthOf(fromNumber) !== column.month
    return { on: fromNumber, text: column.text, findings: differs ? [DIFFERS] : [] }
  }
  if (column.kind === 'unreadable') return { on: fromNumber, text: column.text, findings: [{ field: 'birthOn', cause: 'birth-unreadable' }] }
  if (fromNumber === null || fromNumber === column.on) return { on: column.on, text: null, findings: [] }
  if (isFirstOf(column.on, monthOf(fromNumber))) return { on: fromNumber, text: null, findings: [] }
  return { on: column.on, text: null, findings: [DIFFERS] }
}

const DIFFERS: RowFinding = { field: 'birthOn', cause: 'birth-differs' }

/** A month typed into a spreadsheet (`1990年5月`) is kept as the first of it. */
function isFirstOf(on: CalendarDate, month: Month): boolean {
  return on === `${month}-01`
}

function readSex(cell: Cell, idNumber: IdNumber | null): { readonly sex: Sex | null; readonly findings: readonly RowFinding[] } {
  const fromNumber = idNumber ? sexOf(idNumber) : null
  const key = cellKey(cell)
  const column = /^(?:男性?|1)$/u.test(key) ? 'male' : /^(?:女性?|2)$/u.test(key) ? 'female' : null
  const differs = column !== null && fromNumber !== null && column !== fromNumber
  return { sex: column ?? fromNumber, findings: differs ? [{ field: 'sex', cause: 'sex-differs' }] : [] }
}

/** The address columns in order, joined; a part the others already contain (小区 before a whole address) is left out. */
function readAddress(row: Row, columns: RosterColumns): string | null {
  const parts = columns.all('address').flatMap((index) => cellTextOrNull(row[index]) ?? [])
  const own = parts.filter((part, index) => !parts.some((other, place) => place !== index && (other.length > part.length || place < index) && other.includes(part)))
  return own.length === 0 ? null : own.join('')
}
