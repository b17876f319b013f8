import type { Appointment, DutySession, Outcome } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import type { AppointmentEvent } from '../../../shared/domain/consultations/appointment-state.ts'
import { isOnOffer, windowTrouble } from '../../../shared/domain/consultations/booking-window.ts'
import { placeFor } from '../../../shared/domain/consultations/session-places.ts'
import { takesAppointments } from '../../../shared/domain/consultations/session-state.ts'
import { hasOutcome, stepAppointment } from '../../../shared/domain/consultations/step-appointment.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Describe, Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { createExpected } from './appointments-expected.ts'
import { findAppointment, insertAppointment, listAppointmentsOf, listHeldPlaces, updateAppointment, type SlotTime, type StoredAppointment } from './appointment-repository.ts'
import { findSession, updateSession, type ShownSession } from './session-repository.ts'
import type { SessionViews } from './session-view.ts'
import type { SlotTimes } from './slot-times.ts'

type Step = AppointmentEvent | 'undo'

const PAST: Readonly<Record<Step, string>> = {
  arrive: 'arrived', begin: 'begun', serve: 'served', refer: 'referred', cancel: 'cancelled', markNoShow: 'missed', undo: 'undone',
}

/** Who wants a place, and when; in a session of slots the earliest free start where none is wanted. */
export interface BookingWish {
  readonly residentId: string
  readonly walkIn: boolean
  readonly startsAt?: Instant | undefined
}

interface Others {
  readonly scheduling: Pick<Scheduling, 'slips' | 'release' | 'describeWith'>
  readonly people: Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf'>
  readonly views: SessionViews
  readonly slots: SlotTimes
}

export type Booked = { readonly appointment: Appointment; readonly slip: Slip }
export type Appointments = ReturnType<typeof createAppointments>

/** A free place for a person under any of her ids, null where none is left; the unique indexes of places and persons guard it. Throws `ALREADY_BOOKED`. */
function freePlaceFor(reader: Reader, session: ShownSession, ids: readonly string[], walkIn: boolean): number | null {
  const held = listHeldPlaces(reader, session.id)
  const before = held.find((one) => ids.includes(one.residentId))
  if (before) throw new Refusal('ALREADY_BOOKED', { number: before.number })
  return placeFor(session, held.map(({ place }) => place), walkIn)
}

/** One resident, one place of a duty session, from booking to served. */
export function createAppointments({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, { scheduling, people, views, slots }: Others) {
  /** Appointments as a staff screen shows them, names looked up for all of them at once. */
  function view(appointments: readonly StoredAppointment[]): Appointment[] {
    const names = people.nameOf(appointments.map(({ residentId }) => residentId))
    return appointments.map(({ undoState: _, slot, ...appointment }) => {
      const person = names.get(appointment.residentId)
      return { ...appointment, startsAt: slot?.startsAt ?? null, endsAt: slot?.endsAt ?? null, line: slot?.line ?? null, name: person?.name ?? '', maskedPhone: person?.maskedPhone ?? '' }
    })
  }
  const viewOne = (appointment: StoredAppointment): Appointment => view([appointment])[0] ?? missing('appointment')
  const sessionOf = (reader: Reader, id: string): ShownSession => findSession(reader, id) ?? missing('session')
  const shown = (reader: Reader, session: ShownSession): DutySession => views(reader, [session])[0] ?? missing('session')

  const freePlace = (reader: Reader, session: ShownSession, residentId: string, walkIn: boolean): number | null => freePlaceFor(reader, session, people.everyIdOf(residentId), walkIn)

  /** Whoever finds no place hears what else is free. Throws `SESSION_FULL`. */
  function full(writer: Writer, session: ShownSession, wanted: Instant = session.startsAt): never {
    throw new Refusal('SESSION_FULL', { places: session.places, choices: slots.choicesFor(writer, session, wanted, writer.act.at) })
  }

  /** A wanted time is asked for before the places are counted: whoever loses it hears who has it and what else is free. */
  function placeAndTime(writer: Writer, session: ShownSession, id: string, wish: BookingWish): { place: number; slot: SlotTime | null } {
    const place = freePlace(writer, session, wish.residentId, wish.walkIn)
    const wanted = session.slots !== null && wish.startsAt !== undefined
    if (place === null && !wanted) full(writer, session)
    const waits = place !== null && place > session.places && !wanted // kept for walk-ins: they wait in line and take nobody's time
    const slot = waits ? null : slots.timeFor(writer, session, id, wish)
    if (place === null || (session.slots && slot === null && !waits)) full(writer, session, wish.startsAt)
    return { place, slot }
  }

  /** Gives a person a place inside another transaction; `walkIn` people are here. */
  function bookWithin(writer: Writer, session: ShownSession, wish: BookingWish): Booked {
    if (!takesAppointments(session.state)) throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
    if (!people.exists(wish.residentId)) missing('resident')
    const { act } = writer
    const residentId = people.canonicalId(wish.residentId)
    const trouble = isOnOffer(session, act.at) && (wish.walkIn || session.slots) ? null : windowTrouble(session, session, act.at)
    if (trouble) throw new Refusal('BOOKING_WINDOW', trouble)
    const id = newId()
    const { place, slot } = placeAndTime(writer, session, id, { ...wish, residentId })
    const appointment: StoredAppointment = {
      id, place, slot, number: nextNumber(writer, 'ZX'), sessionId: session.id, residentId, walkIn: wish.walkIn,
      state: wish.walkIn ? 'arrived' : 'booked', undoState: null, arrivedAt: wish.walkIn ? act.at : null, begunAt: null, servedAt: null, outcome: null, version: 1,
    }
    insertAppointment(writer, appointment)
    writer.journal({ subject: 'appointment', subjectId: id, action: 'booked', data: { number: appointment.number, sessionId: session.id, residentId, place, walkIn: wish.walkIn, ...(slot ? { startsAt: slot.startsAt } : {}) } })
    const slip = scheduling.slips.issue(writer, { kind: 'appointment', ownerId: id, residentId }, slipText(shown(writer, session), appointment))
    return { appointment: viewOne(appointment), slip }
  }

  /**
   * Takes a step inside another transaction. Cancelling gives the time back; taking that back asks for it again. Throws
   * `WRONG_STATE`, and when a cancellation is taken back `SESSION_FULL`, `ALREADY_BOOKED` or `SLOT_TAKEN`.
   */
  function stepWithin(writer: Writer, session: ShownSession, before: StoredAppointment, event: Step, outcome: Outcome | null = null): StoredAppointment {
    const progress = stepAppointment(before, event, writer.act.at)
    if (!progress) throw new Refusal('WRONG_STATE', { what: 'appointment', state: before.state })
    const again = before.state === 'cancelled'
    if (progress.state === 'cancelled') scheduling.release(writer, before.id)
    const after: StoredAppointment = {
      ...before, ...progress, place: again ? placeAgain(writer, session, before) : before.place, slot: again ? slotAgain(writer, session, before) : before.slot,
      outcome: hasOutcome(progress.state) ? outcome : null,
    }
    if (!updateAppointment(writer, sealer, after)) throw new Refusal('STALE', { what: 'appointment' })
    const come = after.outcome && { topic: after.outcome.topic, disposition: after.outcome.disposition, referredTo: after.outcome.referredTo }
    writer.journal({ subject: 'appointment', subjectId: before.id, action: PAST[event], data: { from: before.state, to: after.state, ...come } })
    return { ...after, version: before.version + 1 }
  }

  /** The place somebody had before cancelling, or a free one when it is gone. */
  function placeAgain(writer: Writer, session: ShownSession, before: StoredAppointment): number {
    const free = freePlace(writer, session, before.residentId, before.walkIn) ?? full(writer, session, before.slot?.startsAt)
    return listHeldPlaces(writer, session.id).some((one) => one.place === before.place) ? free : before.place
  }

  function slotAgain(writer: Writer, session: ShownSession, { id, slot }: StoredAppointment): SlotTime | null {
    return slot && slots.take(writer, session, id, slot.startsAt)
  }

  function step(writer: Writer, before: StoredAppointment, event: Step, outcome: Outcome | null = null): Appointment {
    const session = sessionOf(writer, before.sessionId)
    if (session.state === 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
    const after = stepWithin(writer, session, before, event, outcome)
    if (session.state === 'open' && (after.state === 'inService' || after.state === 'served')) updateSession(writer, { ...session, state: 'running', undoState: null })
    return viewOne(after)
  }

  const describe: Describe = (ids) => new Map(view(store.read((reader) => listAppointmentsOf(reader, sealer, ids))).map(({ id, name, state }) => [id, { title: name, state }]))
  scheduling.describeWith('appointment', describe)

  return {
    view,
    /** An appointment and its session. Throws `NOT_FOUND`. */
    find: (appointmentId: string): { appointment: Appointment; session: DutySession } => store.read((reader) => {
      const appointment = findAppointment(reader, sealer, appointmentId) ?? missing('appointment')
      return { appointment: viewOne(appointment), session: shown(reader, sessionOf(reader, appointment.sessionId)) }
    }),
    bookWithin,
    stepWithin,
    /** Gives a person a place; in a session of slots with a time. */
    book: (act: Act, { sessionId, ...wish }: BookingWish & { readonly sessionId: string }): Booked => store.write(act, (writer) => bookWithin(writer, sessionOf(writer, sessionId), wish)),
    step: (act: Act, input: { appointmentId: string; version: number; event: Step; outcome?: Outcome | undefined }): Appointment => store.write(act, (writer) => {
      const before = findAppointment(writer, sealer, input.appointmentId) ?? missing('appointment')
      if (before.version !== input.version) throw new Refusal('STALE', { what: 'appointment' })
      return step(writer, before, input.event, input.outcome)
    }),
    expectedOf: createExpected({ store, sealer }, { people, views, view }),
    /**
     * Somebody scans their slip at the kiosk: they are here. `already` when they were before.
     * Throws `NOT_FOUND`, and `WRONG_STATE` for an appointment that was cancelled or is over.
     */
    arrive: (act: Act, appointmentId: string): { appointment: Appointment; session: DutySession; already: boolean } => store.write(act, (writer) => {
      const before = findAppointment(writer, sealer, appointmentId) ?? missing('appointment')
      const already = before.state === 'arrived' || before.state === 'inService' || before.state === 'served'
      return { appointment: already ? viewOne(before) : step(writer, before, 'arrive'), session: shown(writer, sessionOf(writer, before.sessionId)), already }
    }),
  }
}

function slipText(session: DutySession, { place, number, slot }: StoredAppointment): Omit<Slip, 'code'> {
  const turn = slot === null ? [spanText(session), `第 ${place} 位`] : [spanText(slot)]
  return { title: session.kind === 'reception' ? '接访预约' : '咨询预约', lines: [`${session.expertName} · ${session.speciality}`, session.roomName, ...turn, `编号 ${number}`] }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
