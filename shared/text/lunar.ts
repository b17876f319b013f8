import { lunarDateOf, type LunarDate } from '../domain/calendar/lunar-date.ts'
import type { CalendarDate } from '../domain/values/calendar-date.ts'

const MONTHS = ['正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '冬月', '腊月']
const TENS = ['初', '十', '廿']
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Days people go by, by month and day; never of a leap month. 探亡日, 做大岁 and 妈祖诞辰 are kept in Putian. */
const FESTIVALS: Readonly<Record<string, string>> = {
  '1-1': '春节', '1-2': '探亡日', '1-4': '做大岁', '1-15': '元宵节', '2-2': '龙抬头', '3-23': '妈祖诞辰', '5-5': '端午节', '7-7': '七夕', '7-15': '中元节',
  '8-15': '中秋节', '9-9': '重阳节', '12-8': '腊八', '12-24': '小年',
}

/** `三月廿三`, `闰六月初一`. */
export function lunarText({ month, leap, day }: LunarDate): string {
  return `${leap ? '闰' : ''}${MONTHS[month - 1] ?? ''}${dayName(day)}`
}

/** The day's name where it has one: `春节`, `除夕`; empty for others. */
export function lunarFestival({ month, leap, day, monthDays }: LunarDate): string {
  if (leap) return ''
  return month === 12 && day === monthDays ? '除夕' : FESTIVALS[`${month}-${day}`] ?? ''
}

/** What is shown beside a solar date: `农历三月廿三 妈祖诞辰`; empty outside the table. */
export function lunarBeside(on: CalendarDate): string {
  const date = lunarDateOf(on)
  return date ? ['农历' + lunarText(date), lunarFestival(date)].filter(Boolean).join(' ') : ''
}

function dayName(day: number): string {
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return `${TENS[Math.floor((day - 1) / 10)] ?? ''}${DIGITS[(day - 1) % 10] ?? ''}`
}
