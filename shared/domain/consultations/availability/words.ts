import { halfWidth, withoutInvisible } from '../../values/text.ts'
import { skip } from './parser.ts'

const DASHES = /[-‐‑‒–—―−~～﹣─]+/gu

/**
 * An office's words as the grammar reads them: half-width, one kind of dash and bracket, no spaces. A space between two
 * numbers, which would make one of them (`5 20日`), becomes 、 and a line break becomes ；.
 */
export function plainWords(text: string): string {
  return halfWidth(withoutInvisible(text))
    .replace(/[【[〔]/gu, '(').replace(/[】\]〕]/gu, ')')
    .replace(/[\r\n]+/gu, ';').replace(/(?<=\d)\s+(?=\d)/gu, '、').replace(/\s+/gu, '')
    .replace(DASHES, '-').replace(/[;。.]+$/u, '')
}

/** Between two ends: a dash, 至 or 到. */
export const RANGE = '(?:-|至|到)'

/** Between things of a list; a list may also go on without one. */
export const BETWEEN = skip(/(?:[、,/&+]|以及|及|和|与)?/)

const DIGITS = '零一二三四五六七八九'

/** The source of a whole number up to 59, in digits or in Hanzi (`21`, `二十一`, `两`). */
export const NUMBER = '(?:\\d{1,2}(?!\\d)|[二三四五]?十[一二三四五六七八九]?|[一二两三四五六七八九])'

/** The number that `NUMBER` found. */
export function numberOf(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word)
  const [tens, ones] = word.includes('十') ? word.split('十') : [undefined, word]
  return (tens === undefined ? 0 : 10 * (tens === '' ? 1 : DIGITS.indexOf(tens))) + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones.replace('两', '二')))
}

/** Ascending and without repeats: the form in which lists are kept. */
export function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/** Every whole number from one to the other, both included; null where they are the wrong way round. */
export function through(from: number, to: number): readonly number[] | null {
  return from <= to ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : null
}
