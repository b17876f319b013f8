import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { delegateLabels, dutyStateLabels, levelLabels, sessionKindLabels } from '../../../shared/text/consultation-labels.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { dayText, spanText, weekdayText } from '../../../shared/text/time.ts'
import type { Paper } from './paper.ts'

interface NoticeFacts {
  readonly stationName: string
  readonly month: Month
  /** Empty where a line to write it on is printed instead. */
  readonly phone: string
  readonly sessions: readonly DutySession[]
}

const COLUMNS = [['日期', 10], ['星期', 7], ['时间', 11], ['地点', 14], ['接待人', 16], ['服务类别', 9], ['服务内容', 15], ['名额', 9], ['备注', 9]] as const

/** What is put up at the door: when, where, who, what for, and the station's phone instead of anybody's own. Cancelled sessions are left out. */
export function noticePaper({ stationName, month, phone, sessions }: NoticeFacts): Paper {
  return {
    title: `${stationName}${monthText(month)}排班公示表`,
    facts: [`预约电话：${phone === '' ? '＿＿＿＿＿＿＿＿' : phone}`, '现场也可以登记', `公示日期：＿＿＿＿年＿＿月＿＿日`],
    columns: COLUMNS.map(([heading, width]) => ({ heading, width })),
    lines: sessions.filter(({ state }) => state !== 'cancelled').map((session) => [
      dayText(session.startsAt), weekdayText(session.startsAt), spanText(session.startsAt, session.endsAt), session.roomName, whoText(session),
      session.kind === 'reception' ? sessionKindLabels.reception : expertCategoryLabels[session.category], session.kind === 'reception' ? '' : session.speciality, placesText(session), noteText(session),
    ]),
    feet: ['如有调整，以站内最新公示为准。', '制表人：＿＿＿＿＿＿', '审核人：＿＿＿＿＿＿'],
  }
}

/** `12月` of the year as it stands in a title: `2026年12月`. */
export function monthText(month: Month): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** Who receives; a stand-in stands for whoever is away, a delegate with kind and level. */
export function whoText({ expertName, experts }: DutySession): string {
  const here = experts.filter(({ state }) => state === 'expected')
  if (here.length === 0) return expertName
  return here.map(({ name, delegate }) => (delegate ? `${name}（${levelLabels[delegate.level]}${delegateLabels[delegate.kind]}）` : name)).join('、')
}

function placesText({ places, walkInPlaces }: DutySession): string {
  return walkInPlaces === 0 ? `${places} 位` : `预约 ${places}，现场 ${walkInPlaces}`
}

/** A plan that has not been published may still change, and the paper says so. */
function noteText({ state }: DutySession): string {
  if (state === 'planned') return '拟排，未公示'
  return state === 'rescheduled' || state === 'expertAbsent' ? dutyStateLabels[state] : ''
}
