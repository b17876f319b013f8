import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeRosterFile } from '../../support/roster-file.ts'
import { inFreshProcess, medianOf } from '../measure.ts'
import { makeFolder, openBenchStation } from './bench-station.ts'
import { measureBundles } from './bundles.ts'
import { measureImport, type ImportFigures } from './import-roster.ts'
import { measureRoundTrip } from './round-trip.ts'
import { measureSearch } from './search.ts'
import { measureSignIns, type SignInFigures } from './sign-in.ts'

/** What `npm run bench -- core --json FILE` writes, key for key. */
export interface CoreFigures {
  readonly signIn: SignInFigures
  readonly search100k: { readonly p95Ms: number }
  readonly open5kMs: number
  readonly open100kMs: number
  readonly import100k: Omit<ImportFigures, 'added'>
  readonly roundTrip: { readonly p50Ms: number; readonly p95Ms: number }
  readonly bundles: { readonly deskGzKb: number; readonly kioskGzKb: number }
}

const SMALL = { residents: 5_000, attendances: 10_000 }
const LARGE = { residents: 100_000, attendances: 200_000 }
const OPENINGS = 3

/** Measures the core in a temporary folder, each figure on files made for it; nothing is left behind. */
export async function benchCore(note: (text: string) => void): Promise<CoreFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-bench-'))
  const [small, large, fresh, roster] = ['small', 'large', 'fresh', 'roster.xlsx'].map((name) => path.join(folder, name)) as [string, string, string, string]
  try {
    note('页面…')
    const bundles = await measureBundles()
    note('准备数据…')
    await makeFolder(small, SMALL)
    const residents = await makeFolder(large, LARGE)
    await writeRosterFile(roster, LARGE.residents)
    note('打开…')
    const open5kMs = await opened(small)
    const open100kMs = await opened(large)
    note('往返…')
    const roundTrip = await measureRoundTrip(small)
    note('导入…')
    const { seconds, peakRssMb } = await imported(fresh, roster)
    note('查找、签到…')
    const { signIn, search100k } = await inOneStation(large, residents)
    return { signIn, search100k, open5kMs, open100kMs, import100k: { seconds, peakRssMb }, roundTrip, bundles }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function opened(dataFolder: string): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < OPENINGS; run += 1) runs.push((await inFreshProcess<{ ms: number }>('open', dataFolder)).ms)
  return Math.round(medianOf(runs))
}

async function imported(dataFolder: string, roster: string): Promise<ImportFigures> {
  const figures = await measureImport(dataFolder, roster)
  if (figures.added !== LARGE.residents) throw new Error(`the import added ${figures.added} people`)
  return figures
}

async function inOneStation(dataFolder: string, residents: readonly string[]): Promise<Pick<CoreFigures, 'signIn' | 'search100k'>> {
  const station = openBenchStation(dataFolder)
  try {
    const { p95Ms } = measureSearch(station, residents.length)
    return { search100k: { p95Ms }, signIn: await measureSignIns(station, residents) }
  } finally {
    station.close()
  }
}
