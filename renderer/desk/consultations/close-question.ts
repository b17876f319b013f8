import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { timeText } from '../../../shared/text/time.ts'

/** What is asked before a session is closed too early or over somebody's head; null where nothing stands in the way. */
export function closeQuestion({ startsAt, endsAt }: Pick<DutySession, 'startsAt' | 'endsAt'>, expected: number, now: number): string | null {
  const early = now < startsAt ? `坐诊 ${timeText(startsAt)} 才开始。` : now < endsAt ? `坐诊排到 ${timeText(endsAt)}。` : ''
  const missed = expected === 0 ? '' : `还有 ${expected} 位约了没到，结束后记为未到。`
  return early === '' && missed === '' ? null : `${early}${missed}`
}
