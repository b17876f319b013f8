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

  function hold(writer: Writer, { id: ownerId, roomId, expertId, startsAt, endsAt }: SessionPlan & { readonly id: string }): void {
    scheduling.hold(writer, { roomId, startsAt, endsAt, kind: 'session', ownerId })
    scheduling.holdExpert(writer, { expertId, startsAt, endsAt, ownerId })
  }

  /** Plans a session: holds the room and the expert, so neither can be elsewhere. */
  function plan(act: Act, input: SessionPlan): DutySession {
    return store.write(act, (writer) => {
      if (!findExpert(writer, sealer, input.expertId)?.active) missing('expert')
      if (!scheduling.rooms.list().some((room) => room.id === input.roomId && room.active)) missing('room')
      const trouble = timeTrouble(input, act.at, { limitMinutes: LONGEST_SESSION_MINUTES })
      if (trouble) throw new Refusal('BAD_TIME', trouble)
      const session = { id: newId(), ...input }
      hold(writer, session)
      insertSession(writer, session)
      writer.journal({ subject: 'session', subjectId: session.id, action: 'planned', data: { expertId: input.expertId, roomId: input.roomId, startsAt: input.startsAt, endsAt: input.endsAt, places: input.places } })
      return get(writer, session.id)
    })
  }

  /** Takes the same step for everybody in one of some states; who they are. */
  function stepAll(writer: Writer, session: DutySession, states: readonly StoredAppointment['state'][], event: 'cancel' | 'markNoShow'): readonly StoredAppointment[] {
    return listAppointments(writer, session.id).filter(({ state }) => states.includes(state)).map((before) => appointments.stepWithin(writer, session, before, event))
  }

  /** Takes an ending back as a whole: the session's own, and the steps it took for its appointments. */
  function reopen(act: Act, input: { sessionId: string; appointments: readonly { appointmentId: string; version: number }[] }): DutySession {
    return store.write(act, (writer) => {
      const session = inState(writer, input.sessionId, ['closed', 'cancelled'])
      scheduling.release(writer, session.id)
      hold(writer, session)
      const stepped = new Map(input.appointments.map(({ appointmentId, version }) => [appointmentId, version]))
      const people = listAppointments(writer, session.id).filter(({ id }) => stepped.has(id))
      if (people.length < stepped.size || people.some(({ id, version }) => version !== stepped.get(id))) throw new Refusal('STALE', { what: 'appointment' })
      for (const before of people) appointments.stepWithin(writer, session, before, 'undo')
      const begun = listAppointments(writer, session.id).some(({ state }) => state === 'inService' || state === 'served')
      setSessionState(writer, session.id, begun ? 'running' : 'open')
      writer.journal({ subject: 'session', subjectId: session.id, action: 'reopened', data: { from: session.state, appointments: people.length } })
      return get(writer, session.id)
    })
  }

  /** A session in one of some states. One that is running cannot be cancelled, as people were served; it is closed. */
  function inState(writer: Writer, id: string, allowed: readonly DutySession['state'][]): DutySession {
    const session = get(writer, id)
    if (!allowed.includes(session.state)) throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
    return session
  }

  const describe: Describe = (ids) => new Map(store.read((reader) => listSessions(reader, sealer, ids)).map(({ id, expertName, state }) => [id, { title: expertName, state }]))
  scheduling.describeWith('session', describe)

  return {
    plan,
    reopen,
    day: (on: CalendarDate): DutySession[] => [...store.read((reader) => listSessionsFrom(reader, sealer, dayInterval(on)))],
    get: (id: string): { session: DutySession; appointments: Appointment[] } =>
      store.read((reader) => ({ session: get(reader, id), appointments: appointments.view(listAppointments(reader, id)) })),
    /** Frees room and expert, and answers whom to call. */
    cancel: (act: Act, id: string): { toCall: Appointment[] } => store.write(act, (writer) => {
      const session = inState(writer, id, ['open'])
      const toCall = stepAll(writer, session, ['booked', 'arrived'], 'cancel')
      setSessionState(writer, id, 'cancelled')
      scheduling.release(writer, id)
      writer.journal({ subject: 'session', subjectId: id, action: 'cancelled', data: { appointments: toCall.length } })
      return { toCall: appointments.view(toCall) }
    }),
    /** Ends a session; who was still expected did not come. */
    close: (act: Act, id: string): { session: DutySession; missed: Appointment[] } => store.write(act, (writer) => {
      const session = inState(writer, id, ['open', 'running'])
      const missed = stepAll(writer, session, ['booked'], 'markNoShow')
      setSessionState(writer, id, 'closed')
      scheduling.shorten(writer, id, act.at)
      writer.journal({ subject: 'session', subjectId: id, action: 'closed', data: { missed: missed.length } })
      return { session: get(writer, id), missed: appointments.view(missed) }
    }),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
