import type { Expert, ExpertCategory } from '../../../shared/contract/experts.ts'
import { compactText } from '../../../shared/domain/values/text.ts'

/** What the list of the pool is narrowed to. */
export interface ExpertFilter {
  readonly words: string
  readonly category: ExpertCategory | null
  readonly show: 'active' | 'left' | 'ending' | 'unconfirmed'
}

export const FIRST_FILTER: ExpertFilter = { words: '', category: null, show: 'active' }

const SHOWN: Readonly<Record<ExpertFilter['show'], (expert: Expert) => boolean>> = {
  active: ({ active }) => active,
  left: ({ active }) => !active,
  ending: ({ standing }) => standing.kind === 'ending' || standing.kind === 'over' || standing.kind === 'extended',
  unconfirmed: ({ active, rules }) => active && rules.length === 0,
}

/** The experts a filter leaves; every word has to be found in the name, also by its letters, the speciality, the unit or the times. */
export function filtered(experts: readonly Expert[], { words, category, show }: ExpertFilter): readonly Expert[] {
  const wanted = words.toLowerCase().split(/\s+/u).map(compactText).filter((word) => word !== '')
  return experts.filter((expert) => {
    const text = compactText([expert.name, expert.speciality, expert.unit, expert.said, expert.availability].join(' ')).toLowerCase()
    return SHOWN[show](expert) && (category === null || expert.category === category) && wanted.every((word) => text.includes(word) || expert.letters.some((letters) => letters.startsWith(word)))
  })
}
