import { describe, expect, it } from 'vitest'
import { afterAnswer, NO_GUESSES, restsAt, type Guesses } from '../../../shared/domain/kiosk/guesses.ts'

const wrong = (times: number, from: Guesses = NO_GUESSES): Guesses => Array.from({ length: times }).reduce<Guesses>((guesses) => afterAnswer(guesses, false, 0), from)

describe('wrong answers at a kiosk', () => {
  it.each([[0, false], [1, false], [4, false], [5, true], [6, false], [9, false], [10, true]])('after %i in a row the question rests: %s', (times, rests) => {
    expect(restsAt(wrong(times), 1)).toBe(rests)
  })

  it('rests a minute to the millisecond', () => {
    expect(restsAt(wrong(5), 59_999)).toBe(true)
    expect(restsAt(wrong(5), 60_000)).toBe(false)
  })

  it('begins anew after a right answer', () => {
    expect(restsAt(wrong(4, afterAnswer(wrong(4), true, 0)), 1)).toBe(false)
  })
})
