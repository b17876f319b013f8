import { os, eventIterator } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import type { FromHost, FromStation, StationData } from '../../electron/station/thread-messages.ts'

// A stand-in for the station's thread: answers its protocol with a router that echoes. A folder named `newer-…` fails to open.

const base = os.$context<{ readonly scope: string }>()
const waiting = new Map<number, (message: Extract<FromHost, { kind: 'answer' }>) => void>()
let lastId = 0

const router = {
  echo: base.input(z.unknown()).handler(({ input }) => input),
  scope: base.handler(({ context }) => context.scope),
  pdf: base.input(z.string()).handler(async ({ input }) => {
    const id = ++lastId
    const answered = new Promise<Extract<FromHost, { kind: 'answer' }>>((resolve) => waiting.set(id, resolve))
    tell({ kind: 'ask', id, service: 'pdf', html: input })
    const message = await answered
    return 'bytes' in message ? message.bytes.length : message.error
  }),
  count: base.input(z.number()).output(eventIterator(z.number())).handler(async function* count({ input }) {
    for (let step = 1; step <= input; step++) yield step
  }),
  crash: base.handler(() => process.exit(7)),
}

export type EchoRouter = typeof router

const { dataFolder } = workerData as StationData
if (dataFolder.includes('newer-')) {
  tell({ kind: 'failed', code: 'NEWER_DATABASE', message: 'written by a newer version' })
  process.exit(0)
}

const handler = new RPCHandler(router)
parentPort?.on('message', (message: FromHost) => {
  switch (message.kind) {
    case 'connect':
      handler.upgrade(message.port as never, { context: { scope: message.scope } })
      message.port.start()
      break
    case 'answer':
      waiting.get(message.id)?.(message)
      break
    case 'close':
      process.exit(0)
  }
})
tell({ kind: 'ready' })

function tell(message: FromStation): void {
  parentPort?.postMessage(message)
}
