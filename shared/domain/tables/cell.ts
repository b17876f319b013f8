import type { Cell } from './table.ts'
import { compactText, tidyText } from '../values/text.ts'

/** A cell as text to keep; blank is the empty string. A date is written `YYYY-MM-DD`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return tidyText(String(cell))
}

/** A cell as text to compare with headings and keywords: half-width and without spaces. */
export function cellKey(cell: Cell | undefined): string {
  return typeof cell === 'string' ? compactText(cell) : cellText(cell)
}

/** What people write for "nothing": `/`, `—`, `无`. */
const FILLERS = /^(?:[/\\\-‐–—_.·…]+|无|暂无|空)$/u

/** A cell as text, or null where it is blank or filled with a dash. */
export function cellTextOrNull(cell: Cell | undefined): string | null {
  const text = cellText(cell)
  return text === '' || FILLERS.test(text) ? null : text
}
