import { openWithActivities, MINUTE } from './activities.ts'

type Columns = Readonly<Partial<Record<'walk_ins' | 'exits' | 'opens_before' | 'guardian_under' | 'postponed', number> & { counts: 'names' | 'heads' | 'both'; entries: 'once' | 'afterExit' | 'several' }>>

/** A station with two people, and a short way to the rules of a session's door. */
export async function openDoor() {
  const ready = await openWithActivities()
  const { station, desk, kiosk, plan, open, person, clock } = ready
  const [lin, chen] = [await person('林玉娇'), await person('陈国富', { phones: ['13900001111'] })]
  const rules = (sessionId: string, columns: Columns): void => {
    for (const [column, value] of Object.entries(columns)) station.parts.store.raw.prepare(`UPDATE activity_session SET ${column} = ? WHERE id = ?`).run(value, sessionId)
  }
  const session = async (columns: Columns = {}, changes: Parameters<typeof plan>[0] = {}) => {
    const opened = await open(await plan(changes))
    rules(opened.id, columns)
    return opened
  }
  const ask = (sessionId: string, residentId: string, more: Omit<Parameters<typeof desk.activities.signIn>[0], 'sessionId' | 'residentId'> = {}) => desk.activities.signIn({ sessionId, residentId, ...more })
  const tap = async (sessionId: string, residentId: string, more: { direction?: 'in' | 'out'; sure?: boolean } = {}) => (await kiosk.kiosk.signIn({ sessionId, residentId, via: 'phoneTail', ...more })).outcome
  const journal = async (subject: string) => (await desk.setup.journal({ limit: 200 })).filter((row) => row.subject === subject).map(({ action, data }) => ({ action, ...(JSON.parse(data) as object) }))
  const shown = (sessionId: string) => desk.activities.session({ sessionId })
  const later = (minutes: number): void => void (clock.now += minutes * MINUTE)
  return { ...ready, lin, chen, rules, session, ask, tap, journal, shown, later }
}
