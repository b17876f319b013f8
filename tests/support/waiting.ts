import { at } from './bookings.ts'
import { MONDAY_9_00, openReadyStation } from './station.ts'

/** Both rooms are taken from 15 to 16 today; three people want one. */
export async function openFull() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const time = { startsAt: at('15:00'), endsAt: at('16:00') }
  const book = async (roomId: string, name: string) => (await desk.scheduling.book({ roomId, ...time, team: { name }, purpose: '会议', headsExpected: 5 })).booking
  const [inHall, inMeeting] = [await book(hall.id, '业委会'), await book(meeting.id, '社工站')]
  const join = (name: string, changes: object = {}) => desk.scheduling.joinWaiting({ roomId: hall.id, ...time, heads: 10, purpose: '排练', team: { name, phone: '13812341234' }, ...changes })
  const cancel = (booking: typeof inHall) => desk.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' })
  const standing = async () => (await desk.scheduling.waitingList()).map(({ holder, state, offer }) => `${holder} ${state}${offer ? ` ${offer.roomName}` : ''}`)
  const firstCall = async () => (await desk.scheduling.callList()).standing[0] ?? Promise.reject(new Error('nobody is to be called'))
  return { ...ready, clock, hall, meeting, time, inHall, inMeeting, join, cancel, standing, firstCall }
}
