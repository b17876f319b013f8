import type { ActivitySession } from '../../shared/contract/activities.ts'
import { MONDAY_9_00, openReadyStation } from './station.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A moment of the test's Monday, 2026-12-07, or of another day. */
export const at = (time: string, on = '2026-12-07'): number => Date.parse(`${on}T${time}:00+08:00`)

/** A ready station with people to register and a short way to an activity. */
export async function openWithActivities(options: Parameters<typeof openReadyStation>[0] = {}) {
  const clock = options.clock ?? { now: MONDAY_9_00 }
  const ready = await openReadyStation({ ...options, clock })
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')

  /** An activity of one session today, 9:00 to 11:00 at the square unless said otherwise. */
  async function plan(changes: Partial<Parameters<typeof desk.activities.create>[0]['sessions'][number]> & { title?: string } = {}): Promise<ActivitySession> {
    const { title = '健康义诊', ...part } = changes
    const [session] = await desk.activities.create({
      title, kind: 'clinic', organiser: '龙桥街道社工站',
      sessions: [{ startsAt: at('09:00'), endsAt: at('11:00'), roomId: null, place: '小区广场', capacity: null, listed: false, ...part }],
    })
    if (!session) throw new Error('no session was made')
    return session
  }
  const open = (session: ActivitySession) => desk.activities.open({ sessionId: session.id, version: session.version })
  const person = async (name: string, details: Partial<Parameters<typeof desk.residents.register>[0]> = {}) => (await desk.residents.register({ name, phones: ['13812341234'], ...details })).id

  return { ...ready, clock, hall, meeting, plan, open, person }
}
