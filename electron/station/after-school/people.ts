import type { Residents } from '../residents/service.ts'

/** What the after-school room asks of the residents' register. */
export type People = Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf'>
