import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import type { Client } from '../../client.ts'

/** What the form holds: all texts, blank where nothing is said. */
export interface PersonForm {
  readonly name: string
  readonly reading: string
  readonly phones: string
  readonly idNumber: string
  readonly sex: 'male' | 'female' | 'unknown' | null
  readonly birthOn: string
  readonly address: string
  readonly grid: string
  readonly otherDocument: string
  readonly note: string
}

/** The numbers of a person in clear, once asked for. */
export type Revealed = Awaited<ReturnType<Client['residents']['reveal']>>
type Details = Parameters<Client['residents']['register']>[0]
type Changes = Parameters<Client['residents']['edit']>[0]['changes']

export const EMPTY_FORM: PersonForm = { name: '', reading: '', phones: '', idNumber: '', sex: null, birthOn: '', address: '', grid: '', otherDocument: '', note: '' }

/** A person's record as the form shows it; numbers stay blank until they were asked for. */
export function formOf(record: ResidentRecord, revealed: Revealed | null): PersonForm {
  const { name, reading, sex, address, grid, note } = record
  return {
    name, reading, sex, address, grid, note, birthOn: record.birthOn ?? '',
    phones: revealed?.phones.join(', ') ?? '', idNumber: revealed?.idNumber ?? '', otherDocument: revealed?.otherDocument ?? '',
  }
}

/** The form as a new person. */
export function detailsOf(form: PersonForm): Details {
  const { sex } = form
  const said = TEXTS.map((field) => [field, form[field].trim()] as const).filter(([, text]) => text !== '')
  return { name: form.name, phones: phonesOf(form.phones), ...(sex === null ? {} : { sex }), ...Object.fromEntries(said) }
}

/** What the form changes; a number that was not shown is not sent, so that it stays. */
export function changesOf(before: PersonForm, after: PersonForm): Changes {
  const texts = TEXTS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field].trim() === '' ? null : after[field].trim()])
  return {
    ...(before.name === after.name ? {} : { name: after.name }),
    ...(before.sex === after.sex ? {} : { sex: after.sex }),
    ...(before.phones === after.phones ? {} : { phones: phonesOf(after.phones) }),
    ...Object.fromEntries(texts),
  }
}

const TEXTS = ['reading', 'idNumber', 'birthOn', 'address', 'grid', 'otherDocument', 'note'] as const

/** Numbers are set apart by commas and their like, never by a space or a dash: `138 0000 1234` is one. */
function phonesOf(text: string): string[] {
  return text.split(/[,，、;；/\n]+/u).map((phone) => phone.trim()).filter((phone) => phone !== '').slice(0, 5)
}
