import { assertNever } from '../../assert-never.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { AvailabilityRule, Booking, DayPart, DaySet, TimeSpan, Within } from './availability-rule.ts'

const DAYS = '一二三四五六日'
const COUNTS = '一二三四五'
const PARTS: Readonly<Record<DayPart, string>> = { morning: '上午', afternoon: '下午', evening: '晚上', day: '全天' }

/**
 * Rules in plain words, for a person to say yes to: `每周二、四（法定节假日除外） 09:00–11:30`. Reading them again gives the
 * same rules; what belongs to one rule stands inside it, in brackets, so that nothing seems to hold for the others.
 */
export function sayAvailability(rules: readonly AvailabilityRule[]): string {
  return rules.map(sayRule).join('；')
}

function sayRule({ days, times, ...terms }: AvailabilityRule): string {
  const said = sayTerms(terms)
  const spoken = times.map(sayTime).join('、')
  return `${sayDays(days)}${said === '' ? '' : `（${said}）`}${/^\d/u.test(spoken) ? ' ' : ''}${spoken}`
}

function sayTerms({ within, except, holidays, booking }: Omit<AvailabilityRule, 'days' | 'times'>): string {
  return [
    ...sayWithin(within),
    ...except.map((days) => `${sayDays(days)}除外`),
    ...(holidays === 'skip' ? ['法定节假日除外'] : holidays === 'postpone' ? ['遇法定节假日顺延至下一个工作日'] : []),
    ...sayBooking(booking),
  ].join('，')
}

function sayDays(days: DaySet): string {
  switch (days.kind) {
    case 'weekly': return `${WEEKS[days.weeks]}${days.weeks === 'every' && days.weekdays.length === 7 ? '天' : sayWeekdays(days.weekdays)}`
    case 'nthWeekday': return `每月${sayNth(days.nth)}${sayWeekdays(days.weekdays)}`
    case 'nthWorkday': return `每月${sayNth(days.nth)}工作日`
    case 'monthDays': return `每月${ordered(days.days).map((day) => (day < 0 ? '最后一天' : `${day}日`)).join('、')}`
    case 'workdays': return '每个工作日'
    case 'daysOff': return '非工作日'
    case 'yearDays': return `每年${days.days.map((day) => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`).join('、')}`
    case 'dates': return days.dates.map(sayDate).join('、')
    default: return assertNever(days)
  }
}

const WEEKS = { every: '每', odd: '单数周（全年第1、3、5…周）', even: '双数周（全年第2、4、6…周）' } as const

/** 周一至周五 for three or more in a row, 周二、周四 for others. */
function sayWeekdays(weekdays: readonly number[]): string {
  const [first = 1, last = 1] = [weekdays[0], weekdays.at(-1)]
  if (weekdays.length > 2 && last - first === weekdays.length - 1) return `周${char(first)}至周${char(last)}`
  return `周${weekdays.map(char).join('、')}`
}

const char = (weekday: number): string => DAYS[weekday - 1] ?? ''

function sayNth(nth: readonly number[]): string {
  return ordered(nth).map((one) => (one === -1 ? '最后一个' : one < 0 ? `倒数第${count(-one)}个` : `第${count(one)}个`)).join('、')
}

const count = (number: number): string => COUNTS[number - 1] ?? String(number)

/** As one counts: from the start, then from the end. */
const ordered = (numbers: readonly number[]): readonly number[] => [...numbers.filter((one) => one > 0), ...numbers.filter((one) => one < 0)]

function sayTime(time: TimeSpan): string {
  return 'part' in time ? PARTS[time.part] : `${time.from}–${time.to}`
}

function sayDate(on: CalendarDate): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

function sayWithin({ from, until, months }: Within): readonly string[] {
  const dates = from !== null && until !== null ? [`${sayDate(from)}至${sayDate(until)}`] : from !== null ? [`${sayDate(from)}起`] : until !== null ? [`至${sayDate(until)}止`] : []
  return months === null ? dates : [...dates, `限${sayMonths(months)}`]
}

/** 3月至6月 for three or more in a row. */
function sayMonths(months: readonly number[]): string {
  const runs = months.reduce<readonly (readonly number[])[]>((before, month) => {
    const last = before.at(-1)
    return last?.at(-1) === month - 1 ? [...before.slice(0, -1), [...last, month]] : [...before, [month]]
  }, [])
  return runs.map((run) => (run.length > 2 ? `${run[0]}月至${run.at(-1)}月` : run.map((month) => `${month}月`).join('、'))).join('、')
}

function sayBooking(booking: Booking): readonly string[] {
  switch (booking.kind) {
    case 'open': return []
    case 'preferred': return ['预约优先']
    case 'required': return [booking.noticeDays === 0 ? '需预约' : `需提前${booking.noticeDays}天预约`]
    default: return assertNever(booking)
  }
}
