import { beginsSo, type Beginning } from '../../../shared/domain/kiosk/beginning.ts'
import type { Namesake } from '../../../shared/domain/residents/tell-apart.ts'
import type { People } from './people.ts'

/** Two letters can stand for thousands of people in a district's roster; nobody picks from more than this. */
const MOST_NAMESAKES = 2000

/** How people who are there in person are looked up: by what they type on a pad of their own. Only ids leave, in list order. */
export function createKioskLookups(people: Pick<People, 'get' | 'search' | 'byPhoneTail'>) {
  return {
    byPhoneTail: people.byPhoneTail,
    /** Everybody whose initials are exactly these letters, in list order. */
    byInitials: (letters: string): readonly string[] => {
      const wanted = letters.toLowerCase()
      return people.search(wanted, MOST_NAMESAKES).filter(({ initials }) => initials.includes(wanted)).map(({ id }) => id)
    },
    /** Those of some people who may be about to type this at the kiosk, in their order. */
    beginningSo: (ids: Iterable<string>, beginning: Beginning): readonly string[] => [...ids].filter((id) => {
      const person = people.get(id)
      return person !== undefined && beginsSo(person, beginning)
    }),
    /** What tells people with one masked name apart, for the kiosk's further question; never sent to a page. */
    candidateFacts: (ids: Iterable<string>): readonly Namesake[] => [...ids].flatMap((id) => {
      const person = people.get(id)
      return person ? [{ id, phones: person.phones, bornOn: person.birthOn, idNumber: person.idNumber }] : []
    }),
  }
}
