import { MOST_PHONES, type Person } from './person.ts'

/** The details one record can lend another. The name is never one: it is what the record is known by. */
const LENT = ['sex', 'birthOn', 'idNumber', 'otherDocument', 'address', 'grid', 'note'] as const

/** One detail before and after a change. */
export interface FieldChange {
  readonly field: keyof Person
  readonly before: unknown
  readonly after: unknown
}

/**
 * The person with every blank filled from another record; what is there stays. A typed reading is lent only between
 * equal names. An id number that comes in settles what was doubtful about the old one.
 *
 * @param phones `blank` takes the other's phones only where there is none (an import), `join` adds them (a merge).
 */
export function fillGaps(person: Person, from: Person, phones: 'blank' | 'join'): Person {
  const lent = Object.fromEntries(LENT.filter((field) => person[field] === null && from[field] !== null).map((field) => [field, from[field]]))
  const sameName = person.name === from.name
  const takesReading = sameName && person.reading === null && from.reading !== null
  return {
    ...person,
    ...lent,
    ...(takesReading ? { reading: from.reading, readings: from.readings } : {}),
    phones: joinPhones(person.phones, from.phones, phones),
    idIssue: person.idNumber === null && from.idNumber !== null ? from.idIssue : person.idIssue,
  }
}

/** The details that differ, in a fixed order. */
export function changesBetween(before: Person, after: Person): readonly FieldChange[] {
  const fields = Object.keys(before) as (keyof Person)[]
  return fields.filter((field) => !same(before[field], after[field])).map((field) => ({ field, before: before[field], after: after[field] }))
}

/** The person as before the changes, or null when one of the changed details has been changed again since. */
export function revertChanges(person: Person, changes: readonly FieldChange[]): Person | null {
  if (!changes.every(({ field, after }) => same(person[field], after))) return null
  return { ...person, ...Object.fromEntries(changes.map(({ field, before }) => [field, before])) }
}

function joinPhones(own: readonly string[], others: readonly string[], mode: 'blank' | 'join'): readonly string[] {
  if (own.length > 0 && mode === 'blank') return own
  return [...new Set([...own, ...others])].slice(0, Math.max(own.length, MOST_PHONES))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
