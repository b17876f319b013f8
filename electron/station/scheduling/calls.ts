import { Refusal } from '../../../shared/contract/errors.ts'
import type { CallItem, CallReason } from '../../../shared/contract/scheduling-calls.ts'
import { afterCall, type CallEvent, type CallHeard, type CallOutcome } from '../../../shared/domain/scheduling/call-state.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act, JournalData } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { AT_DESK, type Asker } from './booking-checks.ts'
import { countStandingCalls, findCall, insertCall, listCallsOfCause, listSettledCalls, listStandingCalls, listStandingCallsOf, updateCall, type StoredCall } from './call-repository.ts'
import { viewCalls } from './call-view.ts'
import type { People } from './people.ts'
import { listRooms } from './room-repository.ts'

/** Who has to be called and why. A resident, or the name and phone of a team. */
export interface NewCall {
  readonly reason: CallReason
  readonly ownerKind: StoredCall['ownerKind']
  readonly ownerId: string
  readonly causeId?: string
  readonly residentId?: string | null
  readonly contact?: { readonly name: string; readonly phone: string } | null
  /** What it concerns, in words the desk can read out. */
  readonly about: string
  readonly choices?: readonly RoomSlot[]
  readonly untilAt?: Instant
}

/** Which call, as it was when it was read. */
export interface SeenCall {
  readonly callId: string
  readonly version: number
}

/** What a capability does when a call it asked for is answered; each runs inside the transaction of the answer. */
export interface CallFollower {
  /** Books what was offered; the id of the booking. */
  accept?(writer: Writer, call: StoredCall, choice: RoomSlot, asker: Asker): string
  /** What was offered is not wanted. */
  decline?(writer: Writer, call: StoredCall): void
  /** Nobody answered; true when that settles the call (the next in line is asked). */
  unanswered?(writer: Writer, call: StoredCall): boolean
  /** The answer is taken back. Throws `CANNOT_UNDO` when it went further. */
  reopen?(writer: Writer, call: StoredCall): void
}

export type Calls = ReturnType<typeof createCalls>

const DAY_MS = 24 * 60 * 60_000
/** How many settled calls are shown: what one desk can do in a day. */
const MOST_SETTLED = 100

/** The call list: whoever the station has to ring up, and what came of it. */
export function createCalls({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, people: People) {
  const followers = new Map<CallReason, CallFollower>()
  const view = (reader: Reader, calls: readonly StoredCall[]): CallItem[] => viewCalls(calls, listRooms(reader, dateOf(now())), people, now())

  function read(writer: Writer, seen: SeenCall): StoredCall {
    const call = findCall(writer, sealer, seen.callId) ?? missing()
    if (call.version !== seen.version) throw new Refusal('STALE', { what: 'call' })
    return call
  }

  /** Takes a step and writes it down; `said` replaces the note when there is one. */
  function step(writer: Writer, call: StoredCall, event: CallEvent, { resultId = call.resultId, note = '', data = {} }: { resultId?: string | null; note?: string | undefined; data?: JournalData } = {}): StoredCall {
    const standing = afterCall(call, event)
    if (!standing) throw new Refusal('WRONG_STATE', { what: 'call', state: call.state })
    const next = { ...call, ...standing, resultId, note: note === '' ? call.note : note }
    if (!updateCall(writer, sealer, next)) throw new Refusal('STALE', { what: 'call' })
    writer.journal({ subject: 'call', subjectId: call.id, action: wordOf(event), data: { ...data, state: standing.state, outcome: standing.outcome } })
    return { ...next, version: next.version + 1 }
  }

  function settleWithin(writer: Writer, call: StoredCall, outcome: CallOutcome, also: { resultId?: string; note?: string | undefined } = {}): StoredCall {
    return step(writer, call, { kind: 'settle', outcome }, { ...also, ...(also.resultId === undefined ? {} : { data: { resultId: also.resultId } }) })
  }

  const answer = (act: Act, seen: SeenCall, work: (writer: Writer, call: StoredCall) => StoredCall): CallItem =>
    store.write(act, (writer) => view(writer, [work(writer, read(writer, seen))])[0] ?? missing())

  return {
    /** Puts somebody on the list inside the transaction that makes the call necessary; the id. */
    addWithin(writer: Writer, call: NewCall): string {
      const id = newId()
      insertCall(writer, sealer, {
        id, reason: call.reason, ownerKind: call.ownerKind, ownerId: call.ownerId, causeId: call.causeId ?? null, residentId: call.residentId == null ? null : people.canonicalId(call.residentId),
        contact: call.contact ?? null, about: call.about, note: '', choices: call.choices ?? [], state: 'open', outcome: null, resultId: null, tries: 0, untilAt: call.untilAt ?? null, version: 1, createdAt: writer.act.at,
      })
      writer.journal({ subject: 'call', subjectId: id, action: 'listed', data: { reason: call.reason, ownerKind: call.ownerKind, ownerId: call.ownerId, causeId: call.causeId ?? null } })
      return id
    },
    /** Names what happens when calls of a reason are answered; said once, where the capabilities are put together. */
    follow(reason: CallReason, follower: CallFollower): void {
      followers.set(reason, follower)
    },
    list: (): { standing: CallItem[]; settled: CallItem[] } => store.read((reader) => ({
      standing: view(reader, listStandingCalls(reader, sealer)), settled: view(reader, listSettledCalls(reader, sealer, now() - DAY_MS, MOST_SETTLED)),
    })),
    count: (): number => store.read(countStandingCalls),
    /** The full numbers of whoever is to be called; that they were shown is journaled. */
    phones(act: Act, callId: string): { phones: string[] } {
      const call = store.read((reader) => findCall(reader, sealer, callId)) ?? missing()
      if (call.residentId !== null) return { phones: people.reveal(act, { residentId: call.residentId, why: 'contact' }).phones }
      store.write(act, (writer) => writer.journal({ subject: 'call', subjectId: callId, action: 'revealed' }))
      return { phones: call.contact === null || call.contact.phone === '' ? [] : [call.contact.phone] }
    },
    note: (act: Act, input: SeenCall & { heard: CallHeard; note?: string | undefined }): CallItem => answer(act, input, (writer, call) =>
      input.heard === 'noAnswer' && followers.get(call.reason)?.unanswered?.(writer, call) === true
        ? settleWithin(writer, call, 'expired', { note: input.note })
        : step(writer, call, { kind: 'heard', heard: input.heard }, { note: input.note })),
    settle: (act: Act, input: SeenCall & { outcome: 'told' | 'declined'; note?: string | undefined }): CallItem => answer(act, input, (writer, call) => {
      const settled = settleWithin(writer, call, input.outcome, { note: input.note })
      if (input.outcome === 'declined') followers.get(call.reason)?.decline?.(writer, call)
      return settled
    }),
    accept: (act: Act, input: SeenCall & { choice: RoomSlot }, asker: Asker = AT_DESK): { item: CallItem; bookingId: string } => store.write(act, (writer) => {
      const call = read(writer, input)
      const accept = followers.get(call.reason)?.accept
      if (!accept) throw new Refusal('WRONG_STATE', { what: 'call', state: call.state })
      if (!afterCall(call, { kind: 'settle', outcome: 'accepted' })) throw new Refusal('WRONG_STATE', { what: 'call', state: call.state })
      const bookingId = accept(writer, call, input.choice, asker)
      return { item: view(writer, [settleWithin(writer, call, 'accepted', { resultId: bookingId })])[0] ?? missing(), bookingId }
    }),
    reopen: (act: Act, seen: SeenCall): CallItem => answer(act, seen, (writer, call) => {
      const reopened = step(writer, call, { kind: 'reopen' }, { resultId: null })
      followers.get(call.reason)?.reopen?.(writer, call)
      return findCall(writer, sealer, reopened.id) ?? missing()
    }),
    settleWithin,
    /** Takes whatever is still to be called about a thing off the list: it is no longer needed. */
    withdrawWithin(writer: Writer, ownerId: string, outcome: 'withdrawn' | 'expired' | 'accepted' | 'declined' = 'withdrawn'): void {
      for (const call of listStandingCallsOf(writer, sealer, ownerId)) settleWithin(writer, call, outcome)
    },
    /** What is kept for somebody is kept until another moment. */
    prolongWithin(writer: Writer, ownerId: string, untilAt: Instant): void {
      for (const call of listStandingCallsOf(writer, sealer, ownerId)) {
        if (!updateCall(writer, sealer, { ...call, untilAt })) throw new Refusal('STALE', { what: 'call' })
        writer.journal({ subject: 'call', subjectId: call.id, action: 'prolonged', data: { untilAt } })
      }
    },
    /** Whether nobody has yet rung up about a thing. */
    isUntold: (reader: Reader, ownerId: string): boolean => listStandingCallsOf(reader, sealer, ownerId).every(({ tries }) => tries === 0),
    ofCause: (reader: Reader, causeId: string): readonly StoredCall[] => listCallsOfCause(reader, sealer, causeId),
  }
}

function wordOf(event: CallEvent): string {
  return event.kind === 'heard' ? 'rang' : event.kind === 'reopen' ? 'reopened' : 'settled'
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'call' })
}
