import type { Out } from '../command.ts'

/** Two columns, lined up for a terminal where Hanzi take two cells. */
export function printTable(out: Out, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([what]) => cells(what)))
  for (const [what, result] of rows) out.line(`${what}${' '.repeat(width - cells(what))}  ${result}`)
}

/** Terminal cells a text takes: two for a Hanzi or full-width sign, one else. */
function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character) ? 2 : 1), 0)
}
