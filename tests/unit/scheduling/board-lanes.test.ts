import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedOnce, inLanes } from '../../../renderer/desk/scheduling/board-lanes.ts'
import { overlaps } from '../../../shared/domain/values/interval.ts'

const item = (text: string) => {
  const [ownerId = '', kind = '', span = ''] = text.split(' ')
  const [startsAt = 0, endsAt = 0] = span.split('-').map(Number)
  return { ownerId, kind, startsAt, endsAt }
}
const laid = (...texts: string[]) => inLanes(texts.map(item)).map(({ ownerId, kind, lane, lanes }) => `${ownerId} ${kind} ${lane + 1}/${lanes}`)

describe('what shares a row', () => {
  it('has the whole height where it stands alone, also beside what it only touches', () => {
    expect(laid('choir booking 9-10', 'chess booking 10-11', 'tea booking 12-13')).toEqual(['choir booking 1/1', 'chess booking 1/1', 'tea booking 1/1'])
  })

  it('lies side by side where it overlaps, and a lane that comes free is taken again', () => {
    expect(laid('choir booking 9-12', 'chess booking 9-10', 'tea booking 10-11', 'late booking 12-13')).toEqual(['choir booking 1/2', 'chess booking 2/2', 'tea booking 2/2', 'late booking 1/1'])
  })

  it('keeps set-up and clear-up in the lane of their use', () => {
    expect(laid('talk preparation 8-9', 'choir booking 8-11', 'talk booking 9-10', 'talk preparation 10-11')).toEqual(['talk preparation 1/2', 'talk booking 1/2', 'talk preparation 1/2', 'choir booking 2/2'])
  })

  it('hides nothing, whatever stands there, and loses nothing', () => {
    const any = fc.record({ ownerId: fc.string({ minLength: 1, maxLength: 2 }), kind: fc.constantFrom('booking', 'preparation', 'closure'), startsAt: fc.nat(40), length: fc.integer({ min: 1, max: 9 }) })
    fc.assert(fc.property(fc.array(any, { maxLength: 12 }), (drawn) => {
      const items = drawn.map(({ length, ...rest }, id) => ({ ...rest, id, endsAt: rest.startsAt + length }))
      const placed = inLanes(items)
      expect(placed.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(items.map(({ id }) => id))
      const hidden = placed.flatMap((one) => placed.filter((other) => one.id < other.id && overlaps(one, other) && (one.lanes !== other.lanes || one.lane === other.lane)))
      expect(hidden).toEqual([])
    }))
  })
})

describe('a closure of a joined room', () => {
  it('is shown once, however its parts are cut by what was kept, and apart from another closure', () => {
    const items = ['paint closure 8-10', 'paint closure 11-12', 'paint closure 8-12', 'choir booking 10-11', 'check closure 12-13'].map(item)

    expect(closedOnce(items).map(({ ownerId, kind, startsAt, endsAt }) => `${ownerId} ${kind} ${startsAt}-${endsAt}`)).toEqual(['paint closure 8-12', 'choir booking 10-11', 'check closure 12-13'])
  })
})
