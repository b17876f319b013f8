import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import { listAppointmentsIn, type StoredAppointment } from './appointment-repository.ts'
import { listSessions } from './session-repository.ts'
import type { SessionViews } from './session-view.ts'

interface Others {
  readonly people: Pick<Residents, 'canonicalId'>
  readonly views: SessionViews
  readonly view: (appointments: readonly StoredAppointment[]) => Appointment[]
}

/** Looks up what some people have in the sessions that begin in a span and did not cancel, each with its session, by time. */
export function createExpected({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { people, views, view }: Others) {
  return (residentIds: ReadonlySet<string>, span: Interval): { appointment: Appointment; session: DutySession }[] => store.read((reader) => {
    const theirs = listAppointmentsIn(reader, sealer, span).filter(({ residentId }) => residentIds.has(people.canonicalId(residentId)))
    const sessions = new Map(views(reader, listSessions(reader, theirs.map(({ sessionId }) => sessionId))).map((session) => [session.id, session]))
    return view(theirs).flatMap((appointment) => {
      const session = sessions.get(appointment.sessionId)
      return session ? [{ appointment, session }] : []
    })
  })
}
