import type { Booking } from '../../shared/contract/booking.ts'
import type { Room } from '../../shared/contract/rooms.ts'
import { openReadyStation, MONDAY_9_00, type TestClock } from './station.ts'

export const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)

export const LECTURE = { name: '讲座', capacity: 40, setUpMinutes: 30, clearUpMinutes: 15, equipment: ['投影'] }
export const CHESS = { name: '棋牌', capacity: 16, setUpMinutes: 0, clearUpMinutes: 0, equipment: ['棋牌桌'] }

type Ready = Awaited<ReturnType<typeof openReadyStation>>

interface Joined extends Pick<Ready, 'desk' | 'station'>, Record<'east' | 'west' | 'both' | 'tea', Room> {
  readonly clock: TestClock
  readonly wish: (text: string, heads?: number) => Parameters<Ready['desk']['scheduling']['book']>[0]
  readonly book: (text: string, heads?: number) => Promise<Booking>
  readonly nameOf: (roomId: string) => string
}

/** A ready station whose rooms are 东厅 (in modes), 西厅, 大厅 joined of the two, and 茶室. */
export async function openJoined(): Promise<Joined> {
  const clock = { now: MONDAY_9_00 - 3_600_000 }
  const { desk, station } = await openReadyStation({ clock })
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const east = await desk.scheduling.updateRoom({ id: hall.id, name: '东厅', capacity: 40, active: true, modes: [LECTURE, CHESS] })
  const west = await desk.scheduling.updateRoom({ id: meeting.id, name: '西厅', capacity: 30, active: true })
  const tea = await desk.scheduling.addRoom({ name: '茶室', capacity: 12 })
  const both = await desk.scheduling.addRoom({ name: '大厅', capacity: 80, partIds: [east.id, west.id], modes: [{ ...LECTURE, capacity: 80 }] })
  const rooms = { east, west, both, tea }
  /** `both@讲座 10:00-11:00`: a room, a mode of it, a span of the day. */
  const wish = (text: string, heads = 5) => {
    const [where = '', span = ''] = text.split(' ')
    const [which = '', modeName] = where.split('@')
    const [from = '', to = ''] = span.split('-')
    const room = rooms[which as keyof typeof rooms]
    return {
      roomId: room.id, modeId: room.modes.find(({ name }) => name === modeName)?.id ?? null, startsAt: at(from), endsAt: at(to),
      team: { name: '合唱队' }, purpose: '排练', headsExpected: heads,
    }
  }
  const nameOf = (roomId: string) => Object.values(rooms).find(({ id }) => id === roomId)?.name ?? roomId
  return { desk, station, ...rooms, clock, wish, nameOf, book: async (text, heads) => (await desk.scheduling.book(wish(text, heads))).booking }
}
