import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { signExpert, type ExpertSign } from '../../../shared/domain/consultations/expert-sign.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { DutySessions } from './duty-sessions.ts'
import { listSessionExperts, replaceSessionExperts } from './session-expert-repository.ts'

const PAST: Readonly<Record<ExpertSign, string>> = { arrive: 'expertArrived', leave: 'expertLeft', undo: 'expertSignUndone' }

/** Experts sign in and out at the desk: contracts ask for the proof that they were there, not only for bookings (domain reference §b4, S20, S21). */
export function createExpertAttendance({ store }: Pick<Parts, 'store'>, sessions: Pick<DutySessions, 'find' | 'view'>) {
  return {
    /** Throws `NOT_FOUND`, and `WRONG_STATE` for an expert who is away and for a session that was cancelled or moved. */
    sign: (act: Act, input: { sessionId: string; expertId: string; event: ExpertSign }): DutySession => store.write(act, (writer) => {
      const session = sessions.find(writer, input.sessionId)
      const experts = listSessionExperts(writer, [session.id])
      const before = experts.find(({ expertId }) => expertId === input.expertId)
      if (!before) throw new Refusal('NOT_FOUND', { what: 'expert' })
      const signed = session.state === 'cancelled' || session.state === 'rescheduled' ? null : signExpert(before, input.event, act.at)
      if (!signed) throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
      replaceSessionExperts(writer, session.id, experts.map((one) => (one === before ? { ...one, ...signed } : one)))
      writer.journal({ subject: 'session', subjectId: session.id, action: PAST[input.event], data: { expertId: input.expertId, arrivedAt: signed.arrivedAt, leftAt: signed.leftAt } })
      return sessions.view(writer, session.id)
    }),
  }
}
