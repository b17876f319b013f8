/** Tells pages that something changed, so that they fetch again. Events announce; they carry no data. */
export interface Changes {
  announce(topics: Iterable<string>): void
  /** One entry an announcement until the signal aborts; what comes while the reader is busy is joined into one entry. */
  stream(signal: AbortSignal | undefined): AsyncGenerator<{ topics: string[] }, void>
}

export function createChanges(): Changes {
  const readers = new Set<(topics: Iterable<string>) => void>()
  return {
    announce(topics) {
      for (const reader of readers) reader(topics)
    },
    async *stream(signal) {
      const waiting = new Set<string>()
      let wake = Promise.withResolvers<void>()
      const ring = () => wake.resolve()
      const reader = (topics: Iterable<string>) => {
        for (const topic of topics) waiting.add(topic)
        ring()
      }
      readers.add(reader)
      signal?.addEventListener('abort', ring)
      try {
        while (!signal?.aborted) {
          if (waiting.size > 0) {
            const topics = [...waiting]
            waiting.clear()
            yield { topics }
            continue
          }
          await wake.promise
          wake = Promise.withResolvers<void>()
        }
      } finally {
        readers.delete(reader)
        signal?.removeEventListener('abort', ring)
      }
    },
  }
}
