import { readFileSync } from 'node:fs'
import { rounded } from '../measure.ts'
import { setUpStation } from './bench-station.ts'

export interface ImportFigures {
  readonly seconds: number
  /** The most memory the whole process held, as the system counts it; 10⁶ bytes. */
  readonly peakRssMb: number
  readonly added: number
}

/** Part `import`: a roster through the contract, preview and yes, into a station that was just set up. */
export async function importPart(dataFolder: string, rosterFile: string): Promise<ImportFigures> {
  const station = await setUpStation(dataFolder)
  const { residents } = station.client('cli')
  const started = performance.now()
  const token = await previewed(residents, rosterFile)
  const added = await applied(residents, token)
  const seconds = rounded((performance.now() - started) / 1000)
  station.close()
  return { seconds, peakRssMb: Math.round(process.resourceUsage().maxRSS * 1024 / 1e6), added }
}

type Residents = ReturnType<Awaited<ReturnType<typeof setUpStation>>['client']>['residents']

async function previewed(residents: Residents, rosterFile: string): Promise<string> {
  for await (const step of await residents.previewImport({ file: readFileSync(rosterFile).toString('base64') })) {
    if (step.kind === 'preview') return step.token
  }
  throw new Error('no preview came')
}

async function applied(residents: Residents, token: string): Promise<number> {
  for await (const step of await residents.applyImport({ token })) {
    if (step.kind === 'applied') return step.added
  }
  throw new Error('the import did not end')
}
