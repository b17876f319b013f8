import type { Cell } from '../../../../shared/domain/tables/table.ts'
import { dateOfSerial } from './date-format.ts'
import { textCell, unescaped } from './text.ts'

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly (string | null)[]
  /** Of each style, whether it shows dates. */
  readonly dateStyles: readonly boolean[]
  /** Days count from 1904 instead of 1900. */
  readonly since1904: boolean
  /** Texts written into the cells themselves: the same one is kept once. */
  readonly texts: Map<string, string>
}

/** A cell as it stands in a sheet: its type (`t`), its style (`s`), its value (`v`) or its own text (`is`). */
export interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly text: string
}

/** What a cell holds: of a formula its last value, of an error nothing. */
export function cellOf({ type, style, value, text }: RawCell, context: CellContext): Cell {
  switch (type) {
    case 's':
      return value === '' ? null : context.strings[Number(value)] ?? null
    case 'inlineStr':
      return keptText(text, context)
    case 'str':
      return keptText(unescaped(value), context)
    case 'b':
      return value === '1' || value.toLowerCase() === 'true' ? '是' : '否'
    case 'e':
      return null
    case 'd':
      return isoDate(value) ?? keptText(value, context)
    default:
      return numberCell(value, style, context)
  }
}

function numberCell(value: string, style: number, context: CellContext): Cell {
  if (value === '') return null
  const number = Number(value)
  if (Number.isNaN(number)) return keptText(value, context)
  return context.dateStyles[style] === true ? dateOfSerial(number, context.since1904) ?? number : number
}

/** Dates of the strict form of the format, `2026-12-07` with or without a time; null for anything else, such as a time alone. */
function isoDate(value: string): Date | null {
  const [, day, time = '00:00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/u.exec(value.trim()) ?? []
  const date = new Date(`${day ?? ''}T${time}Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

function keptText(text: string, { texts }: CellContext): string | null {
  const known = texts.get(text)
  if (known !== undefined) return known
  const kept = textCell(text)
  if (kept !== null) texts.set(kept, kept)
  return kept
}
