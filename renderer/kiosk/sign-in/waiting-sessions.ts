import type { KioskSession } from '../../../shared/contract/kiosk.ts'

/** A session one cannot sign in to yet; `begun` when its time has come and nobody has opened the sign-in. */
export interface WaitingSession extends KioskSession {
  readonly begun: boolean
}

/** Today's sessions that are still to come, those first whose time has come; one that is over by the clock is left out. */
export function waitingSessions(sessions: readonly KioskSession[], now: number): readonly WaitingSession[] {
  return sessions.filter(({ state, endsAt }) => state === 'planned' && endsAt > now).map((session) => ({ ...session, begun: session.startsAt <= now }))
}
