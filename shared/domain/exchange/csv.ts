const BOM = '\uFEFF'
/** What makes a spreadsheet take a cell for a formula (OWASP "CSV injection"), the full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠']/

/**
 * A table as CSV for Excel and WPS: UTF-8 with a byte order mark, RFC 4180, CRLF. A cell that would start a formula
 * gets a leading apostrophe (as does one that starts with an apostrophe, so that reading back is exact).
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(text: string): string {
  const guarded = FORMULA_START.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Reads what `writeCsv` writes, guards taken off again. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  const cells = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  cells.lastIndex = text.startsWith(BOM) ? BOM.length : 0
  let row: string[] = []
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text)
    if (!match) return [...rows, row]
    const [, quoted, plain, end] = match
    row.push(withoutGuard(quoted?.replaceAll('""', '"') ?? plain ?? ''))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

function withoutGuard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text
}
