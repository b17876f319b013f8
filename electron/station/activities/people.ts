import type { Residents } from '../residents/service.ts'

/** What activities ask of the residents' capability. */
export type People = Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf' | 'summariesOf'>
