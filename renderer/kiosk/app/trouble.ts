import type { Step } from './step.ts'

/** Where a call that failed leads: to a sentence a resident can do something with, never to an error. */
export function stepFor(error: unknown): Step {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return { kind: 'result', result: { kind: code === 'LOCKED_OUT' ? 'rest' : 'trouble' } }
}

/** Longest wait for the station, in milliseconds; a busy disk needs a tenth of it. */
const LONGEST_MS = 10_000

/** The work, or a failure when it takes too long: a screen a resident stands before never hangs. */
export async function withinPatience<Result>(work: Promise<Result>): Promise<Result> {
  const { promise: expired, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the station did not answer in time')), LONGEST_MS)
  try {
    return await Promise.race([work, expired])
  } finally {
    clearTimeout(timer)
  }
}
