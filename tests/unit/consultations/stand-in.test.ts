import { describe, expect, it } from 'vitest'
import { lineOf, mayReturn, putBack, withoutExpert, type SignedDuty } from '../../../shared/domain/consultations/stand-in.ts'

const duty = (expertId: string, state: 'expected' | 'absent', standsInFor: string | null = null, arrivedAt: number | null = null): SignedDuty => ({ expertId, position: 0, state, standsInFor, arrivedAt })
const planned = [duty('a', 'expected')]
const waiting = [duty('a', 'absent')]
const stoodIn = [duty('a', 'absent'), duty('b', 'expected', 'a')]
const twice = [duty('a', 'absent'), duty('b', 'absent', 'a'), duty('c', 'expected', 'b')]
const came = [duty('a', 'absent'), duty('b', 'expected', 'a', 5)]
const cameBefore = [duty('a', 'absent'), duty('b', 'absent', 'a', 5), duty('c', 'expected', 'b')]

describe('who may come back to a session', () => {
  it.each([
    { says: 'nobody for an expert who is there', experts: planned, away: 'a', back: [] },
    { says: 'the absent expert, where nobody stands in', experts: waiting, away: 'a', back: ['a'] },
    { says: 'the one who is stood in for', experts: stoodIn, away: 'b', back: ['a'] },
    { says: 'nobody in place of who is stood in for already', experts: stoodIn, away: 'a', back: [] },
    { says: 'everybody of a line, the nearest first', experts: twice, away: 'c', back: ['b', 'a'] },
    { says: 'nobody once the stand-in came', experts: came, away: 'b', back: [] },
    { says: 'nobody beyond a stand-in who came', experts: cameBefore, away: 'c', back: ['b'] },
    { says: 'nobody for a stranger', experts: planned, away: 'x', back: [] },
  ])('is $says', ({ experts, away, back }) => {
    expect(mayReturn(experts, away)).toEqual(back)
  })

  it('leaves out every stand-in between, and nobody else', () => {
    expect(putBack([...twice, duty('d', 'expected')], 'c', 'a')).toEqual([duty('a', 'expected'), duty('d', 'expected')])
    expect(putBack(twice, 'c', 'b')).toEqual([duty('a', 'absent'), duty('b', 'expected', 'a')])
    expect(putBack(twice, 'c', 'x')).toBeNull()
  })

  it('is the way back from an absence', () => {
    expect(putBack(withoutExpert(planned, 'a') ?? [], 'a', 'a')).toEqual(planned)
  })

  it('ends a line that bites its tail', () => {
    expect(lineOf([{ expertId: 'a', standsInFor: 'b' }, { expertId: 'b', standsInFor: 'a' }], 'a')).toEqual(['a', 'b'])
  })
})
