import type { Proxy, SignInOutcome, SignInVia } from '../../../shared/contract/attendance.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { HELD_ALREADY } from '../../../shared/domain/activities/admission-codes.ts'
import { decideAdmission, type Admitted, type AdmissionWish, type Refused, type Whom } from '../../../shared/domain/activities/admission.ts'
import type { Parts } from '../parts.ts'
import type { Writer } from '../store/transaction.ts'
import { findAdmissionFacts, takeKeptPlace, type AdmissionFacts } from './admission-repository.ts'
import { crossDoor, insertAttendance } from './attendance-repository.ts'
import type { People } from './people.ts'
import type { Sessions } from './sessions.ts'

/** A person's wish at the door, however it was made; what is left out is no. */
export interface DoorWish {
  readonly sessionId: string
  readonly residentId: string
  readonly via: SignInVia
  readonly direction?: 'in' | 'out' | undefined
  readonly sure?: boolean | undefined
  readonly anyway?: boolean | undefined
  readonly withAdult?: boolean | undefined
  readonly guardianId?: string | undefined
  readonly proxy?: Proxy | undefined
  /** Written down from paper: when she came. `correction`: its month has been handed over. */
  readonly paper?: { readonly at: number; readonly correction: boolean } | undefined
}

/** What a proxy is sealed for. */
export const proxyContext = (attendanceId: string): string => `proxy ${attendanceId}`

/** The door of every session: gathers what the rule needs, asks it, and writes what it decides, inside the caller's transaction. */
export function createDoor({ newId, sealer }: Pick<Parts, 'newId' | 'sealer'>, people: People, sessions: Pick<Sessions, 'stepWithin' | 'cameFromLine'>) {
  /** Statements of one sign-in: the facts, the row, the journal's three. The unique index bars a second row whatever comes. */
  function ask(writer: Writer, wish: DoorWish): SignInOutcome {
    const known = people.exists(wish.residentId)
    const at = wish.paper?.at ?? writer.act.at
    const facts = findAdmissionFacts(writer, wish.sessionId, known ? people.everyIdOf(people.canonicalId(wish.residentId)) : [], at) ?? missingSession()
    const decision = decideAdmission(facts.door, facts.crowd, known ? whomOf(facts, wish.residentId) : { kind: 'unknown' }, ruleWish(wish, at))
    return decision.admit ? letThrough(writer, wish, facts, decision, at) : refuse(writer, { ...wish, residentId: known ? wish.residentId : null }, decision)
  }

  function whomOf({ door, comer }: AdmissionFacts, residentId: string): Whom {
    const age = door.guardianUnder === null ? null : (people.summariesOf([residentId])[0]?.age ?? null)
    return { kind: 'person', comer: { ...comer, age } }
  }

  function letThrough(writer: Writer, wish: DoorWish, facts: AdmissionFacts, decision: Admitted, at: number): SignInOutcome {
    const { code } = decision
    if (code === 'counted') throw new Error('a person was decided on like heads')
    openByClock(writer, facts, wish)
    const counted = decision.role === 'staff' || (wish.paper && writer.act.at >= facts.door.endsAt) ? 0 : 1
    if (code === 'left' || code === 'cameBack' || code === 'enteredAgain') {
      const attendanceId = facts.attendanceId ?? missingAttendance()
      crossDoor(writer, attendanceId, code === 'left' ? 'out' : 'in', at)
      writer.journal({ subject: 'attendance', subjectId: attendanceId, action: code, data: { sessionId: wish.sessionId, via: wish.via } })
      return { code, attendanceId, at, present: facts.crowd.inside + { left: -counted, cameBack: counted, enteredAgain: 0 }[code] }
    }
    if (facts.lineId !== null && decision.role === 'participant') takeFromLine(writer, wish.sessionId, facts.lineId)
    return { code, attendanceId: signIn(writer, wish, facts, decision, at), at, present: facts.crowd.inside + counted }
  }

  /** A session whose time has come and that nobody has opened yet is open from the first person on. */
  function openByClock(writer: Writer, { door }: AdmissionFacts, { sessionId, paper }: DoorWish): void {
    if (door.state === 'planned' && !paper) sessions.stepWithin(writer, sessionId, 'open')
  }

  function signIn(writer: Writer, wish: DoorWish, { door }: AdmissionFacts, { role, walkIn, code }: Admitted, at: number): string {
    const id = newId()
    const residentId = people.canonicalId(wish.residentId)
    const { sessionId, via, paper, proxy, guardianId } = wish
    const over = paper !== undefined && (door.state === 'ended' || writer.act.at >= door.endsAt)
    insertAttendance(writer, {
      id, sessionId, residentId, at, via, role, walkIn, late: paper !== undefined, proxySealed: proxy ? sealer.seal(proxy, proxyContext(id)) : null,
      guardianId: guardianId === undefined ? null : people.canonicalId(guardianId), closedAt: over ? Math.max(at, door.endsAt) : null,
    })
    writer.journal({
      subject: 'attendance', subjectId: id, action: 'signedIn', data: {
        sessionId, residentId, via, code, ...(proxy && { proxy: true }), ...(wish.anyway === true && { anyway: true }), ...(paper && { cameAt: at, correction: paper.correction }),
      },
    })
    return id
  }

  function takeFromLine(writer: Writer, sessionId: string, registrationId: string): void {
    takeKeptPlace(writer, registrationId)
    sessions.cameFromLine(writer, registrationId)
    writer.journal({ subject: 'registration', subjectId: registrationId, action: 'accepted', data: { sessionId } })
  }

  return { ask, openByClock }
}

/** Keeps that somebody was not let in and why, by id only; a wish that holds already has been refused nothing. */
export function refuse(writer: Writer, { sessionId, residentId, via }: { readonly sessionId: string; readonly residentId: string | null; readonly via: SignInVia | 'kiosk' }, { admit: _, ...why }: Refused): SignInOutcome {
  if (!HELD_ALREADY.includes(why.code)) writer.journal({ subject: 'attendance', subjectId: sessionId, action: 'refused', data: { sessionId, residentId, via, code: why.code } })
  return why
}

function ruleWish(wish: DoorWish, at: number): AdmissionWish {
  const { direction = 'in', sure = false, anyway = false, withAdult = false, guardianId, paper } = wish
  return { direction, at, sure, anyway, withAdult: withAdult || guardianId !== undefined, late: paper !== undefined }
}

export function missingSession(): never {
  throw new Refusal('NOT_FOUND', { what: 'session' })
}

function missingAttendance(): never {
  throw new Error('somebody crossed the door without a sign-in')
}
