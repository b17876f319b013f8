import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersect, merge, minutesIn, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

const LAST = 40
const spans = fc.array(
  fc.tuple(fc.nat(LAST), fc.nat(LAST)).map(([a, b]) => ({ startsAt: Math.min(a, b), endsAt: Math.max(a, b) })),
  { maxLength: 8 },
)

/** The same thing as a row of moments, each in or out. */
function moments(intervals: readonly Interval[]): readonly boolean[] {
  return Array.from({ length: LAST }, (_, at) => intervals.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt))
}

function isTidy(intervals: readonly Interval[]): boolean {
  return intervals.every(({ startsAt, endsAt }, at) => startsAt < endsAt && startsAt > (intervals[at - 1]?.endsAt ?? -1))
}

describe('intervals', () => {
  it('merge to the same moments in order, touching ones joined', () => {
    fc.assert(
      fc.property(spans, (a) => {
        expect(moments(merge(a))).toEqual(moments(a))
        expect(isTidy(merge(a))).toBe(true)
      }),
    )
  })

  it('intersect to the moments in both', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(moments(intersect(a, b))).toEqual(moments(a).map((isIn, at) => isIn && moments(b)[at] === true))
        expect(isTidy(intersect(a, b))).toBe(true)
      }),
    )
  })

  it('subtract to the moments in the first alone', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(moments(subtract(a, b))).toEqual(moments(a).map((isIn, at) => isIn && moments(b)[at] === false))
        expect(isTidy(subtract(a, b))).toBe(true)
      }),
    )
  })

  it('count whole minutes once', () => {
    expect(minutesIn([{ startsAt: 0, endsAt: 120_000 }, { startsAt: 60_000, endsAt: 180_000 }, { startsAt: 600_000, endsAt: 659_999 }])).toBe(3)
    expect(minutesIn([])).toBe(0)
  })
})
