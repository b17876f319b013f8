import type { RestLoan } from '../../../shared/contract/rest-stop.ts'
import { dayText } from '../../../shared/text/time.ts'

/** Loans are due at the end of a day: the day is what counts. */
export const dueText = (dueAt: number): string => `${dayText(dueAt - 1)}前`

/** `雨伞（尾号 1234）`. */
export const lentText = ({ itemName, tail }: Pick<RestLoan, 'itemName' | 'tail'>): string => `${itemName}（尾号 ${tail}）`
