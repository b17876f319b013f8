import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { StationClient } from '../../shared/contract/contract.ts'

/** A client of a port with an ear on it. */
export interface TappedPort {
  readonly client: StationClient
  /** Every message so far, whichever way it went, as text. */
  readonly heard: readonly string[]
  close(): void
}

/** Joins a client to whatever serves the port it is given, and writes down what passes between the two. */
export function tapPort(serve: (port: MessagePort) => void): TappedPort {
  const [page, station] = [new MessageChannel(), new MessageChannel()]
  const heard: string[] = []
  const pass = (from: MessagePort, to: MessagePort): void => {
    from.on('message', (message: string | Uint8Array) => {
      heard.push(typeof message === 'string' ? message : new TextDecoder().decode(message))
      to.postMessage(message)
    })
    from.on('close', () => to.close())
  }
  pass(page.port2, station.port1)
  pass(station.port1, page.port2)
  serve(station.port2)
  const client: StationClient = createORPCClient(new RPCLink({ port: page.port1 }))
  page.port1.start()
  return { client, heard, close: () => page.port1.close() }
}
