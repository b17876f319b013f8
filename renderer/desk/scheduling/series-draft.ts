import type { Recurrence, SeriesRow } from '../../../shared/contract/scheduling-series.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

type Rule = Recurrence['rule']
type RuleKind = Rule['kind']
type Nth = Extract<Rule, { kind: 'monthWeekday' }>['nth']
export type Weekday = Extract<Rule, { kind: 'monthWeekday' }>['weekday']

/** How a series repeats as its form holds it: every field is kept while one looks at another kind. */
export interface RepeatDraft {
  readonly kind: RuleKind
  readonly every: 1 | 2
  readonly weekdays: readonly Weekday[]
  readonly days: readonly number[]
  readonly nth: Nth
  readonly weekday: Weekday
  readonly dates: readonly string[]
  /** Ends at a day or after a count. */
  readonly end: 'count' | 'until'
  readonly count: number
  readonly until: string
  readonly offDays: Recurrence['offDays']
}

/** Every week on the weekday of the first day, eight times, holidays left out. */
export function firstRepeat(on: string): RepeatDraft {
  const weekday = weekdayOfDay(on)
  return { kind: 'weekly', every: 1, weekdays: [weekday], days: [Number(on.slice(8))], nth: 1, weekday, dates: [on], end: 'count', count: 8, until: on, offDays: 'leaveOut' }
}

export function weekdayOfDay(on: string): Weekday {
  return (((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday
}

/** The series a draft asks for, or null while something is missing. */
export function recurrenceOf(draft: RepeatDraft, from: string): Recurrence | null {
  const rule = ruleOf(draft)
  if (!rule) return null
  const chosen = rule.kind === 'dates'
  const first = chosen ? rule.dates.toSorted()[0] ?? from : from
  return {
    rule, from: first as CalendarDate, offDays: chosen ? 'keep' : draft.offDays,
    until: !chosen && draft.end === 'until' ? (draft.until as CalendarDate) : null, count: !chosen && draft.end === 'count' ? draft.count : null,
  }
}

function ruleOf({ kind, every, weekdays, days, nth, weekday, dates }: RepeatDraft): Rule | null {
  switch (kind) {
    case 'weekly':
      return weekdays.length === 0 ? null : { kind, every, weekdays: [...weekdays] }
    case 'monthDays':
      return days.length === 0 ? null : { kind, days: [...days] }
    case 'monthWeekday':
      return { kind, nth, weekday }
    case 'workdays':
      return { kind }
    case 'dates':
      return dates.length === 0 ? null : { kind, dates: dates.map((on) => on as CalendarDate) }
  }
}

/** What is to become of one date: held as wished, left out, or one of the ways out by its place. */
export type Decision = 'keep' | 'out' | number

/** A date nothing stands against is kept; any other is left out until somebody says otherwise. */
export function decisionOf(row: SeriesRow, decisions: ReadonlyMap<string, Decision>): Decision {
  return decisions.get(row.on) ?? (row.trouble === null ? 'keep' : 'out')
}

/** The rooms and times that are to be booked. */
export function slotsOf(rows: readonly SeriesRow[], decisions: ReadonlyMap<string, Decision>): readonly { readonly row: SeriesRow; readonly slot: { readonly roomId: string; readonly startsAt: number; readonly endsAt: number } }[] {
  return rows.flatMap((row) => {
    const decision = decisionOf(row, decisions)
    const chosen = decision === 'keep' ? row : decision === 'out' ? undefined : row.choices[decision]
    return chosen ? [{ row, slot: { roomId: chosen.roomId, startsAt: chosen.startsAt, endsAt: chosen.endsAt } }] : []
  })
}
