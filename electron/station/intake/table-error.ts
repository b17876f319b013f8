import type { TableErrorCode } from '../../../shared/domain/tables/table.ts'

/** A file that cannot be read as tables. The message is for developers; the code chooses the sentence for the desk. */
export class TableError extends Error {
  readonly code: TableErrorCode

  constructor(code: TableErrorCode, options?: ErrorOptions) {
    super(`cannot read the file as a table: ${code}`, options)
    this.name = 'TableError'
    this.code = code
  }
}
