import type { Instant } from '../values/instant.ts'

/** Wrong answers of one kiosk in a row, and until when it may not be asked again. */
export interface Guesses {
  readonly wrong: number
  readonly restsUntil: Instant | null
}

export const NO_GUESSES: Guesses = { wrong: 0, restsUntil: null }

/** House rule: five wrong answers rest the question for a minute, so that nobody tries a neighbour's birthdays through. */
const MOST_WRONG = 5
const REST_MS = 60_000

export function restsAt(guesses: Guesses, at: Instant): boolean {
  return guesses.restsUntil !== null && at < guesses.restsUntil
}

/** After an answer: a right one clears the count, the fifth wrong one begins a rest. */
export function afterAnswer(guesses: Guesses, right: boolean, at: Instant): Guesses {
  if (right) return NO_GUESSES
  const wrong = guesses.wrong + 1
  return wrong >= MOST_WRONG ? { wrong: 0, restsUntil: at + REST_MS } : { wrong, restsUntil: null }
}
