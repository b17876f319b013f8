import { calendarDate, type CalendarDate } from './calendar-date.ts'
import { halfWidth, withoutInvisible } from './text.ts'

/** An 18-character resident id number (GB 11643-1999) whose birth date exists and whose check character is right. */
export type IdNumber = string & { readonly brand: 'IdNumber' }

export type Sex = 'male' | 'female'

/** What had to be put right before the number could be read. */
export type IdNumberRepair = 'full-width' | 'spaces'

type IdNumberFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly idNumber: IdNumber }
  /** A first-generation number (until 1999), upgraded; `idNumber` has the century the rule gives it. */
  | { readonly kind: 'fifteen'; readonly idNumber: IdNumber }
  /** Looks like an id number but its length, birth date or check character is wrong. */
  | { readonly kind: 'bad-checksum' }
  /** A spreadsheet kept 15 digits and made the rest zero, or wrote `3.50302E+17`: the number is gone. */
  | { readonly kind: 'lost-digits' }
  /** A passport or another document. */
  | { readonly kind: 'other'; readonly document: string }

/** What a cell that should hold an id number holds, and what was put right to read it. */
export type IdNumberReading = IdNumberFound & { readonly repairs: readonly IdNumberRepair[] }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The check character of the first 17 digits, ISO 7064 MOD 11-2. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** The date in positions 7–14. On older people's cards it may be a lunar date or wrong: it is shown, never corrected. */
export function birthDateOf(idNumber: IdNumber): CalendarDate {
  const date = dateAt(idNumber)
  if (!date) throw new Error('an IdNumber always carries a real birth date')
  return date
}

/** Position 17: odd male, even female. */
export function sexOf(idNumber: IdNumber): Sex {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
}

/** First 3 and last 4 kept, `350***********1234`; anything shorter than 10 characters is hidden whole. For staff screens; public ones show none. */
export function maskIdNumber(text: string): string {
  const points = Array.from(text)
  if (points.length < 10) return '*'.repeat(points.length)
  return points.slice(0, 3).join('') + '*'.repeat(points.length - 7) + points.slice(-4).join('')
}

/**
 * Reads what a person or a spreadsheet wrote as an id number. Region codes are never checked: those of abolished counties
 * are legal, and 81/82/83 (permits for Hong Kong, Macao and Taiwan residents) follow the same rule.
 */
export function parseIdNumber(cell: string | number | null): IdNumberReading {
  if (cell === null) return { kind: 'none', repairs: [] }
  if (typeof cell === 'number') return { ...readNumber(cell), repairs: [] }
  const bare = unguarded(cell)
  const narrow = halfWidth(bare)
  const text = withoutInvisible(narrow).replace(/[\s\-‐–—_]/gu, '').toUpperCase()
  const found = readText(text.replace(LABEL, ''))
  return { ...found, repairs: found.kind === 'none' ? [] : repairsOf(bare, narrow) }
}

/** The first-generation number with its century and check character. Sequence numbers 996–999 were kept for people born before 1900. */
export function upgradeFifteen(fifteen: string): IdNumber | null {
  if (!/^\d{15}$/.test(fifteen)) return null
  const century = fifteen.slice(12) >= '996' ? '18' : '19'
  const first17 = fifteen.slice(0, 6) + century + fifteen.slice(6)
  return asIdNumber(first17 + checkCharacter(first17))
}

/** What people write before the number in the same cell. */
const LABEL = /^(居民|公民)?(身份证|身份|证件)?(号码|号)?[:：]/u

/** A double keeps 15 digits for certain; what is longer has been rounded. */
function readNumber(value: number): IdNumberFound {
  return value >= 1e15 ? { kind: 'lost-digits' } : readText(String(value))
}

function readText(text: string): IdNumberFound {
  if (isNothing(text)) return { kind: 'none' }
  if (/^\d{17}[\dX]$/.test(text)) return readEighteen(text)
  if (/^\d{15}$/.test(text)) {
    const idNumber = upgradeFifteen(text)
    return idNumber ? { kind: 'fifteen', idNumber } : { kind: 'bad-checksum' }
  }
  if (/^\d(\.\d+)?E\+?\d{2,3}$/.test(text)) return { kind: 'lost-digits' }
  const document = DOCUMENT.exec(text)?.[1]
  return document === undefined ? { kind: 'bad-checksum' } : { kind: 'other', document }
}

/** Three zeros at the end of a wrong number are what a spreadsheet leaves of digits 16 to 18. */
function readEighteen(text: string): IdNumberFound {
  const idNumber = asIdNumber(text)
  if (idNumber) return { kind: 'valid', idNumber }
  return { kind: text.endsWith('000') ? 'lost-digits' : 'bad-checksum' }
}

/** Passports, permits of Hong Kong, Macao and Taiwan, officers' papers: `护照E12345678`, `H1234567801`, `台胞证12345678`, `军字第1234567号`. */
const DOCUMENT = /^\p{Script=Han}*[:：]?([A-Z]{1,3}\d{5,12}(?:\([0-9A-Z]+\))?|\d{8}|\d{10}|[\p{Script=Han}]{1,4}第?\d{5,10}号?)$/u

/** A blank, a dash, or words without a number (`证件遗失`, `无`, `2020年遗失`). */
function isNothing(text: string): boolean {
  return !/\d/.test(text) || /^0+$/.test(text) || (/\p{Script=Han}/u.test(text) && !/\d{5}/.test(text))
}

function asIdNumber(text: string): IdNumber | null {
  if (checkCharacter(text) !== text[17] || !dateAt(text)) return null
  return text as IdNumber
}

function dateAt(text: string): CalendarDate | null {
  return calendarDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))
}

function repairsOf(bare: string, narrow: string): readonly IdNumberRepair[] {
  const repairs: IdNumberRepair[] = []
  if (/[\uFF10-\uFF19\uFF38\uFF58]/u.test(bare)) repairs.push('full-width')
  if (/\s/u.test(narrow) || withoutInvisible(narrow) !== narrow) repairs.push('spaces')
  return repairs
}

/** Without what keeps a spreadsheet from reading a number (tab, apostrophe, `="…"`): a guard is no fault and is not counted. */
function unguarded(cell: string): string {
  const trimmed = cell.replace(/^[\t\r\n]+|[\t\r\n]+$/gu, '')
  const formula = /^="([^"]*)"$/u.exec(trimmed)
  return (formula?.[1] ?? trimmed).replace(/^['‘’`]|['’`]$/gu, '')
}
