import { isAccountedFor, type StayState } from './stay-state.ts'
import type { Instant } from '../values/instant.ts'

/** So long, in minutes, a mistaken arrival can be taken back to a state in which nobody would look for the child any more. */
export const ARRIVAL_BACK_MINUTES = 10

/**
 * Whether a step of a child's day may be taken back. Back to where the child is still asked for: as long as the day is
 * open. From inside the room to "at home by word of a parent": only at once, else closing the day could be got round so.
 */
export function mayTakeBack(step: { readonly from: StayState; readonly to: StayState; readonly at: Instant }, now: Instant): boolean {
  return isAccountedFor(step.to) || !isAccountedFor(step.from) || now - step.at <= ARRIVAL_BACK_MINUTES * 60_000
}
