import type { Attendance, SignInOutcome, SignInVia } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { decideSignIn } from '../../../shared/domain/activities/sign-in.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { annulAttendance, findAttendance, findCountedTap, findSignInFacts, insertAttendance, insertHeadCount, listArrivals, listAttendances } from './attendance-repository.ts'
import type { People } from './people.ts'

/** A wish to sign in, however it was made. */
export interface SignInInput {
  readonly sessionId: string
  readonly residentId: string
  readonly via: SignInVia
}

/** Heads to count, and at a kiosk the tap that counts them. */
export type HeadCountInput = { readonly sessionId: string; readonly heads: number } & ({ readonly via: 'desk' } | { readonly via: 'kiosk'; readonly requestId: string })

/** How long a kiosk may take back what it just wrote, in milliseconds (the button stands for 10 s, the call needs its moment). */
const UNDO_MS = 12_000

/** Who was there: sign-ins, heads only counted, and taking a wrong one back. */
export function createAttendances({ store, newId }: Pick<Parts, 'store' | 'newId'>, people: People) {
  /** One durable transaction of six statements: the facts, the row, the journal's three. The unique index bars a second row whatever comes. */
  function signIn(act: Act, input: SignInInput): SignInOutcome {
    if (!people.exists(input.residentId)) throw new Refusal('NOT_FOUND', { what: 'resident' })
    return store.write(act, (writer) => {
      const facts = findSignInFacts(writer, input.sessionId, people.everyIdOf(input.residentId))
      if (!facts) throw new Refusal('NOT_FOUND', { what: 'session' })
      const decision = decideSignIn(facts, act.at)
      if (decision.kind !== 'admit') return decision
      const attendanceId = newId()
      const residentId = people.canonicalId(input.residentId)
      insertAttendance(writer, { id: attendanceId, sessionId: input.sessionId, residentId, at: act.at, via: input.via })
      writer.journal({ subject: 'attendance', subjectId: attendanceId, action: 'signedIn', data: { sessionId: input.sessionId, residentId, via: input.via } })
      return { kind: 'signedIn', attendanceId, at: act.at, present: facts.inside + 1 }
    })
  }

  /**
   * Heads that will not be named; refused like a person where the session is not open or full. A tap that has been
   * counted is answered again as it was and counts nothing more: a kiosk cannot know whether a lost answer was a yes.
   */
  function countHeads(act: Act, input: HeadCountInput): SignInOutcome {
    return store.write(act, (writer) => {
      const counted = input.via === 'kiosk' ? findCountedTap(writer, input.sessionId, input.requestId) : undefined
      if (counted) return { kind: 'signedIn', attendanceId: counted.id, at: counted.at, present: counted.present }
      const facts = findSignInFacts(writer, input.sessionId, [])
      if (!facts) throw new Refusal('NOT_FOUND', { what: 'session' })
      const decision = decideSignIn({ ...facts, inside: facts.inside + input.heads - 1 }, act.at)
      if (decision.kind !== 'admit') return decision
      const id = newId()
      const present = facts.inside + input.heads
      insertHeadCount(writer, { id, sessionId: input.sessionId, heads: input.heads, via: input.via, tap: input.via === 'kiosk' ? { requestId: input.requestId, present } : null })
      writer.journal({ subject: 'headCount', subjectId: id, action: 'counted', data: { sessionId: input.sessionId, heads: input.heads, via: input.via } })
      return { kind: 'signedIn', attendanceId: id, at: act.at, present }
    })
  }

  function annulWithin(writer: Writer, id: string, sessionId: string): void {
    annulAttendance(writer, id)
    writer.journal({ subject: 'attendance', subjectId: id, action: 'annulled', data: { sessionId } })
  }

  return {
    signIn,
    countHeads,
    /** Takes a sign-in back, at any time: the wrong person was tapped. It stays in the journal. */
    annul(act: Act, attendanceId: string): void {
      store.write(act, (writer) => {
        const found = findAttendance(writer, attendanceId)
        if (!found) throw new Refusal('NOT_FOUND', { what: 'attendance' })
        if (found.state === 'annulled') throw new Refusal('WRONG_STATE', { what: 'attendance', state: found.state })
        annulWithin(writer, found.id, found.sessionId)
      })
    },
    /** Takes back a sign-in just made at a kiosk; false when it is too late or was made at the desk. */
    undoAtKiosk(act: Act, attendanceId: string): boolean {
      return store.write(act, (writer) => {
        const found = findAttendance(writer, attendanceId)
        if (!found || found.state === 'annulled' || found.via === 'desk' || act.at - found.at > UNDO_MS) return false
        annulWithin(writer, found.id, found.sessionId)
        return true
      })
    },
    list(sessionId: string): Attendance[] {
      const rows = store.read((reader) => listAttendances(reader, sessionId))
      const names = people.nameOf(rows.map((row) => row.residentId))
      return rows.map(({ id, residentId, at, via }) => {
        const person = names.get(residentId)
        return { id, residentId, at, via, name: person?.name ?? '', maskedPhone: person?.maskedPhone ?? '' }
      })
    },
    /** Who is present at a session, and since when. */
    arrivals: (sessionId: string): ReadonlyMap<string, number> => store.read((reader) => listArrivals(reader, sessionId)),
  }
}
