import type { RestLoan } from '../../../shared/contract/rest-stop.ts'

/** `雨伞（尾号 1234）`. */
export const lentText = ({ itemName, tail }: Pick<RestLoan, 'itemName' | 'tail'>): string => `${itemName}（尾号 ${tail}）`
