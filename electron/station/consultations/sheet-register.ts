import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { dispositionLabels, referralLabels } from '../../../shared/text/consultation-labels.ts'
import { appointmentStateLabels, expertCategoryLabels } from '../../../shared/text/labels.ts'
import { dayText, spanText, timeText } from '../../../shared/text/time.ts'
import type { StoredAppointment } from './appointment-repository.ts'
import type { Paper } from './paper.ts'
import { monthText, whoText } from './sheet-notice.ts'

/** One resident of a session, named as the register names them. */
export type Visit = Pick<StoredAppointment, 'number' | 'sessionId' | 'place' | 'walkIn' | 'slot' | 'state' | 'arrivedAt' | 'begunAt' | 'servedAt' | 'outcome'> & { readonly name: string; readonly maskedPhone: string }

interface RegisterFacts {
  readonly stationName: string
  readonly month: Month
  readonly sessions: ReadonlyMap<string, DutySession>
  readonly visits: readonly Visit[]
}

const COLUMNS = [
  ['序号', 4], ['编号', 9], ['日期', 7], ['时段', 9], ['地点', 8], ['能人', 9], ['姓名', 7], ['联系电话', 9], ['到场', 5], ['咨询类别', 6], ['去向', 8], ['时长（分）', 5], ['状态', 6], ['居民签字', 8], ['能人签字', 8],
] as const

const MINUTE_MS = 60_000
/** Empty lines at the end, for who is written in by hand. */
const BLANK_LINES = 3

/** Everybody of the month in the order of the sessions: category and disposition only, and two columns to sign in. */
export function registerPaper({ stationName, month, sessions, visits }: RegisterFacts): Paper {
  const served = visits.filter(({ state }) => state === 'served').length
  return {
    title: `${stationName}${monthText(month)}义诊/咨询服务登记表`,
    facts: [`场次：${new Set(visits.map(({ sessionId }) => sessionId)).size}`, `登记 ${visits.length} 人次，已服务 ${served} 人次`, '只记类别和去向，不记病情、案情'],
    columns: COLUMNS.map(([heading, width]) => ({ heading, width })),
    lines: [...visits.map((visit, index) => lineOf(visit, index, sessions.get(visit.sessionId))), ...Array.from({ length: BLANK_LINES }, () => COLUMNS.map(() => ''))],
    feet: ['登记人：＿＿＿＿＿＿', '负责人：＿＿＿＿＿＿', '日期：＿＿＿＿年＿＿月＿＿日'],
  }
}

function lineOf({ number, slot, walkIn, state, arrivedAt, begunAt, servedAt, outcome, name, maskedPhone }: Visit, index: number, session: DutySession | undefined): readonly (string | number)[] {
  const span = slot ?? session
  return [
    index + 1, number, session ? dayText(session.startsAt) : '', span ? spanText(span.startsAt, span.endsAt) : '', session?.roomName ?? '', session ? whoText(session) : '', name, maskedPhone,
    arrivedAt === null ? '' : timeText(arrivedAt), outcome ? expertCategoryLabels[outcome.topic] : '', outcome ? whitherText(outcome) : '',
    servedAt === null || begunAt === null ? '' : Math.round((servedAt - begunAt) / MINUTE_MS), `${appointmentStateLabels[state]}${walkIn ? '（现场）' : ''}`, '', '',
  ]
}

function whitherText({ disposition, referredTo }: NonNullable<Visit['outcome']>): string {
  return referredTo === null ? dispositionLabels[disposition] : `${dispositionLabels[disposition]}：${referralLabels[referredTo]}`
}
