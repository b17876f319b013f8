import type { Cell } from '../../../shared/domain/tables/table.ts'
import { TableError } from './table-error.ts'

type Delimiter = ',' | '\t' | ';'

/**
 * Rows of a comma-, tab- or semicolon-separated text (RFC 4180 with lenient quotes). Values are text, guards taken off.
 * Throws `NOT_A_TABLE` where nothing separates columns, `DAMAGED` where the text ends inside quotes or short of its last row.
 */
export function parseDelimited(text: string): readonly (readonly Cell[])[] {
  const delimiter = delimiterOf(text)
  if (delimiter === null) throw new TableError('NOT_A_TABLE')
  const rows = splitRows(text, delimiter)
  if (endsShort(text, rows)) throw new TableError('DAMAGED')
  return rows.map((row) => row.map(cellOf))
}

const SNIFFED_LINES = 60

/** The separator that stands in most lines, then the one that stands most often; quoted text does not count. */
function delimiterOf(text: string): Delimiter | null {
  const lines = text.slice(0, 200_000).replace(/"[^"]*"/gu, '').split(/\r\n|\r|\n/u).filter((line) => line !== '').slice(0, SNIFFED_LINES)
  const scored = ([',', '\t', ';'] as const).map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    return { delimiter, lines: counts.filter((count) => count > 0).length, total: counts.reduce((sum, count) => sum + count, 0) }
  })
  const [best] = scored.filter(({ total }) => total > 0).toSorted((a, b) => b.lines - a.lines || b.total - a.total)
  return best?.delimiter ?? null
}

/** Splits into rows of raw values; line breaks inside quotes stay, doubled quotes are one. */
function splitRows(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter)
    const rest = plainField(text, field.end, delimiter)
    row.push(field.end === rest.end ? field.value : field.value + rest.value)
    at = rest.end
    if (text[at] === delimiter) {
      at++
      if (at < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

interface Field {
  readonly value: string
  readonly end: number
}

function plainField(text: string, start: number, delimiter: Delimiter): Field {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end }
}

function quotedField(text: string, start: number): Field {
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) throw new TableError('DAMAGED')
    if (text[end + 1] !== '"') return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
    end += 2
  }
}

/** Marks of a last line that is short by intention: a total, a signature, a note. */
const FOOTER = /合计|小计|总计|共计|签|章|[:：]/u

/** A file cut in half: nearly every row has one width, the last is narrower, has no line end and is no footer. */
function endsShort(text: string, rows: readonly (readonly string[])[]): boolean {
  const last = rows.at(-1)
  const width = rows.at(-2)?.length ?? 0
  if (!last || rows.length < 3 || last.length >= width || /[\r\n]$/u.test(text) || FOOTER.test(last.join(''))) return false
  return rows.filter((row) => row.length === width).length >= (rows.length - 1) * 0.9
}

/** Without what keeps a spreadsheet from reading a number: `="350…"`, a tab, an apostrophe before a digit. */
function cellOf(raw: string): Cell {
  const value = raw.replace(/^="([^"]*)"$/u, '$1').replace(/^\t+|\t+$/gu, '').replace(/^'(?=\d)/u, '')
  return value.trim() === '' ? null : value
}
