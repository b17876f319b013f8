import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { nextActivitySessionState, type ActivitySessionEvent } from '../../../shared/domain/activities/session-state.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Taker } from '../scheduling/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listRegistrationsIn } from './registration-repository.ts'
import { listSessionsById } from './session-repository.ts'

/** How activity sessions give way to the station (站方征用) and to closures, and come back; whoever registered is called and stays registered. */
export function createSessionTaker(step: (writer: Writer, session: ActivitySession, event: ActivitySessionEvent) => void): Taker {
  const able = (reader: Reader, ids: readonly string[]) => listSessionsById(reader, ids).filter(({ state }) => nextActivitySessionState(state, 'cancel') !== null)
  return {
    takeable: (reader, ids) => new Map(able(reader, ids).map(({ id, registered }) => [id, registered])),
    take(writer, ids) {
      const sessions = able(writer, ids)
      for (const session of sessions) step(writer, session, 'cancel')
      const registered = Map.groupBy(listRegistrationsIn(writer, sessions.map(({ id }) => id)), ({ sessionId }) => sessionId)
      return new Map(sessions.map((session) => [session.id, (registered.get(session.id) ?? []).map(({ id, residentId }) => ({ ownerKind: 'registration' as const, ownerId: id, residentId, about: `${session.title} ${session.place} ${spanText(session)}` }))]))
    },
    restore(writer, ids) {
      for (const session of listSessionsById(writer, ids)) {
        if (session.state !== 'cancelled') throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
        step(writer, session, 'restore')
      }
    },
  }
}
