import { Refusal } from '../../../shared/contract/errors.ts'
import type { RatingSubject } from '../../../shared/contract/ratings.ts'
import { isRateable } from '../../../shared/domain/ratings/asking.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Activities } from '../activities/service.ts'
import type { Consultations } from '../consultations/service.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'

/** What is rated, as one person had it. `onceKey` names that; it is marked and kept nowhere. */
export interface Service {
  readonly subject: RatingSubject
  /** The session or the room: the one appointment would tell who rated. */
  readonly subjectId: string
  readonly title: string
  readonly serviceOn: CalendarDate
  readonly onceKey: string
}

export interface SubjectOthers {
  readonly activities: { readonly sessions: Pick<Activities['sessions'], 'get'>; readonly attendances: Pick<Activities['attendances'], 'find' | 'standingOf'>; readonly registrations: Pick<Activities['registrations'], 'find'> }
  readonly consultations: { readonly appointments: Pick<Consultations['appointments'], 'find'> }
  readonly scheduling: { readonly bookings: Pick<Scheduling['bookings'], 'find'>; readonly slips: Pick<Scheduling['slips'], 'find'> }
  readonly people: Pick<Residents, 'canonicalId' | 'everyIdOf'>
}

/** Asks each capability what somebody may rate. Throws `NOT_FOUND`, and `WRONG_STATE` for what has not taken place. */
export function createSubjects({ activities, consultations, scheduling, people }: SubjectOthers) {
  function appointment(id: string): Service {
    const { appointment: { state }, session } = consultations.appointments.find(id)
    if (!isRateable({ kind: 'appointment', state })) throw new Refusal('WRONG_STATE', { what: 'rating', state })
    return { subject: 'appointment', subjectId: session.id, title: `${session.speciality} · ${session.expertName}`, serviceOn: dateOf(session.startsAt), onceKey: `appointment ${id}` }
  }

  function booking(id: string): Service {
    const { state, roomId, roomName, startsAt } = scheduling.bookings.find(id)
    if (!isRateable({ kind: 'booking', state })) throw new Refusal('WRONG_STATE', { what: 'rating', state })
    return { subject: 'booking', subjectId: roomId, title: roomName, serviceOn: dateOf(startsAt), onceKey: `booking ${id}` }
  }

  /** Somebody's taking part in a session, whichever of her sign-ins stands; helpers do not rate their own work. */
  function activity(id: string): Service {
    const came = activities.attendances.find(id)
    if (!came) throw new Refusal('NOT_FOUND', { what: 'attendance' })
    const { state, title, startsAt } = activities.sessions.get(came.sessionId)
    if (!isRateable({ kind: 'activity', state, present: came.state === 'present' && came.role === 'participant' })) throw new Refusal('WRONG_STATE', { what: 'rating', state })
    return { subject: 'activity', subjectId: came.sessionId, title, serviceOn: dateOf(startsAt), onceKey: `activity ${came.sessionId} ${people.canonicalId(came.residentId)}` }
  }

  const byKind: Readonly<Record<RatingSubject, (id: string) => Service>> = { appointment, booking, activity }

  return {
    of: (subject: RatingSubject, id: string): Service => byKind[subject](id),
    /** What a scanned slip lets its holder rate; null when it is none of ours, nothing has taken place yet, or she was not there. */
    ofSlip(code: string): Service | null {
      const slip = scheduling.slips.find(code)
      try {
        switch (slip?.kind) {
          case 'appointment':
            return appointment(slip.ownerId)
          case 'booking':
            return booking(slip.ownerId)
          case 'registration': {
            const registration = activities.registrations.find(slip.ownerId)
            const came = registration && activities.attendances.standingOf(registration.sessionId, people.everyIdOf(people.canonicalId(registration.residentId)))
            return came ? activity(came.id) : null
          }
          case 'child':
          case undefined:
            return null
        }
      } catch (error) {
        if (error instanceof Refusal) return null
        throw error
      }
    },
  }
}
