import type { Recurrence } from '../../../shared/contract/scheduling-series.ts'
import { seriesDates } from '../../../shared/domain/scheduling/recurrence.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { weekdayOfDay, type RepeatDraft } from './series-draft.ts'

const SATURDAY = 6

const dayOfMonth = (on: string): number => Number(on.slice(8))
const isOnly = <Value>(list: readonly Value[], value: Value): boolean => list.length === 1 && list[0] === value

/** A rule that was on the first day goes with it to another; one that was changed by hand stays as it was said. */
export function withFirstDay(draft: RepeatDraft, before: string, on: string): RepeatDraft {
  return {
    ...draft,
    weekdays: isOnly(draft.weekdays, weekdayOfDay(before)) ? [weekdayOfDay(on)] : draft.weekdays,
    days: isOnly(draft.days, dayOfMonth(before)) ? [dayOfMonth(on)] : draft.days,
    weekday: draft.weekday === weekdayOfDay(before) ? weekdayOfDay(on) : draft.weekday,
    dates: isOnly(draft.dates, before) ? [on] : draft.dates,
    until: draft.until < on ? on : draft.until,
  }
}

/** Whether a rule falls on the first day at all; where it does not, the first date comes later and the desk should see it. */
export function fallsOnFirstDay({ rule }: Pick<Recurrence, 'rule'>, on: string): boolean {
  const day = on as CalendarDate
  const { dates } = seriesDates({ rule, from: day, until: day, count: null, offDays: rule.kind === 'workdays' ? 'leaveOut' : 'keep' }, (date) => weekdayOfDay(date) < SATURDAY)
  return dates.some((date) => date.on === on)
}
