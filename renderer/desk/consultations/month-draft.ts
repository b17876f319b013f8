import type { Proposal } from '../../../shared/contract/month-plans.ts'
import { NOTICE_DAYS } from '../../../shared/domain/consultations/public-notice.ts'
import { addDays, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { dayText } from '../../../shared/text/time.ts'

const DAY_MS = 86_400_000

/** A proposed session with what the desk decided on it: `roomId` may be another room; `wanted` is off where it is left out. */
export interface DraftSession {
  readonly proposal: Proposal
  readonly roomId: string
  readonly wanted: boolean
}

/** What nothing stands in the way of is wanted; what clashes is left out until it is moved, and who may not be planned stays out. */
export function draftOf(proposals: readonly Proposal[]): readonly DraftSession[] {
  return proposals.map((proposal) => ({ proposal, roomId: proposal.roomId, wanted: isFree({ proposal, roomId: proposal.roomId }) }))
}

/** Whether a session can be planned as it stands in the draft: free where it was proposed, or moved to a room that is. */
export function isFree({ proposal, roomId }: Pick<DraftSession, 'proposal' | 'roomId'>): boolean {
  if (proposal.over !== null) return false
  return proposal.clash === null || (proposal.clash.of === 'room' && proposal.otherRooms.some((room) => room.roomId === roomId))
}

/** What is proposed now with what the desk had decided before, where that still holds: so that the others can be saved after a refusal. */
export function redrafted(before: readonly DraftSession[], proposals: readonly Proposal[]): readonly DraftSession[] {
  const decided = new Map(before.map((one) => [keyOf(one.proposal), one]))
  return draftOf(proposals).map((fresh) => {
    const old = decided.get(keyOf(fresh.proposal))
    if (!old) return fresh
    const moved = { ...fresh, roomId: fresh.proposal.clash === null ? fresh.roomId : old.roomId }
    return { ...moved, wanted: old.wanted && isFree(moved) }
  })
}

/** How much a draft holds, as not all of its rows fit on the screen: `共 11 场，排 10 场，1 场排不了`. */
export function summaryOf(draft: readonly DraftSession[]): string {
  const [wanted, blocked] = [draft.filter((one) => one.wanted).length, draft.filter((one) => !isFree(one)).length]
  return `共 ${draft.length} 场，排 ${wanted} 场${blocked === 0 ? '' : `，${blocked} 场排不了`}。行多时表格可以上下翻。`
}

/** Until when the receptions of a draft are to be announced, and which of them that day has passed for; empty where none is wanted. */
export function noticeText(draft: readonly DraftSession[], today: CalendarDate): string {
  const starts = draft.filter(({ wanted }) => wanted).map(({ proposal }) => proposal.startsAt).toSorted((a, b) => a - b)
  const late = starts.filter((startsAt) => addDays(dateOf(startsAt), -NOTICE_DAYS) < today)
  const [next] = starts.slice(late.length)
  const by = next === undefined ? '' : `最迟 ${dayText(next - NOTICE_DAYS * DAY_MS)} 公示。`
  const waived = late.length === 0 ? '' : `${late.map(dayText).join('、')} 已来不及，公示时要请站长破例。`
  return starts.length === 0 ? '' : `接访要提前 ${NOTICE_DAYS} 天公示日期、地点和人员：${by}${waived}`
}

/** Draft with one session in another room; it is wanted then. */
export function movedTo(draft: readonly DraftSession[], index: number, roomId: string): readonly DraftSession[] {
  return draft.map((one, at) => (at === index ? { ...one, roomId, wanted: isFree({ ...one, roomId }) } : one))
}

/** Draft with one session taken in or left out; what clashes cannot be taken in. */
export function chosen(draft: readonly DraftSession[], index: number, wanted: boolean): readonly DraftSession[] {
  return draft.map((one, at) => (at === index ? { ...one, wanted: wanted && isFree(one) } : one))
}

function keyOf({ expertId, startsAt }: Proposal): string {
  return `${expertId} ${startsAt}`
}
