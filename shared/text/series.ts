import type { LeftOut, Recurrence } from '../contract/scheduling-series.ts'
import { dayText, momentAt } from './time.ts'

const weekdayNames = '一二三四五六日'
const nthNames: Readonly<Record<string, string>> = { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', 5: '第五个', last: '最后一个' }

/** The ways a series repeats. */
export const ruleKindLabels: Record<Recurrence['rule']['kind'], string> = { weekly: '按周', monthDays: '每月几日', monthWeekday: '每月第几个周几', workdays: '每个工作日', dates: '指定日期' }

/** `周二`. */
export const weekdayName = (weekday: number): string => `周${weekdayNames[weekday - 1] ?? ''}`

export const nthOptions = ([1, 2, 3, 4, 5, 'last'] as const).map((value) => ({ value, label: nthNames[value] ?? '' }))

/** How a series repeats, as it is said: `每周二、周四`, `每两周的周三`, `每月5日、20日`, `每月最后一个周五`. */
export function recurrenceText({ rule }: Pick<Recurrence, 'rule'>): string {
  switch (rule.kind) {
    case 'weekly':
      return `${rule.every === 1 ? '每' : '每两周的'}${rule.weekdays.toSorted((a, b) => a - b).map(weekdayName).join('、')}`
    case 'monthDays':
      return `每月${rule.days.toSorted((a, b) => a - b).map((day) => `${day}日`).join('、')}`
    case 'monthWeekday':
      return `每月${nthNames[rule.nth] ?? ''}${weekdayName(rule.weekday)}`
    case 'workdays':
      return '每个工作日'
    case 'dates':
      return `指定的 ${rule.dates.length} 天`
  }
}

/** Why a date of the rule is not in the series. */
export function leftOutText(left: LeftOut): string {
  switch (left.why) {
    case 'noSuchDay':
      return `${Number(left.month.slice(5))}月没有${left.wanted}`
    case 'dayOff':
      return `${dayText(momentAt(left.on, '12:00'))}放假，跳过`
    case 'twice':
      return `${dayText(momentAt(left.on, '12:00'))}与顺延来的重复，只算一次`
  }
}
