import type { Expert } from '../../../shared/contract/experts.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'

/** Typing finds an expert by anything that is shown and by the letters of the name. */
export const EXPERT_SEARCH = { optionFilterProp: ['label', 'letters'] }

/** Everybody in use as a choice that can be typed: `王律师 · 法律 · 家事纠纷`. */
export function expertOptions(experts: readonly Expert[]): { value: string; label: string; letters: string }[] {
  return experts.filter(({ active }) => active).map((one) => ({ value: one.id, label: `${one.name} · ${expertCategoryLabels[one.category]} · ${one.speciality}`, letters: one.letters.join(' ') }))
}
