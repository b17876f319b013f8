import type { DutySession, Late } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { LONGEST_SESSION_MINUTES } from '../../../shared/domain/consultations/house-rules.ts'
import { isAnnounced } from '../../../shared/domain/consultations/public-notice.ts'
import { isAhead } from '../../../shared/domain/consultations/session-state.ts'
import { timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listAppointments, shiftCancelled, updateAppointment, type StoredAppointment } from './appointment-repository.ts'
import type { DutySessions } from './duty-sessions.ts'
import { findExpert } from './expert-repository.ts'
import { refuseOver } from './refuse-unfit.ts'
import { refuseUnnoticed } from './refuse-unnoticed.ts'
import { listSessionExperts, replaceSessionExperts, type StoredSessionExpert } from './session-expert-repository.ts'
import { reholdSession } from './session-holds.ts'
import { deleteSession, insertSession, listLeftBy, updateSession, type StoredSession } from './session-repository.ts'
import type { SlotTimes } from './slot-times.ts'

interface Others {
  readonly scheduling: Scheduling
  readonly sessions: Pick<DutySessions, 'find' | 'view'>
  readonly slots: SlotTimes
}

export interface Move {
  readonly sessionId: string
  readonly roomId: string
  readonly startsAt: Instant
  readonly late?: Late | undefined
}

/**
 * Moves sessions in place and time (改期). The session keeps its id, so its appointments and their slips stay good; the plan
 * keeps a row of the old time that says where it went.
 */
export function createSessionMoves({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, { scheduling, sessions, slots }: Others) {
  /** Holds room and experts anew, and every appointment's time by as much later or earlier. */
  function settle(writer: Writer, before: StoredSession, after: StoredSession): void {
    updateSession(writer, after)
    reholdSession(scheduling, writer, after)
    const held = listAppointments(writer, sealer, before.id).filter(({ slot, state }) => slot !== null && state !== 'cancelled')
    for (const { id } of held) scheduling.release(writer, id)
    for (const one of held) shift(writer, one, after.startsAt - before.startsAt)
    shiftCancelled(writer, before.id, after.startsAt - before.startsAt)
  }

  function shift(writer: Writer, one: StoredAppointment, by: number): void {
    if (one.slot === null) return
    const slot = slots.take(writer, sessions.find(writer, one.sessionId), one.id, one.slot.startsAt + by)
    if (!updateAppointment(writer, sealer, { ...one, slot })) throw new Refusal('STALE', { what: 'appointment' })
    writer.journal({ subject: 'appointment', subjectId: one.id, action: 'moved', data: { from: one.state, to: one.state, startsAt: slot.startsAt } })
  }

  /** Puts everybody still expected on the call list; how many. */
  function list(writer: Writer, session: StoredSession, causeId: string): number {
    const expected = listAppointments(writer, sealer, session.id).filter(({ state }) => state === 'booked')
    for (const { id, residentId, slot } of expected) {
      scheduling.calls.addWithin(writer, { reason: 'moved', ownerKind: 'appointment', ownerId: id, causeId, residentId, about: `咨询改到 ${spanText(slot ?? session)}` })
    }
    return expected.length
  }

  /** Moves inside another transaction; how many are to be called. */
  function moveWithin(writer: Writer, { sessionId, roomId, startsAt, late }: Move): { readonly toCall: number } {
    const { takenPlaces: _, roomName: __, category: ___, speciality: ____, ...before } = sessions.find(writer, sessionId)
    if (!isAhead(before.state)) throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
    const moved: StoredSession = { ...before, roomId, startsAt, endsAt: startsAt + before.endsAt - before.startsAt, ...backOnDuty(before) }
    const waived = refuseUnnoticed(writer, 'move', moved, before.publishedAt, late)
    const after: StoredSession = { ...moved, publishedAt: moved.kind === 'reception' && isAnnounced(moved.state) ? writer.act.at : before.publishedAt }
    if (!scheduling.rooms.listOn(dateOf(startsAt)).some((room) => room.id === roomId && room.active)) throw new Refusal('NOT_FOUND', { what: 'room' })
    const trouble = timeTrouble(after, writer.act.at, { limitMinutes: LONGEST_SESSION_MINUTES })
    if (trouble) throw new Refusal('BAD_TIME', trouble)
    const left: StoredSession = { ...before, id: newId(), state: 'rescheduled', undoState: before.state, movedTo: before.id }
    const experts = listSessionExperts(writer, [sessionId])
    const back = experts.map((one) => (experts.some(({ standsInFor }) => standsInFor === one.expertId) ? one : expected(one)))
    for (const { expertId, state } of back) if (state === 'expected') refuseOver(findExpert(writer, sealer, expertId), dateOf(startsAt))
    insertSession(writer, left)
    replaceSessionExperts(writer, left.id, experts.map((one) => ({ ...one, sessionId: left.id })))
    replaceSessionExperts(writer, sessionId, back)
    settle(writer, before, after)
    writer.journal({ subject: 'session', subjectId: sessionId, action: 'rescheduled', data: { roomId, startsAt, endsAt: after.endsAt, wasAt: before.startsAt, fromRoomId: before.roomId, ...waived } })
    return { toCall: list(writer, sessions.find(writer, sessionId), left.id) }
  }

  /**
   * Takes the last move back inside another transaction; with `leftId` also every one before it down to the move that left
   * that row, at once, as the places between may be somebody else's by now. Does nothing where that move was taken back
   * already. Throws `WRONG_STATE` where there was none, `NOTICE_SHORT` where a reception was announced only since.
   */
  function undoWithin(writer: Writer, sessionId: string, leftId?: string): void {
    const { takenPlaces: _, roomName: __, category: ___, speciality: ____, ...before } = sessions.find(writer, sessionId)
    const lefts = listLeftBy(writer, sessionId)
    const depth = leftId === undefined ? 0 : lefts.findIndex(({ id }) => id === leftId)
    if (depth < 0) return
    const left = lefts[depth]
    if (!left || !isAhead(before.state)) throw new Refusal('WRONG_STATE', { what: 'session', state: before.state })
    const after: StoredSession = { ...before, roomId: left.roomId, startsAt: left.startsAt, endsAt: left.endsAt, publishedAt: left.publishedAt ?? before.publishedAt, ...asItWas(left, before) }
    if (left.publishedAt === null) refuseUnnoticed(writer, 'move', after, null)
    replaceSessionExperts(writer, sessionId, listSessionExperts(writer, [left.id]).map((one) => ({ ...one, sessionId })))
    for (const { id } of lefts.slice(0, depth + 1)) {
      replaceSessionExperts(writer, id, [])
      deleteSession(writer, id)
    }
    settle(writer, before, after)
    for (const { id } of listAppointments(writer, sealer, sessionId)) scheduling.calls.withdrawWithin(writer, id)
    writer.journal({ subject: 'session', subjectId: sessionId, action: 'movedBack', data: { roomId: left.roomId, startsAt: left.startsAt, endsAt: left.endsAt } })
  }

  return {
    moveWithin,
    undoWithin,
    /** The row that the last move of a session left in the plan. */
    lastLeftBy: (reader: Reader, sessionId: string): string | undefined => listLeftBy(reader, sessionId)[0]?.id,
    move: (act: Act, input: Move): { session: DutySession; toCall: number } => store.write(act, (writer) => {
      const { toCall } = moveWithin(writer, input)
      return { session: sessions.view(writer, input.sessionId), toCall }
    }),
    undo: (act: Act, sessionId: string): DutySession => store.write(act, (writer) => {
      undoWithin(writer, sessionId)
      return sessions.view(writer, sessionId)
    }),
  }
}

/** An expert who was away without a stand-in is expected at the new time, and the session is what it was before the leave. */
function backOnDuty({ state, undoState }: StoredSession): Pick<StoredSession, 'state' | 'undoState'> {
  return state === 'expertAbsent' ? { state: undoState ?? 'open', undoState: null } : { state, undoState }
}

/** What was published or opened since a move stays so; an expert who was away before it is away again. */
function asItWas(left: StoredSession, now: StoredSession): Pick<StoredSession, 'state' | 'undoState'> {
  const onDuty = backOnDuty(now)
  return left.undoState === 'expertAbsent' ? { state: 'expertAbsent', undoState: onDuty.state } : onDuty
}

function expected(one: StoredSessionExpert): StoredSessionExpert {
  return { ...one, state: 'expected' }
}
