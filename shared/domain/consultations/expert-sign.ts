import { assertNever } from '../assert-never.ts'
import type { Instant } from '../values/instant.ts'

/** An expert's presence at a session, as signed at the desk. */
export interface ExpertPresence {
  readonly state: 'expected' | 'absent'
  readonly arrivedAt: Instant | null
  readonly leftAt: Instant | null
}

export type ExpertSign = 'arrive' | 'leave' | 'undo'

/** In, then out; the last of the two can be taken back. Null where the step is not possible. */
export function signExpert({ state, arrivedAt, leftAt }: ExpertPresence, event: ExpertSign, at: Instant): Pick<ExpertPresence, 'arrivedAt' | 'leftAt'> | null {
  switch (event) {
    case 'arrive':
      return state === 'expected' && arrivedAt === null ? { arrivedAt: at, leftAt: null } : null
    case 'leave':
      return arrivedAt !== null && leftAt === null ? { arrivedAt, leftAt: at } : null
    case 'undo':
      if (leftAt !== null) return { arrivedAt, leftAt: null }
      return arrivedAt === null ? null : { arrivedAt: null, leftAt: null }
    default:
      return assertNever(event)
  }
}
