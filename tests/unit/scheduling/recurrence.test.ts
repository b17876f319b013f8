import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_SERIES_DAYS, MOST_DATES, seriesDates, type Recurrence, type RecurrenceRule } from '../../../shared/domain/scheduling/recurrence.ts'
import { addDays, monthOf, weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const weekday = (on: CalendarDate) => weekdayOf(on) <= 5
/** National Day 2027 off from Friday 1 to Thursday 7 October, Saturday 9 worked. */
const workday = (on: CalendarDate) => (on >= '2027-10-01' && on <= '2027-10-07' ? false : on === '2027-10-09' || weekday(on))
const asked = (rule: RecurrenceRule, changes: Partial<Recurrence> = {}): Recurrence => ({ rule, from: day('2026-12-07'), until: null, count: 4, offDays: 'keep', ...changes })
const onOf = (recurrence: Recurrence, isWorkday = workday) => seriesDates(recurrence, isWorkday).dates.map(({ on }) => on)

describe('the dates of a series', () => {
  it.each<[string, Recurrence, string[]]>([
    ['every Monday', asked({ kind: 'weekly', every: 1, weekdays: [1] }), ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']],
    ['every fortnight, over the new year', asked({ kind: 'weekly', every: 2, weekdays: [3] }), ['2026-12-09', '2026-12-23', '2027-01-06', '2027-01-20']],
    ['two days a week, beginning in the middle of one', asked({ kind: 'weekly', every: 1, weekdays: [2, 4] }, { from: day('2026-12-09') }), ['2026-12-10', '2026-12-15', '2026-12-17', '2026-12-22']],
    ['a fortnight counts from the week of the first day', asked({ kind: 'weekly', every: 2, weekdays: [1, 5] }, { from: day('2026-12-09') }), ['2026-12-11', '2026-12-21', '2026-12-25', '2027-01-04']],
    ['the 5th and the 20th', asked({ kind: 'monthDays', days: [20, 5] }), ['2026-12-20', '2027-01-05', '2027-01-20', '2027-02-05']],
    ['the 31st skips the months without it', asked({ kind: 'monthDays', days: [31] }), ['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31']],
    ['29 February only in a leap year', asked({ kind: 'monthDays', days: [29] }, { from: day('2028-02-01'), count: 1 }), ['2028-02-29']],
    ['the first Saturday', asked({ kind: 'monthWeekday', nth: 1, weekday: 6 }), ['2027-01-02', '2027-02-06', '2027-03-06', '2027-04-03']],
    ['the fifth Friday skips the months with four', asked({ kind: 'monthWeekday', nth: 5, weekday: 5 }), ['2027-01-29', '2027-04-30', '2027-07-30', '2027-10-29']],
    ['the last Friday', asked({ kind: 'monthWeekday', nth: 'last', weekday: 5 }), ['2026-12-25', '2027-01-29', '2027-02-26', '2027-03-26']],
    ['chosen dates, in order and once', asked({ kind: 'dates', dates: [day('2027-01-03'), day('2026-12-08'), day('2027-01-03')] }), ['2026-12-08', '2027-01-03']],
    ['workdays, the holiday off and the make-up Saturday worked', asked({ kind: 'workdays' }, { from: day('2027-09-30'), count: 3 }), ['2027-09-30', '2027-10-08', '2027-10-09']],
    ['until a day, that day included', asked({ kind: 'weekly', every: 1, weekdays: [1] }, { count: null, until: day('2026-12-21') }), ['2026-12-07', '2026-12-14', '2026-12-21']],
    ['whichever of day and count comes first', asked({ kind: 'weekly', every: 1, weekdays: [1] }, { count: 2, until: day('2026-12-21') }), ['2026-12-07', '2026-12-14']],
  ])('%s', (_name, recurrence, dates) => {
    expect(onOf(recurrence)).toEqual(dates)
  })

  it('says which months have no such day', () => {
    expect(seriesDates(asked({ kind: 'monthDays', days: [31] }), workday).leftOut).toEqual([
      { why: 'noSuchDay', month: '2027-02', wanted: '31日' }, { why: 'noSuchDay', month: '2027-04', wanted: '31日' },
    ])
    expect(seriesDates(asked({ kind: 'monthWeekday', nth: 5, weekday: 5 }, { count: 1 }), workday).leftOut).toEqual([{ why: 'noSuchDay', month: '2026-12', wanted: '第5个周五' }])
  })

  it('leaves a holiday out, and the next date takes its place in the count', () => {
    const fridays = asked({ kind: 'weekly', every: 1, weekdays: [5] }, { from: day('2027-09-24'), count: 2, offDays: 'leaveOut' })

    expect(seriesDates(fridays, workday)).toEqual({ dates: [{ on: '2027-09-24', movedFrom: null }, { on: '2027-10-08', movedFrom: null }], leftOut: [{ why: 'dayOff', on: '2027-10-01' }], cut: false })
  })

  it('moves a holiday to the next workday, past the last day if need be, and never onto a date of its own', () => {
    const moved = asked({ kind: 'weekly', every: 1, weekdays: [5] }, { from: day('2027-10-01'), until: day('2027-10-08'), count: null, offDays: 'moveToNext' })
    const onlyTheHoliday = { ...moved, until: day('2027-10-01') }

    expect(seriesDates(moved, workday)).toEqual({ dates: [{ on: '2027-10-08', movedFrom: '2027-10-01' }], leftOut: [{ why: 'twice', on: '2027-10-08' }], cut: false })
    expect(seriesDates(onlyTheHoliday, workday).dates).toEqual([{ on: '2027-10-08', movedFrom: '2027-10-01' }])
  })

  it('says when it was cut at the most dates or at two years', () => {
    const daily = asked({ kind: 'workdays' }, { count: null, until: day('2028-12-01') })
    const monthly = asked({ kind: 'monthDays', days: [1] }, { count: 104 })

    expect(seriesDates(daily, workday)).toMatchObject({ dates: { length: MOST_DATES }, cut: true })
    expect(seriesDates(monthly, workday)).toMatchObject({ dates: { length: 24 }, cut: true })
    expect(seriesDates(asked({ kind: 'weekly', every: 1, weekdays: [1] }, { count: 104 }), workday)).toMatchObject({ dates: { length: 104 }, cut: false })
  })
})

const someDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(day('2025-06-01'), days))
const someWeekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7)
const someRule: fc.Arbitrary<RecurrenceRule> = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), every: fc.constantFrom(1 as const, 2 as const), weekdays: fc.array(someWeekday, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('monthDays' as const), days: fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('monthWeekday' as const), nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'last' as const), weekday: someWeekday }),
  fc.constant({ kind: 'workdays' as const }),
  fc.record({ kind: fc.constant('dates' as const), dates: fc.array(someDay, { minLength: 1, maxLength: 12 }) }),
)
const someRecurrence: fc.Arbitrary<Recurrence> = fc.record({
  rule: someRule, from: someDay, until: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2025-06-01'), days + 300)), { nil: null }),
  count: fc.integer({ min: 1, max: 104 }), offDays: fc.constantFrom('keep' as const, 'leaveOut' as const, 'moveToNext' as const),
})

/** Whether a rule names a day, asked of one day at a time. */
function names(rule: RecurrenceRule, from: CalendarDate, on: CalendarDate): boolean {
  const tomorrowsMonth = (days: number) => monthOf(addDays(on, days))
  const [dayOfMonth, weeks] = [Number(on.slice(8)), Math.round((Date.parse(on) - Date.parse(addDays(from, 1 - weekdayOf(from)))) / 86_400_000 - (weekdayOf(on) - 1)) / 7]
  switch (rule.kind) {
    case 'weekly': return rule.weekdays.includes(weekdayOf(on)) && weeks % rule.every === 0
    case 'monthDays': return rule.days.includes(dayOfMonth)
    case 'monthWeekday': return weekdayOf(on) === rule.weekday && (rule.nth === 'last' ? tomorrowsMonth(7) !== monthOf(on) : Math.ceil(dayOfMonth / 7) === rule.nth)
    case 'workdays': return workday(on)
    case 'dates': return rule.dates.includes(on)
  }
}

/** The same series found by walking day by day. */
function naive({ rule, from, until, count, offDays }: Recurrence): string[] {
  const found: string[] = []
  for (let days = 0; days < LONGEST_SERIES_DAYS && found.length < (count ?? MOST_DATES); days += 1) {
    let on = addDays(from, days)
    if ((until !== null && on > until) || !names(rule, from, on)) continue
    if (offDays === 'leaveOut' && !workday(on)) continue
    while (offDays === 'moveToNext' && !workday(on)) on = addDays(on, 1)
    if (!found.includes(on)) found.push(on)
  }
  return found.toSorted()
}

describe('a series against one found day by day', () => {
  it('has the same dates', () => {
    fc.assert(fc.property(someRecurrence, (recurrence) => {
      expect(onOf(recurrence)).toEqual(naive(recurrence))
    }), { numRuns: 400 })
  })

  it('never has a day twice, a day off where they are not kept, or more dates than asked for', () => {
    fc.assert(fc.property(someRecurrence, (recurrence) => {
      const dates = onOf(recurrence)
      expect(new Set(dates).size).toBe(dates.length)
      expect(dates.length).toBeLessThanOrEqual(recurrence.count ?? MOST_DATES)
      expect(recurrence.offDays === 'keep' || dates.every(workday)).toBe(true)
    }), { numRuns: 200 })
  })
})
