import type { MessagePort } from 'node:worker_threads'
import type { Scope } from '../../shared/contract/access.ts'
import type { StationThread } from './station-thread.ts'

const RESTARTS_ALLOWED = 3
const RESTART_WINDOW_MS = 60_000

/** Where windows and sockets get their ports from, whatever happens to the thread behind. */
export interface StationDoor {
  /** A port into the station; waits while it is being opened or started again. Rejects when it cannot be. */
  connect(scope: Scope): Promise<MessagePort>
}

/** What a host does when the station's thread ends by itself. */
export interface TroubleReport {
  /** The thread ended and is being started again; pages reconnect by themselves. */
  restarting(): void
  /** It does not open, or keeps ending. */
  gaveUp(reason: unknown): void
}

export interface StationKeeper extends StationDoor {
  /** Waits until the station is open; rejects when it does not open. */
  opened(): Promise<void>
  close(): Promise<void>
}

/**
 * Keeps a station running: a thread that dies is started again, at most three times a minute.
 * Ports of a dead thread close; their owners ask for new ones.
 */
export function keepStation(start: () => Promise<StationThread>, report: TroubleReport): StationKeeper {
  const deaths: number[] = []
  const state = { thread: open(), closed: false }
  state.thread.catch(report.gaveUp)

  async function open(): Promise<StationThread> {
    const thread = await start()
    thread.onExit(() => {
      if (!state.closed) reopen()
    })
    return thread
  }

  function reopen(): void {
    const now = Date.now()
    deaths.push(now)
    const recent = deaths.filter((at) => now - at < RESTART_WINDOW_MS).length
    state.thread = recent > RESTARTS_ALLOWED ? Promise.reject(new Error(`the station ended ${recent} times within a minute`)) : open()
    state.thread.catch(report.gaveUp)
    if (recent <= RESTARTS_ALLOWED) report.restarting()
  }

  return {
    opened: async () => void await state.thread,
    connect: async (scope) => (await state.thread).connect(scope),
    async close() {
      state.closed = true
      await state.thread.then((thread) => thread.close(), () => undefined)
    },
  }
}
