/** How long after a tap that got no answer the next one on the same activity is its repeat, in milliseconds. */
const REPEAT_MS = 60_000

/** The names of the taps on 只报人数. They tell nothing of a person, so going home does not forget them. */
export interface HeadTaps {
  /** The name of a tap on an activity: of the last one while that waits for its answer, else a new one. */
  idFor(sessionId: string): string
  /** The answer to the last tap on an activity has been shown. */
  answered(sessionId: string): void
}

/** Keeps the name of a tap until its answer was shown: whoever saw none taps again, and must not be counted twice. */
export function createHeadTaps(newId: () => string, now: () => number): HeadTaps {
  const waiting = new Map<string, { readonly id: string; readonly at: number }>()
  return {
    idFor(sessionId) {
      const last = waiting.get(sessionId)
      const id = last && now() - last.at <= REPEAT_MS ? last.id : newId()
      waiting.set(sessionId, { id, at: now() })
      return id
    },
    answered: (sessionId) => void waiting.delete(sessionId),
  }
}
