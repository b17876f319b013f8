import type { Instant } from '../../values/instant.ts'
import type { BookingState } from '../booking-state.ts'
import { needsApproval, type ApprovalWish } from './needs-approval.ts'
import type { Approval } from './rules.ts'

/** Where a new booking begins: waiting for the lead, in use when its time has begun, else approved. */
export function firstState(wish: ApprovalWish & { readonly startsAt: Instant }, now: Instant, approval: Approval, isLead: boolean): 'registered' | 'inUse' | 'approved' {
  if (!isLead && needsApproval(wish, approval)) return 'registered'
  return wish.startsAt <= now ? 'inUse' : 'approved'
}

/** Where a booking stands after the desk changed it: it waits again when only the change needs the lead's word, and not once it is in use. */
export function stateAfterChange(before: ApprovalWish & { readonly state: BookingState }, after: ApprovalWish, approval: Approval, isLead: boolean): BookingState {
  const waitsAgain = before.state === 'approved' && !isLead && needsApproval(after, approval) && !needsApproval(before, approval)
  return waitsAgain ? 'registered' : before.state
}
