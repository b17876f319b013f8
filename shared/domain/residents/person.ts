import type { CalendarDate } from '../values/calendar-date.ts'
import { birthDateOf, sexOf, type IdNumber, type Sex } from '../values/id-number.ts'
import type { NameReadings } from './pinyin.ts'

/** Why an imported id number was not kept, or should be looked at. */
export type IdIssue = 'bad-checksum' | 'lost-digits' | 'birth-differs'

/** What is known of a person: what is sealed in the store, whole. Null where nobody has said. */
export interface Person {
  readonly name: string
  /** The pinyin staff typed over the usual reading, syllables apart. */
  readonly reading: string | null
  /** Computed when the person is written, so that opening a station needs no pinyin table. */
  readonly readings: NameReadings
  readonly sex: Sex | 'unknown' | null
  readonly birthOn: CalendarDate | null
  readonly idNumber: IdNumber | null
  readonly idIssue: IdIssue | null
  readonly otherDocument: string | null
  /** At most `MOST_PHONES`; a phone is never a key, relatives share one. */
  readonly phones: readonly string[]
  readonly address: string | null
  readonly grid: string | null
  readonly note: string | null
}

export const MOST_PHONES = 5

/** The person with sex and birth date read from the id number where nobody has said them. */
export function withIdFacts(person: Person): Person {
  if (person.idNumber === null) return person
  return { ...person, sex: person.sex ?? sexOf(person.idNumber), birthOn: person.birthOn ?? birthDateOf(person.idNumber) }
}
