import { ORPCError } from '@orpc/client'
import { useEffect, useState } from 'react'
import { useStation } from '../../ui/station.tsx'
import type { Client } from '../../client.ts'

/** One way to the station; a restart of the core ends it, and another one follows. */
export interface Way {
  readonly client: Client
}

/** The way that is open, for work that outlives it. */
export interface Ways {
  /** What is open now; null while nothing is. */
  show(way: Way | null): void
  /** The open way, but not `gone`; waits for the next one where there is none. */
  openBut(gone: Way | null): Promise<Way>
}

export function createWays(): Ways {
  const state: { open: Way | null; waiting: PromiseWithResolvers<Way> } = { open: null, waiting: Promise.withResolvers() }
  return {
    show(way) {
      state.open = way
      if (!way) return
      state.waiting.resolve(way)
      state.waiting = Promise.withResolvers()
    },
    openBut: async (gone) => (state.open && state.open !== gone ? state.open : state.waiting.promise),
  }
}

/**
 * Does work over the open way, and does it once more over each next one for as long as the way is lost with the answer
 * still on it. Only for work that may be done twice: asking, and signing in, which the door answers a second time with
 * `alreadyIn`. An answer of the station, a refusal too, stands. When patience ends nothing is done behind anybody's back.
 */
export async function overRestarts<Result>(ways: Ways, work: (client: Client, patience: AbortSignal) => Promise<Result>, patience: AbortSignal): Promise<Result> {
  const tried: { last: Way | null } = { last: null }
  for (;;) {
    const way = await ways.openBut(tried.last)
    patience.throwIfAborted()
    try {
      return await work(way.client, patience)
    } catch (error) {
      if (patience.aborted || error instanceof ORPCError) throw error
      tried.last = way
    }
  }
}

/** The ways of this page, told by the link to the station. */
export function useWays(): Ways {
  const { client, state } = useStation()
  const [ways] = useState(createWays)
  useEffect(() => ways.show(client && state === 'open' ? { client } : null), [ways, client, state])
  return ways
}
