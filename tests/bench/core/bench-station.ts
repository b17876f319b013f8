import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { encodeKey, writeKeyFile } from '../../../electron/hosts/key-file.ts'
import { openStation, type Station } from '../../../electron/station/station.ts'
import { keyFileBeside } from '../../support/host-process.ts'
import { fillStation, type Volume } from '../../support/volume.ts'
import { BENCH_KEY, resourcesFolder, setUp } from './set-up.ts'

/** Opens a station in this process with the real clock and real chance, as its worker does. */
export function openBenchStation(dataFolder: string): Station {
  return openStation({ dataFolder, resourcesFolder, dataKey: BENCH_KEY, now: Date.now, randomBytes, pdf: () => Promise.reject(new Error('nothing is printed here')) })
}

/** A closed data folder that holds so much, with its key file beside it; answers the ids of its residents. */
export async function makeFolder(dataFolder: string, volume: Volume): Promise<readonly string[]> {
  mkdirSync(dataFolder, { recursive: true })
  const station = openBenchStation(dataFolder)
  await setUp(station.client('cli'))
  station.close()
  writeKeyFile(keyFileBeside(dataFolder), encodeKey(BENCH_KEY))
  return fillStation(dataFolder, BENCH_KEY, randomBytes, volume)
}

/** Sessions open for signing in now, nobody in them. */
export async function openSessions(station: Station, count: number): Promise<readonly string[]> {
  const cli = station.client('cli')
  const startsAt = Date.now()
  const session = { startsAt, endsAt: startsAt + 2 * 3_600_000, roomId: null, place: '小区广场', capacity: null, listed: false }
  const made = await cli.activities.create({ title: '邻里节', kind: 'culture', organiser: '龙桥社区', sessions: Array.from({ length: count }, () => session) })
  for (const { id, version } of made) await cli.activities.open({ sessionId: id, version })
  return made.map(({ id }) => id)
}
