import { describe, expect, it } from 'vitest'
import { isManned, leadOf, withoutExpert, type Duty } from '../../../shared/domain/consultations/stand-in.ts'
import { nextWorkday, isWorkday } from '../../../shared/domain/calendar/workdays.ts'
import { freeStarts } from '../../../shared/domain/scheduling/free-starts.ts'
import { seriesDates, type Recurrence } from '../../../shared/domain/scheduling/recurrence.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { timeOf } from '../../../shared/domain/values/instant.ts'
import { freeIn, freeSpans, heldClosed, hours, NOTICES, openOn, spanOf, type Day, type Place } from '../../support/truth-day.ts'

/**
 * The calendar and its closures, case by case. Unless a case says otherwise the hours are those of Putian's offices
 * (summer 1 June to 30 September 8-12 and 15-18, else 8-12 and 14:30-17:30, Monday to Friday) and the notices are the
 * real ones of 2025 and 2026. 2026-12-08 is an ordinary Tuesday.
 */
const TUESDAY = '2026-12-08'
const WINTER = '08:00-12:00 14:30-17:30'
const SUMMER = '08:00-12:00 15:00-18:00'
const DAILY = [1, 2, 3, 4, 5, 6, 7] as const
const MON_FRI = [1, 2, 3, 4, 5] as const
const NOTICE_2027 = { year: 2027, off: ['2027-10-01' as CalendarDate], work: ['2027-10-09' as CalendarDate] }

describe('the station is open', () => {
  it.each<readonly [string, Day, string]>([
    ['an ordinary Tuesday', { on: TUESDAY }, WINTER],
    ['an ordinary Saturday', { on: '2026-12-12' }, ''],
    ['the last day of winter hours, a Friday', { on: '2026-05-29' }, WINTER],
    ['the first day of summer hours', { on: '2026-06-01' }, SUMMER],
    ['the last day of summer hours', { on: '2026-09-30' }, SUMMER],
    ['the first workday of winter hours, after the holiday', { on: '2026-10-08' }, WINTER],
    ['New Year\'s Eve, in a season that wraps the year', { on: '2026-12-31' }, WINTER],
    ['a holiday Monday', { on: '2026-10-05' }, ''],
    ['a holiday Monday at the end of Spring Festival', { on: '2026-02-23' }, ''],
    ['a holiday weekend', { on: '2026-10-03' }, ''],
    ['a make-up Saturday', { on: '2026-05-09' }, WINTER],
    ['a make-up Sunday in summer hours', { on: '2026-09-20' }, SUMMER],
    ['a make-up Saturday, where Saturdays have hours of their own', { on: '2026-05-09', hours: [hours('weekend', [6], '18:00-20:00')] }, `${WINTER} 18:00-20:00`],
    ['a make-up Saturday, without the Tuesday class', { on: '2026-05-09', hours: [hours('evening', [2], '19:00-21:00')] }, WINTER],
    ['a make-up Saturday, with an evening of every weekday', { on: '2026-05-09', hours: [hours('evening', MON_FRI, '19:00-21:00')] }, `${WINTER} 19:00-21:00`],
    ['a weekday of a year without a notice: Monday to Friday is assumed', { on: '2027-10-01' }, WINTER],
    ['a weekend of a year without a notice', { on: '2027-10-09' }, ''],
    ['the same weekday once the notice is imported', { on: '2027-10-01', years: [...NOTICES.years, NOTICE_2027] }, ''],
    ['the same Saturday once the notice is imported', { on: '2027-10-09', years: [...NOTICES.years, NOTICE_2027] }, WINTER],
    ['over lunch, by a staggered row that touches both halves', { on: TUESDAY, hours: [hours('staggered', MON_FRI, '12:00-14:30')] }, '08:00-17:30'],
    ['before, at noon and after, by staggered rows', { on: TUESDAY, hours: [hours('staggered', MON_FRI, '07:30-08:00'), hours('staggered', MON_FRI, '18:00-19:00')] }, '07:30-12:00 14:30-17:30 18:00-19:00'],
    ['by hours on trial in place of the usual ones, on their last day', { on: TUESDAY, hours: [hours('regular', MON_FRI, '09:00-16:00', { from: '2026-12-01', until: TUESDAY })] }, '09:00-16:00'],
    ['by the usual ones the day after', { on: '2026-12-09', hours: [hours('regular', MON_FRI, '09:00-16:00', { from: '2026-12-01', until: TUESDAY })] }, WINTER],
    ['by the usual ones on the day before', { on: '2026-11-30', hours: [hours('regular', MON_FRI, '09:00-16:00', { from: '2026-12-01', until: TUESDAY })] }, WINTER],
    ['on a holiday, by a row for holidays', { on: '2026-10-01', hours: [hours('holiday', DAILY, '09:00-11:30')] }, '09:00-11:30'],
    ['on an ordinary Sunday, not by a row for holidays', { on: '2026-12-13', hours: [hours('holiday', DAILY, '09:00-11:30')] }, ''],
    ['on a holiday that is opened on purpose', { on: '2026-10-01', openDays: ['09:00-11:00', '15:00-17:00'] }, '09:00-11:00 15:00-17:00'],
    ['on a workday with spans of its own, and no others', { on: TUESDAY, openDays: ['13:00-14:00'] }, '13:00-14:00'],
    ['until midnight', { on: TUESDAY, only: true, hours: [hours('evening', [2], '22:00-24:00')] }, '22:00-00:00'],
  ])('%s', (_, day, open) => {
    expect(openOn(day)).toBe(open)
  })
})

describe('the station is open around closures', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['two half hours in a day close one hour', ['09:00-09:30', '10:30-11:00'], '08:00-09:00 09:30-10:30 11:00-12:00 14:30-17:30'],
    ['five minutes', ['09:00-09:05'], '08:00-09:00 09:05-12:00 14:30-17:30'],
    ['two that touch', ['09:00-09:30', '09:30-10:00'], '08:00-09:00 10:00-12:00 14:30-17:30'],
    ['two that overlap', ['09:00-10:00', '09:30-10:30'], '08:00-09:00 10:30-12:00 14:30-17:30'],
    ['one inside another', ['09:00-11:00', '09:30-10:00'], '08:00-09:00 11:00-12:00 14:30-17:30'],
    ['one that touches the opening', ['07:00-08:00'], WINTER],
    ['one that touches the closing', ['17:30-19:00'], WINTER],
    ['lunch alone', ['12:00-14:30'], WINTER],
    ['across lunch', ['11:00-15:00'], '08:00-11:00 15:00-17:30'],
    ['a morning exactly', ['08:00-12:00'], '14:30-17:30'],
    ['a whole day exactly', ['08:00-17:30'], ''],
    ['from the day before, over midnight', ['2026-12-07 20:00 - 2026-12-08 09:00'], '09:00-12:00 14:30-17:30'],
    ['into the day after, over midnight', ['2026-12-08 16:00 - 2026-12-09 09:00'], '08:00-12:00 14:30-16:00'],
    ['over several days', ['2026-12-01 00:00 - 2026-12-31 24:00'], ''],
    ['that ended at midnight', ['2026-12-07 00:00 - 2026-12-07 24:00'], WINTER],
  ])('%s', (_, closed, open) => {
    expect(openOn({ on: TUESDAY, closed: { 全站: closed } })).toBe(open)
  })

  it('a make-up Saturday loses its minutes as any workday does', () => {
    expect(openOn({ on: '2026-05-09', closed: { 全站: ['09:00-09:30'] } })).toBe('08:00-09:00 09:30-12:00 14:30-17:30')
  })

  it('a date opened on purpose is closed all the same', () => {
    expect(openOn({ on: '2026-10-01', openDays: ['09:00-11:00'], closed: { 全站: ['10:00-12:00'] } })).toBe('09:00-10:00')
  })
})

describe('a room is free', () => {
  it.each<readonly [string, Place, Omit<Day, 'on'>, string]>([
    ['around its own closures', '东厅', { closed: { 东厅: ['09:00-09:30', '16:00-16:10'] } }, '08:00-09:00 09:30-12:00 14:30-16:00 16:10-17:30'],
    ['whatever is closed in the room beside it', '东厅', { closed: { 西厅: ['08:00-17:30'] } }, WINTER],
    ['joined, not while one of its parts is closed', '大厅', { closed: { 西厅: ['08:00-12:00'] } }, '14:30-17:30'],
    ['joined, only while both parts are open', '大厅', { closed: { 东厅: ['08:00-09:00'], 西厅: ['11:00-15:00'] } }, '09:00-11:00 15:00-17:30'],
    ['as a part, not while the joined room is closed', '东厅', { closed: { 大厅: ['10:00-11:00'] } }, '08:00-10:00 11:00-12:00 14:30-17:30'],
    ['as a part, not while the joined room is booked', '西厅', { booked: [{ in: '大厅', at: '09:00-11:00' }] }, '08:00-09:00 11:00-12:00 14:30-17:30'],
    ['joined, not while a part is booked', '大厅', { booked: [{ in: '西厅', at: '08:00-11:00' }] }, '11:00-12:00 14:30-17:30'],
    ['not while its mode is set up and cleared up', '东厅', { booked: [{ in: '东厅', at: '09:00-10:00', setUp: 30, clearUp: 15 }] }, '08:00-08:30 10:15-12:00 14:30-17:30'],
    ['in both parts not while the joined room is set up', '西厅', { booked: [{ in: '大厅', at: '09:00-10:00', setUp: 60 }] }, '10:00-12:00 14:30-17:30'],
    ['where a closure ends as a set-up begins', '东厅', { closed: { 东厅: ['08:00-08:30'] }, booked: [{ in: '东厅', at: '09:00-10:00', setUp: 30 }] }, '10:00-12:00 14:30-17:30'],
    ['around a closure inside a buffer, which is kept', '东厅', { closed: { 东厅: ['10:05-10:10'] }, booked: [{ in: '东厅', at: '09:00-10:00', clearUp: 15 }] }, '08:00-09:00 10:15-12:00 14:30-17:30'],
    ['after a closure that reaches over a buffer', '东厅', { closed: { 东厅: ['10:05-10:30'] }, booked: [{ in: '东厅', at: '09:00-10:00', clearUp: 15 }] }, '08:00-09:00 10:30-12:00 14:30-17:30'],
    ['never, where what is kept and what is closed cover the day exactly', '东厅', { closed: { 东厅: ['08:00-12:00'] }, booked: [{ in: '东厅', at: '14:30-17:30' }] }, ''],
    ['of a closure over midnight from the first minute of the day', '东厅', { closed: { 东厅: ['2026-12-07 22:00 - 2026-12-08 08:30'] } }, '08:30-12:00 14:30-17:30'],
  ])('%s', (_, place, day, free) => {
    expect(freeIn(place, { on: TUESDAY, ...day })).toBe(free)
  })

  it.each<readonly [string, Omit<Day, 'on'>, string]>([
    ['on both sides of a booking that is kept', { closed: { 东厅: ['08:00-12:00'] }, booked: [{ in: '东厅', at: '09:00-10:00' }] }, '08:00-09:00 10:00-12:00'],
    ['around the preparation of what is kept too', { closed: { 东厅: ['08:00-12:00'] }, booked: [{ in: '东厅', at: '09:00-10:00', setUp: 15, clearUp: 15 }] }, '08:00-08:45 10:15-12:00'],
    ['nothing, where it is covered exactly by what is kept', { closed: { 东厅: ['09:00-10:00'] }, booked: [{ in: '东厅', at: '09:00-10:00' }] }, ''],
    ['a minute only once, where the station and the room are closed', { closed: { 全站: ['09:00-10:00'], 东厅: ['09:30-10:30'] } }, '09:00-10:00 10:00-10:30'],
    ['also outside opening hours, where sessions and activities could stand', { closed: { 大厅: ['19:00-21:00'] } }, '19:00-21:00'],
  ])('a closure holds %s', (_, day, held) => {
    expect(heldClosed('东厅', { on: TUESDAY, ...day })).toBe(held)
  })
})

describe('starts are offered', () => {
  const starts = (day: Omit<Day, 'on'>, minutes: number): string => freeStarts({
    open: freeSpans('东厅', { on: TUESDAY, ...day }), busy: [], minutes, gridMinutes: 30, notBefore: 0, until: spanOf(TUESDAY, '00:00-24:00').endsAt,
  }).map((at) => timeOf(at)).join(' ')

  it.each<readonly [string, Omit<Day, 'on'>, number, string]>([
    ['none that would run into lunch', {}, 120, '08:00 08:30 09:00 09:30 10:00 14:30 15:00 15:30'],
    ['none that would run into a closure', { closed: { 东厅: ['09:30-12:00'] } }, 60, '08:00 08:30 14:30 15:00 15:30 16:00 16:30'],
    ['up to the moment a closure begins', { closed: { 东厅: ['09:00-12:00'] } }, 60, '08:00 14:30 15:00 15:30 16:00 16:30'],
    ['from the moment a closure ends, even off the half hour', { closed: { 东厅: ['08:00-10:50'] } }, 60, '10:50 14:30 15:00 15:30 16:00 16:30'],
    ['none in a gap that is too short', { closed: { 东厅: ['08:00-09:00', '09:50-12:00', '14:30-17:30'] } }, 60, ''],
  ])('%s', (_, day, minutes, offered) => {
    expect(starts(day, minutes)).toBe(offered)
  })
})

describe('an expert on leave', () => {
  const duty = (expertId: string, position: number, more: Partial<Duty> = {}): Duty => ({ expertId, position, state: 'expected', standsInFor: null, ...more })
  const standIn = (experts: readonly Duty[], awayId: string, expertId: string): readonly Duty[] =>
    [...withoutExpert(experts, awayId) ?? [], duty(expertId, experts.find((one) => one.expertId === awayId)?.position ?? 0, { standsInFor: awayId })]

  it.each<readonly [string, readonly Duty[], string | undefined, boolean]>([
    ['alone, leaves the session in her name and unmanned', withoutExpert([duty('a', 0)], 'a') ?? [], 'a', false],
    ['with a stand-in, leaves it in the stand-in\'s name', standIn([duty('a', 0)], 'a', 'b'), 'b', true],
    ['of two, leaves it to the other', withoutExpert([duty('a', 0), duty('c', 1)], 'a') ?? [], 'c', true],
    ['of two with a stand-in, gives the first place to the stand-in', standIn([duty('a', 0), duty('c', 1)], 'a', 'b'), 'b', true],
    ['the second of two, changes nothing for the first', standIn([duty('a', 0), duty('c', 1)], 'c', 'b'), 'a', true],
  ])('%s', (_, experts, lead, manned) => {
    expect([leadOf(experts), isManned(experts)]).toEqual([lead, manned])
  })

  it('cannot be replaced twice, nor where she is not expected', () => {
    expect([withoutExpert(standIn([duty('a', 0)], 'a', 'b'), 'a'), withoutExpert([duty('c', 0)], 'a')]).toEqual([null, null])
  })
})

describe('a series falls', () => {
  const workday = (on: CalendarDate): boolean => isWorkday(on, NOTICES).workday
  const series = (rule: Recurrence['rule'], from: string, until: string, offDays: Recurrence['offDays'] = 'keep') =>
    seriesDates({ rule, from: from as CalendarDate, until: until as CalendarDate, count: null, offDays }, workday).dates.map(({ on }) => on.slice(5)).join(' ')

  it.each<readonly [string, Recurrence['rule'], string, string, Recurrence['offDays'], string]>([
    ['on the 31st only in months that have one', { kind: 'monthDays', days: [31] }, '2026-01-01', '2026-08-31', 'keep', '01-31 03-31 05-31 07-31 08-31'],
    ['on the 29th of February only in leap years', { kind: 'monthDays', days: [29] }, '2026-02-01', '2026-03-31', 'keep', '03-29'],
    ['on last Fridays, the fourth or the fifth', { kind: 'monthWeekday', nth: 'last', weekday: 5 }, '2026-07-01', '2026-11-30', 'keep', '07-31 08-28 09-25 10-30 11-27'],
    ['on last Fridays, after a holiday where one is a day off', { kind: 'monthWeekday', nth: 'last', weekday: 5 }, '2026-09-01', '2026-10-31', 'moveToNext', '09-28 10-30'],
    ['on fifth Fridays only in months that have one', { kind: 'monthWeekday', nth: 5, weekday: 5 }, '2026-07-01', '2026-11-30', 'keep', '07-31 10-30'],
    ['weekly on Mondays, without the holiday Monday', { kind: 'weekly', every: 1, weekdays: [1] }, '2026-09-28', '2026-10-12', 'leaveOut', '09-28 10-12'],
    ['weekly on Mondays, on the workday after the holiday', { kind: 'weekly', every: 1, weekdays: [1] }, '2026-09-28', '2026-10-12', 'moveToNext', '09-28 10-08 10-12'],
    ['fortnightly over the new year', { kind: 'weekly', every: 2, weekdays: [3] }, '2026-12-23', '2027-01-31', 'keep', '12-23 01-06 01-20'],
    ['on workdays, a make-up Saturday among them', { kind: 'workdays' }, '2026-05-07', '2026-05-11', 'keep', '05-07 05-08 05-09 05-11'],
    ['on weekdays of a year without a notice', { kind: 'workdays' }, '2027-09-30', '2027-10-04', 'keep', '09-30 10-01 10-04'],
  ])('%s', (_, rule, from, until, offDays, dates) => {
    expect(series(rule, from, until, offDays)).toBe(dates)
  })

  it.each([['2026-02-14', '2026-02-14'], ['2026-02-16', '2026-02-24'], ['2026-10-03', '2026-10-08'], ['2027-10-02', '2027-10-04']])('and what is due on %s is due on %s', (on, due) => {
    expect(nextWorkday(on as CalendarDate, NOTICES)).toBe(due)
  })
})
