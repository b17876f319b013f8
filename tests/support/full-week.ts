import type { StationClient } from '../e2e/fixtures.ts'

const MINUTE_MS = 60_000
const TEAMS = ['合唱队', '舞蹈队', '太极队', '书法班', '棋牌室', '业委会', '志愿者', '腰鼓队', '读书会', '四点半']

/** The Monday of the week that is filled. */
export const WEEK_FROM = '2026-12-07'

const ROOMS = 10
const TURNS = 60

/** Ten rooms with ten bookings each on six days: 600 bookings of 30 or 45 minutes, from Monday to Saturday. */
export async function fillWeek(cli: StationClient): Promise<void> {
  const hours = await cli.calendar.hours()
  await cli.calendar.setHours({ hours: hours.map((row) => ({ ...row, weekdays: [1, 2, 3, 4, 5, 6, 7] })) })
  const known = await cli.scheduling.rooms()
  for (let index = known.length; index < ROOMS; index += 1) await cli.scheduling.addRoom({ name: `${index + 1} 号活动室`, capacity: 40 })
  for (const [place, room] of (await cli.scheduling.rooms()).slice(0, ROOMS).entries()) {
    for (let turn = 0; turn < TURNS; turn += 1) await cli.scheduling.book(wishOf(room.id, place, turn))
  }
}

function wishOf(roomId: string, place: number, turn: number) {
  const day = Date.parse(`${WEEK_FROM}T00:00:00+08:00`) + Math.floor(turn / 10) * 24 * 60 * MINUTE_MS
  const slot = turn % 10
  const startsAt = day + (slot < 5 ? 8 * 60 + slot * 45 : 14 * 60 + 30 + (slot - 5) * 30) * MINUTE_MS
  return { roomId, startsAt, endsAt: startsAt + (slot < 5 ? 45 : 30) * MINUTE_MS, team: { name: TEAMS[(place + turn) % TEAMS.length] ?? '', phone: '13812341234' }, purpose: '排练', headsExpected: 5 }
}
