import type { Appointment, DutySession } from '../../../shared/contract/consultations.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import type { AppointmentEvent } from '../../../shared/domain/consultations/appointment-state.ts'
import { lowestFreePlace } from '../../../shared/domain/consultations/lowest-free-place.ts'
import { stepAppointment } from '../../../shared/domain/consultations/step-appointment.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findAppointment, insertAppointment, listHeldPlaces, updateAppointment, type StoredAppointment } from './appointment-repository.ts'
import { findSession, setSessionState } from './session-repository.ts'

type Step = AppointmentEvent | 'undo'

const PAST: Readonly<Record<Step, string>> = {
  arrive: 'arrived', begin: 'begun', serve: 'served', refer: 'referred', cancel: 'cancelled', markNoShow: 'missed', undo: 'undone',
}

interface Others {
  readonly slips: Scheduling['slips']
  readonly people: Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf'>
}

export type Appointments = ReturnType<typeof createAppointments>

/** One resident, one place of a duty session, from booking to served. */
export function createAppointments({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, { slips, people }: Others) {
  /** Appointments as a staff screen shows them, names looked up for all of them at once. */
  function view(appointments: readonly StoredAppointment[]): Appointment[] {
    const names = people.nameOf(appointments.map(({ residentId }) => residentId))
    return appointments.map(({ undoState: _, ...appointment }) => {
      const person = names.get(appointment.residentId)
      return { ...appointment, name: person?.name ?? '', maskedPhone: person?.maskedPhone ?? '' }
    })
  }
  const viewOne = (appointment: StoredAppointment): Appointment => view([appointment])[0] ?? missing('appointment')
  const sessionOf = (reader: Reader, id: string): DutySession => findSession(reader, sealer, id) ?? missing('session')

  /** The lowest free place for a person; the unique indexes of places and persons guard it. */
  function freePlace(reader: Reader, session: DutySession, residentId: string): number {
    const held = listHeldPlaces(reader, session.id)
    const own = new Set(people.everyIdOf(residentId))
    const before = held.find((one) => own.has(one.residentId))
    if (before) throw new Refusal('ALREADY_BOOKED', { number: before.number })
    const place = lowestFreePlace(held.map((one) => one.place), session.places)
    if (place === null) throw new Refusal('SESSION_FULL', { places: session.places })
    return place
  }

  /** Gives a person the lowest free place; `walkIn` people are here. */
  function book(act: Act, input: { sessionId: string; residentId: string; walkIn: boolean }): { appointment: Appointment; slip: Slip } {
    return store.write(act, (writer) => {
      const session = sessionOf(writer, input.sessionId)
      if (session.state === 'closed' || session.state === 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
      if (!people.exists(input.residentId)) missing('resident')
      const residentId = people.canonicalId(input.residentId)
      const appointment: StoredAppointment = {
        id: newId(), place: freePlace(writer, session, residentId), number: nextNumber(writer, 'ZX'), sessionId: session.id, residentId, walkIn: input.walkIn,
        state: input.walkIn ? 'arrived' : 'booked', undoState: null, arrivedAt: input.walkIn ? act.at : null, servedAt: null, version: 1,
      }
      insertAppointment(writer, appointment)
      writer.journal({ subject: 'appointment', subjectId: appointment.id, action: 'booked', data: { number: appointment.number, sessionId: session.id, residentId, place: appointment.place, walkIn: input.walkIn } })
      const slip = slips.issue(writer, { kind: 'appointment', ownerId: appointment.id, residentId }, slipText(session, appointment))
      return { appointment: viewOne(appointment), slip }
    })
  }

  /** Takes a step inside another transaction. Throws `WRONG_STATE`, and when a cancellation is taken back `SESSION_FULL` or `ALREADY_BOOKED`. */
  function stepWithin(writer: Writer, session: DutySession, before: StoredAppointment, event: Step): StoredAppointment {
    const progress = stepAppointment(before, event, writer.act.at)
    if (!progress) throw new Refusal('WRONG_STATE', { what: 'appointment', state: before.state })
    const place = before.state === 'cancelled' ? placeAgain(writer, session, before) : before.place
    const after = { ...before, ...progress, place }
    if (!updateAppointment(writer, after)) throw new Refusal('STALE', { what: 'appointment' })
    writer.journal({ subject: 'appointment', subjectId: before.id, action: PAST[event], data: { from: before.state, to: after.state } })
    return { ...after, version: before.version + 1 }
  }

  /** The place somebody had before cancelling, or the lowest free one when it is gone. */
  function placeAgain(reader: Reader, session: DutySession, before: StoredAppointment): number {
    const lowest = freePlace(reader, session, before.residentId)
    return listHeldPlaces(reader, session.id).some((one) => one.place === before.place) ? lowest : before.place
  }

  function step(writer: Writer, before: StoredAppointment, event: Step): Appointment {
    const session = sessionOf(writer, before.sessionId)
    if (session.state === 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
    const after = stepWithin(writer, session, before, event)
    if (session.state === 'open' && (after.state === 'inService' || after.state === 'served')) setSessionState(writer, session.id, 'running')
    return viewOne(after)
  }

  return {
    view,
    book,
    stepWithin,
    step: (act: Act, input: { appointmentId: string; version: number; event: Step }): Appointment => store.write(act, (writer) => {
      const before = findAppointment(writer, input.appointmentId) ?? missing('appointment')
      if (before.version !== input.version) throw new Refusal('STALE', { what: 'appointment' })
      return step(writer, before, input.event)
    }),
    /**
     * Somebody scans their slip at the kiosk: they are here. `already` when they were before.
     * Throws `NOT_FOUND`, and `WRONG_STATE` for an appointment that was cancelled or is over.
     */
    arrive: (act: Act, appointmentId: string): { appointment: Appointment; session: DutySession; already: boolean } => store.write(act, (writer) => {
      const before = findAppointment(writer, appointmentId) ?? missing('appointment')
      const already = before.state === 'arrived' || before.state === 'inService' || before.state === 'served'
      return { appointment: already ? viewOne(before) : step(writer, before, 'arrive'), session: sessionOf(writer, before.sessionId), already }
    }),
  }
}

function slipText(session: DutySession, { place, number }: StoredAppointment): Omit<Slip, 'code'> {
  return { title: '咨询预约', lines: [`${session.expertName} · ${session.speciality}`, session.roomName, spanText(session), `第 ${place} 位`, `编号 ${number}`] }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
