import type { RosterChoice, RosterPreview } from '../../../shared/contract/residents.ts'
import type { OfficeFile } from '../ui/office-file.ts'

/** How far long work has come; `phase` is a code. */
export interface Progress {
  readonly phase: string
  readonly done: number
  readonly total: number
}

export interface Applied {
  readonly importId: string
  readonly added: number
  readonly updated: number
}

/** Where an import stands on the screen. */
export type ImportState =
  | { readonly step: 'choose'; readonly refusal: string | null }
  | { readonly step: 'working'; readonly fileName: string; readonly progress: Progress | null }
  | { readonly step: 'preview'; readonly file: OfficeFile; readonly preview: RosterPreview; readonly choices: readonly RosterChoice[] }
  | { readonly step: 'applied'; readonly fileName: string; readonly preview: RosterPreview; readonly applied: Applied }

export const CHOOSE: ImportState = { step: 'choose', refusal: null }

/** Every column as it stands on the screen, so that reading again takes it as said by a person. */
export function wholeChoice({ sheets }: RosterPreview, choices: readonly RosterChoice[]): readonly RosterChoice[] {
  return sheets.flatMap(({ sheet, columns }) => columns.map((column) => ({ sheet, index: column.index, field: fieldOf(choices, sheet, column) })))
}

/** The choices with one column said anew. A field that has one column only is taken from the column that had it. */
export function withChoice(preview: RosterPreview, choices: readonly RosterChoice[], choice: RosterChoice): readonly RosterChoice[] {
  const columns = preview.sheets.find(({ sheet }) => sheet === choice.sheet)?.columns ?? []
  const said = (index: number) => choices.find((one) => one.sheet === choice.sheet && one.index === index)
  return [
    ...choices.filter(({ sheet }) => sheet !== choice.sheet),
    ...columns.map(({ index, field }): RosterChoice => {
      if (index === choice.index) return choice
      const now = said(index)?.field ?? field
      return { sheet: choice.sheet, index, field: now === choice.field && SINGLE.has(now) ? 'ignore' : now }
    }),
  ]
}

/** A telephone or an address may stand in several columns; these stand in one. */
const SINGLE: ReadonlySet<RosterChoice['field']> = new Set(['name', 'idNumber', 'sex', 'birthOn'])

/** What a column is taken for: as chosen, else as found. */
export function fieldOf(choices: readonly RosterChoice[], sheet: string, column: { readonly index: number; readonly field: RosterChoice['field'] }): RosterChoice['field'] {
  return choices.find((choice) => choice.sheet === sheet && choice.index === column.index)?.field ?? column.field
}
