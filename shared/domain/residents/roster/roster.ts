import type { IdNumber, Sex } from '../../values/id-number.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { PersonName } from '../../values/person-name.ts'
import type { Phone } from '../../values/phone.ts'
import type { Table } from '../../tables/table.ts'
import type { ColumnMapping } from '../../tables/columns.ts'

/** What a column of a roster can mean. Other columns (民族, 政治面貌 …) are not kept: nobody needs them to book a room. */
export type RosterField = 'name' | 'idNumber' | 'phone' | 'sex' | 'birthOn' | 'address' | 'grid' | 'note'

/** A sheet that holds people, and what its columns mean. */
export interface RosterSheet {
  readonly table: Table
  readonly mapping: ColumnMapping<RosterField>
}

/** What a file offers: the sheets to read, and the ones passed over because no header was found (cover, instructions). */
export interface RosterPlan {
  readonly sheets: readonly RosterSheet[]
  readonly ignored: readonly string[]
}

/** A person as one roster row gives them. Every text is trimmed; null means the file does not say. */
export interface RosterPerson {
  readonly name: PersonName
  readonly idNumber: IdNumber | null
  /** A passport or permit number that is not a resident id number, as written. */
  readonly otherDocument: string | null
  readonly phones: readonly Phone[]
  /** From its column; where that is blank, from the id number. */
  readonly sex: Sex | null
  /** From its column; where that is blank or no whole date, from the id number. */
  readonly birthOn: CalendarDate | null
  /** The birth column as written where it is no whole date: `1990年5月`, `农历八月十五`. */
  readonly birthText: string | null
  readonly address: string | null
  readonly grid: string | null
  readonly note: string | null
}

/** What is wrong with a row. A row has at most one: a missing name hides the rest, a duplicate has none. */
export const ROSTER_DEFECTS = ['no-name', 'no-id', 'bad-checksum', 'lost-digits', 'fifteen-digit'] as const
export type RosterDefect = (typeof ROSTER_DEFECTS)[number]

/** What was put right in the id number without asking. */
export const ROSTER_REPAIRS = ['full-width', 'spaces'] as const
export type RosterRepair = (typeof ROSTER_REPAIRS)[number]

/** What a person should look at, without a place in the summary's counts. */
export type RosterNotice = 'duplicate' | 'birth-differs' | 'birth-unreadable' | 'sex-differs' | 'phone-unreadable'

/** One finding: where and why. It carries no personal detail, so that it may be shown, journaled and kept. */
export interface RosterIssue {
  readonly sheet: string
  /** 1-based row of the sheet, as the spreadsheet numbers it. */
  readonly row: number
  /** The heading as the file writes it, or the usual one (身份证号) where the file has no such column. */
  readonly column: string
  readonly cause: RosterDefect | RosterRepair | RosterNotice
}

/** Where a person stands in the file. */
export interface RosterPlace {
  readonly sheet: string
  readonly row: number
}

/** What became of one row that speaks of a person. */
export type RosterRow =
  | { readonly kind: 'resident'; readonly place: RosterPlace; readonly person: RosterPerson; readonly issues: readonly RosterIssue[] }
  | {
      readonly kind: 'duplicate'
      readonly place: RosterPlace
      readonly person: RosterPerson
      /** The row this person was first met in. */
      readonly first: RosterPlace
      readonly issues: readonly RosterIssue[]
    }
  | { readonly kind: 'no-name'; readonly place: RosterPlace; readonly issues: readonly RosterIssue[] }

/** The counts of a reading; `rows = residents + duplicates + defects['no-name']`. */
export interface RosterSummary {
  readonly rows: number
  readonly residents: number
  readonly duplicates: number
  readonly defects: Readonly<Record<RosterDefect, number>>
  readonly repaired: Readonly<Record<RosterRepair, number>>
}

/** A person to import: the first row's values, gaps filled from later duplicates. */
export interface RosterResident {
  readonly place: RosterPlace
  readonly person: RosterPerson
}

/** Reads a plan slice by slice, so that the caller can report progress and stop between slices. */
export interface RosterReader {
  /** Rows below the headers of all sheets, people or not: the measure of progress. */
  readonly total: number
  /** How many of `total` are behind us. */
  readonly position: number
  /** Reads up to `count` further rows; returns what became of those that speak of a person. Empty with `position === total` at the end. */
  next(count: number): readonly RosterRow[]
  summary(): RosterSummary
  /** Everybody met so far, in the order of the file. */
  residents(): readonly RosterResident[]
}
