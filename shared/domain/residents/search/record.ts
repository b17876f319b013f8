import type { NameReadings } from '../pinyin.ts'
import { EDGE, FIELDS, foldAddress, foldName, type Field, type Probe, type Word } from './query.ts'

/** A person as the search is told about them. */
export interface Searchable {
  readonly id: string
  readonly name: string
  readonly readings: NameReadings
  readonly phones: readonly string[]
  readonly idNumber: string | null
  readonly address: string
}

/** A person as the search keeps them. */
export interface SearchRecord {
  readonly id: string
  /** Order among equally good matches: by reading, then name, then id. */
  readonly sortKey: string
  /** A field, folded, each of its values ended by an `EDGE`. */
  readonly partOf: (field: Field) => string
}

/** A person folded field by field as it is asked for: joining a whole town asks once and keeps nothing. */
export function recordOf(entry: Searchable): SearchRecord {
  return {
    id: entry.id,
    sortKey: `${entry.readings.full[0] ?? ''} ${foldName(entry.name)} ${entry.id}`,
    partOf: (field) => foldField(entry, field),
  }
}

/** A person folded once and kept so, to be asked at every search. */
export function keptRecordOf(entry: Searchable): SearchRecord {
  const parts = new Map(FIELDS.map((field) => [field, foldField(entry, field)]))
  return { ...recordOf(entry), partOf: (field) => parts.get(field) ?? '' }
}

function foldField(entry: Searchable, field: Field): string {
  switch (field) {
    case 'name':
      return ended(foldName(entry.name))
    case 'initials':
      return allEnded(entry.readings.initials)
    case 'pinyin':
      return allEnded(entry.readings.full) + allEnded(entry.readings.mixed)
    case 'phone':
      return allEnded(entry.phones.map((phone) => phone.replace(/\D/gu, '')))
    case 'idNumber':
      return ended((entry.idNumber ?? '').toLowerCase())
    case 'address':
      return ended(foldAddress(entry.address))
  }
}

/** A person's field between two `EDGE`s. */
type TextOf = (field: Field) => string

/** Whether a person answers to every word: the cheap half of `matchOf`. */
export function passes(words: readonly Word[], textOf: TextOf): boolean {
  return words.every(({ gates }) => gates.some((gate) => hits(gate, textOf)))
}

/** How a person answers: the probe of the weakest word, because that is where a doubt lies; null when any word finds nothing. */
export function matchOf(words: readonly Word[], textOf: TextOf): Probe | null {
  let weakest: Probe | null = null
  for (const word of words) {
    const best = word.probes.find((probe) => hits(probe, textOf))
    if (!best) return null
    if (!weakest || best.rank > weakest.rank) weakest = best
  }
  return weakest
}

function hits({ field, pattern }: Probe, textOf: TextOf): boolean {
  return textOf(field).includes(pattern)
}

function allEnded(values: readonly string[]): string {
  let text = ''
  for (const value of values) text += ended(value)
  return text
}

function ended(value: string): string {
  return value === '' ? '' : value + EDGE
}
