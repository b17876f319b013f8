import type { CalendarDate } from '../values/calendar-date.ts'

/** The age from which somebody may collect a child: an adult (domain reference §b7; 民法典 17). */
export const COLLECTOR_AGE = 18

/** Fewest characters of a reason or of what was heard on the phone: a dot is neither. */
export const FEWEST_WORDS = 4

/** Somebody a guardian has named to collect the child. Only the year of birth is kept; it is enough to tell an adult. */
export interface Collector {
  readonly id: string
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly birthYear: number
}

/** Who takes the child home: somebody of the list, or somebody else with a reason and what a guardian said on the phone. */
export type TakenBy = { readonly kind: 'listed'; readonly collectorId: string } | { readonly kind: 'exception'; readonly name: string; readonly reason: string; readonly callNote: string }

/** Why a child is not given away. */
export type HandOverTrouble = 'notListed' | 'notAdult' | 'noName' | 'noReason' | 'noCallNote'

/** Whether a child may go with this person on this day; null when it may. */
export function handOverTrouble(collectors: readonly Collector[], by: TakenBy, on: CalendarDate): HandOverTrouble | null {
  if (by.kind === 'exception') return exceptionTrouble(by)
  const collector = collectors.find(({ id }) => id === by.collectorId)
  if (!collector) return 'notListed'
  return isAdult(collector.birthYear, on) ? null : 'notAdult'
}

/** Surely grown up on a day, by the year of birth alone: in the year of the eighteenth birthday it cannot be told, and counts as not. */
export function isAdult(birthYear: number, on: CalendarDate): boolean {
  return Number(on.slice(0, 4)) - birthYear > COLLECTOR_AGE
}

function exceptionTrouble({ name, reason, callNote }: { readonly name: string; readonly reason: string; readonly callNote: string }): HandOverTrouble | null {
  if (name.trim() === '') return 'noName'
  if (lengthOf(reason) < FEWEST_WORDS) return 'noReason'
  return lengthOf(callNote) < FEWEST_WORDS ? 'noCallNote' : null
}

/** By code point: 𠮷 is one character. */
function lengthOf(text: string): number {
  return [...text.trim()].length
}
