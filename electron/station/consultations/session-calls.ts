import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listAppointments, type StoredAppointment } from './appointment-repository.ts'
import { findExpert } from './expert-repository.ts'

/** What the people of a session are to be told on the phone, and what asks for it. */
export interface News {
  readonly causeId: string
  readonly reason: 'standIn' | 'expertLeave'
  readonly said: string
}

export type SessionCalls = ReturnType<typeof createSessionCalls>

/** Puts the people of a session on the call list when its expert changes, and takes them off again. */
export function createSessionCalls({ sealer }: Pick<Parts, 'sealer'>, { calls }: Pick<Scheduling, 'calls'>) {
  const nameOf = (reader: Reader, expertId: string): string => findExpert(reader, sealer, expertId)?.name ?? ''

  function listThese(writer: Writer, session: Interval, people: readonly StoredAppointment[], { causeId, reason, said }: News): number {
    for (const { id, residentId, slot } of people) calls.addWithin(writer, { reason, ownerKind: 'appointment', ownerId: id, causeId, residentId, about: `${spanText(slot ?? session)} ${said}` })
    return people.length
  }

  return {
    nameOf,
    listThese,
    /** Puts everybody still expected on the call list; how many. */
    list: (writer: Writer, session: Interval & { readonly id: string }, news: News): number =>
      listThese(writer, session, listAppointments(writer, sealer, session.id).filter(({ state }) => state === 'booked'), news),
    /** Takes everybody of a session off the call list: there is nothing to tell any more. */
    withdraw(writer: Writer, sessionId: string): void {
      for (const { id } of listAppointments(writer, sealer, sessionId)) calls.withdrawWithin(writer, id)
    },
    stoodInFor: (reader: Reader, awayId: string, standInId: string): Omit<News, 'causeId'> => ({ reason: 'standIn', said: `${nameOf(reader, awayId)}请假，改由${nameOf(reader, standInId)}接待` }),
    waiting: (reader: Reader, awayId: string): Omit<News, 'causeId'> => ({ reason: 'expertLeave', said: `${nameOf(reader, awayId)}请假，安排好后再通知` }),
    returned: (reader: Reader, expertId: string): Omit<News, 'causeId'> => ({ reason: 'standIn', said: `仍由${nameOf(reader, expertId)}接待` }),
  }
}
