import type { Appointment, DutySession } from '../../../shared/contract/consultations.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { LONGEST_SESSION_MINUTES } from '../../../shared/domain/consultations/house-rules.ts'
import { timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Describe, Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listAppointments, type StoredAppointment } from './appointment-repository.ts'
import type { Appointments } from './appointments.ts'
import { findExpert } from './expert-repository.ts'
import { findSession, insertSession, listSessions, listSessionsFrom, setSessionState } from './session-repository.ts'

export interface SessionPlan extends Interval {
  readonly expertId: string
  readonly roomId: string
  readonly places: number
}

/** Duty sessions: an expert in a room for a while, with places. Evenings and weekends are as good as opening hours. */
export function createDutySessions({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, scheduling: Scheduling, appointments: Appointments) {
  const get = (reader: Reader, id: string): DutySession => findSession(reader, sealer, id) ?? missing('session')

  /** Plans a session: holds the room and the expert, so neither can be elsewhere. */
  function plan(act: Act, input: SessionPlan): DutySession {
    return store.write(act, (writer) => {
      if (!findExpert(writer, sealer, input.expertId)?.active) missing('expert')
      if (!scheduling.rooms.list().some((room) => room.id === input.roomId && room.active)) missing('room')
      const trouble = timeTrouble(input, act.at, { limitMinutes: LONGEST_SESSION_MINUTES })
      if (trouble) throw new Refusal('BAD_TIME', trouble)
      const session = { id: newId(), ...input }
      scheduling.hold(writer, { roomId: input.roomId, startsAt: input.startsAt, endsAt: input.endsAt, kind: 'session', ownerId: session.id })
      scheduling.holdExpert(writer, { expertId: input.expertId, startsAt: input.startsAt, endsAt: input.endsAt, ownerId: session.id })
      insertSession(writer, session)
      writer.journal({ subject: 'session', subjectId: session.id, action: 'planned', data: { expertId: input.expertId, roomId: input.roomId, startsAt: input.startsAt, endsAt: input.endsAt, places: input.places } })
      return get(writer, session.id)
    })
  }

  /** Takes the same step for everybody in one of some states; who they are. */
  function stepAll(writer: Writer, session: DutySession, states: readonly StoredAppointment['state'][], event: 'cancel' | 'markNoShow'): readonly StoredAppointment[] {
    return listAppointments(writer, session.id).filter(({ state }) => states.includes(state)).map((before) => appointments.stepWithin(writer, session, before, event))
  }

  /** A session that has not ended. One that is running cannot be cancelled, as people were served; it is closed. */
  function unended(writer: Writer, id: string, allowed: readonly DutySession['state'][]): DutySession {
    const session = get(writer, id)
    if (!allowed.includes(session.state)) throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
    return session
  }

  const describe: Describe = (ids) => new Map(store.read((reader) => listSessions(reader, sealer, ids)).map(({ id, expertName, state }) => [id, { title: expertName, state }]))
  scheduling.describeWith('session', describe)

  return {
    plan,
    day: (on: CalendarDate): DutySession[] => [...store.read((reader) => listSessionsFrom(reader, sealer, dayInterval(on)))],
    get: (id: string): { session: DutySession; appointments: Appointment[] } =>
      store.read((reader) => ({ session: get(reader, id), appointments: appointments.view(listAppointments(reader, id)) })),
    /** Frees room and expert, and answers whom to call. */
    cancel: (act: Act, id: string): { toCall: Appointment[] } => store.write(act, (writer) => {
      const session = unended(writer, id, ['open'])
      const toCall = stepAll(writer, session, ['booked', 'arrived'], 'cancel')
      setSessionState(writer, id, 'cancelled')
      scheduling.release(writer, id)
      writer.journal({ subject: 'session', subjectId: id, action: 'cancelled', data: { appointments: toCall.length } })
      return { toCall: appointments.view(toCall) }
    }),
    /** Ends a session; who was still expected did not come. */
    close: (act: Act, id: string): { session: DutySession; missed: number } => store.write(act, (writer) => {
      const session = unended(writer, id, ['open', 'running'])
      const missed = stepAll(writer, session, ['booked'], 'markNoShow').length
      setSessionState(writer, id, 'closed')
      scheduling.shorten(writer, id, act.at)
      writer.journal({ subject: 'session', subjectId: id, action: 'closed', data: { missed } })
      return { session: get(writer, id), missed }
    }),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
