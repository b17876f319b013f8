import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COOL_DOWN_MS, repeated } from '../../../shared/domain/rest-stop/cool-down.ts'
import { dueAt, LOAN_TRANSITIONS, nextLoanState, piecesLeft, stockChange, type LoanEvent, type LoanState } from '../../../shared/domain/rest-stop/loan.ts'

const FIRST = { id: 'first', at: 1_000_000, occupation: 'courier', services: ['water'] }
const SECOND = 1000

describe('a tap at the rest stop', () => {
  it.each<[string, typeof FIRST[], string, string[], number, string | null]>([
    ['the first of all', [], 'courier', ['water'], 0, null],
    ['the same at once', [FIRST], 'courier', ['water'], 0, 'first'],
    ['the same after half a minute', [FIRST], 'courier', ['water'], 30 * SECOND, 'first'],
    ['the same just before the minute is over', [FIRST], 'courier', ['water'], COOL_DOWN_MS - 1, 'first'],
    ['the same when the minute is over', [FIRST], 'courier', ['water'], COOL_DOWN_MS, null],
    ['another occupation', [FIRST], 'foodRider', ['water'], SECOND, null],
    ['another service', [FIRST], 'courier', ['rest'], SECOND, null],
    ['one service more', [FIRST], 'courier', ['water', 'rest'], SECOND, null],
    ['the services in another order', [{ ...FIRST, services: ['rest', 'water'] }], 'courier', ['water', 'rest'], SECOND, 'first'],
    ['a service touched twice', [FIRST], 'courier', ['water', 'water'], SECOND, 'first'],
    ['the same with another in between', [FIRST, { ...FIRST, id: 'other', occupation: 'other', at: FIRST.at + SECOND }], 'courier', ['water'], 2 * SECOND, 'first'],
    ['the same after the clock was set back', [FIRST], 'courier', ['water'], -SECOND, null],
  ])('%s', (_, counted, occupation, services, later, expected) => {
    expect(repeated(counted, { occupation, services }, FIRST.at + later)?.id ?? null).toBe(expected)
  })

  it('counts again a minute after it was counted, however often it was touched meanwhile', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: COOL_DOWN_MS - 1 })), (touches) => {
      expect(touches.every((later) => repeated([FIRST], FIRST, FIRST.at + later) === FIRST)).toBe(true)
      expect(repeated([FIRST], FIRST, FIRST.at + COOL_DOWN_MS)).toBeNull()
    }))
  })
})

describe('a loan', () => {
  it.each<[LoanState, LoanEvent, LoanState | null, -1 | 0 | 1]>([
    ['lent', 'return', 'returned', 0], ['lent', 'lose', 'lost', -1], ['lent', 'takeBack', null, 0],
    ['returned', 'return', null, 0], ['returned', 'lose', null, 0], ['returned', 'takeBack', 'lent', 0],
    ['lost', 'return', 'returned', 1], ['lost', 'lose', null, 0], ['lost', 'takeBack', 'lent', 1],
  ])('%s, %s: %s, stock %i', (state, event, after, change) => {
    expect(nextLoanState(state, event)).toBe(after)
    expect(after === null ? 0 : stockChange(state, after)).toBe(change)
  })

  it('never makes a piece more or less than there is, whatever happens to it', () => {
    const events = fc.array(fc.constantFrom<LoanEvent>('return', 'lose', 'takeBack'), { maxLength: 12 })
    fc.assert(fc.property(events, (steps) => {
      const end = steps.reduce<{ state: LoanState; stock: number }>(({ state, stock }, event) => {
        const next = LOAN_TRANSITIONS[state][event]
        return next === undefined ? { state, stock } : { state: next, stock: stock + stockChange(state, next) }
      }, { state: 'lent', stock: 1 })
      expect(end.stock).toBe(end.state === 'lost' ? 0 : 1)
    }))
  })

  it('is due at the end of its last day at the station', () => {
    const evening = Date.parse('2026-12-31T23:30:00+08:00')

    expect(new Date(dueAt(evening, 0)).toISOString()).toBe('2026-12-31T16:00:00.000Z')
    expect(new Date(dueAt(evening, 1)).toISOString()).toBe('2027-01-01T16:00:00.000Z')
  })

  it.each([[5, 0, 5], [5, 5, 0], [5, 6, 0], [0, 0, 0]])('of %i pieces with %i out leaves %i', (count, out, left) => {
    expect(piecesLeft(count, out)).toBe(left)
  })
})
