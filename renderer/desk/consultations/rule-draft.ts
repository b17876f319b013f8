import type { AvailabilityRule, DaySet, TimeSpan } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { ALWAYS } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import type { Weekday } from '../../../shared/domain/calendar/opening-hours.ts'
import { parseClockTime } from '../../../shared/domain/values/clock-time.ts'

/** The rule a person is putting together, field by field. */
export interface RuleDraft {
  readonly kind: 'every' | 'odd' | 'even' | 'nth' | 'monthDays' | 'workdays'
  readonly weekdays: readonly number[]
  /** 1 to 5, -1 the last. */
  readonly nth: readonly number[]
  readonly monthDays: readonly number[]
  readonly part: 'clock' | 'morning' | 'afternoon' | 'evening' | 'day'
  readonly from: string
  readonly to: string
  readonly skipHolidays: boolean
}

export const FIRST_DRAFT: RuleDraft = { kind: 'every', weekdays: [], nth: [1], monthDays: [], part: 'clock', from: '09:00', to: '11:30', skipHolidays: true }

/** The rule a draft stands for, or null while something is missing or the end is not after the beginning. */
export function ruleOf(draft: RuleDraft): AvailabilityRule | null {
  const days = daysOf(draft)
  const time = timeOf(draft)
  return days && time && { days, times: [time], within: ALWAYS, except: [], holidays: draft.skipHolidays ? 'skip' : 'keep', booking: { kind: 'open' } }
}

function daysOf({ kind, weekdays, nth, monthDays }: RuleDraft): DaySet | null {
  const chosen = ascending(weekdays) as readonly Weekday[]
  switch (kind) {
    case 'workdays': return { kind: 'workdays' }
    case 'monthDays': return monthDays.length === 0 ? null : { kind: 'monthDays', days: ascending(monthDays) }
    case 'nth': return chosen.length === 0 || nth.length === 0 ? null : { kind: 'nthWeekday', nth: ascending(nth), weekdays: chosen }
    default: return chosen.length === 0 ? null : { kind: 'weekly', weeks: kind, weekdays: chosen }
  }
}

function timeOf({ part, from, to }: RuleDraft): TimeSpan | null {
  if (part !== 'clock') return { part }
  const [begins, ends] = [parseClockTime(from), parseClockTime(to)]
  return begins && ends && begins < ends ? { from: begins, to: ends } : null
}

const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b)
