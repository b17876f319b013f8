import { openBenchStation } from './bench-station.ts'

/** Part `open`: opens a folder, the directory of its people included, and says how long that took. */
export function openPart(dataFolder: string): { readonly ms: number; readonly residents: number } {
  const started = performance.now()
  const station = openBenchStation(dataFolder)
  const ms = performance.now() - started
  const residents = station.residents.count()
  station.close()
  return { ms, residents }
}
