import type { ColumnMapping } from '../../tables/columns.ts'
import { USUAL_HEADING } from './headings.ts'
import type { RosterField } from './roster.ts'

/** A mapping turned round: from a field to its columns. */
export interface RosterColumns {
  first(field: RosterField): number | undefined
  all(field: RosterField): readonly number[]
  /** The heading as written, or the usual one where the file has no such column. */
  heading(field: RosterField): string
}

/** Turns a mapping round once, so that a hundred thousand rows need not search it. */
export function columnsOf(mapping: ColumnMapping<RosterField>): RosterColumns {
  const byField = Map.groupBy(mapping.columns, ({ field }) => field)
  const indexes = new Map([...byField].map(([field, columns]) => [field, columns.map(({ index }) => index)]))
  return {
    first: (field) => indexes.get(field)?.[0],
    all: (field) => indexes.get(field) ?? [],
    heading: (field) => byField.get(field)?.[0]?.heading || USUAL_HEADING[field],
  }
}
