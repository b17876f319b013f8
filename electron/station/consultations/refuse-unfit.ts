import { Refusal } from '../../../shared/contract/errors.ts'
import type { Validity } from '../../../shared/domain/consultations/expert-record.ts'
import { overTrouble } from '../../../shared/domain/consultations/expert-trouble.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

interface Named extends Validity {
  readonly name: string
}

/** Refuses a new session on a day on which an expert's term or qualification has run out and the lead has not extended it. Throws `NOT_FOUND`, `EXPERT_NOT_VALID`. */
export function refuseUnfit(expert: Named | undefined, on: CalendarDate): void {
  if (!expert?.active) throw new Refusal('NOT_FOUND', { what: 'expert' })
  const over = overTrouble(expert, on)
  if (over) throw new Refusal('EXPERT_NOT_VALID', { name: expert.name, on, what: over.what, until: over.on })
}

/** The same for a session that is planned already: who has left the pool keeps it. Throws `EXPERT_NOT_VALID`. */
export function refuseOver(expert: Named | undefined, on: CalendarDate): void {
  if (expert?.active) refuseUnfit(expert, on)
}
