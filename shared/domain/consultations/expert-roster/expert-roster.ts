import type { Phone } from '../../values/phone.ts'
import type { ExpertCategoryName } from '../expert-category.ts'
import type { Politics } from '../expert-record.ts'

/** What a column of a roster of experts (能人库名册) can mean; `kind` is a category the office wrote itself. */
export type ExpertField = 'name' | 'unit' | 'speciality' | 'kind' | 'phone' | 'availability' | 'perVisit' | 'sex' | 'politics'

/** `no-…` the cell is blank or holds no name; `…-unreadable` it says something that is not read with certainty and so not at all. */
export const EXPERT_CAUSES = ['no-name', 'no-speciality', 'phone-unreadable', 'per-visit-unreadable'] as const
export type ExpertCause = (typeof EXPERT_CAUSES)[number]

/** One finding: where and why. */
export interface ExpertIssue {
  readonly sheet: string
  /** 1-based row of the sheet. */
  readonly row: number
  /** The heading as the file writes it, or the usual one where the file has no such column. */
  readonly column: string
  readonly cause: ExpertCause
}

/** One row of a roster of experts; a text the row does not have is empty. */
export interface ListedExpert {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly unit: string
  /** All specialities as written, joined by 、. */
  readonly speciality: string
  readonly category: ExpertCategoryName
  readonly phones: readonly Phone[]
  /** When the expert can serve, in the office's own words (`每周二上午 9:00-11:30`). */
  readonly availability: string
  /** Most people seen in one visit; null for 不限 and where nothing is said. */
  readonly perVisit: number | null
  readonly sex: 'male' | 'female' | 'unknown'
  /** `unknown` also for a plain 否 under 是否党员, which leaves everything else open. */
  readonly politics: Politics
  readonly issues: readonly ExpertIssue[]
}

/** What was read of a file. */
export interface ExpertRoster {
  readonly experts: readonly ListedExpert[]
  /** Sheets that list experts, and whether their columns can be told for sure. */
  readonly sheets: readonly { readonly sheet: string; readonly sure: boolean }[]
}
