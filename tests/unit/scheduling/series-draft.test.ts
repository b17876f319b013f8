import { describe, expect, it } from 'vitest'
import { fallsOnFirstDay, withFirstDay } from '../../../renderer/desk/scheduling/first-day.ts'
import { foundFor, lookedAt } from '../../../renderer/desk/scheduling/looked.ts'
import { firstRepeat, recurrenceOf, type RepeatDraft } from '../../../renderer/desk/scheduling/series-draft.ts'
import { startingAt } from '../../../renderer/desk/scheduling/slot.ts'

const WEDNESDAY = '2026-11-25'
const THURSDAY = '2026-11-26'
const weekly = firstRepeat(WEDNESDAY)

describe('what was found for a question', () => {
  const eight = { recurrence: recurrenceOf(weekly, WEDNESDAY), heads: 10 }

  it('is shown for that question alone', () => {
    const looked = lookedAt(eight, 'eight dates')

    expect(foundFor(looked, { ...eight })).toBe('eight dates')
    expect(foundFor(looked, { ...eight, heads: 11 })).toBeNull()
    expect(foundFor(looked, { ...eight, recurrence: recurrenceOf({ ...weekly, count: 2 }, WEDNESDAY) })).toBeNull()
    expect(foundFor(null, eight)).toBeNull()
  })
})

describe('the first day of a series', () => {
  it('takes along the rule that was on it', () => {
    expect(withFirstDay(weekly, WEDNESDAY, '2026-12-31')).toMatchObject({ weekdays: [4], days: [31], weekday: 4, dates: ['2026-12-31'], until: '2026-12-31' })
  })

  it('leaves what was changed by hand', () => {
    const changed: RepeatDraft = { ...weekly, weekdays: [2, 3], days: [5], weekday: 5, dates: [WEDNESDAY, '2026-12-01'], until: '2027-03-01' }

    expect(withFirstDay(changed, WEDNESDAY, THURSDAY)).toEqual(changed)
  })

  it.each([
    [{}, WEDNESDAY, true], [{}, THURSDAY, false], [{ every: 2 }, WEDNESDAY, true],
    [{ kind: 'monthDays' }, WEDNESDAY, true], [{ kind: 'monthDays' }, THURSDAY, false],
    [{ kind: 'monthWeekday', nth: 4 }, WEDNESDAY, true], [{ kind: 'monthWeekday', nth: 1 }, WEDNESDAY, false], [{ kind: 'monthWeekday', nth: 'last' }, WEDNESDAY, true],
    [{ kind: 'workdays' }, WEDNESDAY, true], [{ kind: 'workdays' }, '2026-11-28', false], [{ kind: 'dates' }, WEDNESDAY, true],
  ] as const)('%o falls on %s: %s', (changes, on, falls) => {
    const recurrence = recurrenceOf({ ...weekly, ...changes }, on)

    expect(recurrence && fallsOnFirstDay(recurrence, on)).toBe(falls)
  })
})

describe('another start', () => {
  const slot = { roomId: 'r', on: WEDNESDAY, from: '09:00', to: '11:00' }

  it.each([['14:30', '16:30'], ['08:15', '10:15'], ['21:00', '22:00']])('at %s ends at %s', (from, to) => {
    expect(startingAt(slot, from)).toEqual({ ...slot, from, to })
  })

  it('leaves an end that was before it', () => {
    expect(startingAt({ ...slot, to: '08:00' }, '10:00').to).toBe('08:00')
  })
})
