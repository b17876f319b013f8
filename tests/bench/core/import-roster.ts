import { readFileSync } from 'node:fs'
import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { startHostProcess } from '../../support/host-process.ts'
import { rounded } from '../measure.ts'
import { LEAD, setUp } from './set-up.ts'

export interface ImportFigures {
  readonly seconds: number
  /** The most memory the host's process held, as the system counts it; 10⁶ bytes. Null where the system does not tell. */
  readonly peakRssMb: number | null
  readonly added: number
}

/**
 * A roster through the contract, preview and yes, into a station just set up: the web host in its own process as people
 * run it, its worker thread, a desk's page signed in over the WebSocket. The page's memory is the browser's, not counted.
 */
export async function measureImport(dataFolder: string, rosterFile: string): Promise<ImportFigures> {
  const host = await startHostProcess(dataFolder)
  try {
    const { client, close } = await host.openPage('desk')
    await setUp(client)
    await signIn(client)
    const started = performance.now()
    const added = await applied(client, await previewed(client, rosterFile))
    const seconds = rounded((performance.now() - started) / 1000)
    const peak = host.peakMemory()
    close()
    return { seconds, peakRssMb: peak === null ? null : Math.round(peak / 1e6), added }
  } finally {
    await host.stop()
  }
}

async function signIn({ staff }: StationClient): Promise<void> {
  const [lead] = await staff.list()
  if (!lead) throw new Error('the station has no lead')
  await staff.signIn({ staffId: lead.id, pin: LEAD.pin })
}

async function previewed({ residents }: StationClient, rosterFile: string): Promise<string> {
  for await (const step of await residents.previewImport({ file: readFileSync(rosterFile).toString('base64') })) {
    if (step.kind === 'preview') return step.token
  }
  throw new Error('no preview came')
}

async function applied({ residents }: StationClient, token: string): Promise<number> {
  for await (const step of await residents.applyImport({ token })) {
    if (step.kind === 'applied') return step.added
  }
  throw new Error('the import did not end')
}
