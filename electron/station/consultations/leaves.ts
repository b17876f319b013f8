import type { Leave, LeaveChange, LeaveDecision, TouchedSession } from '../../../shared/contract/leaves.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { createCandidates } from './candidates.ts'
import { findExpert } from './expert-repository.ts'
import { createLeaveDecisions } from './leave-decisions.ts'
import { findLeave, insertLeave, listLeaves, setLeaveSessions, setLeaveUndone, type LeaveUndo, type StoredLeave } from './leave-repository.ts'
import { createLeaveReach, type LeaveWish } from './leave-reach.ts'
import { createReplacements } from './replacements.ts'
import type { Consultations } from './service.ts'
import { createSessionCalls } from './session-calls.ts'
import { listSessionExperts } from './session-expert-repository.ts'
import type { ShownSession } from './session-repository.ts'
import { createStandIns } from './stand-ins.ts'

/** A leave closes the expert; closures belong to the calendar. */
interface LeaveClosures {
  addWithin(writer: Writer, closure: Interval & { readonly scope: 'expert'; readonly subjectId: string; readonly reason: 'other'; readonly note: string; readonly decisions: readonly [] }): { readonly id: string; readonly subject: string }
  spanWithin(writer: Writer, closureId: string, span: Interval): void
  liftWithin(writer: Writer, closureId: string): void
}

interface Others {
  readonly scheduling: Scheduling
  readonly consultations: Pick<Consultations, 'sessions' | 'moves' | 'views'>
  readonly closures: LeaveClosures
}

export type Leaves = ReturnType<typeof createLeaves>

/** Leave of experts (请假): each session it touches is decided on before it is saved; it can be moved in time, and all of it taken back. */
export function createLeaves({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { scheduling, consultations, closures }: Others) {
  const { sessions, moves } = consultations
  const calls = createSessionCalls({ sealer }, scheduling)
  const standIns = createStandIns({ sealer }, { scheduling, sessions })
  const { carryOut, takeBack, again, standInFor } = createLeaveDecisions({ consultations, standIns, calls })

  const { touchedBy, comingIn, givenBack, plannedAt, shown } = createLeaveReach({ sealer, now }, { scheduling, consultations })

  /** Carries out what was decided on each session; what it takes to undo it, and the calls. Throws `CLOSURE_TOUCHES` where one is undecided. */
  function decide(writer: Writer, touched: readonly ShownSession[], awayId: string, decisions: readonly LeaveDecision[]): { undo: LeaveUndo[]; list: (causeId: string) => number } {
    const decided = new Map(decisions.map((decision) => [decision.sessionId, decision]))
    const chosen = touched.flatMap(({ id }) => decided.get(id) ?? [])
    if (chosen.length < touched.length) throw new Refusal('CLOSURE_TOUCHES', { count: touched.length - chosen.length })
    const undo = touched.map((session): LeaveUndo => ({
      sessionId: session.id, does: decided.get(session.id)?.does ?? 'wait', expertId: session.expertId, state: session.state, undoState: session.undoState, experts: listSessionExperts(writer, [session.id]),
    }))
    const lists = chosen.map((decision) => carryOut(writer, awayId, decision))
    return {
      undo: undo.map((one) => (one.does === 'move' ? { ...one, leftId: moves.lastLeftBy(writer, one.sessionId) } : one)),
      list: (causeId) => lists.reduce((sum, list) => sum + list(causeId), 0),
    }
  }

  function add(writer: Writer, { decisions, note, ...wish }: LeaveWish & { readonly note: string; readonly decisions: readonly LeaveDecision[] }): { leave: Leave; toCall: number } {
    refuseBad(writer, wish)
    const { undo, list } = decide(writer, touchedBy(writer, wish), wish.expertId, decisions)
    const closure = closures.addWithin(writer, { scope: 'expert', subjectId: wish.expertId, startsAt: wish.startsAt, endsAt: wish.endsAt, reason: 'other', note, decisions: [] })
    insertLeave(writer, { id: closure.id, expertId: wish.expertId, undo })
    return { leave: { id: closure.id, ...wish, expertName: closure.subject, sessions: undo.length }, toCall: list(closure.id) }
  }

  function change(writer: Writer, { leaveId, decisions, ...to }: Interval & { readonly leaveId: string; readonly decisions: readonly LeaveDecision[] }): { leave: Leave; toCall: number; back: LeaveDecision[] } {
    const leave = standing(writer, leaveId)
    const { expertId } = leave
    refuseBad(writer, { expertId, ...to })
    const out = givenBack(writer, leave, to)
    const back = out.map((one) => again(writer, expertId, one))
    const { undo, list } = decide(writer, comingIn(writer, { expertId, ...to }, out), expertId, decisions)
    closures.spanWithin(writer, leaveId, to)
    for (const one of out.toReversed()) takeBack(writer, one)
    const kept = [...leave.undo.filter((one) => !out.includes(one)), ...undo]
    setLeaveSessions(writer, leaveId, kept)
    writer.journal({ subject: 'expert', subjectId: expertId, action: 'leaveChanged', data: { leaveId, ...to, sessions: kept.length } })
    return { leave: view(writer, { ...leave, ...to, undo: kept }), toCall: list(leaveId), back }
  }

  function standing(reader: Reader, leaveId: string): StoredLeave {
    const leave = findLeave(reader, leaveId)
    if (!leave) throw new Refusal('NOT_FOUND', { what: 'closure' })
    if (leave.state !== 'standing') throw new Refusal('WRONG_STATE', { what: 'closure', state: leave.state })
    return leave
  }

  function refuseBad(reader: Reader, { expertId, startsAt, endsAt }: LeaveWish): void {
    if (!findExpert(reader, sealer, expertId)) throw new Refusal('NOT_FOUND', { what: 'expert' })
    if (startsAt >= endsAt) throw new Refusal('BAD_TIME', { reason: 'order' })
    if (endsAt <= now()) throw new Refusal('BAD_TIME', { reason: 'past' })
  }

  const view = (reader: Reader, { undo, state: _, ...leave }: StoredLeave): Leave => ({ ...leave, expertName: calls.nameOf(reader, leave.expertId), sessions: undo.length })

  return {
    replacements: createReplacements({ store }, { sessions, standIns, candidatesOf: createCandidates(sealer, scheduling), calls }),
    preview: (wish: LeaveWish): TouchedSession[] => store.read((reader) => {
      refuseBad(reader, wish)
      return shown(reader, touchedBy(reader, wish), wish.expertId)
    }),
    /** What another time would take in and give back, or taking the leave back, where `to` is null. */
    previewChange: ({ leaveId, to }: { readonly leaveId: string; readonly to: Interval | null }): LeaveChange => store.read((reader) => {
      const leave = standing(reader, leaveId)
      if (to) refuseBad(reader, { expertId: leave.expertId, ...to })
      const out = givenBack(reader, leave, to)
      return {
        comesIn: to ? shown(reader, comingIn(reader, { expertId: leave.expertId, ...to }, out), leave.expertId) : [],
        goesOut: out.map((one) => {
          const { startsAt, endsAt } = plannedAt(reader, one)
          return { sessionId: one.sessionId, startsAt, endsAt, does: one.does, standIn: calls.nameOf(reader, standInFor(reader, one.sessionId, leave.expertId) ?? '') }
        }),
      }
    }),
    list: (): Leave[] => store.read((reader) => listLeaves(reader, now()).map((leave) => view(reader, leave))),
    add: (act: Act, input: Parameters<typeof add>[1]): { leave: Leave; toCall: number } => store.write(act, (writer) => add(writer, input)),
    /** Moves a leave in time: what comes in is decided on, what goes out is as it was before; `back` would decide on that again. */
    change: (act: Act, input: Parameters<typeof change>[1]): ReturnType<typeof change> => store.write(act, (writer) => change(writer, input)),
    undo: (act: Act, leaveId: string): void => store.write(act, (writer) => {
      const leave = standing(writer, leaveId)
      closures.liftWithin(writer, leaveId)
      for (const before of leave.undo.toReversed()) takeBack(writer, before)
      setLeaveUndone(writer, leaveId)
      writer.journal({ subject: 'expert', subjectId: leave.expertId, action: 'leaveUndone', data: { leaveId, sessions: leave.undo.length } })
    }),
  }
}
