import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairOrder, MOST_WEIGHT, type Candidate } from '../../../shared/domain/consultations/fair-order.ts'

const one = (id: string, served: number, lastAt: number | null = null, weight = 1): Candidate => ({ id, served, lastAt, weight })
const order = (...candidates: Candidate[]) => fairOrder(candidates).map(({ id }) => id).join('')

describe('whose turn it is', () => {
  it.each([
    { says: 'who served less', is: order(one('a', 3), one('b', 1), one('c', 2)), wanted: 'bca' },
    { says: 'of equals who served least recently, nobody yet first', is: order(one('a', 1, 30), one('b', 1, 10), one('c', 1)), wanted: 'cba' },
    { says: 'of the same facts by id', is: order(one('b', 1, 10), one('a', 1, 10)), wanted: 'ab' },
    { says: 'by weight', is: order(one('a', 2, null, 3), one('b', 1, null, 1)), wanted: 'ab' },
    { says: 'of somebody with much weight only up to their share', is: order(one('a', 5, null, 5), one('b', 0), one('c', 0), one('d', 1), one('e', 1), one('f', 1)), wanted: 'bcadef' },
  ])('is $says', ({ is, wanted }) => {
    expect(is).toBe(wanted)
  })

  it('follows the weights within one resident at every moment of a long run', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: MOST_WEIGHT }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 300 }), (weights, people) => {
      const sum = weights.reduce((total, weight) => total + weight, 0)
      let experts: readonly Candidate[] = weights.map((weight, index) => one(`${index}`, 0, null, weight))
      for (let turn = 1; turn <= people; turn += 1) {
        const next = fairOrder(experts)[0]?.id
        experts = experts.map((expert) => (expert.id === next ? { ...expert, served: expert.served + 1, lastAt: turn } : expert))
        for (const { served, weight } of experts) expect(Math.abs(served * sum - turn * weight)).toBeLessThan(sum)
      }
    }))
  })
})
