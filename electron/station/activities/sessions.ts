import type { ActivityKind, ActivitySession } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { nextActivitySessionState, type ActivitySessionEvent } from '../../../shared/domain/activities/session-state.ts'
import { addDays, addMonths, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { parseClockTime, type ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { dateOf, instantAt } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Describe, Scheduling } from '../scheduling/service.ts'
import type { Act, JournalData } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { closeAttendances, reopenAttendances } from './attendance-repository.ts'
import { createSessionTaker } from './session-taker.ts'
import { findPlan, findSession, insertActivity, insertSession, listOpeningDue, listSessions, listSessionsById, setSessionState, updateSession, type SessionPart } from './session-repository.ts'

/** What the desk types of a new activity. */
export interface ActivityInput {
  readonly title: string
  readonly kind: ActivityKind
  readonly organiser: string
  readonly sessions: readonly SessionPart[]
}

/** What an office plan knows of an activity beyond what the desk types; kept sealed, since it names somebody. */
export interface OfficePlan {
  readonly contact: string | null
  readonly heads: number | null
}

/** Longest session, in minutes: a whole day (house rule; an exhibition has one session a day). */
const LONGEST_MINUTES = 24 * 60
const MIDNIGHT = parseClockTime('00:00') as ClockTime

const PAST: Readonly<Record<ActivitySessionEvent, string>> = { open: 'opened', end: 'ended', cancel: 'cancelled', reopen: 'reopened', restore: 'restored' }

export type Sessions = ReturnType<typeof createSessions>

/** Activities and their sessions. A session in a room holds it like anything else, also outside the opening hours. */
export function createSessions({ store, newId, sealer }: Pick<Parts, 'store' | 'newId' | 'sealer'>, scheduling: Scheduling) {
  const session = (reader: Reader, id: string): ActivitySession => findSession(reader, id) ?? missing()

  function hold(writer: Writer, sessionId: string, part: SessionPart): void {
    if (part.roomId === null) return
    scheduling.hold(writer, { roomId: part.roomId, startsAt: part.startsAt, endsAt: part.endsAt, kind: 'activity', ownerId: sessionId, heads: part.capacity ?? undefined })
  }

  /**
   * The part as it is kept: in a room its place is the room's name. A room out of use that day is only for the session that
   * is in it already. Throws `BAD_TIME`, `NOT_FOUND`, `OVER_CAPACITY`.
   */
  function checked(part: SessionPart, roomBefore: string | null): SessionPart {
    if (part.startsAt >= part.endsAt) throw new Refusal('BAD_TIME', { reason: 'order' })
    if (part.endsAt - part.startsAt > LONGEST_MINUTES * 60_000) throw new Refusal('BAD_TIME', { reason: 'too-long', limitMinutes: LONGEST_MINUTES })
    if (part.roomId === null) return part
    const room = scheduling.rooms.listOn(dateOf(part.startsAt)).find(({ id }) => id === part.roomId)
    if (!room || !(room.active || room.id === roomBefore)) throw new Refusal('NOT_FOUND', { what: 'room' })
    if (part.capacity !== null && part.capacity > room.capacity) throw new Refusal('OVER_CAPACITY', { capacity: room.capacity })
    return { ...part, place: part.place === '' ? room.name : part.place }
  }

  /** Writes an activity down inside another transaction. `plan` is what an office plan knew beyond it, sealed. */
  function createWithin(writer: Writer, input: ActivityInput, plan: OfficePlan | null = null): readonly string[] {
    const id = newId()
    const number = nextNumber(writer, 'HD')
    const parts = input.sessions.map((part) => checked(part, null))
    insertActivity(writer, { id, number, title: input.title, kind: input.kind, organiser: input.organiser, planSealed: plan === null ? null : sealer.seal(plan, `activity ${id}`), createdAt: writer.act.at })
    writer.journal({ subject: 'activity', subjectId: id, action: 'created', data: { number, kind: input.kind, sessions: parts.length } })
    return parts.map((part) => {
      const sessionId = newId()
      hold(writer, sessionId, part)
      insertSession(writer, { ...part, id: sessionId, activityId: id })
      writer.journal({ subject: 'activitySession', subjectId: sessionId, action: 'planned', data: { activityId: id, ...factsOf(part) } })
      return sessionId
    })
  }

  /** Runs a change of one session under its version; answers what it is then. */
  function change(act: Act, input: { readonly sessionId: string; readonly version: number }, work: (writer: Writer, before: ActivitySession) => void): ActivitySession {
    return store.write(act, (writer) => {
      const before = session(writer, input.sessionId)
      if (before.version !== input.version) throw new Refusal('STALE', { what: 'session' })
      work(writer, before)
      return session(writer, input.sessionId)
    })
  }

  function step(act: Act, input: { readonly sessionId: string; readonly version: number }, event: ActivitySessionEvent): ActivitySession {
    return change(act, input, (writer, before) => take(writer, before, event))
  }

  /** Whoever is inside leaves with the end of a session, and is back when it is opened again. */
  function take(writer: Writer, before: ActivitySession, event: ActivitySessionEvent): void {
    const next = nextActivitySessionState(before.state, event)
    if (next === null) throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
    if (event === 'cancel') scheduling.release(writer, before.id)
    if (event === 'restore') hold(writer, before.id, before)
    if (event === 'end') closeAttendances(writer, before.id)
    if (event === 'reopen') reopenAttendances(writer, before.id)
    setSessionState(writer, before.id, next)
    writer.journal({ subject: 'activitySession', subjectId: before.id, action: PAST[event] })
  }

  const describe: Describe = (ownerIds) => new Map(store.read((reader) => listSessionsById(reader, ownerIds)).map(({ id, title, state }) => [id, { title, state }]))
  scheduling.describeWith('activity', describe)
  scheduling.takings.takeWith('activity', createSessionTaker(take))

  return {
    createWithin,
    get: (id: string): ActivitySession => store.read((reader) => session(reader, id)),
    /** Who is in charge of the activity as its office plan said; empty where there was none. */
    contactOf(activityId: string): string {
      const sealed = store.read((reader) => findPlan(reader, activityId))
      return sealed === null ? '' : (sealer.open(sealed, `activity ${activityId}`) as OfficePlan).contact ?? ''
    },
    day: (on: CalendarDate): ActivitySession[] => store.read((reader) => listSessions(reader, { startsAt: instantAt(on, MIDNIGHT), endsAt: instantAt(addDays(on, 1), MIDNIGHT) })),
    month: (month: Month): ActivitySession[] => store.read((reader) => listSessions(reader, { startsAt: instantAt(firstOf(month), MIDNIGHT), endsAt: instantAt(firstOf(addMonths(month, 1)), MIDNIGHT) })),
    create(act: Act, input: ActivityInput): ActivitySession[] {
      return store.write(act, (writer) => createWithin(writer, input).map((id) => session(writer, id)))
    },
    update(act: Act, input: SessionPart & { readonly sessionId: string; readonly version: number }): ActivitySession {
      return change(act, input, (writer, before) => {
        if (before.state === 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
        const part = checked(input, before.roomId)
        scheduling.release(writer, before.id)
        hold(writer, before.id, part)
        updateSession(writer, before.id, part)
        writer.journal({ subject: 'activitySession', subjectId: before.id, action: 'updated', data: factsOf(part) })
      })
    },
    step,
    /** One step inside another transaction. Throws `NOT_FOUND`, `WRONG_STATE`. */
    stepWithin: (writer: Writer, sessionId: string, event: ActivitySessionEvent): void => take(writer, session(writer, sessionId), event),
    /** Opens the sign-in of every session whose time has come. */
    openDue({ at }: { readonly at: number }): void {
      const due = store.read((reader) => listOpeningDue(reader, at))
      if (due.length > 0) store.write({ at, actor: 'station', screen: 'station' }, (writer) => due.forEach((id) => take(writer, session(writer, id), 'open')))
    },
  }
}

function firstOf(month: Month): CalendarDate {
  return `${month}-01` as CalendarDate
}

function factsOf(part: SessionPart): JournalData {
  return { roomId: part.roomId, startsAt: part.startsAt, endsAt: part.endsAt, capacity: part.capacity, listed: part.listed }
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'session' })
}
