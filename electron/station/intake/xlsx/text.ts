import { Buffer } from 'node:buffer'
import type { Attributes, XmlListener } from './xml.ts'

/** Characters that XML cannot carry are written `_xHHHH_`, and an underscore that would look like one as `_x005F_` (ECMA-376 §22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text
}

/** What a spreadsheet shows where a formula has no value. */
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/u

/**
 * A text as a cell keeps it; null where it is blank or a formula's error. It is copied, for what a parser gives is a view
 * on the piece of XML it came in, and one name would keep that whole piece in memory.
 */
export function textCell(text: string): string | null {
  if (text.trim() === '' || FORMULA_ERROR.test(text)) return null
  const encoding = text.isWellFormed() ? 'utf8' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}

/** Puts a text (`si` or `is`) together: one `t`, or those of its runs; the phonetic hints (`rPh`) beside it are not part of it. */
export interface TextCollector extends Required<XmlListener> {
  /** The text since the last asking. */
  take(): string
}

export function createTextCollector(): TextCollector {
  let whole = ''
  let run: string | null = null
  let hint = false
  return {
    open(name: string, _attributes: Attributes) {
      if (name === 'rPh') hint = true
      else if (name === 't' && !hint) run = ''
    },
    close(name) {
      if (name === 'rPh') hint = false
      if (name !== 't' || run === null) return
      whole += unescaped(run)
      run = null
    },
    text(text) {
      if (run !== null) run += text
    },
    take() {
      const text = whole
      whole = ''
      return text
    },
  }
}
