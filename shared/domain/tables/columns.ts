/** One column of a sheet and what it is taken for. */
export interface MappedColumn<Field extends string> {
  /** 0-based index into a row. */
  readonly index: number
  /** The heading as written, without spaces; empty where the column has none. */
  readonly heading: string
  /** `ignore` for row numbers, columns the product does not keep, and headings nobody knows. */
  readonly field: Field | 'ignore'
  /** 1 the heading is a known name, or a person chose; 0.7 it contains one; 0.5 guessed from what stands below; 0 unknown. */
  readonly confidence: number
}

/** What the columns of a sheet mean. A field may have several columns (手机 and 固定电话, 小区 and 门牌). */
export interface ColumnMapping<Field extends string> {
  /** 1-based row of the lowest line of the header; 0 where the sheet has none and data start at row 1. */
  readonly headerRow: number
  readonly columns: readonly MappedColumn<Field>[]
  /** False when a person should confirm the columns before anything is read. */
  readonly sure: boolean
}

/** A column whose meaning a person has set. */
export interface ChosenColumn<Field extends string> {
  readonly index: number
  readonly field: Field | 'ignore'
}
