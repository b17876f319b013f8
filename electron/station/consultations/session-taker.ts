import { isAhead } from '../../../shared/domain/consultations/session-state.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Taker } from '../scheduling/service.ts'
import type { DutySessions } from './duty-sessions.ts'
import { listSessions } from './session-repository.ts'

/** How sessions give way to the station (站方征用) and to closures, and come back with everybody they lost. */
export function createSessionTaker(sessions: Pick<DutySessions, 'find' | 'cancelWithin' | 'reopenWithin'>): Taker {
  return {
    takeable: (reader, ids) => new Map(listSessions(reader, ids).filter(({ state }) => isAhead(state)).map(({ id, takenPlaces }) => [id, takenPlaces.length])),
    take: (writer, ids) => new Map(listSessions(writer, ids).filter(({ state }) => isAhead(state)).map((session) => [session.id, sessions.cancelWithin(writer, session.id)
      .map(({ id, residentId, slot }) => ({ ownerKind: 'appointment' as const, ownerId: id, residentId, about: `${session.roomName} ${spanText(slot ?? session)} 咨询` }))])),
    restore(writer, ids): void {
      for (const { id, state, endedWith } of listSessions(writer, ids)) if (state === 'cancelled') sessions.reopenWithin(writer, { sessionId: id, appointments: endedWith })
    },
  }
}
