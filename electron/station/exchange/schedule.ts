import type { DuePackage } from '../../../shared/domain/exchange/schedule.ts'

/** How often the station looks whether a package is due. */
const CHECK_MS = 10 * 60_000
/** How often it looks while a due package waits for something a person does: putting the stick in, above all. */
const WATCH_MS = 5_000

/** Calls back again and again; gives back how to stop. */
export type Every = (milliseconds: number, work: () => void) => () => void

/** The real timers; they keep no process alive. */
export const everyByTimer: Every = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds).unref()
  return () => clearInterval(timer)
}

/**
 * Exports what is due: at once, every ten minutes, and within seconds of the folder appearing or the key being set.
 * After a failure it tries again at the next check. `exportDue` must not throw. Gives back how to stop.
 */
export function startSchedule(exportDue: () => Promise<DuePackage | null>, every: Every = everyByTimer): () => void {
  const state = { running: false, watching: false, stopped: false }

  async function check(): Promise<void> {
    if (state.running || state.stopped) return
    state.running = true
    const waiting = await exportDue()
    state.watching = waiting !== null && waiting.waitingFor !== 'day'
    state.running = false
  }

  const stops = [
    every(CHECK_MS, () => void check()),
    every(WATCH_MS, () => {
      if (state.watching) void check()
    }),
  ]
  void check()
  return () => {
    state.stopped = true
    for (const stop of stops) stop()
  }
}
