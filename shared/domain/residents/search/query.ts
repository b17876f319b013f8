import { compactText, normaliseText } from '../../values/text.ts'

/** What is kept of a person for searching; a hit says which of them answered. */
export const FIELDS = ['name', 'initials', 'pinyin', 'phone', 'idNumber', 'address'] as const
export type Field = (typeof FIELDS)[number]

/** How good a match is; a smaller number stands higher in the list. */
export const RANK = { exact: 0, prefix: 1, tail: 2, contains: 3 } as const
export type Rank = (typeof RANK)[keyof typeof RANK]

/** One way a word may match: `pattern` occurs in the field, whose values each stand between two `EDGE`s. */
export interface Probe {
  readonly rank: Rank
  readonly field: Field
  readonly pattern: string
}

/** A word of the query. */
export interface Word {
  /** Every way it may match, best first. */
  readonly probes: readonly Probe[]
  /** The widest probe of each field; where none of them matches, nothing does. */
  readonly gates: readonly Probe[]
}

/** Stands before and after every value of a field, so that exact, prefix and tail are all plain substring searches. */
export const EDGE = '\n'

/** Fewer digits than this say too little about a phone or an id number. */
const TAIL_DIGITS = 3
/** From here on digits may also stand at the head of a phone or inside it. */
const INSIDE_DIGITS = 4

/** The words of a query; all of them must match. Empty when nothing was typed. */
export function parseQuery(query: string): readonly Word[] {
  return normaliseText(query).toLowerCase().split(' ').filter((word) => word !== '').map((word) => wordOf(probesOf(word)))
}

/** A word that matches in these ways, best first; the last one of a field must find whatever the others of it find. */
export function wordOf(probes: readonly Probe[]): Word {
  const gates = probes.filter((probe, at) => !probes.some((later, place) => place > at && later.field === probe.field))
  return { probes, gates }
}

/** A word that matches people with a phone that ends in these digits. */
export function phoneTailWord(digits: string): Word {
  return wordOf(digits.length < TAIL_DIGITS ? [] : [tail('phone', digits)])
}

/** An address as it is compared: half-width, lower case, no spaces. */
export function foldAddress(address: string): string {
  return PLAIN_HANZI.test(address) ? address : compactText(address).toLowerCase()
}

/** A name as it is compared: as an address, and without the separator `·` in any of its shapes. */
export function foldName(name: string): string {
  return PLAIN_HANZI.test(name) ? name : compactText(name).toLowerCase().replace(/[·•・‧.]/gu, '')
}

/** Text that folding would not change; nearly every name and address is such, and the test is much cheaper than the folding. */
const PLAIN_HANZI = /^[\u4E00-\u9FFF0-9a-z-]*$/u

function probesOf(word: string): readonly Probe[] {
  if (/^[a-z']+$/u.test(word)) return letterProbes(word.replaceAll("'", ''))
  const digits = word.replaceAll('-', '')
  return /^\d+x?$/u.test(digits) ? [...digitProbes(digits), inside('address', word)] : textProbes(word)
}

function letterProbes(letters: string): readonly Probe[] {
  if (letters === '') return []
  return [exact('initials', letters), exact('pinyin', letters), prefix('initials', letters), prefix('pinyin', letters)]
}

function digitProbes(digits: string): readonly Probe[] {
  if (digits.length < TAIL_DIGITS) return []
  const mayBePhone = !digits.endsWith('x')
  const long = mayBePhone && digits.length >= INSIDE_DIGITS
  return [
    ...(mayBePhone ? [exact('phone', digits)] : []),
    exact('idNumber', digits),
    ...(long ? [prefix('phone', digits)] : []),
    ...(mayBePhone ? [tail('phone', digits)] : []),
    tail('idNumber', digits),
    ...(long ? [inside('phone', digits)] : []),
  ]
}

function textProbes(word: string): readonly Probe[] {
  const name = foldName(word)
  const byName = name === '' ? [] : [exact('name', name), prefix('name', name), inside('name', name)]
  return [...byName, inside('address', word)]
}

function exact(field: Field, text: string): Probe {
  return { rank: RANK.exact, field, pattern: EDGE + text + EDGE }
}

function prefix(field: Field, text: string): Probe {
  return { rank: RANK.prefix, field, pattern: EDGE + text }
}

function tail(field: Field, text: string): Probe {
  return { rank: RANK.tail, field, pattern: text + EDGE }
}

function inside(field: Field, text: string): Probe {
  return { rank: RANK.contains, field, pattern: text }
}
