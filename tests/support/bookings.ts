import type { HouseRules } from '../../shared/contract/scheduling-bookings.ts'
import type { Watch } from '../../shared/domain/scheduling/watch.ts'
import { MONDAY_9_00, openReadyStation } from './station.ts'

/** A moment of the day the tests live in, or of another. */
export const at = (time: string, on = '2026-12-07'): number => Date.parse(`${on}T${time}:00+08:00`)

interface Wished {
  readonly roomId?: string
  readonly residentId?: string
  readonly team?: { readonly name: string; readonly phone?: string }
  readonly purpose?: string
  readonly sound?: boolean
}

/** A ready station with its two rooms, one resident, the lead at `desk` and somebody of the desk at `clerk`; `book` is the clerk's. */
export async function openBookingDesk(options: Parameters<typeof openReadyStation>[0] = {}) {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock, ...options })
  const { desk, station } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const member = await desk.staff.add({ name: '小郑', role: 'desk', pin: '4711' })
  const clerk = station.client('desk')
  await clerk.staff.signIn({ staffId: member.id, pin: '4711' })
  const person = await desk.residents.register({ name: '陈丽芳', phones: ['13900010001'] })
  const book = async (from: string, to: string, wish: Wished = {}, on = '2026-12-07') => {
    const { booking } = await clerk.scheduling.book({
      roomId: hall.id, startsAt: at(from, on), endsAt: at(to, on), purpose: '排练', headsExpected: 5, ...(wish.residentId === undefined ? { team: { name: '合唱队', phone: '13812341234' } } : {}), ...wish,
    })
    return booking
  }
  const setRules = async (rules: Partial<HouseRules>): Promise<void> => void (await desk.scheduling.setHouseRules({ ...(await desk.scheduling.houseRules()), ...rules }))
  return { ...ready, clock, hall, meeting, member, clerk, person, book, setRules }
}

/** The station at a moment, looking since another; since ever when that is left out. */
export const watching = (now: number, since = 0): Watch => ({ since, at: now })
