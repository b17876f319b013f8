import type { LeaveDecision } from '../../../shared/contract/leaves.ts'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { lineOf } from '../../../shared/domain/consultations/stand-in.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { LeaveUndo } from './leave-repository.ts'
import type { Consultations } from './service.ts'
import type { SessionCalls } from './session-calls.ts'
import { listSessionExperts } from './session-expert-repository.ts'
import type { StandIns } from './stand-ins.ts'

interface Others {
  readonly consultations: Pick<Consultations, 'sessions' | 'moves'>
  readonly standIns: StandIns
  readonly calls: SessionCalls
}

/** What becomes of one session of an expert on leave: carried out, taken back, and told again. */
export function createLeaveDecisions({ consultations: { sessions, moves }, standIns, calls }: Others) {
  /** Who stands in for an expert of a session now; undefined for nobody. */
  function standInFor(reader: Reader, sessionId: string, awayId: string): string | undefined {
    const seated = listSessionExperts(reader, [sessionId])
    return seated.find(({ expertId, state, standsInFor }) => state === 'expected' && standsInFor !== null && lineOf(seated, expertId).includes(awayId))?.expertId
  }

  return {
    standInFor,
    /** Carries one decision out; then, with the id of the leave, puts people on the call list and says how many. */
    carryOut(writer: Writer, awayId: string, decision: LeaveDecision): (causeId: string) => number {
      const session = sessions.find(writer, decision.sessionId)
      switch (decision.does) {
        case 'standIn': {
          const how = standIns.replaceWithin(writer, session.id, { awayId, expertId: decision.expertId })
          const news = how === 'returned' ? calls.returned(writer, decision.expertId) : calls.stoodInFor(writer, awayId, decision.expertId)
          return (causeId) => calls.list(writer, session, { ...news, causeId })
        }
        case 'wait':
          standIns.replaceWithin(writer, session.id, { awayId })
          return (causeId) => calls.list(writer, session, { ...calls.waiting(writer, awayId), causeId })
        case 'move': {
          const { toCall } = moves.moveWithin(writer, decision)
          return () => toCall
        }
        case 'cancel': {
          const gone = sessions.cancelWithin(writer, session.id).filter(({ undoState }) => undoState === 'booked')
          return (causeId) => calls.listThese(writer, session, gone, { causeId, reason: 'expertLeave', said: `${calls.nameOf(writer, awayId)}请假，本场取消` })
        }
        default:
          return assertNever(decision)
      }
    },
    /** Takes back what a leave did to one session. Throws `CANNOT_UNDO` or `WRONG_STATE` where it began or ended since. */
    takeBack(writer: Writer, before: LeaveUndo): void {
      if (before.does === 'move') moves.undoWithin(writer, before.sessionId, before.leftId)
      else if (before.does === 'cancel') sessions.reopenWithin(writer, { sessionId: before.sessionId, appointments: sessions.find(writer, before.sessionId).endedWith })
      else standIns.restoreWithin(writer, before)
      calls.withdraw(writer, before.sessionId)
    },
    /** The decision that would do again what a leave did to a session, as it stands now. */
    again(reader: Reader, awayId: string, { sessionId, does }: Pick<LeaveUndo, 'sessionId' | 'does'>): LeaveDecision {
      if (does === 'cancel') return { sessionId, does }
      if (does === 'move') {
        const { roomId, startsAt } = sessions.find(reader, sessionId)
        return { sessionId, does, roomId, startsAt }
      }
      const expertId = standInFor(reader, sessionId, awayId)
      return expertId === undefined ? { sessionId, does: 'wait' } : { sessionId, does: 'standIn', expertId }
    },
  }
}
