import { Refusal } from '../../../shared/contract/errors.ts'
import { isAhead, nextSessionState } from '../../../shared/domain/consultations/session-state.ts'
import { isManned, leadOf, lineOf, putBack, withoutExpert, type Duty } from '../../../shared/domain/consultations/stand-in.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Writer } from '../store/transaction.ts'
import type { DutySessions } from './duty-sessions.ts'
import { findExpert } from './expert-repository.ts'
import type { LeaveUndo } from './leave-repository.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { listSessionExperts, replaceSessionExperts, type StoredSessionExpert } from './session-expert-repository.ts'
import { reholdSession } from './session-holds.ts'
import { updateSession } from './session-repository.ts'

type Seat = Pick<Duty, 'expertId' | 'state' | 'standsInFor'>

/** A replacement as the desk saw it: who sat in the session before and after. */
export interface Replacement {
  readonly sessionId: string
  readonly before: readonly Seat[]
  readonly after: readonly Seat[]
}

export type StandIns = ReturnType<typeof createStandIns>

/** Lets an expert of a session be away, with or without somebody in their place; its appointments stay as they are. */
export function createStandIns({ sealer }: Pick<Parts, 'sealer'>, { scheduling, sessions }: { readonly scheduling: Scheduling; readonly sessions: Pick<DutySessions, 'find'> }) {
  /** Writes who is on duty, and holds the room and those experts. */
  function settle(writer: Writer, sessionId: string, experts: readonly StoredSessionExpert[]): void {
    const session = sessions.find(writer, sessionId)
    const state = isManned(experts)
      ? { state: session.state === 'expertAbsent' ? session.undoState ?? 'open' : session.state, undoState: session.state === 'expertAbsent' ? null : session.undoState }
      : { state: nextSessionState(session.state, 'markAbsent') ?? session.state, undoState: session.state }
    replaceSessionExperts(writer, sessionId, experts)
    updateSession(writer, { ...session, ...state, expertId: leadOf(experts) ?? session.expertId })
    reholdSession(scheduling, writer, session)
  }

  return {
    /**
     * Takes an expert off a session; with `expertId` somebody stands in for them, or comes back where they were planned.
     * Throws `WRONG_STATE`, `NOT_FOUND`, `EXPERT_NOT_VALID`, `EXPERT_TAKEN`.
     */
    replaceWithin(writer: Writer, sessionId: string, { awayId, expertId }: { readonly awayId: string; readonly expertId?: string | undefined }): 'left' | 'stoodIn' | 'returned' {
      const session = sessions.find(writer, sessionId)
      const seated = isAhead(session.state) ? listSessionExperts(writer, [sessionId]) : []
      const back = expertId === undefined ? null : putBack(seated, awayId, expertId)
      if (back && expertId !== undefined) {
        refuseUnfit(findExpert(writer, sealer, expertId), dateOf(session.startsAt))
        settle(writer, sessionId, back)
        writer.journal({ subject: 'session', subjectId: sessionId, action: 'returned', data: { expertId } })
        return 'returned'
      }
      const away = withoutExpert(seated, awayId)
      if (!away) throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
      if (away.some((one) => one.expertId === expertId)) throw new Refusal('NOT_FOUND', { what: 'expert' })
      if (expertId !== undefined) refuseUnfit(findExpert(writer, sealer, expertId), dateOf(session.startsAt))
      const position = away.find((one) => one.expertId === awayId)?.position ?? 0
      const standIn: readonly StoredSessionExpert[] = expertId === undefined ? [] : [{ sessionId, expertId, position, state: 'expected', standsInFor: awayId, delegate: null, arrivedAt: null, leftAt: null }]
      settle(writer, sessionId, [...away, ...standIn])
      writer.journal({ subject: 'session', subjectId: sessionId, action: expertId === undefined ? 'absent' : 'stoodIn', data: { expertId: awayId, standIn: expertId ?? null } })
      return expertId === undefined ? 'left' : 'stoodIn'
    },
    /** Seats everybody as before a replacement. Throws `CANNOT_UNDO` where anything changed after it, `EXPERT_NOT_VALID`, `EXPERT_TAKEN`. */
    unreplaceWithin(writer: Writer, { sessionId, before, after }: Replacement): void {
      const session = sessions.find(writer, sessionId)
      const seated = listSessionExperts(writer, [sessionId])
      const seats = isAhead(session.state) && sameSeats(seated, after) ? seatedAs(seated, before) : null
      if (!seats) throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
      const here = new Set(seated.map(({ expertId }) => expertId))
      for (const { expertId, state } of seats) if (state === 'expected' && !here.has(expertId)) refuseUnfit(findExpert(writer, sealer, expertId), dateOf(session.startsAt))
      settle(writer, sessionId, seats)
      writer.journal({ subject: 'session', subjectId: sessionId, action: 'standInUndone', data: { expertId: leadOf(seats) ?? null } })
    },
    /** Puts a session's experts back as they were before a leave; who has signed in since stays signed in. Throws `CANNOT_UNDO` where it began or ended since. */
    restoreWithin(writer: Writer, { sessionId, experts, expertId, state, undoState }: LeaveUndo): void {
      const session = sessions.find(writer, sessionId)
      const signed = new Map(listSessionExperts(writer, [sessionId]).filter(({ arrivedAt }) => arrivedAt !== null).map((one) => [one.expertId, one]))
      if (!isAhead(session.state) || [...signed.keys()].some((id) => !experts.some((one) => one.expertId === id))) throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
      replaceSessionExperts(writer, sessionId, experts.map((one) => ({ ...one, arrivedAt: signed.get(one.expertId)?.arrivedAt ?? null, leftAt: signed.get(one.expertId)?.leftAt ?? null })))
      updateSession(writer, { ...session, expertId, state: session.state === 'expertAbsent' ? state : session.state, undoState: session.state === 'expertAbsent' ? undoState : session.undoState })
      reholdSession(scheduling, writer, session)
    },
  }
}

function sameSeats(seated: readonly Seat[], seen: readonly Seat[]): boolean {
  const key = ({ expertId, state, standsInFor }: Seat): string => `${expertId} ${state} ${standsInFor ?? ''}`
  const wanted = new Set(seen.map(key))
  return seated.length === seen.length && seated.every((one) => wanted.has(key(one)))
}

/** Those who sat there before, with what is known of them; null where somebody planned or signed in would be lost, or a stranger come in. */
function seatedAs(seated: readonly StoredSessionExpert[], before: readonly Seat[]): readonly StoredSessionExpert[] | null {
  const goes = seated.filter(({ expertId }) => !before.some((seat) => seat.expertId === expertId))
  if (goes.some(({ standsInFor, arrivedAt }) => standsInFor === null || arrivedAt !== null)) return null
  const seats = before.map((seat): StoredSessionExpert | null => {
    const known = seated.find(({ expertId }) => expertId === seat.expertId)
    if (known) return { ...known, state: seat.state }
    const root = seated.find(({ expertId }) => seat.standsInFor !== null && lineOf(before, seat.expertId).includes(expertId))
    return root ? { sessionId: root.sessionId, ...seat, position: root.position, delegate: null, arrivedAt: null, leftAt: null } : null
  })
  return seats.every((seat) => seat !== null) ? seats : null
}
