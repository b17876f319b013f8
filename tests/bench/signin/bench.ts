import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeFolder, openBenchStation } from '../core/bench-station.ts'
import { percentilesOf } from '../measure.ts'
import { measureFloor } from './floor.ts'
import { measureKiosks } from './kiosks.ts'
import { measurePages } from './pages.ts'
import { makeScenes } from './scene.ts'

/** What `npm run bench -- signin --json FILE` writes, key for key. */
export interface SignInFigures {
  readonly tapToResult: { readonly p50Ms: number; readonly p95Ms: number }
  readonly duplicates: number
  readonly withoutCode: number
  readonly lookup: { readonly p95Ms: number }
  readonly perSecond: number
  readonly floorPerSecond: number
}

const VOLUME = { residents: 100_000, attendances: 1_000_000 }

/** Activities of 300 each: two for real pages and their neighbours (a page shows the first four), one to look oneself up, five for the pace, five for the floor. */
const TITLES = ['太极拳教学', '书画展', '健康义诊', ...Array.from({ length: 5 }, (_, index) => `合唱排练第${index + 1}队`), ...Array.from({ length: 5 }, (_, index) => `邻里节第${index + 1}场`)]

/** Measures signing in at four kiosks in a temporary folder that holds years of it; nothing is left behind. */
export async function benchSignIn(note: (text: string) => void): Promise<SignInFigures> {
  const parent = mkdtempSync(path.join(tmpdir(), 'linzhan-bench-'))
  const folder = path.join(parent, 'station')
  try {
    note('准备数据（十万居民，一百万次签到）…')
    const residents = await makeFolder(folder, VOLUME)
    const scenes = await makeScenes(folder, residents, TITLES)
    const [[onPage, beside], calm, pace, floor] = [scenes.slice(0, 2), scenes.slice(2, 3), scenes.slice(3, 8), scenes.slice(8)]
    const tapsOf = (some: typeof scenes) => some.flatMap(({ taps }) => taps)
    note('四台签到屏…')
    const { lookupP95Ms, perSecond, withoutCode, letInTwice } = await measureKiosks(folder, tapsOf(calm), tapsOf(pace))
    note('页面上的签到…')
    if (!onPage || !beside) throw new Error('two activities are missing')
    const tapToResult = percentilesOf(await measurePages(folder, onPage, beside.taps))
    note('最低耗时…')
    return { tapToResult, duplicates: letInTwice + rowsTwice(folder), withoutCode, lookup: { p95Ms: lookupP95Ms }, perSecond, floorPerSecond: measureFloor(folder, tapsOf(floor)) }
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

/** People who stand twice in one session, straight from the rows. */
function rowsTwice(folder: string): number {
  const station = openBenchStation(folder)
  const row = station.parts.store.raw.prepare<[], { n: number }>(
    "SELECT count(*) AS n FROM (SELECT 1 FROM attendance WHERE state = 'present' GROUP BY session_id, resident_id HAVING count(*) > 1)").get()
  station.close()
  return row?.n ?? 0
}
