import type { Step } from './step.ts'

/** Where a call that failed leads: to a sentence a resident can do something with, never to an error. */
export function stepFor(error: unknown): Step {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return { kind: 'result', result: { kind: code === 'LOCKED_OUT' ? 'rest' : 'trouble' } }
}
