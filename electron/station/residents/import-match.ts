import { foldAddress, foldName } from '../../../shared/domain/residents/search/query.ts'
import type { RosterPerson } from '../../../shared/domain/residents/roster/roster.ts'
import type { KnownPerson } from './people.ts'
import type { ImportedPerson } from './import-people.ts'

/** Exact lookups in the store, by keyed hash; each answers the canonical id of a person. */
export interface StoredMarks {
  /** Whoever held this number in a record that was merged into another. */
  readonly byMergedNumber: (idNumber: string) => string | undefined
  /** Whoever came from a row with this fingerprint. */
  readonly byFingerprint: (fingerprint: string) => string | undefined
}

/**
 * Finds the people of a roster who are known already; a person in the store is met by at most one row that is not
 * sure of itself. Sure are the id number and, for a row without one, that the very row was imported before. Else the
 * same name, phone and address must agree, and one of the two must have no id number.
 */
export function createMatcher(known: Iterable<KnownPerson>, marks: StoredMarks): (imported: ImportedPerson) => string | null {
  const byNumber = new Map<string, string>()
  const byHousehold = new Map<string, KnownPerson[]>()
  for (const person of known) {
    if (person.idNumber !== null) byNumber.set(person.idNumber, person.id)
    for (const key of householdKeys(person)) byHousehold.set(key, [...(byHousehold.get(key) ?? []), person])
  }
  const met = new Set<string>()

  function likely(person: RosterPerson): string | undefined {
    const candidates = householdKeys(person).flatMap((key) => byHousehold.get(key) ?? [])
    return candidates.find((other) => (person.idNumber === null || other.idNumber === null) && !met.has(other.id))?.id
  }
  function sure({ person, fingerprint }: ImportedPerson): string | undefined {
    if (fingerprint !== null) return marks.byFingerprint(fingerprint)
    return person.idNumber === null ? undefined : (byNumber.get(person.idNumber) ?? marks.byMergedNumber(person.idNumber))
  }

  return (imported) => {
    const id = sure(imported) ?? likely(imported.person) ?? null
    if (id !== null) met.add(id)
    return id
  }
}

/** Name, phone and address together, one key a phone; none where one of the three is missing. */
function householdKeys({ name, phones, address }: Pick<KnownPerson, 'name' | 'phones' | 'address'>): readonly string[] {
  if (address === null) return []
  return phones.map((phone) => `${foldName(name)}|${phone}|${foldAddress(address)}`)
}
