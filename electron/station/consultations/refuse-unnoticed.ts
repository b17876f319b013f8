import type { Late } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { noticeShort, type NoticeAct } from '../../../shared/domain/consultations/public-notice.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Writer } from '../store/transaction.ts'
import type { StoredSession } from './session-repository.ts'

/** What the journal keeps of a notice that was let through late. */
export interface Waived {
  readonly why: Late['reason']
  readonly missing: number
}

/** Refuses an act that leaves a reception before the public without its notice, unless the lead lets it be `late`; null where nothing had to be let through. Throws `NOTICE_SHORT`. */
export function refuseUnnoticed({ act: { at } }: Writer, act: NoticeAct, after: Pick<StoredSession, 'kind' | 'state' | 'startsAt'>, publishedAt: number | null, late?: Late): Waived | null {
  const short = noticeShort(act, { kind: after.kind, state: after.state, heldOn: dateOf(after.startsAt), wasPublished: publishedAt !== null }, dateOf(at))
  if (short === null) return null
  if (!late) throw new Refusal('NOTICE_SHORT', short)
  return { why: late.reason, missing: short.missing }
}
