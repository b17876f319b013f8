import type { Parts } from '../parts.ts'
import type { WriteList } from '../scheduling/service.ts'
import { createRestLists } from './lists.ts'
import { createLoans } from './loans.ts'
import { createRestSheets } from './sheets.ts'
import { createSuggestions } from './suggestions.ts'
import { createTaps } from './taps.ts'

export type RestStop = ReturnType<typeof createRestStop>

/** The rest stop for those who work outdoors (暖新驿站): taps, loans and suggestions, none of which asks who somebody is. */
export function createRestStop(parts: Parts, { writeList }: { readonly writeList: WriteList }) {
  const taps = createTaps(parts)
  const loans = createLoans(parts)
  const suggestions = createSuggestions(parts)
  return { lists: createRestLists(parts), taps, loans, suggestions, sheets: createRestSheets({ taps, loans, suggestions, writeList }) }
}
