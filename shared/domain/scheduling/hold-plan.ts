import type { Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { HoldKind } from './hold-title.ts'

const MINUTE_MS = 60_000

/** What a use needs before and after it, in minutes. */
export interface Margins {
  readonly setUpMinutes: number
  readonly clearUpMinutes: number
}

export const NO_MARGINS: Margins = { setUpMinutes: 0, clearUpMinutes: 0 }

/** One physical room (or expert) held for one stretch of time. */
export interface PlannedHold extends Interval {
  readonly resourceId: string
  readonly kind: HoldKind
}

/**
 * Everything a use takes: every physical room of it for its own time, then set-up and clear-up as preparation around it.
 * The use stands before its preparation, so that what is in the way of the use itself is named first.
 */
export function holdPlan(units: readonly string[], use: Interval & { readonly kind: HoldKind }, { setUpMinutes, clearUpMinutes }: Margins = NO_MARGINS): readonly PlannedHold[] {
  const { startsAt, endsAt, kind } = use
  const around = [
    { startsAt: startsAt - setUpMinutes * MINUTE_MS, endsAt: startsAt }, { startsAt: endsAt, endsAt: endsAt + clearUpMinutes * MINUTE_MS },
  ].filter((span) => span.startsAt < span.endsAt)
  return [
    ...units.map((resourceId) => ({ resourceId, startsAt, endsAt, kind })),
    ...around.flatMap((span) => units.map((resourceId) => ({ resourceId, ...span, kind: 'preparation' as const }))),
  ]
}

/** Margins within which each of some fits; none when there are none. */
export function widest(all: readonly Margins[]): Margins {
  return { setUpMinutes: Math.max(0, ...all.map(({ setUpMinutes }) => setUpMinutes)), clearUpMinutes: Math.max(0, ...all.map(({ clearUpMinutes }) => clearUpMinutes)) }
}

/** The time a use takes with its preparation. */
export function withMargins({ startsAt, endsAt }: Interval, { setUpMinutes, clearUpMinutes }: Margins): Interval {
  return { startsAt: startsAt - setUpMinutes * MINUTE_MS, endsAt: endsAt + clearUpMinutes * MINUTE_MS }
}

/**
 * What an owner still holds when it leaves at an instant: nothing from then on, but for the clear-up of a use that was cut
 * short, which follows at once. A clear-up whose use was over by then stays where it was; one whose use never began goes.
 */
export function cutAt<Held extends PlannedHold>(holds: readonly Held[], at: Instant): readonly Held[] {
  const useBefore = (hold: Held): Held | undefined =>
    hold.kind === 'preparation' ? holds.find((one) => one.kind !== 'preparation' && one.resourceId === hold.resourceId && one.endsAt === hold.startsAt) : undefined
  return holds.flatMap((hold) => {
    const use = useBefore(hold)
    if (use) {
      if (use.startsAt >= at) return []
      const endsAt = Math.min(use.endsAt, at)
      return [{ ...hold, startsAt: endsAt, endsAt: endsAt + hold.endsAt - hold.startsAt }]
    }
    return hold.startsAt >= at ? [] : [{ ...hold, endsAt: Math.min(hold.endsAt, at) }]
  })
}
