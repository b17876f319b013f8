import type { ResidentDetails } from '../../../shared/contract/residents.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { withIdFacts, type Person } from '../../../shared/domain/residents/person.ts'
import { readingsOf } from '../../../shared/domain/residents/pinyin.ts'
import { parseIdNumber, type IdNumber } from '../../../shared/domain/values/id-number.ts'
import { parsePersonName } from '../../../shared/domain/values/person-name.ts'
import { parsePhone } from '../../../shared/domain/values/phone.ts'
import { tidyText } from '../../../shared/domain/values/text.ts'

/** What an edit may change: `null` clears, what is left out stays. */
export type DetailChanges = { readonly [Field in keyof ResidentDetails]?: ResidentDetails[Field] | null | undefined }

/** A person as typed at the desk. Throws `BAD_NAME` or `BAD_ID_NUMBER`. */
export function personOf(details: ResidentDetails): Person {
  const name = nameOf(details.name)
  const reading = textOf(details.reading)
  return withIdFacts({
    name, reading, readings: readingsOf(name, reading),
    sex: details.sex ?? null, birthOn: details.birthOn ?? null,
    idNumber: idNumberOf(details.idNumber), idIssue: null, otherDocument: textOf(details.otherDocument),
    phones: phonesOf(details.phones), address: textOf(details.address), grid: textOf(details.grid), note: textOf(details.note),
  })
}

/** The person after an edit. A typed id number settles what was doubtful about an imported one. Throws as `personOf`. */
export function changedPerson(person: Person, changes: DetailChanges): Person {
  const name = changes.name ? nameOf(changes.name) : person.name
  const reading = after(changes.reading, person.reading, textOf)
  const edited: Person = {
    name, reading,
    readings: name === person.name && reading === person.reading ? person.readings : readingsOf(name, reading),
    sex: after(changes.sex, person.sex, asGiven),
    birthOn: after(changes.birthOn, person.birthOn, asGiven),
    idNumber: after(changes.idNumber, person.idNumber, idNumberOf),
    idIssue: after(changes.idNumber, person.idIssue, () => null),
    otherDocument: after(changes.otherDocument, person.otherDocument, textOf),
    phones: changes.phones ? phonesOf(changes.phones) : person.phones,
    address: after(changes.address, person.address, textOf),
    grid: after(changes.grid, person.grid, textOf),
    note: after(changes.note, person.note, textOf),
  }
  return edited.idNumber === person.idNumber ? edited : withIdFacts(edited)
}

function after<Given, Kept>(change: Given | undefined, before: Kept, read: (given: Given) => Kept): Kept {
  return change === undefined ? before : read(change)
}

function asGiven<Value>(value: Value): Value {
  return value
}

function nameOf(typed: string): string {
  const name = parsePersonName(typed)
  if (name === null) throw new Refusal('BAD_NAME', {})
  return name
}

/** First-generation numbers are upgraded; a passport belongs into `otherDocument`. */
function idNumberOf(typed: string | null | undefined): IdNumber | null {
  const found = parseIdNumber(typed ?? null)
  switch (found.kind) {
    case 'valid':
    case 'fifteen':
      return found.idNumber
    case 'none':
      if ((typed ?? '').trim() === '') return null
      throw new Refusal('BAD_ID_NUMBER', { reason: 'bad-checksum' })
    default:
      throw new Refusal('BAD_ID_NUMBER', { reason: found.kind })
  }
}

/** Numbers in their usual shape; what is none (`前台转`) is kept as typed, the desk may know what it means. */
function phonesOf(typed: readonly string[]): readonly string[] {
  return [...new Set(typed.map((text) => parsePhone(text) ?? tidyText(text)).filter((phone) => phone !== ''))]
}

function textOf(typed: string | null | undefined): string | null {
  const text = tidyText(typed ?? '')
  return text === '' ? null : text
}
