import { dayKind, isWorkday, type WorkdayTable } from '../../calendar/workdays.ts'
import { assertNever } from '../../assert-never.ts'
import { monthOf, datesOf as datesOfMonth, type CalendarDate } from '../../values/calendar-date.ts'
import type { AvailabilityRule, DaySet } from './availability-rule.ts'
import { dateOfDayNumber, dayFacts, dayNumber, type DayFacts } from './day-facts.ts'

/** How far ahead is looked, in days: five years, so that a rule that has ended answers with what is left. */
const HORIZON_DAYS = 1827

/** A holiday is at most this long, so that a day made up for lies no further back. */
const LONGEST_HOLIDAY_DAYS = 16

/** The next dates on which any of the rules holds, the first day included. */
export function datesOf(rules: readonly AvailabilityRule[], from: CalendarDate, count: number, workdays: WorkdayTable): readonly CalendarDate[] {
  const first = dayNumber(from)
  const found: CalendarDate[] = []
  for (let number = first; found.length < count && number < first + HORIZON_DAYS; number++) {
    const on = dateOfDayNumber(number)
    if (rulesOn(rules, on, workdays).length > 0) found.push(on)
  }
  return found
}

/** The next dates of each rule by itself, together and in order: a rule that seldom holds is not crowded out by one that often does. */
export function someOfEach(rules: readonly AvailabilityRule[], from: CalendarDate, count: number, workdays: WorkdayTable): readonly CalendarDate[] {
  return [...new Set(rules.flatMap((rule) => datesOf([rule], from, count, workdays)))].toSorted()
}

/** The rules that hold on a day. */
export function rulesOn(rules: readonly AvailabilityRule[], on: CalendarDate, workdays: WorkdayTable): readonly AvailabilityRule[] {
  const facts = dayFacts(dayNumber(on))
  return rules.filter((rule) => holdsOn(rule, facts, workdays))
}

function holdsOn(rule: AvailabilityRule, facts: DayFacts, workdays: WorkdayTable): boolean {
  const kind = dayKind(facts.on, workdays)
  const itself = isMeant(rule, facts, workdays) && (rule.holidays === 'keep' || kind !== 'holiday')
  return itself || (rule.holidays === 'postpone' && isMadeUp(rule, facts.on, workdays))
}

/** Whether the rule names the day, holidays aside. */
function isMeant({ days, within, except }: AvailabilityRule, facts: DayFacts, workdays: WorkdayTable): boolean {
  const { from, until, months } = within
  return (from === null || facts.on >= from) && (until === null || facts.on <= until) && (months === null || months.includes(facts.month)) &&
    isIn(days, facts, workdays) && !except.some((set) => isIn(set, facts, workdays))
}

/** Whether a day of the rule fell on a holiday that this is the first workday after. */
function isMadeUp(rule: AvailabilityRule, on: CalendarDate, workdays: WorkdayTable): boolean {
  if (!isWorkday(on, workdays).workday) return false
  const number = dayNumber(on)
  for (let before = number - 1; before > number - LONGEST_HOLIDAY_DAYS; before--) {
    const facts = dayFacts(before)
    if (isWorkday(facts.on, workdays).workday) return false
    if (dayKind(facts.on, workdays) === 'holiday' && isMeant(rule, facts, workdays)) return true
  }
  return false
}

function isIn(days: DaySet, facts: DayFacts, workdays: WorkdayTable): boolean {
  switch (days.kind) {
    case 'weekly': return days.weekdays.some((day) => day === facts.weekday) && (days.weeks === 'every' || (facts.week % 2 === 1) === (days.weeks === 'odd'))
    case 'nthWeekday': return days.weekdays.some((day) => day === facts.weekday) && days.nth.some((nth) => nth === nthFromStart(facts) || nth === nthFromEnd(facts))
    case 'nthWorkday': return isWorkday(facts.on, workdays).workday && isNthWorkday(days.nth, facts.on, workdays)
    case 'monthDays': return days.days.some((day) => day === facts.day || (day === -1 && facts.day === facts.daysInMonth))
    case 'workdays': return isWorkday(facts.on, workdays).workday
    case 'daysOff': return !isWorkday(facts.on, workdays).workday
    case 'yearDays': return days.days.some((day) => facts.on.endsWith(day))
    case 'dates': return days.dates.includes(facts.on)
    default: return assertNever(days)
  }
}

const nthFromStart = ({ day }: DayFacts): number => Math.ceil(day / 7)
const nthFromEnd = ({ day, daysInMonth }: DayFacts): number => -Math.ceil((daysInMonth - day + 1) / 7)

function isNthWorkday(nth: readonly number[], on: CalendarDate, workdays: WorkdayTable): boolean {
  const worked = datesOfMonth(monthOf(on)).filter((day) => isWorkday(day, workdays).workday)
  return nth.some((one) => worked.at(one > 0 ? one - 1 : one) === on)
}
