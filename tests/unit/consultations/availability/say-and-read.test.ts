import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availabilityRules } from '../../../../shared/contract/availability.ts'
import type { AvailabilityRule, DaySet, TimeSpan } from '../../../../shared/domain/consultations/availability/availability-rule.ts'
import { datesOf } from '../../../../shared/domain/consultations/availability/dates-of.ts'
import { readAvailability } from '../../../../shared/domain/consultations/availability/read-availability.ts'
import { sayAvailability } from '../../../../shared/domain/consultations/availability/say-availability.ts'
import type { MonthDay } from '../../../../shared/domain/calendar/month-day.ts'
import type { Weekday } from '../../../../shared/domain/calendar/opening-hours.ts'
import { addDays, type CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../../shared/domain/values/clock-time.ts'

const EPOCH = '2026-01-01' as CalendarDate
const some = <T extends number>(from: fc.Arbitrary<T>, most: number) => fc.uniqueArray(from, { minLength: 1, maxLength: most }).map((list) => list.toSorted((a, b) => a - b))
const weekdays = some(fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>, 7)
const date = fc.integer({ min: 0, max: 900 }).map((days) => addDays(EPOCH, days))
const clock = (minutes: number): ClockTime => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime

/** 第一个周六、周日 is left for a person, so no rule has it. */
const onceWeekdays = weekdays.filter((days) => days.length === 1 || days.some((day) => day < 6))
const nth = some(fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3), 4)

const daySet: fc.Arbitrary<DaySet> = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), weeks: fc.constantFrom('every' as const, 'odd' as const, 'even' as const), weekdays }),
  fc.record({ kind: fc.constant('nthWeekday' as const), nth, weekdays: onceWeekdays }),
  fc.record({ kind: fc.constant('nthWorkday' as const), nth: some(fc.oneof(fc.integer({ min: 1, max: 22 }), fc.integer({ min: -5, max: -1 })), 4) }),
  fc.record({ kind: fc.constant('monthDays' as const), days: some(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), 6) }),
  fc.constantFrom<DaySet>({ kind: 'workdays' }, { kind: 'daysOff' }),
  fc.uniqueArray(date, { minLength: 1, maxLength: 4 }).map((dates): DaySet => ({ kind: 'dates', dates: dates.toSorted() })),
  fc.uniqueArray(date.map((on) => on.slice(5) as MonthDay), { minLength: 1, maxLength: 4 }).map((days): DaySet => ({ kind: 'yearDays', days: days.toSorted() })),
)

const times: fc.Arbitrary<readonly TimeSpan[]> = fc.oneof(
  fc.constantFrom<readonly TimeSpan[]>([{ part: 'day' }], [{ part: 'morning' }], [{ part: 'morning' }, { part: 'afternoon' }], [{ part: 'evening' }], [{ part: 'morning' }, { part: 'evening' }]),
  fc.uniqueArray(fc.integer({ min: 1, max: 288 }).map((step) => step * 5), { minLength: 2, maxLength: 6 }).map((marks) => {
    const ordered = marks.toSorted((a, b) => a - b).filter((minutes) => minutes >= 60)
    return Array.from({ length: Math.floor(ordered.length / 2) }, (_, index): TimeSpan => ({ from: clock(ordered[2 * index] ?? 0), to: clock(ordered[2 * index + 1] ?? 0) }))
  }).filter((spans) => spans.length > 0),
)

const rule: fc.Arbitrary<AvailabilityRule> = fc.record({
  days: daySet, times,
  within: fc.record({
    dates: fc.option(fc.tuple(date, fc.integer({ min: 0, max: 400 })), { nil: null }), kind: fc.constantFrom('from', 'until', 'both'),
    months: fc.option(some(fc.integer({ min: 1, max: 12 }), 11), { nil: null }),
  }).map(({ dates, kind, months }) => ({
    from: dates && kind !== 'until' ? dates[0] : null, until: dates && kind !== 'from' ? addDays(dates[0], dates[1]) : null, months,
  })),
  except: fc.array(daySet, { maxLength: 2 }),
  holidays: fc.constantFrom('keep' as const, 'skip' as const, 'postpone' as const),
  booking: fc.oneof(fc.constantFrom({ kind: 'open' as const }, { kind: 'preferred' as const }), fc.record({ kind: fc.constant('required' as const), noticeDays: fc.integer({ min: 0, max: 30 }) })),
}).filter(leavesDays).filter(({ within: { months }, days }) => months === null || days.kind !== 'dates')

/** Exceptions that leave a weekly rule no day at all are a contradiction, and left for a person. */
function leavesDays({ days, except }: AvailabilityRule): boolean {
  const gone = except.flatMap((one) => (one.kind === 'weekly' && one.weeks === 'every' ? one.weekdays : []))
  return days.kind !== 'weekly' || days.weekdays.some((day) => !gone.includes(day))
}

describe('what is said of rules', () => {
  it('reads as the same rules again', () => {
    fc.assert(fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), (rules) => {
      expect(readAvailability(sayAvailability(rules))).toEqual({ kind: 'read', rules })
    }), { numRuns: 3000, seed: 7 })
  })

  it('is taken by the contract, which refuses rules that cannot be said', () => {
    fc.assert(fc.property(fc.array(rule, { maxLength: 3 }), (rules) => {
      expect(availabilityRules.parse(rules)).toEqual(rules)
    }), { numRuns: 300, seed: 7 })
    const odd = { ...fc.sample(rule, { numRuns: 1, seed: 1 })[0], times: [{ from: '11:00', to: '09:00' }] }
    expect(availabilityRules.safeParse([odd]).success).toBe(false)
  })

  it('never makes a text of noise mean something it does not say', () => {
    const scraps = ['每', '周', '二', '三', '第', '个', '月', '5', '日', '9', ':', '00', '-', '11', '点', '上午', '下午', '、', '，', '；', '除外', '节假日', '双', '到', '（', '）', '半']
    fc.assert(fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 14 }), (words) => {
      const reading = readAvailability(words.join(''))
      const again = reading.kind === 'read' ? readAvailability(sayAvailability(reading.rules)) : reading
      expect(again).toEqual(reading)
    }), { numRuns: 5000, seed: 7 })
  })
})

describe('dates of rules', () => {
  it('come in order, one by one, each after the one before, and a later start gives the rest of them', () => {
    fc.assert(fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), (rules) => {
      const dates = datesOf(rules, EPOCH, 6, { years: [] })
      expect(dates).toEqual([...new Set(dates)].toSorted())
      const [first = EPOCH, ...rest] = dates
      expect(datesOf(rules, addDays(first, 1), rest.length, { years: [] })).toEqual(rest)
    }), { numRuns: 200, seed: 7 })
  })
})
