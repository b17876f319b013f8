import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract/contract.ts'

/** The contract as a page calls it; only types of the contract reach a page. */
export type Client = ContractRouterClient<Contract>

/** A client on a port of the station. `screen` names the page's screen in the journal (`board`, `walk-in`; a–z, `.` and `-`). */
export function createClient(port: MessagePort, screen: () => string): Client {
  const client: Client = createORPCClient(new RPCLink({ port, headers: () => ({ 'x-screen': screen() }) }))
  port.start()
  return client
}

/** Tells of every change the station announces until the signal aborts or the port closes. */
export async function readChanges(client: Client, onTopics: (topics: readonly string[]) => void, signal: AbortSignal): Promise<void> {
  try {
    for await (const { topics } of await client.setup.changes(undefined, { signal })) onTopics(topics)
  } catch {
    // The port closed; the next one brings its own reader.
  }
}
