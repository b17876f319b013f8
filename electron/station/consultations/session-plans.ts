import type { z } from 'zod'
import type { sessionPlan } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { LONGEST_SESSION_MINUTES } from '../../../shared/domain/consultations/house-rules.ts'
import { slotsIn } from '../../../shared/domain/consultations/session-places.ts'
import { timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Writer } from '../store/transaction.ts'
import { findExpert } from './expert-repository.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { refuseUnnoticed } from './refuse-unnoticed.ts'
import { replaceSessionExperts } from './session-expert-repository.ts'
import { holdSession } from './session-holds.ts'
import { insertSession, type StoredSession } from './session-repository.ts'

export type SessionPlan = z.output<typeof sessionPlan>
export type SessionPlans = ReturnType<typeof createSessionPlans>

/** Puts sessions into the plan: whoever sits there, and the room, are held for them. */
export function createSessionPlans({ sealer, newId }: Pick<Parts, 'sealer' | 'newId'>, scheduling: Scheduling) {
  function checked(writer: Writer, plan: SessionPlan): void {
    for (const id of [plan.expertId, ...plan.others]) refuseUnfit(findExpert(writer, sealer, id), dateOf(plan.startsAt))
    if (!scheduling.rooms.listOn(dateOf(plan.startsAt)).some((room) => room.id === plan.roomId && room.active)) throw new Refusal('NOT_FOUND', { what: 'room' })
    refuseUnnoticed(writer, 'plan', plan, null)
    const trouble = timeTrouble(plan, writer.act.at, { limitMinutes: LONGEST_SESSION_MINUTES })
    if (trouble) throw new Refusal('BAD_TIME', trouble)
  }

  return {
    /** Plans a session inside another transaction; its id. Throws `NOT_FOUND`, `NOTICE_SHORT`, `BAD_TIME`, `ROOM_TAKEN`, `EXPERT_TAKEN`. */
    planWithin(writer: Writer, plan: SessionPlan): string {
      checked(writer, plan)
      const session: StoredSession = { ...placesOf(plan), id: newId(), state: plan.state, undoState: null, endedWith: [], signedOut: [], publishedAt: null, movedTo: null }
      insertSession(writer, session)
      replaceSessionExperts(writer, session.id, [...new Set([plan.expertId, ...plan.others])].map((expertId, position) => {
        const delegate = plan.delegates.find((one) => one.expertId === expertId)
        return { sessionId: session.id, expertId, position, state: 'expected', standsInFor: null, delegate: delegate ? { kind: delegate.kind, level: delegate.level } : null, arrivedAt: null, leftAt: null }
      }))
      holdSession(scheduling, writer, session)
      writer.journal({
        subject: 'session', subjectId: session.id, action: 'planned',
        data: { expertId: plan.expertId, others: plan.others, roomId: plan.roomId, startsAt: plan.startsAt, endsAt: plan.endsAt, places: session.places, walkInPlaces: session.walkInPlaces, kind: plan.kind, state: plan.state },
      })
      return session.id
    },
  }
}

/** No more places than services fit in: a slot that does not exist cannot be booked. */
function placesOf({ others: _, delegates: __, state: ___, ...plan }: SessionPlan): Omit<StoredSession, 'id' | 'state' | 'undoState' | 'endedWith' | 'signedOut' | 'publishedAt' | 'movedTo'> {
  const fit = plan.slots ? slotsIn(plan.endsAt - plan.startsAt, { ...plan, slotMinutes: plan.slots.slotMinutes }) : plan.places
  return { ...plan, places: Math.min(plan.places, fit) }
}
