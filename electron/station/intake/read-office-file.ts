import { Refusal } from '../../../shared/contract/errors.ts'
import type { Table } from '../../../shared/domain/tables/table.ts'
import { readTables } from './read-table.ts'
import { TableError } from './table-error.ts'

/** The tables of a file somebody handed in. Throws the refusal `BAD_FILE` where it cannot be read. */
export async function readOfficeFile(bytes: Uint8Array): Promise<readonly Table[]> {
  try {
    return await readTables(bytes)
  } catch (error) {
    throw error instanceof TableError ? new Refusal('BAD_FILE', { code: error.code }) : error
  }
}
