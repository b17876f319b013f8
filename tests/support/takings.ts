import { at } from './bookings.ts'
import { MONDAY_9_00, openReadyStation } from './station.ts'

/** A ready station whose hall is booked by a choir from 10 to 11 and by a resident from 15 to 16. */
export async function openTakenDay() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const [hall, meeting] = await ready.desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const person = await ready.desk.residents.register({ name: '陈丽芳', phones: ['13900010001'] })
  const { booking: choir } = await ready.desk.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队', phone: '13812341234' }, purpose: '排练', headsExpected: 20 })
  const { booking: reading } = await ready.desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), residentId: person.id, purpose: '读书会', headsExpected: 8 })
  const day = { roomId: hall.id, startsAt: at('09:30'), endsAt: at('16:30') }
  const takeDay = () => ready.desk.scheduling.takeRoom({ ...day, reason: 'election', note: '换届选举', purpose: '选举会场', seen: [choir.id, reading.id] })
  return { ...ready, clock, hall, meeting, person, choir, reading, day, takeDay }
}
