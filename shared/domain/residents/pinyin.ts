import { pinyin } from 'pinyin-pro'
import { SURNAME_READINGS } from './surname-readings.ts'

/** How a name is found by letters; lower case, without spaces or tones, ü as `v`. Several values where a surname is read in several ways. */
export interface NameReadings {
  /** 林英杰 → `lyj`. */
  readonly initials: readonly string[]
  /** 林英杰 → `linyingjie`. */
  readonly full: readonly string[]
  /** Surname in full, given name by initials: 林英杰 → `linyj`. */
  readonly mixed: readonly string[]
}

const LONGEST_SURNAME = 2
const TONES = /\p{Mark}/gu

/**
 * The readings of a name, the usual one first.
 *
 * @param name    as registered; a character without a known reading (𠮷) contributes nothing, a Latin word reads as itself.
 * @param reading what staff typed over it, syllables apart: `qiu ying`, `qiú yīng`. It replaces what the name alone would give.
 */
export function readingsOf(name: string, reading: string | null = null): NameReadings {
  const typed = reading === null ? [] : syllablesTyped(reading)
  return collect(typed.length > 0 ? [{ surname: typed.slice(0, 1), given: typed.slice(1) }] : spellingsOf(name))
}

interface Spelling {
  readonly surname: readonly string[]
  readonly given: readonly string[]
}

function collect(spellings: readonly Spelling[]): NameReadings {
  const initial = (syllables: readonly string[]): string => syllables.map((syllable) => syllable.slice(0, 1)).join('')
  return {
    initials: distinct(spellings.map(({ surname, given }) => initial([...surname, ...given]))),
    full: distinct(spellings.map(({ surname, given }) => [...surname, ...given].join(''))),
    mixed: distinct(spellings.map(({ surname, given }) => surname.join('') + initial(given))),
  }
}

function spellingsOf(name: string): readonly Spelling[] {
  const characters = pinyin(name, { type: 'all', toneType: 'none', surname: 'head', v: true })
  const surname = surnameOf(name)
  if (surname === null) {
    const [head = '', ...given] = syllables(characters).filter((syllable) => syllable !== '')
    return [{ surname: [head], given }]
  }
  const given = syllables(characters.slice(surname.length)).filter((syllable) => syllable !== '')
  return surname.readings.map((reading) => ({ surname: reading.split(' '), given }))
}

function surnameOf(name: string): { readonly length: number; readonly readings: readonly string[] } | null {
  for (let length = LONGEST_SURNAME; length > 0; length -= 1) {
    const readings = SURNAME_READINGS.get(name.slice(0, length))
    if (readings) return { length, readings }
  }
  return null
}

/** One syllable a Hanzi, one a Latin word; anything else ends a word and is silent. */
function syllables(characters: readonly { readonly origin: string; readonly pinyin: string; readonly isZh: boolean }[]): readonly string[] {
  const spoken = characters.map(({ origin, pinyin: sound, isZh }) => (isZh ? ` ${sound} ` : lettersOf(origin) || ' '))
  return spoken.join('').split(/ +/u)
}

function syllablesTyped(reading: string): readonly string[] {
  return reading.split(/[\s'’·]+/u).map(lettersOf).filter((syllable) => syllable !== '')
}

/** Latin letters alone, lower case, tones taken off and ü as `v`, the way keyboards type it. */
function lettersOf(text: string): string {
  const withoutUmlaut = text.toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v')
  return withoutUmlaut.replace(TONES, '').replace(/[^a-z]/gu, '')
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '')
}
