import type { Residents } from '../residents/service.ts'

/** What scheduling asks of the residents: names for staff screens, many at once, and who is whom after a merge. */
export type People = Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf' | 'reveal'>
