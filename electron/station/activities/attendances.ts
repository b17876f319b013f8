import type { AnnulReason, Attendance, HeadCountRecord, Proxy, SignInOutcome } from '../../../shared/contract/attendance.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { decideAdmission } from '../../../shared/domain/activities/admission.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { findAdmissionFacts } from './admission-repository.ts'
import {
  annulAttendance, annulHeadCount, findAttendance, findCountedTap, findHeadCount, insertHeadCount, listArrivals, listAttendances, listHeadCounts, uncrossDoor, type AttendanceRow,
} from './attendance-repository.ts'
import { countAttended } from './day-count-repository.ts'
import { createDoor, missingSession, proxyContext, refuse, type DoorWish } from './door.ts'
import type { People } from './people.ts'
import type { Sessions } from './sessions.ts'

/** Heads to count, and at a kiosk the tap that counts them. */
export type HeadCountInput = { readonly sessionId: string; readonly heads: number; readonly anyway?: boolean | undefined } & ({ readonly via: 'desk' } | { readonly via: 'kiosk'; readonly requestId: string })

/** Something a kiosk wrote and may take back. */
export interface KioskTrace {
  readonly id: string
  readonly code: Extract<SignInOutcome, { attendanceId: string }>['code']
  readonly at: number
}

export type Attendances = ReturnType<typeof createAttendances>

/** How long a kiosk may take back what it just wrote, in milliseconds (the button stands for 10 s, the call needs its moment). */
const UNDO_MS = 12_000

interface Others {
  readonly people: People
  readonly sessions: Pick<Sessions, 'stepWithin' | 'cameFromLine'>
}

/** Who was there: people at the door, heads only counted, and taking a wrong one back. */
export function createAttendances(parts: Pick<Parts, 'store' | 'newId' | 'sealer'>, { people, sessions }: Others) {
  const { store, newId, sealer } = parts
  const door = createDoor(parts, people, sessions)

  /**
   * Heads that will not be named. A tap that has been counted is answered again as it was and counts nothing more: a kiosk
   * cannot know whether a lost answer was a yes.
   */
  function countHeads(act: Act, input: HeadCountInput): SignInOutcome {
    return store.write(act, (writer) => {
      const { sessionId, heads, via } = input
      const counted = via === 'kiosk' ? findCountedTap(writer, sessionId, input.requestId) : undefined
      if (counted) return { code: 'counted', attendanceId: counted.id, at: counted.at, heads: counted.heads, present: counted.present }
      const facts = findAdmissionFacts(writer, sessionId, [], act.at) ?? missingSession()
      const decision = decideAdmission(facts.door, facts.crowd, { kind: 'heads', heads }, { direction: 'in', at: act.at, sure: false, withAdult: false, anyway: input.anyway === true, late: false })
      if (!decision.admit) return refuse(writer, { sessionId, residentId: null, via }, decision)
      if (facts.door.state === 'planned') sessions.stepWithin(writer, sessionId, 'open')
      const id = newId()
      const present = facts.crowd.inside + heads
      insertHeadCount(writer, { id, sessionId, heads, via, tap: via === 'kiosk' ? { requestId: input.requestId, present } : null })
      writer.journal({ subject: 'headCount', subjectId: id, action: 'counted', data: { sessionId, heads, via } })
      return { code: 'counted', attendanceId: id, at: act.at, heads, present }
    })
  }

  function annulWithin(writer: Writer, id: string, reason: AnnulReason, note = ''): void {
    const found = findAttendance(writer, id)
    if (!found) throw new Refusal('NOT_FOUND', { what: 'attendance' })
    if (found.state === 'annulled') throw new Refusal('WRONG_STATE', { what: 'attendance', state: found.state })
    annulAttendance(writer, id, reason, note === '' ? null : sealer.seal(note, `annulment ${id}`))
    writer.journal({ subject: 'attendance', subjectId: id, action: 'annulled', data: { sessionId: found.sessionId, reason } })
  }

  function annulHeadsWithin(writer: Writer, id: string, reason: AnnulReason): void {
    const found = findHeadCount(writer, id)
    if (!found) throw new Refusal('NOT_FOUND', { what: 'headCount' })
    if (found.state === 'annulled') throw new Refusal('WRONG_STATE', { what: 'headCount', state: found.state })
    annulHeadCount(writer, id, reason)
    writer.journal({ subject: 'headCount', subjectId: id, action: 'annulled', data: { sessionId: found.sessionId, reason } })
  }

  /** Takes a crossing of the door back; false once the session has ended. */
  function uncross(writer: Writer, id: string): boolean {
    const found = findAttendance(writer, id)
    if (!found || found.state === 'annulled' || found.leftHow === 'close' || !uncrossDoor(writer, id)) return false
    writer.journal({ subject: 'attendance', subjectId: id, action: 'uncrossed', data: { sessionId: found.sessionId } })
    return true
  }

  function proxyNameOf({ id, proxySealed }: AttendanceRow): string | null {
    if (proxySealed === null) return null
    const proxy = sealer.open(proxySealed, proxyContext(id)) as Proxy
    return 'name' in proxy ? proxy.name : (people.nameOf([proxy.residentId]).get(proxy.residentId)?.name ?? '')
  }

  return {
    /** One durable transaction. Throws `NOT_FOUND` for a session nobody knows; an unknown person is an outcome. */
    signIn: (act: Act, wish: DoorWish): SignInOutcome => store.write(act, (writer) => door.ask(writer, wish)),
    /** Many wishes in one transaction, each decided after the one before; what came of each. */
    signInAll: (act: Act, wishes: readonly DoorWish[]): SignInOutcome[] => store.write(act, (writer) => wishes.map((wish) => door.ask(writer, wish))),
    /** The same inside another transaction. */
    askWithin: door.ask,
    countHeads,
    /** Takes a sign-in back, at any time; it stays in the journal. Throws `NOT_FOUND`, `WRONG_STATE`. */
    annul: (act: Act, input: { readonly attendanceId: string; readonly reason: AnnulReason; readonly note?: string | undefined }): void =>
      store.write(act, (writer) => annulWithin(writer, input.attendanceId, input.reason, input.note)),
    /** The same for heads. */
    annulHeads: (act: Act, input: { readonly headCountId: string; readonly reason: AnnulReason }): void => store.write(act, (writer) => annulHeadsWithin(writer, input.headCountId, input.reason)),
    /** Takes back what a kiosk just wrote; false when it is too late or was taken back already. */
    undoAtKiosk(act: Act, { id, code, at }: KioskTrace): boolean {
      if (act.at - at > UNDO_MS) return false
      try {
        return store.write(act, (writer) => {
          if (code === 'left' || code === 'cameBack' || code === 'enteredAgain') return uncross(writer, id)
          if (code === 'counted') annulHeadsWithin(writer, id, 'wrongPerson')
          else annulWithin(writer, id, 'wrongPerson')
          return true
        })
      } catch (error) {
        if (error instanceof Refusal) return false
        throw error
      }
    },
    list(sessionId: string): Attendance[] {
      const rows = store.read((reader) => listAttendances(reader, sessionId))
      const names = people.nameOf(rows.map((row) => row.residentId))
      return rows.map((row) => {
        const { id, residentId, at, via, role, walkIn, late, leftAt, leftHow } = row
        const person = names.get(residentId)
        return { id, residentId, at, via, role, walkIn, late, leftAt, leftHow, name: person?.name ?? '', maskedPhone: person?.maskedPhone ?? '', proxyName: proxyNameOf(row) }
      })
    },
    headCounts: (sessionId: string): HeadCountRecord[] => [...store.read((reader) => listHeadCounts(reader, sessionId))],
    /** A sign-in by its id, with whether it stands. */
    find: (id: string): AttendanceRow | undefined => store.read((reader) => findAttendance(reader, id)),
    /** The sign-in that stands for somebody at a session, under any id she has had. */
    standingOf: (sessionId: string, residentIds: readonly string[]): AttendanceRow | undefined => store.read((reader) => listAttendances(reader, sessionId)).find(({ residentId }) => residentIds.includes(residentId)),
    /** 人次 at a day's sessions: sign-ins and heads. */
    countOn: (on: CalendarDate): number => store.read((reader) => countAttended(reader, dayInterval(on))),
    /** Who is present at a session, and since when. */
    arrivals: (sessionId: string): ReadonlyMap<string, number> => store.read((reader) => listArrivals(reader, sessionId)),
  }
}
