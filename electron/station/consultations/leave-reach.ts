import type { TouchedSession } from '../../../shared/contract/leaves.ts'
import { LONGEST_SESSION_MINUTES } from '../../../shared/domain/consultations/house-rules.ts'
import { isAhead } from '../../../shared/domain/consultations/session-state.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Reader } from '../store/transaction.ts'
import { createCandidates } from './candidates.ts'
import type { LeaveUndo, StoredLeave } from './leave-repository.ts'
import type { Consultations } from './service.ts'
import { listSessionExperts } from './session-expert-repository.ts'
import { findSession, listSessionsFrom, type ShownSession } from './session-repository.ts'

export interface LeaveWish extends Interval {
  readonly expertId: string
}

interface Others {
  readonly scheduling: Pick<Scheduling, 'holdersOf'>
  readonly consultations: Pick<Consultations, 'sessions' | 'views'>
}

const MINUTE_MS = 60_000

/** Which sessions a leave reaches at one time or another, and which it would give back. */
export function createLeaveReach({ sealer, now }: Pick<Parts, 'sealer' | 'now'>, { scheduling, consultations: { sessions, views } }: Others) {
  const candidatesOf = createCandidates(sealer, scheduling)

  /** Sessions of an expert in a span that can still be changed, by time. */
  function touchedBy(reader: Reader, { expertId, startsAt, endsAt }: LeaveWish): readonly ShownSession[] {
    const near = listSessionsFrom(reader, { startsAt: startsAt - LONGEST_SESSION_MINUTES * MINUTE_MS, endsAt }).filter((one) => isAhead(one.state) && one.endsAt > Math.max(startsAt, now()))
    const theirs = new Set(listSessionExperts(reader, near.map(({ id }) => id)).filter((one) => one.expertId === expertId && one.state === 'expected').map(({ sessionId }) => sessionId))
    return near.filter(({ id }) => theirs.has(id))
  }

  /** Touched sessions as they are decided on. */
  function shown(reader: Reader, touched: readonly ShownSession[], expertId: string): TouchedSession[] {
    const candidates = candidatesOf(reader, touched, expertId)
    return views(reader, touched).map((session, index) => ({
      session, booked: touched[index]?.takenPlaces.length ?? 0,
      standIns: (candidates[index] ?? []).filter(({ trouble }) => trouble === null).map((one) => ({ expertId: one.expertId, name: one.name })),
    }))
  }

  /** When a session was planned before a leave did something to it. */
  function plannedAt(reader: Reader, { sessionId, leftId }: LeaveUndo): Interval {
    return (leftId === undefined ? undefined : findSession(reader, leftId)) ?? sessions.find(reader, sessionId)
  }

  /** What a leave would give back at another time, or when it is taken back: of what is not over yet, whatever is not in that time. */
  function givenBack(reader: Reader, { undo }: StoredLeave, to: Interval | null): readonly LeaveUndo[] {
    if (to === null) return undo
    return undo.filter((one) => {
      const planned = plannedAt(reader, one)
      return planned.endsAt > now() && !overlaps(planned, to)
    })
  }

  /** Sessions that come in when a leave is moved, what it gives back left out. */
  function comingIn(reader: Reader, wish: LeaveWish, back: readonly LeaveUndo[]): readonly ShownSession[] {
    return touchedBy(reader, wish).filter(({ id }) => !back.some(({ sessionId }) => sessionId === id))
  }

  return { touchedBy, shown, plannedAt, givenBack, comingIn }
}
