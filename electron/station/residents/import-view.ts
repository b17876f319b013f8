import type { RosterPreview } from '../../../shared/contract/residents.ts'
import { sampleValues } from '../../../shared/domain/residents/roster/find-sheets.ts'
import type { RosterSheet, RosterSummary } from '../../../shared/domain/residents/roster/roster.ts'
import { maskIdNumber } from '../../../shared/domain/values/id-number.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Prepared } from './import-prepare.ts'
import type { ReadRoster } from './import-waiting.ts'

const MOST_SAMPLES = 20

/** What the desk sees before it says yes. */
export function previewOf(roster: ReadRoster, outlook: Readonly<Record<Prepared['kind'], number>>): RosterPreview {
  return {
    kind: 'preview', token: roster.token, summary: summaryOf(roster.summary), sheets: roster.sheets,
    added: outlook.add, updated: outlook.fill, issues: [...roster.remarks.issues], moreIssues: roster.remarks.moreIssues,
    people: roster.people.slice(0, MOST_SAMPLES).map(({ row, person }) => ({
      row, name: person.name, maskedId: maskIdNumber(person.idNumber ?? ''), maskedPhone: maskPhone(person.phones[0] ?? ''), address: person.address ?? '',
    })),
  }
}

/** The counts in the order in which the command line prints them. */
function summaryOf({ rows, residents, duplicates, defects, repaired }: RosterSummary): RosterPreview['summary'] {
  return { rows, residents, duplicates, defects: { ...defects }, repaired: { ...repaired } }
}

/** What was understood of a sheet's columns, with a sample of each; long numbers in it are masked like everywhere. */
export function columnsOf(sheet: RosterSheet): RosterPreview['sheets'][number] {
  const samples = sampleValues(sheet)
  return {
    sheet: sheet.table.sheet, headerRow: sheet.mapping.headerRow, sure: sheet.mapping.sure,
    columns: sheet.mapping.columns.map(({ index, heading, field }, at) => ({ index, heading, field, sample: maskLongNumbers(samples[at] ?? '') })),
  }
}

/** Phones and id numbers of a cell, full-width digits too. */
function maskLongNumbers(text: string): string {
  return text.replace(/[\d０-９Xx]{7,}/gu, (number) => (number.length < 15 ? maskPhone(number) : maskIdNumber(number)))
}
