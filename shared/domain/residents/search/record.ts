import type { NameReadings } from '../pinyin.ts'
import { EDGE, foldAddress, foldName, type Field, type Probe, type Word } from './query.ts'

/** A person as the search is told about them. */
export interface Searchable {
  readonly id: string
  readonly name: string
  readonly readings: NameReadings
  readonly phones: readonly string[]
  readonly idNumber: string | null
  readonly address: string
}

/** A person as the search keeps them: every field folded, its values each ended by an `EDGE`. */
export interface SearchRecord {
  readonly id: string
  /** Order among equally good matches: by reading, then name, then id. */
  readonly sortKey: string
  readonly fields: Readonly<Record<Field, string>>
}

/** Folds a person for searching. */
export function recordOf(entry: Searchable): SearchRecord {
  const name = foldName(entry.name)
  return {
    id: entry.id,
    sortKey: `${entry.readings.full[0] ?? ''} ${name} ${entry.id}`,
    fields: {
      name: valuesOf([name]),
      initials: valuesOf(entry.readings.initials),
      pinyin: valuesOf([...entry.readings.full, ...entry.readings.mixed]),
      phone: valuesOf(entry.phones.map((phone) => phone.replace(/\D/gu, ''))),
      idNumber: valuesOf(entry.idNumber === null ? [] : [entry.idNumber.toLowerCase()]),
      address: valuesOf([foldAddress(entry.address)]),
    },
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

function valuesOf(values: readonly string[]): string {
  let text = ''
  for (const value of values) if (value !== '') text += value + EDGE
  return text
}
