import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { missableFrom } from '../../../shared/domain/scheduling/auto-release.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'

/** What can be done with a booking from its record. `edit`, `move`, `reject`, `take`, `missed` open a form; the others act at once. */
export type BookingChoice = 'approve' | 'reject' | 'start' | 'confirm' | 'keep' | 'extend' | 'move' | 'edit' | 'cancel' | 'take' | 'missed' | 'restore'

interface Sitting {
  readonly isLead: boolean
  readonly now: number
  /** How long the house waits for somebody who does not come, in minutes. */
  readonly releaseAfterMinutes: number
}

/** What the state of a booking allows whoever sits here, in the order of the keys 1, 2, 3 …; the likeliest first. Closing has its own line: it asks for the heads. */
export function choicesFor({ state, kept, confirmedAt, startsAt }: Pick<BookingRecord, 'state' | 'kept' | 'confirmedAt' | 'startsAt'>, { isLead, now, releaseAfterMinutes }: Sitting): readonly BookingChoice[] {
  switch (state) {
    case 'registered':
      return [...(isLead ? ['approve', 'reject'] as const : []), 'move', 'edit', ...(confirmedAt === null ? ['confirm'] as const : []), 'cancel', 'take']
    case 'approved': {
      const today = dateOfMoment(startsAt) <= dateOfMoment(now)
      return [...(today ? ['start'] as const : []), 'move', 'edit', ...(confirmedAt === null ? ['confirm'] as const : []), ...(today && !kept ? ['keep'] as const : []), 'cancel', 'take', ...(now >= missableFrom({ startsAt }, releaseAfterMinutes) ? ['missed'] as const : [])]
    }
    case 'inUse':
      return ['extend', 'move', 'edit']
    case 'completed':
    case 'rejected':
    case 'cancelledByApplicant':
    case 'cancelledByStation':
    case 'noShow':
    case 'endedEarly':
      return ['restore']
  }
}

/** Loans can be given out, and the room looked over, while a booking stands or is used; afterwards only what came late is noted. */
export function mayLend(state: BookingRecord['state']): boolean {
  return state === 'approved' || state === 'inUse'
}

export function mayInspect(state: BookingRecord['state'], moment: 'before' | 'after'): boolean {
  return state === 'inUse' || state === 'completed' || state === 'endedEarly' || (moment === 'before' && state === 'approved')
}
