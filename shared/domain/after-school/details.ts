import type { CalendarDate } from '../values/calendar-date.ts'
import { isAdult, type Collector } from './hand-over.ts'

/** Somebody who answers for the child, one telephone each; a second number of one person stands on its own line. */
export interface Guardian {
  readonly name: string
  readonly relation: string
  readonly phone: string
}

/** What is kept, sealed, of an enrolled child beside its resident record (domain reference §b7). */
export interface ChildDetails {
  readonly school: string
  readonly grade: string
  readonly guardians: readonly Guardian[]
  /** Allergies, illnesses, what to watch. */
  readonly health: string
  readonly collectors: readonly Collector[]
  readonly remark: string
}

/** Fewest telephones of a family: one that does not answer must not be the only one (domain reference §b7). */
export const FEWEST_PHONES = 2

/** Why details are not enough: fewer than two telephones, more collectors than the term allows, or one who is not surely grown up. */
export type DetailsTrouble = 'phones' | 'collectors' | 'notAdult'

/** What is wrong with a child's details on the day they are written down; null when they will do. */
export function detailsTrouble({ guardians, collectors }: Pick<ChildDetails, 'guardians' | 'collectors'>, mostCollectors: number, on: CalendarDate): DetailsTrouble | null {
  if (new Set(guardians.map(({ phone }) => phone.replace(/\D/gu, ''))).size < FEWEST_PHONES) return 'phones'
  if (collectors.length > mostCollectors) return 'collectors'
  return collectors.every(({ birthYear }) => isAdult(birthYear, on)) ? null : 'notAdult'
}
