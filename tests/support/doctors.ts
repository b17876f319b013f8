import type { SessionPlan } from '../../shared/contract/duty-sessions.ts'
import { MONDAY_9_00, openReadyStation } from './station.ts'

/** `14:00` at the station, on the Monday every test begins on or another day. */
export const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)
export const SLOTS = { slotMinutes: 30, gridMinutes: 15 }

/** A ready station with two doctors and six residents, nothing planned. */
export async function openWithDoctors() {
  const clock = { now: MONDAY_9_00 }
  const ready = await openReadyStation({ clock })
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = (name: string, category: 'medical' | 'legal' = 'medical') => desk.consultations.addExpert({ name, category, speciality: '全科', unit: '', phone: '' })
  const [huang, chen] = [await add('黄医生'), await add('陈医生')]
  const residents: string[] = []
  for (const name of ['林一', '陈二', '张三', '李四', '王五', '赵六']) residents.push((await desk.residents.register({ name, phones: ['13900001111'] })).id)
  const plan = (more: Partial<SessionPlan> = {}) => desk.consultations.plan({ expertId: huang.id, roomId: hall.id, startsAt: at('14:00'), endsAt: at('16:00'), places: 10, slots: SLOTS, ...more })
  const who = (index: number) => residents[index] ?? ''
  const book = (sessionId: string, index: number, startsAt?: number, walkIn = false) => desk.consultations.book({ sessionId, residentId: who(index), walkIn, ...(startsAt === undefined ? {} : { startsAt }) })
  const starts = async (sessionId: string) => (await desk.consultations.session({ sessionId })).starts
  return { ...ready, clock, hall, meeting, add, huang, chen, who, plan, book, starts }
}
