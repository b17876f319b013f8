import type { HoldKind } from '../scheduling/hold-title.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { dateOf } from '../values/instant.ts'
import { overlaps, type Interval } from '../values/interval.ts'
import { standingOn, type Validity } from './expert-record.ts'

/** What holds an expert in a span, titled as a person would say it. */
export interface ExpertHold extends Interval {
  readonly kind: HoldKind
  readonly title: string
}

/** Why an expert cannot take a session: term or qualification is `over`, they are `away` on leave, or `busy` elsewhere. */
export type ExpertTrouble = OverTrouble | (Omit<ExpertHold, 'kind'> & { readonly kind: 'away' | 'busy' })

interface OverTrouble {
  readonly kind: 'over'
  readonly what: 'term' | 'qualification'
  readonly on: CalendarDate
}

/** What stands in an expert's way, the gravest first; null where nothing does. What the lead has extended is no trouble. */
export function expertTrouble(expert: Validity, span: Interval, holds: readonly ExpertHold[]): ExpertTrouble | null {
  const over = overTrouble(expert, dateOf(span.startsAt))
  if (over) return over
  const standing = holds.filter((hold) => overlaps(hold, span))
  const hold = standing.find(({ kind }) => kind === 'closure') ?? standing[0]
  return hold ? { kind: hold.kind === 'closure' ? 'away' : 'busy', title: hold.title, startsAt: hold.startsAt, endsAt: hold.endsAt } : null
}

/** What has run out by a day; null where an expert may be planned then. */
export function overTrouble(expert: Validity, on: CalendarDate): OverTrouble | null {
  const standing = standingOn(expert, on)
  return standing.kind === 'over' ? { kind: 'over', what: standing.what, on: standing.on } : null
}
