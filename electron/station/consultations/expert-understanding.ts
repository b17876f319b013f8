import type { Understanding } from '../../../shared/contract/availability.ts'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { datesOf, someOfEach } from '../../../shared/domain/consultations/availability/dates-of.ts'
import { openingsOn } from '../../../shared/domain/consultations/availability/openings-on.ts'
import { readAvailability } from '../../../shared/domain/consultations/availability/read-availability.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'

/** Days shown beside what was understood, enough to see a mistake at a glance: of one rule, and of each of several. */
const SHOWN_DAYS = 3
const SHOWN_OF_EACH = 2

export interface Asked {
  /** First day looked at; today where not said. */
  readonly from?: CalendarDate | undefined
  readonly count?: number | undefined
}

export type Understandings = ReturnType<typeof createUnderstandings>

/** Says what is understood of when an expert can serve, with the days that follow from it. */
export function createUnderstandings({ now }: Pick<Parts, 'now'>, calendar: Pick<Calendar, 'hours' | 'workdays'>) {
  /** The next days of rules and their hours, without a count some of each rule; the calendar is read once for all of them. */
  function nextDays(rules: readonly AvailabilityRule[], { from = dateOf(now()), count }: Asked = {}): Understanding['next'] {
    const plan = { hours: calendar.hours(), workdays: calendar.workdays.table() }
    const dates = count === undefined && rules.length > 1 ? someOfEach(rules, from, SHOWN_OF_EACH, plan.workdays) : datesOf(rules, from, count ?? SHOWN_DAYS, plan.workdays)
    return dates.map((on) => ({ on, spans: [...openingsOn(rules, on, plan)] }))
  }

  function ofRules(rules: readonly AvailabilityRule[], asked?: Asked): Understanding {
    return { rules, said: sayAvailability(rules), next: nextDays(rules, asked), cause: null, words: '' }
  }

  function ofText(text: string, asked?: Asked): Understanding {
    const reading = readAvailability(text)
    return reading.kind === 'read' ? ofRules(reading.rules, asked) : { rules: null, said: '', next: [], cause: reading.cause, words: reading.words }
  }

  return { nextDays, ofRules, ofText }
}
