import type { Step } from './step.ts'

const KINDS: ReadonlyMap<string, 'rest' | 'noLine' | 'noneLeft'> = new Map([['LOCKED_OUT', 'rest'], ['REGISTRATION_SHUT', 'noLine'], ['ALREADY_BOOKED', 'noLine'], ['NONE_LEFT', 'noneLeft']])

/** Where a call that failed leads: to a sentence a resident can do something with, never to an error. */
export function stepFor(error: unknown): Step {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return { kind: 'result', result: { kind: KINDS.get(code) ?? 'trouble' } }
}

/** Longest wait for the station, in milliseconds; a busy disk needs a tenth of it. */
const LONGEST_MS = 10_000
/** Work that has something to say about being given up says it within this, in milliseconds. */
const SETTLES_MS = 50

/**
 * The work, or a failure when it takes too long: a screen a resident stands before never hangs. Then its signal aborts,
 * so that a call made with it is not answered behind the back of whoever has been told otherwise.
 */
export async function withinPatience<Result>(work: (patience: AbortSignal) => Promise<Result>): Promise<Result> {
  const patience = new AbortController()
  const { promise: expired, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    patience.abort()
    setTimeout(() => reject(new Error('the station did not answer in time')), SETTLES_MS)
  }, LONGEST_MS)
  try {
    return await Promise.race([work(patience.signal), expired])
  } finally {
    clearTimeout(timer)
  }
}
