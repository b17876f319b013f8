import fc from 'fast-check'
import { expect, it } from 'vitest'
import { touching } from '../../../shared/domain/scheduling/touching.ts'
import { overlaps } from '../../../shared/domain/values/interval.ts'

const HOUR = 3_600_000
const someSpan = fc.record({ from: fc.integer({ min: 0, max: 1500 }), hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(600), fc.constant(Infinity)) })
  .map(({ from, hours }) => ({ startsAt: from * HOUR, endsAt: (from + hours) * HOUR }))
const someWindow = fc.record({ from: fc.integer({ min: 0, max: 1500 }), hours: fc.integer({ min: 1, max: 80 }) }).map(({ from, hours }) => ({ startsAt: from * HOUR, endsAt: (from + hours) * HOUR }))

it('finds exactly the spans that touch a window', () => {
  fc.assert(fc.property(fc.array(someSpan, { maxLength: 40 }), someWindow, (spans, window) => {
    expect(new Set(touching(spans)(window))).toEqual(new Set(spans.filter((span) => overlaps(span, window))))
  }))
})
