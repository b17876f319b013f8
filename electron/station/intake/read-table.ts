import { assertNever } from '../../../shared/domain/assert-never.ts'
import type { Table } from '../../../shared/domain/tables/table.ts'
import { decodeText } from './decode-text.ts'
import { fileKindOf } from './file-kind.ts'
import { parseDelimited } from './parse-delimited.ts'
import { readWorkbook } from './read-workbook.ts'
import { TableError } from './table-error.ts'

/** Largest file taken: a hundred thousand people are about 5 MB as xlsx and 15 MB as text. */
export const MOST_BYTES = 64 * 1024 * 1024

/** What the one table of a text file is called in reports. */
const TEXT_SHEET = '表格'

/** The tables of an office file, told by its content: xlsx, csv, tsv, Excel "Unicode text". Throws `TableError`. */
export async function readTables(bytes: Uint8Array): Promise<readonly Table[]> {
  if (bytes.length > MOST_BYTES) throw new TableError('TOO_LARGE')
  const tables = await tablesOf(bytes)
  if (tables.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null)))) throw new TableError('EMPTY_FILE')
  return tables
}

async function tablesOf(bytes: Uint8Array): Promise<readonly Table[]> {
  const kind = fileKindOf(bytes)
  switch (kind) {
    case 'xlsx':
      return readWorkbook(bytes)
    case 'text':
      return [{ sheet: TEXT_SHEET, rows: parseDelimited(textOf(bytes)) }]
    case 'empty':
      throw new TableError('EMPTY_FILE')
    case 'encrypted-xlsx':
      throw new TableError('ENCRYPTED')
    case 'old-excel':
      throw new TableError('OLD_EXCEL')
    case 'cut-zip':
      throw new TableError('DAMAGED')
    case 'too-large':
      throw new TableError('TOO_LARGE')
    case 'other-binary':
      throw new TableError('NOT_A_TABLE')
    default:
      return assertNever(kind)
  }
}

/** Web pages (which some systems name .xls) and drawings begin with `<`. */
function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes)
  const [first] = text.trimStart()
  if (first === undefined) throw new TableError('EMPTY_FILE')
  if (first === '<') throw new TableError('NOT_A_TABLE')
  return text
}
