import type { openReadyStation } from './station.ts'

type Ready = Awaited<ReturnType<typeof openReadyStation>>

const MINUTE_MS = 60_000
const TEAMS = ['合唱队', '舞蹈队', '太极队', '书法班', '棋牌室', '业委会', '志愿者', '腰鼓队', '读书会', '四点半']

/** The Monday of the week that is filled. */
export const WEEK_FROM = '2026-12-07'

/** Ten rooms with ten bookings each on six days: 600 bookings of 30 or 45 minutes, from Monday to Saturday. */
export async function fillWeek({ desk, cli }: Pick<Ready, 'desk' | 'cli'>): Promise<void> {
  const hours = await desk.calendar.hours()
  await desk.calendar.setHours({ hours: hours.map((row) => ({ ...row, weekdays: [1, 2, 3, 4, 5, 6, 7] })) })
  for (let index = 2; index < 10; index += 1) await desk.scheduling.addRoom({ name: `${index} 号活动室`, capacity: 40 })
  const rooms = await desk.scheduling.rooms()
  for (const [place, room] of rooms.entries()) {
    for (let turn = 0; turn < 60; turn += 1) await cli.scheduling.book(wishOf(room.id, place, turn))
  }
}

function wishOf(roomId: string, place: number, turn: number) {
  const day = Date.parse(`${WEEK_FROM}T00:00:00+08:00`) + Math.floor(turn / 10) * 24 * 60 * MINUTE_MS
  const slot = turn % 10
  const startsAt = day + (slot < 5 ? 8 * 60 + slot * 45 : 14 * 60 + 30 + (slot - 5) * 30) * MINUTE_MS
  return { roomId, startsAt, endsAt: startsAt + (slot < 5 ? 45 : 30) * MINUTE_MS, team: { name: TEAMS[(place + turn) % TEAMS.length] ?? '', phone: '13812341234' }, purpose: '排练', headsExpected: 20 }
}
