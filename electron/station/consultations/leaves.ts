import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { Candidate, Leave, LeaveDecision, TouchedSession } from '../../../shared/contract/leaves.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { LONGEST_SESSION_MINUTES } from '../../../shared/domain/consultations/house-rules.ts'
import { isAhead } from '../../../shared/domain/consultations/session-state.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listAppointments } from './appointment-repository.ts'
import { createCandidates } from './candidates.ts'
import { findExpert } from './expert-repository.ts'
import { findLeave, insertLeave, listLeaves, setLeaveUndone, type LeaveUndo, type StoredLeave } from './leave-repository.ts'
import type { Consultations } from './service.ts'
import { listSessionExperts } from './session-expert-repository.ts'
import { listSessionsFrom, type ShownSession } from './session-repository.ts'
import { createStandIns, type Replacement } from './stand-ins.ts'

export interface LeaveWish extends Interval {
  readonly expertId: string
}

/** A leave closes the expert; closures belong to the calendar. */
interface LeaveClosures {
  addWithin(writer: Writer, closure: Interval & { readonly scope: 'expert'; readonly subjectId: string; readonly reason: 'other'; readonly note: string; readonly decisions: readonly [] }): { readonly id: string; readonly subject: string }
  liftWithin(writer: Writer, closureId: string): void
}

interface Others {
  readonly scheduling: Scheduling
  readonly consultations: Pick<Consultations, 'sessions' | 'moves' | 'views'>
  readonly closures: LeaveClosures
}

export type Leaves = ReturnType<typeof createLeaves>

const MINUTE_MS = 60_000

/** Leave of experts (请假): each session it touches is decided on before it is saved, and all of it can be taken back. */
export function createLeaves({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { scheduling, consultations: { sessions, moves, views }, closures }: Others) {
  const standIns = createStandIns({ sealer }, { scheduling, sessions })
  const candidatesOf = createCandidates(sealer, scheduling)

  /** Sessions of an expert in a span that can still be changed, by time. */
  function touchedBy(reader: Reader, { expertId, startsAt, endsAt }: LeaveWish): readonly ShownSession[] {
    const near = listSessionsFrom(reader, { startsAt: startsAt - LONGEST_SESSION_MINUTES * MINUTE_MS, endsAt }).filter((one) => isAhead(one.state) && one.endsAt > Math.max(startsAt, now()))
    const theirs = new Set(listSessionExperts(reader, near.map(({ id }) => id)).filter((one) => one.expertId === expertId && one.state === 'expected').map(({ sessionId }) => sessionId))
    return near.filter(({ id }) => theirs.has(id))
  }

  function preview(wish: LeaveWish): TouchedSession[] {
    return store.read((reader) => {
      refuseBad(reader, wish)
      const touched = touchedBy(reader, wish)
      const candidates = candidatesOf(reader, touched, wish.expertId)
      return views(reader, touched).map((session, index) => ({
        session, booked: touched[index]?.takenPlaces.length ?? 0,
        standIns: (candidates[index] ?? []).filter(({ trouble }) => trouble === null).map(({ expertId, name }) => ({ expertId, name })),
      }))
    })
  }

  /** Puts everybody still expected on the call list; how many. */
  function list(writer: Writer, session: ShownSession, causeId: string, reason: 'standIn' | 'expertLeave', said: string): number {
    const expected = listAppointments(writer, sealer, session.id).filter(({ state }) => state === 'booked')
    for (const { id, residentId, slot } of expected) scheduling.calls.addWithin(writer, { reason, ownerKind: 'appointment', ownerId: id, causeId, residentId, about: `${spanText(slot ?? session)} ${said}` })
    return expected.length
  }

  /** Puts what people have to be told of a session as it sits `before` a replacement in place of what they had to be told of that. */
  function relist(writer: Writer, { sessionId, before }: Replacement): void {
    for (const { id } of listAppointments(writer, sealer, sessionId)) scheduling.calls.withdrawWithin(writer, id)
    const name = (id: string): string => findExpert(writer, sealer, id)?.name ?? ''
    const standIn = before.find(({ state, standsInFor }) => state === 'expected' && standsInFor !== null)
    const away = before.find(({ state }) => state === 'absent')
    if (!away) return
    const session = sessions.find(writer, sessionId)
    if (standIn) list(writer, session, sessionId, 'standIn', `${name(standIn.standsInFor ?? '')}请假，改由${name(standIn.expertId)}接待`)
    else list(writer, session, sessionId, 'expertLeave', `${name(away.expertId)}请假，安排好后再通知`)
  }

  /** Carries one decision out; how many people are to be called. */
  function carryOut(writer: Writer, awayId: string, decision: LeaveDecision): (causeId: string) => number {
    const session = sessions.find(writer, decision.sessionId)
    const name = (id: string): string => findExpert(writer, sealer, id)?.name ?? ''
    switch (decision.does) {
      case 'standIn': {
        const how = standIns.replaceWithin(writer, session.id, { awayId, expertId: decision.expertId })
        return (causeId) => list(writer, session, causeId, 'standIn', how === 'returned' ? `仍由${name(decision.expertId)}接待` : `${name(awayId)}请假，改由${name(decision.expertId)}接待`)
      }
      case 'wait':
        standIns.replaceWithin(writer, session.id, { awayId })
        return (causeId) => list(writer, session, causeId, 'expertLeave', `${name(awayId)}请假，安排好后再通知`)
      case 'move': {
        const { toCall } = moves.moveWithin(writer, decision)
        return () => toCall
      }
      case 'cancel': {
        const gone = sessions.cancelWithin(writer, session.id).filter(({ undoState }) => undoState === 'booked')
        return (causeId) => {
          for (const { id, residentId, slot } of gone) scheduling.calls.addWithin(writer, { reason: 'expertLeave', ownerKind: 'appointment', ownerId: id, causeId, residentId, about: `${spanText(slot ?? session)} ${name(awayId)}请假，本场取消` })
          return gone.length
        }
      }
      default:
        return assertNever(decision)
    }
  }

  function add(writer: Writer, { decisions, note, ...wish }: LeaveWish & { readonly note: string; readonly decisions: readonly LeaveDecision[] }): { leave: Leave; toCall: number } {
    refuseBad(writer, wish)
    const touched = touchedBy(writer, wish)
    const decided = new Map(decisions.map((decision) => [decision.sessionId, decision]))
    const chosen = touched.flatMap(({ id }) => decided.get(id) ?? [])
    if (chosen.length < touched.length) throw new Refusal('CLOSURE_TOUCHES', { count: touched.length - chosen.length })
    const undo = touched.map((session): LeaveUndo => ({
      sessionId: session.id, does: decided.get(session.id)?.does ?? 'wait', expertId: session.expertId, state: session.state, undoState: session.undoState, experts: listSessionExperts(writer, [session.id]),
    }))
    const calls = chosen.map((decision) => carryOut(writer, wish.expertId, decision))
    const closure = closures.addWithin(writer, { scope: 'expert', subjectId: wish.expertId, startsAt: wish.startsAt, endsAt: wish.endsAt, reason: 'other', note, decisions: [] })
    insertLeave(writer, { id: closure.id, expertId: wish.expertId, undo })
    return { leave: { id: closure.id, ...wish, expertName: closure.subject, sessions: undo.length }, toCall: calls.reduce((sum, call) => sum + call(closure.id), 0) }
  }

  function undoOne(writer: Writer, before: LeaveUndo): void {
    if (before.does === 'move') moves.undoWithin(writer, before.sessionId)
    else if (before.does === 'cancel') sessions.reopenWithin(writer, { sessionId: before.sessionId, appointments: sessions.find(writer, before.sessionId).endedWith })
    else standIns.restoreWithin(writer, before)
    for (const { id } of listAppointments(writer, sealer, before.sessionId)) scheduling.calls.withdrawWithin(writer, id)
  }

  function refuseBad(reader: Reader, { expertId, startsAt, endsAt }: LeaveWish): void {
    if (!findExpert(reader, sealer, expertId)) throw new Refusal('NOT_FOUND', { what: 'expert' })
    if (startsAt >= endsAt) throw new Refusal('BAD_TIME', { reason: 'order' })
    if (endsAt <= now()) throw new Refusal('BAD_TIME', { reason: 'past' })
  }

  const view = (reader: Reader, { undo, state: _, ...leave }: StoredLeave): Leave => ({ ...leave, expertName: findExpert(reader, sealer, leave.expertId)?.name ?? '', sessions: undo.length })

  return {
    preview,
    list: (): Leave[] => store.read((reader) => listLeaves(reader, now()).map((leave) => view(reader, leave))),
    add: (act: Act, input: Parameters<typeof add>[1]): { leave: Leave; toCall: number } => store.write(act, (writer) => add(writer, input)),
    /** Somebody stands in for one session, whether or not its expert was put on leave before. */
    replace: (act: Act, { sessionId, awayId, expertId }: { readonly sessionId: string; readonly awayId: string; readonly expertId: string }): { session: DutySession; toCall: number } => store.write(act, (writer) => {
      for (const { id } of listAppointments(writer, sealer, sessionId)) scheduling.calls.withdrawWithin(writer, id)
      const toCall = carryOut(writer, awayId, { sessionId, does: 'standIn', expertId })(sessionId)
      return { session: sessions.view(writer, sessionId), toCall }
    }),
    candidates: ({ sessionId, awayId }: { readonly sessionId: string; readonly awayId: string }): Candidate[] => store.read((reader) => candidatesOf(reader, [sessions.find(reader, sessionId)], awayId)[0] ?? []),
    unreplace: (act: Act, replacement: Replacement): DutySession => store.write(act, (writer) => {
      standIns.unreplaceWithin(writer, replacement)
      relist(writer, replacement)
      return sessions.view(writer, replacement.sessionId)
    }),
    undo: (act: Act, leaveId: string): void => store.write(act, (writer) => {
      const leave = findLeave(writer, leaveId)
      if (!leave) throw new Refusal('NOT_FOUND', { what: 'closure' })
      if (leave.state !== 'standing') throw new Refusal('WRONG_STATE', { what: 'closure', state: leave.state })
      closures.liftWithin(writer, leaveId)
      for (const before of leave.undo.toReversed()) undoOne(writer, before)
      setLeaveUndone(writer, leaveId)
      writer.journal({ subject: 'expert', subjectId: leave.expertId, action: 'leaveUndone', data: { leaveId, sessions: leave.undo.length } })
    }),
  }
}
