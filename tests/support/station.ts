import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openStation, type Station } from '../../electron/station/station.ts'
import { PUTIAN_HOURS } from '../../shared/domain/calendar/putian-hours.ts'

/** A clock that stands until a test moves it. Starts on Monday 2026-12-07 at 09:00 in Putian. */
export interface TestClock {
  now: number
}

export const MONDAY_9_00 = Date.parse('2026-12-07T09:00:00+08:00')
export const resourcesFolder = path.resolve(import.meta.dirname, '../../resources')
export const TEST_KEY = new Uint8Array(32).fill(7)

/** A data folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linzhan-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The same "random" bytes in every run. */
export function seededBytes(seed = 1): (count: number) => Uint8Array {
  let state = seed
  return (count) => Uint8Array.from({ length: count }, () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223 >>> 0
    return state >>> 24
  })
}

/** Opens a station on real SQLite, not yet set up; closed when the test ends. */
export function openTestStation(options: { folder?: string; clock?: TestClock; seed?: number; pdf?: (html: string) => Promise<Uint8Array> } = {}): Station {
  const clock = options.clock ?? { now: MONDAY_9_00 }
  const station = openStation({
    dataFolder: options.folder ?? temporaryFolder(), resourcesFolder, dataKey: TEST_KEY,
    now: () => clock.now, randomBytes: seededBytes(options.seed), pdf: options.pdf ?? (() => Promise.reject(new Error('no printer in this test'))),
  })
  onTestFinished(() => {
    if (station.parts.store.raw.open) station.close()
  })
  return station
}

export const LEAD = { name: '林站长', pin: '2580' }

/** A station set up as 龙桥社区 with two rooms; `desk` is a client with the lead signed in, `cli` and `kiosk` are others. */
export async function openReadyStation(options: Parameters<typeof openTestStation>[0] = {}) {
  const station = openTestStation(options)
  const cli = station.client('cli')
  await cli.setup.complete({
    station: { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community', streetName: '龙桥街道' },
    rooms: [{ name: '多功能厅', capacity: 80 }, { name: '会议室', capacity: 50 }],
    hours: PUTIAN_HOURS.map((row) => ({ ...row, weekdays: [...row.weekdays] })),
    lead: LEAD,
  })
  const desk = station.client('desk')
  const [lead] = await desk.staff.list()
  if (!lead) throw new Error('the lead is missing')
  await desk.staff.signIn({ staffId: lead.id, pin: LEAD.pin })
  return { station, cli, desk, kiosk: station.client('kiosk'), lead }
}
