import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../shared/domain/calendar/closure.ts'
import { intersect, merge, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import { overlaps } from '../../../shared/domain/values/interval.ts'

const span = (startsAt: number, endsAt: number) => ({ startsAt, endsAt })
const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([from, length]) => span(from, from + length)), { maxLength: 6 })

describe('closures of one resource', () => {
  it.each([
    ['stand around what is kept', [{ id: 'a', ...span(0, 10) }], [span(3, 5)], [{ ownerId: 'a', ...span(0, 3) }, { ownerId: 'a', ...span(5, 10) }]],
    ['take a moment that is closed twice once, the first of them', [{ id: 'a', ...span(0, 6) }, { id: 'b', ...span(4, 10) }], [], [{ ownerId: 'a', ...span(0, 6) }, { ownerId: 'b', ...span(6, 10) }]],
    ['take nothing where everything is kept', [{ id: 'a', ...span(3, 5) }], [span(0, 10)], []],
    ['take no more than they are asked about', [{ id: 'a', ...span(0, 100) }], [], [{ ownerId: 'a', ...span(0, 30) }]],
  ])('%s', (_, closures, kept, pieces) => {
    expect(piecesOf(closures, kept, span(0, 30))).toEqual(pieces)
  })

  it('hold every closed moment that is not kept, none of them twice', () => {
    fc.assert(fc.property(spans, spans, (closed, kept) => {
      const pieces = piecesOf(closed.map((one, index) => ({ id: String(index), ...one })), kept, span(0, 100))

      expect(merge(pieces)).toEqual(subtract(intersect(closed, [span(0, 100)]), kept))
      expect(pieces.some((one, index) => pieces.slice(index + 1).some((other) => overlaps(one, other)))).toBe(false)
    }))
  })
})
