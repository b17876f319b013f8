import { watchAt, type Watch } from '../../shared/domain/scheduling/watch.ts'
import type { Instant } from '../../shared/domain/values/instant.ts'
import type { Every } from './exchange/schedule.ts'

/** How often the station looks at what only time changes: a room nobody came to is free within this of its minute. */
const TICK_MS = 30_000

/**
 * Does what time alone brings about, at once (the computer may have been off) and again and again, each time told since
 * when the station has been looking. What fails is tried again at the next tick and keeps nothing else from being done:
 * a full disk shows at the desk's own acts. Gives back how to stop.
 */
export function startTicks(works: readonly ((watch: Watch) => unknown)[], every: Every, now: () => Instant): () => void {
  const state: { watch: Watch | null } = { watch: null }
  const tick = (): void => {
    const watch = watchAt(state.watch, now())
    state.watch = watch
    works.forEach((work) => attempt(() => work(watch)))
  }
  tick()
  return every(TICK_MS, tick)
}

function attempt(work: () => unknown): void {
  try {
    work()
  } catch {
    // told by `startTicks`
  }
}
