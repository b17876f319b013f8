import type { Understanding } from '../../../shared/contract/availability.ts'
import { contains, type Interval } from '../../../shared/domain/values/interval.ts'

/** How a session lies to what its expert confirmed: on another day, at another hour, or within it. */
export function fitOf(next: Understanding['next'], on: string, session: Interval): 'otherDay' | 'otherHours' | 'within' {
  const day = next.find((one) => one.on === on)
  if (!day) return 'otherDay'
  return day.spans.some((span) => contains(span, session)) ? 'within' : 'otherHours'
}
