import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { Registered, RegistrationPerson } from '../../../shared/contract/registrations.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { registrationShut, standingOfNew } from '../../../shared/domain/activities/registering.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { People } from './people.ts'
import type { RegistrationLine } from './registration-line.ts'
import { findRegistration, findRegistrationOf, insertRegistration, listLine, listRegistered, listRegistrationsIn, type StoredRegistration } from './registration-repository.ts'
import { findSession } from './session-repository.ts'

interface Others {
  readonly people: People
  readonly slips: Pick<Scheduling['slips'], 'issue'>
  readonly calls: Pick<Scheduling['calls'], 'withdrawWithin'>
  readonly line: RegistrationLine
}

/** Who has put her name down for a session beforehand, or waits for a place; a slip lets her sign in by a scan. */
export function createRegistrations({ store, newId }: Pick<Parts, 'store' | 'newId'>, { people, slips, calls, line }: Others) {
  function takingNames(reader: Reader, sessionId: string): ActivitySession {
    const session = findSession(reader, sessionId) ?? missing('session')
    if (session.state !== 'planned' && session.state !== 'open') throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
    return session
  }

  function issue(writer: Writer, session: ActivitySession, one: StoredRegistration, turn: number | null): Slip {
    const lines = [spanText(session), session.place, session.number, ...(turn === null ? [] : [`候补第 ${turn} 位`])]
    return slips.issue(writer, { kind: 'registration', ownerId: one.id, residentId: one.residentId }, { title: session.title, lines: lines.filter((text) => text !== '') })
  }

  const turnOf = (reader: Reader, { id, sessionId }: StoredRegistration): number => listLine(reader, sessionId).filter((one) => one.state === 'waitlisted').findIndex((one) => one.id === id) + 1

  function registered(writer: Writer, session: ActivitySession, one: StoredRegistration): Registered {
    const turn = one.state === 'waitlisted' ? turnOf(writer, one) : null
    return { registrationId: one.id, state: one.state === 'waitlisted' ? 'waitlisted' : 'registered', turn, slip: issue(writer, session, one, turn) }
  }

  return {
    /** Puts a name down: on the list, or at the end of the line where the places are taken. Throws `NOT_FOUND`, `WRONG_STATE`, `ALREADY_BOOKED`, `REGISTRATION_SHUT`. */
    register(act: Act, input: { readonly sessionId: string; readonly residentId: string; readonly anyway?: boolean | undefined }): Registered {
      if (!people.exists(input.residentId)) throw new Refusal('NOT_FOUND', { what: 'resident' })
      const residentId = people.canonicalId(input.residentId)
      return store.write(act, (writer) => {
        const session = takingNames(writer, input.sessionId)
        const shut = input.anyway === true ? null : registrationShut(session, act.at)
        if (shut) throw new Refusal('REGISTRATION_SHUT', shut)
        if (findRegistrationOf(writer, session.id, people.everyIdOf(residentId))) throw new Refusal('ALREADY_BOOKED', { number: session.number })
        const one: StoredRegistration = { id: newId(), sessionId: session.id, residentId, state: standingOfNew(session, session.waiting), offerUntil: null, createdAt: act.at }
        insertRegistration(writer, one)
        writer.journal({ subject: 'registration', subjectId: one.id, action: one.state, data: { sessionId: session.id, residentId } })
        return registered(writer, session, one)
      })
    },
    /** Strikes a name off; whoever is first in the line is offered the place. Throws `NOT_FOUND`. */
    unregister(act: Act, input: { readonly sessionId: string; readonly residentId: string }): { registrationId: string; was: StoredRegistration['state'] } {
      return store.write(act, (writer) => {
        const one = findRegistrationOf(writer, input.sessionId, people.everyIdOf(input.residentId)) ?? missing('registration')
        calls.withdrawWithin(writer, one.id)
        line.drop(writer, one, 'cancel')
        return { registrationId: one.id, was: one.state }
      })
    },
    /** Undoes striking a name off: the place, or the turn in the line, is hers again. Throws `CANNOT_UNDO` where somebody has been told that it is theirs. */
    reinstate(act: Act, { registrationId, to }: { readonly registrationId: string; readonly to: 'registered' | 'waitlisted' }): Registered {
      return store.write(act, (writer) => {
        const one = line.found(writer, registrationId)
        const session = takingNames(writer, one.sessionId)
        if (findRegistrationOf(writer, session.id, people.everyIdOf(one.residentId))) throw new Refusal('ALREADY_BOOKED', { number: session.number })
        if (to === 'registered') line.refuseNoPlace(writer, one)
        return registered(writer, session, line.step(writer, one, to === 'registered' ? 'restore' : 'restoreToLine'))
      })
    },
    /** Somebody who was rung up takes the place that is kept. Throws `NOT_FOUND`, `WRONG_STATE`. */
    accept(act: Act, registrationId: string): Registered {
      return store.write(act, (writer) => {
        const one = line.found(writer, registrationId)
        if (one.state !== 'offered') throw new Refusal('WRONG_STATE', { what: 'registration', state: one.state })
        calls.withdrawWithin(writer, one.id, 'accepted')
        return registered(writer, takingNames(writer, one.sessionId), line.step(writer, one, 'accept'))
      })
    },
    /** The slip of a registration once more, with a code of its own. */
    slip: (act: Act, registrationId: string): Registered => store.write(act, (writer) => {
      const one = line.found(writer, registrationId)
      const made = registered(writer, takingNames(writer, one.sessionId), one)
      writer.journal({ subject: 'registration', subjectId: one.id, action: 'slipPrinted', data: { sessionId: one.sessionId } })
      return made
    }),
    /** Whose registration a scanned slip stands for, also when it was taken back: what that means at the door the door's rule tells. */
    find: (id: string): { readonly sessionId: string; readonly residentId: string } | null => store.read((reader) => findRegistration(reader, id)) ?? null,
    /** Everybody registered for a session, under the ids they are shown by, in the order of registering. */
    idsOf: (sessionId: string): readonly string[] => [...new Set(store.read((reader) => listRegistered(reader, sessionId)).map(people.canonicalId))],
    /** Who has a place, and who waits for one, in the order of asking. */
    list(sessionId: string): { registrations: RegistrationPerson[]; line: RegistrationPerson[] } {
      const [taken, waiting] = store.read((reader) => [listRegistrationsIn(reader, [sessionId]), listLine(reader, sessionId)])
      const names = people.nameOf([...taken, ...waiting].map(({ residentId }) => residentId))
      const shown = ({ id, residentId, state, offerUntil, createdAt }: StoredRegistration): RegistrationPerson =>
        ({ registrationId: id, residentId, name: names.get(residentId)?.name ?? '', maskedPhone: names.get(residentId)?.maskedPhone ?? '', offerUntil: state === 'offered' ? offerUntil : null, createdAt })
      return { registrations: taken.map(shown), line: waiting.map(shown) }
    },
  }
}

function missing(what: 'registration' | 'session'): never {
  throw new Refusal('NOT_FOUND', { what })
}
