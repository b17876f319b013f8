import type { Approval } from './rules.ts'
import { wordInPurpose } from './words-in-purpose.ts'

/** What an approval may depend on. */
export interface ApprovalWish {
  readonly roomId: string
  readonly purpose: string
  readonly sound: boolean
}

/** Whether a booking waits for the lead before it counts; the lead's own never does. */
export function needsApproval(wish: ApprovalWish, approval: Approval): boolean {
  return approval.by === 'lead' || approval.roomIds.includes(wish.roomId) || (approval.sound && wish.sound) || wordInPurpose(wish.purpose, approval.purposes) !== null
}
