import type { Person, IdIssue } from '../../../shared/domain/residents/person.ts'
import { readingsOf } from '../../../shared/domain/residents/pinyin.ts'
import type { RosterIssue, RosterPerson, RosterReader, RosterRow } from '../../../shared/domain/residents/roster/roster.ts'

/** A person of a roster on the way into the store. */
export interface ImportedPerson {
  readonly row: number
  readonly person: RosterPerson
  readonly idIssue: IdIssue | null
  /**
   * Without an id number: what the row says, and the how-manieth row that says just this. Importing a file again finds
   * the same people by it, and two who share a name in one file stay two. Null where the id number tells.
   */
  readonly fingerprint: string | null
}

/** Remarks on a file, with those past the limit only counted. */
export interface Remarks {
  readonly issues: readonly RosterIssue[]
  readonly moreIssues: number
}

/** More than this nobody reads; a roster so bad goes back to its author. */
export const MOST_REMARKS = 2000

/** Gathers what reading the rows says beside the people themselves. */
export function createGathering(reader: RosterReader) {
  const issues: RosterIssue[] = []
  const doubts = new Map<string, IdIssue>()
  let met = 0

  return {
    take(rows: readonly RosterRow[]): void {
      for (const row of rows) {
        met += row.issues.length
        for (const issue of row.issues) {
          if (issues.length < MOST_REMARKS) issues.push(issue)
          if (row.kind === 'resident' && isIdIssue(issue.cause)) doubts.set(placeOf(row.place), issue.cause)
        }
      }
    },
    remarks: (): Remarks => ({ issues, moreIssues: met - issues.length }),
    people(): readonly ImportedPerson[] {
      const seen = new Map<string, number>()
      return reader.residents().map(({ place, person }) => ({
        row: place.row, person, idIssue: doubts.get(placeOf(place)) ?? null, fingerprint: person.idNumber === null ? fingerprintOf(person, seen) : null,
      }))
    },
  }
}

/** The person as the store keeps them. */
export function personOf({ person, idIssue }: ImportedPerson): Person {
  const { name, sex, birthOn, birthText, idNumber, otherDocument, phones, address, grid } = person
  const note = [person.note, birthText === null ? null : `出生日期写作“${birthText}”`].filter((text) => text !== null).join('；')
  return {
    name, reading: null, readings: readingsOf(name), sex, birthOn, idNumber, idIssue, otherDocument, phones, address, grid, note: note === '' ? null : note,
  }
}

function isIdIssue(cause: RosterIssue['cause']): cause is IdIssue {
  return cause === 'bad-checksum' || cause === 'lost-digits' || cause === 'birth-differs'
}

function placeOf(place: { readonly sheet: string; readonly row: number }): string {
  return `${place.row} ${place.sheet}`
}

function fingerprintOf(person: RosterPerson, seen: Map<string, number>): string {
  const { name, sex, birthOn, birthText, otherDocument, phones, address, grid, note } = person
  const text = JSON.stringify([name, sex, birthOn, birthText, otherDocument, phones, address, grid, note])
  const times = (seen.get(text) ?? 0) + 1
  seen.set(text, times)
  return `${times} ${text}`
}
