/** The names of the taps on 只报人数 within one visit to the screen. They tell nothing of a person. */
export interface HeadTaps {
  /** The name of a tap on an activity: of the last one in this visit while that waits for its answer, else a new one. */
  idFor(sessionId: string): string
  /** The answer to the last tap on an activity has been shown. */
  answered(sessionId: string): void
  /** The screen went home: whoever taps next is another person, and is counted. */
  visitOver(): void
}

/** Keeps the name of a tap until its answer was shown or the visit is over: whoever saw none taps again, and must not be counted twice. */
export function createHeadTaps(newId: () => string): HeadTaps {
  const waiting = new Map<string, string>()
  return {
    idFor(sessionId) {
      const id = waiting.get(sessionId) ?? newId()
      waiting.set(sessionId, id)
      return id
    },
    answered: (sessionId) => void waiting.delete(sessionId),
    visitOver: () => waiting.clear(),
  }
}
