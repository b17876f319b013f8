import type { StationClient } from './fixtures.ts'

/** The lead of every station under test. */
export const LEAD = { name: '林站长', pin: '2580' }

/** Sets a station up as 龙桥社区 with the suggested rooms and hours. */
export async function setUp(cli: StationClient): Promise<void> {
  await cli.setup.complete({
    station: { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community', streetName: '龙桥街道' },
    rooms: await cli.scheduling.suggestedRooms(), hours: await cli.calendar.defaultHours(), lead: LEAD,
  })
}
