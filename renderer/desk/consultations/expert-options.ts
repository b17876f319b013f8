import type { Expert } from '../../../shared/contract/experts.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'

/** Everybody in use as a choice that can be typed: `王律师 · 法律 · 家事纠纷`. */
export function expertOptions(experts: readonly Expert[]): { value: string; label: string }[] {
  return experts.filter(({ active }) => active).map((one) => ({ value: one.id, label: `${one.name} · ${expertCategoryLabels[one.category]} · ${one.speciality}` }))
}
