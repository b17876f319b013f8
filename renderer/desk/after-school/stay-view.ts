import type { Stay } from '../../../shared/contract/after-school-days.ts'
import { isAccountedFor } from '../../../shared/domain/after-school/stay-state.ts'
import { stayStateLabels } from '../../../shared/text/after-school.ts'
import { timeText } from '../../../shared/text/time.ts'

/** How a card is coloured: still to come, inside, gone home, at home, looked for. */
export type Tone = 'expected' | 'inside' | 'gone' | 'away' | 'missing'

const TONES: Readonly<Record<Stay['state'], Tone>> = { expected: 'expected', arrived: 'inside', handedOver: 'gone', leftAlone: 'gone', excused: 'away', parentCalled: 'away', unexplained: 'missing' }
export const toneOf = ({ state }: Stay): Tone => TONES[state]

/** Which children the door looks at. */
export type Filter = 'all' | 'coming' | 'inside' | 'done'

const FILTERED: Readonly<Record<Filter, (stay: Stay) => boolean>> = {
  all: () => true,
  coming: ({ state }) => state === 'expected' || state === 'unexplained',
  inside: ({ state }) => state === 'arrived',
  done: ({ state }) => isAccountedFor(state),
}
export const filtered = (stays: readonly Stay[], filter: Filter): readonly Stay[] => stays.filter(FILTERED[filter])
export const countOf = (stays: readonly Stay[], filter: Filter): number => filtered(stays, filter).length

/** The line under a name: what is, since when. */
export function standingText({ state, arrivedAt, leftAt, late }: Stay): string {
  const label = stayStateLabels[state]
  if (state === 'arrived' && arrivedAt !== null) return `${label} ${timeText(arrivedAt)}`
  if (leftAt !== null) return `${label} ${timeText(leftAt)}${late ? ' 晚接' : ''}`
  return label
}
