import type { Appointment, DutySession, Late } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { nextSessionState, type CancelReason, type SessionEvent, type SessionState } from '../../../shared/domain/consultations/session-state.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { cancelReasonLabels } from '../../../shared/text/consultation-labels.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Describe, Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listAppointments, type StoredAppointment } from './appointment-repository.ts'
import type { Appointments } from './appointments.ts'
import { refuseUnnoticed } from './refuse-unnoticed.ts'
import { reholdSession } from './session-holds.ts'
import { signIn, signOut } from './session-signing.ts'
import type { SessionPlan, SessionPlans } from './session-plans.ts'
import { findSession, listSessions, listSessionsFrom, updateSession, type ShownSession, type SteppedAppointment } from './session-repository.ts'
import type { SessionViews } from './session-view.ts'
import type { SlotTimes } from './slot-times.ts'

interface Others {
  readonly scheduling: Scheduling
  readonly appointments: Appointments
  readonly plans: SessionPlans
  readonly views: SessionViews
  readonly slots: SlotTimes
}

const PAST: Readonly<Record<'publish' | 'open' | 'undo', string>> = { publish: 'published', open: 'opened', undo: 'undone' }

export type DutySessions = ReturnType<typeof createDutySessions>

/** Duty sessions: experts in a room for a while, with places. Evenings and weekends are as good as opening hours. */
export function createDutySessions({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { scheduling, appointments, plans, views, slots }: Others) {
  const find = (reader: Reader, id: string): ShownSession => findSession(reader, id) ?? missing('session')
  const get = (reader: Reader, id: string): DutySession => views(reader, [find(reader, id)])[0] ?? missing('session')
  const from = (span: Interval): DutySession[] => store.read((reader) => views(reader, listSessionsFrom(reader, span)))

  /** The state after an event; where the machine has none, a refusal that says where the session stands. */
  function after(session: ShownSession, event: SessionEvent): SessionState {
    return nextSessionState(session.state, event) ?? refuseState(session)
  }

  /** Publishes or opens a session inside another transaction, or takes the last of these back. Opening without a notice, where it is let through, is one. Throws `NOTICE_SHORT`. */
  function stepWithin(writer: Writer, session: ShownSession, event: 'publish' | 'open' | 'undo', late?: Late): void {
    const { at } = writer.act
    const stepped = event === 'undo' ? takenBack(session) : { ...session, state: after(session, event), undoState: session.state }
    const waived = event === 'undo' ? null : refuseUnnoticed(writer, event, stepped, session.publishedAt, late)
    updateSession(writer, event === 'publish' || waived ? { ...stepped, publishedAt: at } : stepped)
    writer.journal({ subject: 'session', subjectId: session.id, action: PAST[event], data: { from: session.state, to: stepped.state, ...waived } })
  }

  /** Takes the same step for everybody in one of some states; who they are. */
  function stepAll(writer: Writer, session: ShownSession, states: readonly StoredAppointment['state'][], event: 'cancel' | 'markNoShow'): readonly StoredAppointment[] {
    return listAppointments(writer, sealer, session.id).filter(({ state }) => states.includes(state)).map((before) => appointments.stepWithin(writer, session, before, event))
  }

  /** Frees room and experts inside another transaction; who was still to come. */
  function cancelWithin(writer: Writer, id: string, reason?: CancelReason): readonly StoredAppointment[] {
    const session = find(writer, id)
    const state = after(session, 'cancel')
    const toCall = stepAll(writer, session, ['booked', 'arrived'], 'cancel')
    updateSession(writer, { ...session, state, undoState: session.state, endedWith: toCall.map(steppedOf) })
    scheduling.release(writer, id)
    writer.journal({ subject: 'session', subjectId: id, action: 'cancelled', data: { ...(reason ? { reason } : {}), appointments: toCall.length } })
    return toCall
  }

  /** Takes an ending back as a whole inside another transaction: the session's own, and the steps it took for its appointments. */
  function reopenWithin(writer: Writer, input: { readonly sessionId: string; readonly appointments: readonly SteppedAppointment[]; readonly late?: Late | undefined }): void {
    const session = find(writer, input.sessionId)
    if (session.state !== 'closed' && session.state !== 'cancelled') refuseState(session)
    reholdSession(scheduling, writer, session)
    const stepped = new Map(input.appointments.map(({ appointmentId, version }) => [appointmentId, version]))
    const people = listAppointments(writer, sealer, session.id).filter(({ id }) => stepped.has(id))
    if (people.length < stepped.size || people.some(({ id, version }) => version !== stepped.get(id))) throw new Refusal('STALE', { what: 'appointment' })
    for (const before of people) {
      appointments.stepWithin(writer, session, before, 'undo')
      scheduling.calls.withdrawWithin(writer, before.id)
    }
    const begun = listAppointments(writer, sealer, session.id).some(({ state }) => state === 'inService' || state === 'served')
    const reopened: ShownSession = { ...session, state: begun ? 'running' : session.undoState ?? 'open', undoState: null, endedWith: [], signedOut: [] }
    const waived = refuseUnnoticed(writer, 'reopen', reopened, session.publishedAt, input.late)
    signIn(writer, session)
    updateSession(writer, { ...reopened, publishedAt: waived ? writer.act.at : session.publishedAt })
    writer.journal({ subject: 'session', subjectId: session.id, action: 'reopened', data: { from: session.state, appointments: people.length, ...waived } })
  }

  /** Puts whoever was still to come on the call list, with what is to be said. */
  function listCalls(writer: Writer, id: string, people: readonly StoredAppointment[], reason: CancelReason): void {
    const session = get(writer, id)
    const said = `${titleOf(session)}的坐诊取消${reason === 'other' ? '' : `（${cancelReasonLabels[reason]}）`}`
    for (const { id: ownerId, residentId, slot } of people) {
      scheduling.calls.addWithin(writer, { reason: 'closed', ownerKind: 'appointment', ownerId, causeId: id, residentId, about: `${spanText(slot ?? session)} ${said}` })
    }
  }

  const describe: Describe = (ids) => new Map(store.read((reader) => views(reader, listSessions(reader, ids))).map((session) => [session.id, { title: titleOf(session), state: session.state }]))
  scheduling.describeWith('session', describe)

  return {
    find,
    view: get,
    cancelWithin,
    reopenWithin,
    stepWithin,
    step: (act: Act, input: { sessionId: string; event: 'publish' | 'open' | 'undo'; late?: Late | undefined }): DutySession => store.write(act, (writer) => {
      stepWithin(writer, find(writer, input.sessionId), input.event, input.late)
      return get(writer, input.sessionId)
    }),
    /** Plans a session: holds the room and every expert, so none can be elsewhere. */
    plan: (act: Act, plan: SessionPlan): DutySession => store.write(act, (writer) => get(writer, plans.planWithin(writer, plan))),
    day: (on: CalendarDate): DutySession[] => from(dayInterval(on)),
    month: (month: Month): DutySession[] => from(intervalOfMonth(month)),
    get: (id: string): { session: DutySession; appointments: Appointment[]; starts: Instant[] } => store.read((reader) => {
      const session = find(reader, id)
      return { session: get(reader, id), appointments: appointments.view(listAppointments(reader, sealer, id)), starts: [...slots.freeIn(reader, session, now())] }
    }),
    /** Cancels a session, and answers whom to call; they stand on the call list. */
    cancel: (act: Act, { sessionId, reason }: { readonly sessionId: string; readonly reason: CancelReason }): { toCall: Appointment[] } => store.write(act, (writer) => {
      const toCall = cancelWithin(writer, sessionId, reason)
      listCalls(writer, sessionId, toCall, reason)
      return { toCall: appointments.view(toCall) }
    }),
    reopen: (act: Act, input: Parameters<typeof reopenWithin>[1]): DutySession => store.write(act, (writer) => {
      reopenWithin(writer, input)
      return get(writer, input.sessionId)
    }),
    /** Ends a session; who was still expected did not come. */
    close: (act: Act, id: string): { session: DutySession; missed: Appointment[] } => store.write(act, (writer) => {
      const session = find(writer, id)
      const state = after(session, 'close')
      const missed = stepAll(writer, session, ['booked'], 'markNoShow')
      updateSession(writer, { ...session, state, undoState: session.state, endedWith: missed.map(steppedOf), signedOut: signOut(writer, id) })
      scheduling.shorten(writer, id, act.at)
      writer.journal({ subject: 'session', subjectId: id, action: 'closed', data: { missed: missed.length } })
      return { session: get(writer, id), missed: appointments.view(missed) }
    }),
  }
}

/** `黄医生`, and `黄医生、王律师` for a joint session; who is away is not named. */
function titleOf({ expertName, experts }: DutySession): string {
  const here = experts.filter(({ state }) => state === 'expected').map(({ name }) => name)
  return here.length === 0 ? expertName : here.join('、')
}

const steppedOf = ({ id, version }: StoredAppointment): SteppedAppointment => ({ appointmentId: id, version })

/** Publishing and opening can be taken back while nothing came of them. */
function takenBack(session: ShownSession): ShownSession {
  const { state, undoState, takenPlaces } = session
  if (undoState === null || (state !== 'published' && state !== 'open') || (undoState !== state && takenPlaces.length > 0)) refuseState(session)
  return { ...session, state: undoState, undoState: null, publishedAt: state === 'published' || undoState === state || undoState === 'planned' ? null : session.publishedAt }
}

function refuseState({ state }: ShownSession): never {
  throw new Refusal('WRONG_STATE', { what: 'session', state })
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
