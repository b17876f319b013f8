import type { Slip } from '../../../shared/contract/scheduling.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Named } from '../residents/service.ts'
import type { People } from './people.ts'
import { cancelRegistration, findRegistration, findRegistrationOf, insertRegistration, listRegistered } from './registration-repository.ts'
import { findSession } from './session-repository.ts'

/** Who has put her name down for a session beforehand; a slip lets her sign in by a scan. */
export function createRegistrations({ store, newId }: Pick<Parts, 'store' | 'newId'>, people: People, slips: Pick<Scheduling['slips'], 'issue'>) {
  return {
    register(act: Act, input: { readonly sessionId: string; readonly residentId: string }): { slip: Slip } {
      if (!people.exists(input.residentId)) throw new Refusal('NOT_FOUND', { what: 'resident' })
      const residentId = people.canonicalId(input.residentId)
      return store.write(act, (writer) => {
        const session = findSession(writer, input.sessionId)
        if (!session) throw new Refusal('NOT_FOUND', { what: 'session' })
        if (session.state !== 'planned' && session.state !== 'open') throw new Refusal('WRONG_STATE', { what: 'session', state: session.state })
        if (findRegistrationOf(writer, session.id, people.everyIdOf(residentId))) throw new Refusal('ALREADY_BOOKED', { number: session.number })
        if (session.capacity !== null && session.registered >= session.capacity) throw new Refusal('SESSION_FULL', { places: session.capacity })
        const id = newId()
        insertRegistration(writer, { id, sessionId: session.id, residentId })
        writer.journal({ subject: 'registration', subjectId: id, action: 'registered', data: { sessionId: session.id, residentId } })
        return { slip: slips.issue(writer, { kind: 'registration', ownerId: id, residentId }, { title: session.title, lines: [spanText(session), session.place, session.number] }) }
      })
    },
    unregister(act: Act, input: { readonly sessionId: string; readonly residentId: string }): void {
      store.write(act, (writer) => {
        const found = findRegistrationOf(writer, input.sessionId, people.everyIdOf(input.residentId))
        if (!found) throw new Refusal('NOT_FOUND', { what: 'registration' })
        cancelRegistration(writer, found.id)
        writer.journal({ subject: 'registration', subjectId: found.id, action: 'cancelled', data: { sessionId: input.sessionId } })
      })
    },
    /** Whose registration a scanned slip stands for, also when it was taken back: what that means at the door the door's rule tells. */
    find: (id: string): { readonly sessionId: string; readonly residentId: string } | null => store.read((reader) => findRegistration(reader, id)) ?? null,
    /** Everybody registered for a session, under the ids they are shown by, in the order of registering. */
    idsOf: (sessionId: string): readonly string[] => [...new Set(store.read((reader) => listRegistered(reader, sessionId)).map(people.canonicalId))],
    list(sessionId: string): { residentId: string; name: string; maskedPhone: string }[] {
      const ids = store.read((reader) => listRegistered(reader, sessionId))
      const names = people.nameOf(ids)
      return ids.map((residentId) => ({ residentId, ...shown(names.get(residentId)) }))
    },
  }
}

/** A person who has been forgotten is counted, and shown without a name. */
function shown(person: Named | undefined): { name: string; maskedPhone: string } {
  return { name: person?.name ?? '', maskedPhone: person?.maskedPhone ?? '' }
}
