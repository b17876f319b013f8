import type { ResidentRecord, ResidentSummary } from '../../../shared/contract/residents.ts'
import { ageOn } from '../../../shared/domain/residents/age.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { maskIdNumber } from '../../../shared/domain/values/id-number.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { KnownPerson } from './people.ts'
import type { MergedResident, Resident } from './repository.ts'

/** A line of a list at the desk: name whole, numbers masked. */
export function summaryOf(person: Omit<KnownPerson, 'initials'>, today: CalendarDate): ResidentSummary {
  return {
    id: person.id, name: person.name, sex: person.sex, age: person.birthOn === null ? null : ageOn(person.birthOn, today), address: person.address ?? '',
    maskedPhone: maskPhone(person.phones[0] ?? ''), maskedId: maskIdNumber(person.idNumber ?? ''),
  }
}

/** A person's page at the desk; nothing that is masked leaves the core without `reveal`. */
export function recordOf(resident: Resident, merged: readonly MergedResident[], sharesPhoneWith: number, today: CalendarDate): ResidentRecord {
  const { id, person, version, createdAt, updatedAt } = resident
  return {
    ...summaryOf({ id, ...person }, today),
    version, birthOn: person.birthOn, grid: person.grid ?? '', note: person.note ?? '', reading: person.reading ?? '',
    maskedPhones: person.phones.map(maskPhone), maskedDocument: maskIdNumber(person.otherDocument ?? ''), idIssue: person.idIssue, createdAt, updatedAt,
    merged: merged.map((other) => ({ residentId: other.id, name: other.person.name, at: other.updatedAt })), sharesPhoneWith,
  }
}
