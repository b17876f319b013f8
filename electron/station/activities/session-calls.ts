import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Writer } from '../store/transaction.ts'
import { listRegistrationsIn, type StoredRegistration } from './registration-repository.ts'
import { aboutSession } from './registration-line.ts'

type Calls = Pick<Scheduling['calls'], 'addWithin' | 'withdrawWithin' | 'ofCause'>

/** Whoever registered is rung up when a session is cancelled, moved, or held after all; a call nobody made yet gives way to the newer one. */
export function createSessionCalls(calls: Calls) {
  function ring(writer: Writer, session: ActivitySession, one: StoredRegistration, reason: 'activityCancelled' | 'activityMoved', about: string): void {
    calls.withdrawWithin(writer, one.id)
    calls.addWithin(writer, { reason, ownerKind: 'registration', ownerId: one.id, causeId: session.id, residentId: one.residentId, about })
  }

  const ringAll = (writer: Writer, session: ActivitySession, reason: 'activityCancelled' | 'activityMoved', about: string): void =>
    listRegistrationsIn(writer, [session.id]).forEach((one) => ring(writer, session, one, reason, about))

  return {
    cancelled: (writer: Writer, session: ActivitySession, postponed: boolean): void =>
      ringAll(writer, session, 'activityCancelled', `${aboutSession(session)}，${postponed ? '延期，日期另行通知' : '取消了'}`),
    moved: (writer: Writer, before: ActivitySession, after: ActivitySession): void =>
      ringAll(writer, after, 'activityMoved', `${after.title} 改到 ${spanText(after)} ${after.place}（原定 ${spanText(before)} ${before.place}）`),
    /** What was said no longer holds: whoever has heard it is rung up again, nobody else need be. */
    takenBack(writer: Writer, session: ActivitySession): void {
      const heard = new Set(calls.ofCause(writer, session.id).filter(({ tries }) => tries > 0).map(({ ownerId }) => ownerId))
      for (const one of listRegistrationsIn(writer, [session.id])) {
        if (heard.has(one.id)) ring(writer, session, one, 'activityMoved', `${aboutSession(session)}，照原来的时间举行`)
        else calls.withdrawWithin(writer, one.id)
      }
    },
  }
}
