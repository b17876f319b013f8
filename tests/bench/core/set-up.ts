import path from 'node:path'
import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { PUTIAN_HOURS } from '../../../shared/domain/calendar/putian-hours.ts'

/** The data key of every bench station. */
export const BENCH_KEY = new Uint8Array(32).fill(7)

export const resourcesFolder = path.resolve(import.meta.dirname, '../../../resources')

export const LEAD = { name: '林站长', pin: '2580' }

/** Sets an empty station up. */
export async function setUp(client: StationClient): Promise<void> {
  await client.setup.complete({
    station: { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community', streetName: '龙桥街道' },
    rooms: [{ name: '多功能厅', capacity: 80 }], hours: PUTIAN_HOURS.map((row) => ({ ...row, weekdays: [...row.weekdays] })),
    lead: LEAD,
  })
}
