import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { CancelReason } from '../../../shared/domain/activities/session-rules.ts'
import { nextActivitySessionState, type ActivitySessionEvent } from '../../../shared/domain/activities/session-state.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { closeAttendances, reopenAttendances } from './attendance-repository.ts'
import type { RegistrationLine } from './registration-line.ts'
import { createSessionCalls } from './session-calls.ts'
import { createSessionParts, type SessionInput } from './session-parts.ts'
import { createSessionPlans, expertFacts, factsOf } from './session-plans.ts'
import { createSessionReads } from './session-reads.ts'
import { createSessionTaker } from './session-taker.ts'
import { findSession, listOpeningDue, setSessionState, updateSession, type Cancelling, type SessionPart } from './session-repository.ts'

/** Which session, as it was when it was read. */
export interface SeenSession {
  readonly sessionId: string
  readonly version: number
}

const PAST: Readonly<Record<ActivitySessionEvent, string>> = { open: 'opened', end: 'ended', cancel: 'cancelled', reopen: 'reopened', restore: 'restored' }

export type Sessions = ReturnType<typeof createSessions>

interface Others {
  readonly scheduling: Scheduling
  readonly line: RegistrationLine
  readonly isExpert: (expertId: string) => boolean
}

/** Activities and their sessions. A session in a room holds it like anything else, also outside the opening hours. */
export function createSessions(parts: Pick<Parts, 'store' | 'newId' | 'sealer'>, { scheduling, line, isExpert }: Others) {
  const { store } = parts
  const session = (reader: Reader, id: string): ActivitySession => findSession(reader, id) ?? missing()
  const taking = createSessionParts(scheduling, isExpert)
  const { checked, hold, seat } = taking
  const reads = createSessionReads(parts)
  const ring = createSessionCalls(scheduling.calls)

  /** A session nobody has changed since it was read, inside another transaction. Throws `NOT_FOUND`, `STALE`. */
  function read(writer: Writer, { sessionId, version }: SeenSession): ActivitySession {
    const before = session(writer, sessionId)
    if (before.version !== version) throw new Refusal('STALE', { what: 'session' })
    return before
  }

  function change(act: Act, seen: SeenSession, work: (writer: Writer, before: ActivitySession) => void): ActivitySession {
    return store.write(act, (writer) => {
      work(writer, read(writer, seen))
      return session(writer, seen.sessionId)
    })
  }

  /** Whoever is inside leaves with the end of a session, and is back when it is opened again. */
  function take(writer: Writer, before: ActivitySession, event: ActivitySessionEvent, cancelling: Cancelling | null = null): void {
    const next = nextActivitySessionState(before.state, event)
    if (next === null) throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
    if (event === 'cancel') scheduling.release(writer, before.id)
    if (event === 'cancel') line.pause(writer, before.id)
    if (event === 'restore') hold(writer, before.id, before)
    if (event === 'end') closeAttendances(writer, before.id)
    if (event === 'reopen') reopenAttendances(writer, before.id)
    setSessionState(writer, before.id, next, cancelling)
    writer.journal({ subject: 'activitySession', subjectId: before.id, action: cancelling?.postponed === true ? 'postponed' : PAST[event], ...(cancelling?.reason ? { data: { reason: cancelling.reason } } : {}) })
    if (event === 'restore') line.promote(writer, before.id)
  }

  /** Puts a session into its new time and place; what it held is free for whoever comes next in the same act. */
  function put(writer: Writer, before: ActivitySession, input: SessionInput): SessionPart {
    const part = checked(input, before)
    seat(writer, before.id, input.expertIds)
    scheduling.retake(writer, before.id, () => hold(writer, before.id, part))
    updateSession(writer, before.id, part)
    writer.journal({ subject: 'activitySession', subjectId: before.id, action: 'updated', data: { ...factsOf(part), ...expertFacts(input) } })
    return part
  }

  /** Changes one session inside another transaction; who registered is rung up where its time or place is another. `undoing`: what was said is taken back. */
  function updateWithin(writer: Writer, before: ActivitySession, input: SessionInput, undoing = false): void {
    if (before.state === 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
    put(writer, before, input)
    const after = session(writer, before.id)
    if (before.state === 'planned' && isElsewhere(before, after)) {
      if (undoing) ring.takenBack(writer, after)
      else ring.moved(writer, before, after)
    }
    line.promote(writer, before.id)
  }

  scheduling.describeWith('activity', reads.describe)
  scheduling.takings.takeWith('activity', createSessionTaker(take))

  return {
    updateWithin, read,
    ...reads,
    ...createSessionPlans(parts, taking),
    update(act: Act, { undoing, ...input }: SessionInput & SeenSession & { readonly undoing?: boolean | undefined }): ActivitySession {
      return change(act, input, (writer, before) => updateWithin(writer, before, input, undoing))
    },
    step: (act: Act, seen: SeenSession, event: 'open' | 'end' | 'reopen'): ActivitySession => change(act, seen, (writer, before) => take(writer, before, event)),
    /** The session is not held, or on a day to be named later; who registered is rung up. */
    cancel(act: Act, { reason = null, postponed = false, ...seen }: SeenSession & { readonly reason?: CancelReason | null | undefined; readonly postponed?: boolean | undefined }): ActivitySession {
      return change(act, seen, (writer, before) => {
        take(writer, before, 'cancel', { reason, postponed })
        ring.cancelled(writer, before, postponed)
      })
    },
    restore: (act: Act, seen: SeenSession): ActivitySession => change(act, seen, (writer, before) => {
      take(writer, before, 'restore')
      ring.takenBack(writer, session(writer, before.id))
    }),
    /** A postponed or cancelled session is held after all, at another time; who registered is rung up. */
    resume(act: Act, input: SessionInput & SeenSession): ActivitySession {
      return change(act, input, (writer, before) => {
        if (before.state !== 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
        put(writer, before, input)
        setSessionState(writer, before.id, 'planned')
        const after = session(writer, before.id)
        writer.journal({ subject: 'activitySession', subjectId: before.id, action: 'restored' })
        ring.moved(writer, before, after)
        line.promote(writer, before.id)
      })
    },
    /** One step inside another transaction. Throws `NOT_FOUND`, `WRONG_STATE`. */
    stepWithin: (writer: Writer, sessionId: string, event: ActivitySessionEvent): void => take(writer, session(writer, sessionId), event),
    cameFromLine: line.came,
    /** Opens the sign-in of every session whose time has come. */
    openDue({ at }: { readonly at: number }): void {
      const due = store.read((reader) => listOpeningDue(reader, at))
      if (due.length > 0) store.write({ at, actor: 'station', screen: 'station' }, (writer) => due.forEach((id) => take(writer, session(writer, id), 'open')))
    },
  }
}

function isElsewhere(before: ActivitySession, after: ActivitySession): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.place !== after.place
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'session' })
}
