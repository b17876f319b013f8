import type { Proposal } from '../../../shared/contract/month-plans.ts'

/** A proposed session with what the desk decided on it: `roomId` may be another room; `wanted` is off where it is left out. */
export interface DraftSession {
  readonly proposal: Proposal
  readonly roomId: string
  readonly wanted: boolean
}

/** What is proposed without a clash is wanted; what clashes is left out until it is moved. */
export function draftOf(proposals: readonly Proposal[]): readonly DraftSession[] {
  return proposals.map((proposal) => ({ proposal, roomId: proposal.roomId, wanted: proposal.clash === null }))
}

/** Whether a session can be planned as it stands in the draft: free where it was proposed, or moved to a room that is. */
export function isFree({ proposal, roomId }: DraftSession): boolean {
  return proposal.clash === null || (proposal.clash.of === 'room' && proposal.otherRooms.some((room) => room.roomId === roomId))
}

/** Draft with one session in another room; it is wanted then. */
export function movedTo(draft: readonly DraftSession[], index: number, roomId: string): readonly DraftSession[] {
  return draft.map((one, at) => (at === index ? { ...one, roomId, wanted: isFree({ ...one, roomId }) } : one))
}

/** Draft with one session taken in or left out; what clashes cannot be taken in. */
export function chosen(draft: readonly DraftSession[], index: number, wanted: boolean): readonly DraftSession[] {
  return draft.map((one, at) => (at === index ? { ...one, wanted: wanted && isFree(one) } : one))
}
