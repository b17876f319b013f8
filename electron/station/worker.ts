import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { openStation, WrongKey, type Station } from './station.ts'
import { NewerDatabase } from './store/migrate.ts'
import { EmptiedDatabase } from './store/open.ts'
import type { FromHost, FromStation, StationData, StationFailure } from './thread-messages.ts'

/** The thread a host starts the station in: opens it, serves the ports handed over, asks the host for PDFs. */
const host = parentPort
if (!host) throw new Error('the station runs in a worker thread')

const data = workerData as StationData
const tell = (message: FromStation) => host.postMessage(message)
const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>()
const station = open()

// oRPC rejects into the void when a message is no call; a page gone wrong must not end the station for all the others.
process.on('unhandledRejection', (error) => console.error(`station: refused what is no call (${error instanceof Error ? error.name : 'unknown'})`))

host.on('message', (message: FromHost) => {
  switch (message.kind) {
    case 'connect':
      station?.connect(message.scope, message.port)
      break
    case 'answer': {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if ('bytes' in message) asked?.resolve(message.bytes)
      else asked?.reject(new Error(message.error))
      break
    }
    case 'close':
      station?.close()
      process.exit(0) // ends this thread only, whatever ports are still open
  }
})

function open(): Station | undefined {
  try {
    const opened = openStation({ ...data, now: clock(data.testNow), randomBytes, pdf: askForPdf })
    tell({ kind: 'ready' })
    return opened
  } catch (error) {
    tell({ kind: 'failed', code: failureOf(error), message: error instanceof Error ? error.message : 'unknown' })
    host?.close()
    return undefined
  }
}

function askForPdf(html: string): Promise<Uint8Array> {
  const id = waiting.size === 0 ? 1 : Math.max(...waiting.keys()) + 1
  const asked = Promise.withResolvers<Uint8Array>()
  waiting.set(id, asked)
  tell({ kind: 'ask', id, service: 'pdf', html })
  return asked.promise
}

/** The wall clock, or in test runs one that starts at a given moment and runs on. */
function clock(testNow: string | undefined): () => number {
  const offset = testNow === undefined ? 0 : Date.parse(testNow) - Date.now()
  return () => Date.now() + offset
}

function failureOf(error: unknown): StationFailure {
  if (error instanceof NewerDatabase) return 'NEWER_DATABASE'
  if (error instanceof EmptiedDatabase) return 'EMPTIED_DATABASE'
  return error instanceof WrongKey ? 'WRONG_KEY' : 'BROKEN_DATABASE'
}
