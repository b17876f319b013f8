import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairOrder, type Candidate } from '../../../shared/domain/consultations/fair-order.ts'

const one = (id: string, served: number, lastAt: number | null = null, weight = 1): Candidate => ({ id, served, lastAt, weight })
const order = (...candidates: Candidate[]) => fairOrder(candidates).map(({ id }) => id).join('')

describe('whose turn it is', () => {
  it.each([
    { says: 'who served less', is: order(one('a', 3), one('b', 1), one('c', 2)), wanted: 'bca' },
    { says: 'of equals who served least recently, nobody yet first', is: order(one('a', 1, 30), one('b', 1, 10), one('c', 1)), wanted: 'cba' },
    { says: 'of the same facts by id', is: order(one('b', 1, 10), one('a', 1, 10)), wanted: 'ab' },
    { says: 'by weight', is: order(one('a', 2, null, 3), one('b', 1, null, 1)), wanted: 'ab' },
  ])('is $says', ({ is, wanted }) => {
    expect(is).toBe(wanted)
  })

  it('gives everybody at least the whole part of their share, whatever the weights', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), fc.nat(200), (weights, people) => {
      const served = new Map(weights.map((_, index) => [`${index}`, { served: 0, lastAt: null as number | null }]))
      for (let turn = 0; turn < people; turn += 1) {
        const [next] = fairOrder(weights.map((weight, index) => ({ id: `${index}`, weight, served: 0, lastAt: null, ...served.get(`${index}`) })))
        if (next) served.set(next.id, { served: next.served + 1, lastAt: turn })
      }
      const sum = weights.reduce((total, weight) => total + weight, 0)
      for (const [index, weight] of weights.entries()) expect(served.get(`${index}`)?.served).toBeGreaterThanOrEqual(Math.floor((people * weight) / sum))
    }))
  })
})
