import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { startStation } from '../../../electron/hosts/station-thread.ts'
import { rounded } from '../measure.ts'
import { BENCH_KEY, resourcesFolder, setUp } from './set-up.ts'

export interface ImportFigures {
  readonly seconds: number
  /** The most memory the whole process held, as the system counts it; 10⁶ bytes. */
  readonly peakRssMb: number
  readonly added: number
}

/** Part `import`: a roster through the contract, preview and yes, into a station just set up, in its worker thread as every host runs it. */
export async function importPart(dataFolder: string, rosterFile: string): Promise<ImportFigures> {
  const workerFile = path.resolve(import.meta.dirname, '../../../out/electron/worker.cjs')
  const station = await startStation({ workerFile, resourcesFolder, dataFolder, dataKey: BENCH_KEY, printPdf: () => Promise.reject(new Error('nothing is printed here')) })
  const port = station.connect('cli')
  const client: StationClient = createORPCClient(new RPCLink({ port }))
  port.start()
  await setUp(client)
  const started = performance.now()
  const token = await previewed(client, rosterFile)
  const added = await applied(client, token)
  const seconds = rounded((performance.now() - started) / 1000)
  port.close()
  await station.close()
  return { seconds, peakRssMb: Math.round(process.resourceUsage().maxRSS * 1024 / 1e6), added }
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
