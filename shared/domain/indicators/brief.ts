import type { Month } from '../values/calendar-date.ts'
import type { IndicatorRow } from './compute.ts'
import type { IndicatorCode } from './dictionary.ts'

/** The month's numbers in the sentences a leader's report is written in; where there is nothing, it says so (零报告). */
export function briefOf(rows: readonly IndicatorRow[], stationName: string, month: Month): string {
  const whole = (code: IndicatorCode): IndicatorRow | undefined => rows.find((row) => row.code === code && row.dimension === null)
  const count = (code: IndicatorCode): number => whole(code)?.numerator ?? 0
  const [year = '', number = ''] = month.split('-')
  const sentences = [
    activitySentence(count('ACT_SESS'), count('ACT_ATT'), count('ACT_PPL')),
    `场地预约使用${count('VEN_CNT')}次`,
    useSentence(whole('VEN_USE')),
    `能人坐诊${count('EXP_SESS')}场，服务${count('EXP_SVC')}次`,
    dutySentence(whole('LAW_DUTY')),
    `登记和计数到访${count('VISIT')}人次`,
    `暖新驿站服务${count('NEW_ATT')}人次`,
    satisfactionSentence(whole('SAT'), whole('SAT_PART')),
  ]
  const idle = rows.every((row) => row.numerator === 0)
  const heading = `${year}年${Number(number)}月，${stationName}${idle ? '零报告' : ''}`
  return `${heading}：${sentences.join('；')}。`
}

function activitySentence(sessions: number, attendances: number, people: number): string {
  if (sessions === 0) return '未开展活动（0场，0人次）'
  return `开展活动${sessions}场，参与${attendances}人次，其中签到居民${people}人`
}

function useSentence(row: IndicatorRow | undefined): string {
  if (!row?.denominator) return '当月无场地开放时间，使用率不计'
  return `场地使用率${percent(row.numerator, row.denominator)}%（使用${row.numerator}分钟，开放${row.denominator}分钟）`
}

function dutySentence(row: IndicatorRow | undefined): string {
  if (!row?.denominator) return '当月没有法律顾问约定到站，履约率不计'
  return `法律顾问驻点履约率${percent(row.numerator, row.denominator)}%（到站${row.numerator}次，约定${row.denominator}次）`
}

/** Never without the share who answered. */
function satisfactionSentence(satisfied: IndicatorRow | undefined, answered: IndicatorRow | undefined): string {
  const share = answered?.denominator ? `可评${answered.denominator}次，参评${answered.numerator}次，参评率${percent(answered.numerator, answered.denominator)}%` : '当月没有可评价的服务，参评率不计'
  if (!satisfied?.denominator) return `当月无人参评，满意率不计（${share}）`
  return `满意率${percent(satisfied.numerator, satisfied.denominator)}%（满意${satisfied.numerator}，实际参评${satisfied.denominator}；${share}）`
}

/** A rate in percent with one decimal, half up, by whole numbers only: 1/3 → `33.3`. */
function percent(numerator: number, denominator: number): string {
  const tenths = Math.floor((numerator * 2000 + denominator) / (denominator * 2))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
