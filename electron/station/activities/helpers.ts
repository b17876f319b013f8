import { Refusal } from '../../../shared/contract/errors.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { missingSession } from './door.ts'
import { deleteHelper, insertHelper, listHelpers, setRole } from './helper-repository.ts'
import type { People } from './people.ts'
import { findSession } from './session-repository.ts'

export interface HelperInput {
  readonly sessionId: string
  readonly residentId: string
}

/** Who works at a session: signed in like anybody, counted in no 人次 and no place. */
export function createHelpers({ store }: Pick<Parts, 'store'>, people: People) {
  return {
    /** Naming somebody twice is harmless. Throws `NOT_FOUND`, and `WRONG_STATE` for a cancelled session. */
    add(act: Act, { sessionId, residentId }: HelperInput): void {
      if (!people.exists(residentId)) throw new Refusal('NOT_FOUND', { what: 'resident' })
      const own = people.canonicalId(residentId)
      store.write(act, (writer) => {
        const { state } = findSession(writer, sessionId) ?? missingSession()
        if (state === 'cancelled') throw new Refusal('WRONG_STATE', { what: 'session', state })
        insertHelper(writer, sessionId, own)
        setRole(writer, sessionId, people.everyIdOf(own), 'staff')
        writer.journal({ subject: 'activitySession', subjectId: sessionId, action: 'helperAdded', data: { residentId: own } })
      })
    },
    /** Throws `NOT_FOUND` for somebody who is no helper there. */
    remove(act: Act, { sessionId, residentId }: HelperInput): void {
      const own = people.canonicalId(residentId)
      store.write(act, (writer) => {
        if (deleteHelper(writer, sessionId, people.everyIdOf(own)) === 0) throw new Refusal('NOT_FOUND', { what: 'helper' })
        setRole(writer, sessionId, people.everyIdOf(own), 'participant')
        writer.journal({ subject: 'activitySession', subjectId: sessionId, action: 'helperRemoved', data: { residentId: own } })
      })
    },
    list(sessionId: string): { residentId: string; name: string; maskedPhone: string }[] {
      const ids = store.read((reader) => listHelpers(reader, sessionId))
      const names = people.nameOf(ids)
      return ids.map((residentId) => ({ residentId, name: names.get(residentId)?.name ?? '', maskedPhone: names.get(residentId)?.maskedPhone ?? '' }))
    },
  }
}
