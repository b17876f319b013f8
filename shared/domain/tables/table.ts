/** What one cell of an office file holds. Excel dates arrive as `Date` at UTC midnight; blank is null. */
export type Cell = string | number | Date | null

/** One sheet of a file as a grid. `rows[0]` is row 1 of the sheet, so that a report can name the row the person sees. */
export interface Table {
  readonly sheet: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Why a file cannot be read as tables; each code is one sentence for the person at the desk. */
export type TableErrorCode =
  | 'EMPTY_FILE'
  | 'NOT_A_TABLE'
  | 'ENCRYPTED'
  | 'OLD_EXCEL'
  | 'DAMAGED'
  | 'UNKNOWN_ENCODING'
  | 'TOO_LARGE'
