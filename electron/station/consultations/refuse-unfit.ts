import { Refusal } from '../../../shared/contract/errors.ts'
import { standingOn, type Validity } from '../../../shared/domain/consultations/expert-record.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

/** Refuses a new session on a day on which an expert's term or qualification has run out and the lead has not extended it. Throws `NOT_FOUND`, `EXPERT_NOT_VALID`. */
export function refuseUnfit(expert: Validity | undefined, on: CalendarDate): void {
  const standing = expert && standingOn(expert, on)
  if (!standing || standing.kind === 'left') throw new Refusal('NOT_FOUND', { what: 'expert' })
  if (standing.kind === 'over') throw new Refusal('EXPERT_NOT_VALID', { what: standing.what, until: standing.on })
}

/** The same for a session that is planned already: who has left the pool keeps it. Throws `EXPERT_NOT_VALID`. */
export function refuseOver(expert: Validity | undefined, on: CalendarDate): void {
  if (expert?.active) refuseUnfit(expert, on)
}
