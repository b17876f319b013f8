import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import { createAppointments } from './appointments.ts'
import { createDutySessions } from './duty-sessions.ts'
import { createExpertImport } from './expert-import.ts'
import { createExperts } from './experts.ts'

export type Consultations = ReturnType<typeof createConsultations>

interface Others {
  readonly scheduling: Scheduling
  readonly residents: Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf'>
}

/** Experts, their duty sessions, and the people who come to them. */
export function createConsultations(parts: Parts, { scheduling, residents }: Others) {
  const appointments = createAppointments(parts, { slips: scheduling.slips, people: residents })
  return { experts: createExperts(parts), expertImport: createExpertImport(parts), sessions: createDutySessions(parts, scheduling, appointments), appointments }
}
