import { once } from 'node:events'
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import type { Scope } from '../../shared/contract/access.ts'
import type { FromHost, FromStation, HostRequest, StationData, StationFailure } from '../station/thread-messages.ts'

/** How long a closing thread may take to finish its last transaction, in ms, before it is stopped. */
const CLOSE_PATIENCE_MS = 5_000

/**
 * V8 takes from this limit how much garbage it lets stand; with its own choice (4,096 where this was measured) too much.
 * The largest roster a page can send (540,000 people) was imported within it (decision 0013).
 */
const OLD_HEAP_MB = 1536
/** Small, so that reading a large roster leaves less garbage standing than with V8's own choice. */
const YOUNG_HEAP_MB = 8

/** HTML to an A4 PDF, by whatever browser engine the host has. */
export type PrintPdf = (html: string) => Promise<Uint8Array>

export interface StationOptions extends StationData {
  /** The worker's entry: the source under plain Node, the bundle under Electron. */
  readonly workerFile: string
  readonly printPdf: PrintPdf
}

/** A running station. Ports made here close by themselves when the thread ends. */
export interface StationThread {
  /** A new port into the station, limited to `scope` for good. */
  connect(scope: Scope): MessagePort
  /** Closes the store and waits for the thread's end. */
  close(): Promise<void>
  /** Calls back once if the thread ends without having been asked to; returns the undo. */
  onExit(listener: (exitCode: number) => void): () => void
}

/** The station could not be opened; `code` says why. */
export class StationFailed extends Error {
  override readonly name = 'StationFailed'
  readonly code: StationFailure
  constructor(code: StationFailure, message: string) {
    super(message)
    this.code = code
  }
}

/** Starts the station's thread and waits until its store is open. Throws `StationFailed`. */
export async function startStation(options: StationOptions): Promise<StationThread> {
  const { workerFile, printPdf, ...workerData } = options
  const worker = new Worker(workerFile, { workerData: workerData satisfies StationData, resourceLimits: { maxOldGenerationSizeMb: OLD_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB } })
  const exit = new Promise<number>((resolve) => worker.once('exit', resolve))
  const post = (message: FromHost, ...ports: MessagePort[]): void => worker.postMessage(message, ports)
  await opened(worker)
  worker.on('error', (error) => console.error(`station thread: ${error instanceof Error ? error.name : 'error'}`))
  worker.on('message', (message: FromStation) => {
    if (message.kind === 'ask') void answer(message, printPdf, post)
  })

  const listeners = new Set<(exitCode: number) => void>()
  const state = { closing: false }
  void exit.then((code) => {
    if (!state.closing) for (const listener of listeners) listener(code)
  })
  return {
    connect(scope) {
      const { port1, port2 } = new MessageChannel()
      post({ kind: 'connect', scope, port: port2 }, port2)
      return port1
    },
    async close() {
      state.closing = true
      post({ kind: 'close' })
      const patience = setTimeout(() => void worker.terminate(), CLOSE_PATIENCE_MS)
      await exit
      clearTimeout(patience)
    },
    onExit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function opened(worker: Worker): Promise<void> {
  const [message] = await Promise.race([once(worker, 'message'), diedFirst(worker)]) as [FromStation]
  switch (message.kind) {
    case 'ready': return
    case 'failed': throw new StationFailed(message.code, message.message)
    case 'ask': throw new Error('the station asked for a service before it was ready')
  }
}

async function diedFirst(worker: Worker): Promise<never> {
  const [code] = await once(worker, 'exit') as [number]
  throw new Error(`the station thread ended before it was ready (${code})`)
}

async function answer(request: HostRequest, printPdf: PrintPdf, post: (message: FromHost) => void): Promise<void> {
  try {
    post({ kind: 'answer', id: request.id, bytes: await printPdf(request.html) })
  } catch (error) {
    post({ kind: 'answer', id: request.id, error: error instanceof Error ? error.message : String(error) })
  }
}
