import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../shared/domain/notices/shown.ts'
import { isRateable, stands, ASK_MS, type Rateable } from '../../../shared/domain/ratings/asking.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { readDoorTotals } from '../../../shared/domain/visits/read-door-totals.ts'
import { visitsOfDay, type DayCounts } from '../../../shared/domain/visits/visits-of-day.ts'

describe('the visitors of a day', () => {
  it.each<[string, DayCounts, number]>([
    ['nobody', { desk: 0, door: 0, total: null }, 0],
    ['counted at desk and door', { desk: 3, door: 10, total: null }, 13],
    ['a hand-held counter beside the desk', { desk: 3, door: 0, total: { heads: 40, everybody: false } }, 43],
    ['a hand-held counter in place of the single counts', { desk: 3, door: 10, total: { heads: 40, everybody: false } }, 43],
    ['a door counter that saw everybody', { desk: 3, door: 10, total: { heads: 40, everybody: true } }, 40],
    ['a door counter that stood still most of the day', { desk: 30, door: 0, total: { heads: 4, everybody: true } }, 30],
    ['a counter that saw nobody', { desk: 2, door: 5, total: { heads: 0, everybody: false } }, 2],
  ])('%s', (_, counts, visits) => {
    expect(visitsOfDay(counts)).toBe(visits)
  })
})

describe('a list pasted from a door counter', () => {
  it('reads a date and a number a line in the common spellings, the last of a day counting', () => {
    const { totals, unread } = readDoorTotals('日期\t人数\n2026-12-01\t35\n2026/12/2 40\n2026年12月3日，51人次\r\n2026.12.04;0\n2026-12-01 36\n\n2026-02-30 5\n合计 126')

    expect(totals).toEqual([{ on: '2026-12-01', heads: 36 }, { on: '2026-12-02', heads: 40 }, { on: '2026-12-03', heads: 51 }, { on: '2026-12-04', heads: 0 }])
    expect(unread).toEqual(['日期 人数', '2026-02-30 5', '合计 126'])
  })
})

describe('what may be rated', () => {
  it.each<[Rateable, boolean]>([
    [{ kind: 'appointment', state: 'served' }, true], [{ kind: 'appointment', state: 'arrived' }, false], [{ kind: 'appointment', state: 'noShow' }, false], [{ kind: 'appointment', state: 'cancelled' }, false],
    [{ kind: 'booking', state: 'completed' }, true], [{ kind: 'booking', state: 'endedEarly' }, true], [{ kind: 'booking', state: 'inUse' }, false], [{ kind: 'booking', state: 'noShow' }, false],
    [{ kind: 'activity', state: 'ended', present: true }, true], [{ kind: 'activity', state: 'open', present: true }, true], [{ kind: 'activity', state: 'ended', present: false }, false], [{ kind: 'activity', state: 'planned', present: true }, false], [{ kind: 'activity', state: 'cancelled', present: true }, false],
  ])('%j: %s', (one, expected) => {
    expect(isRateable(one)).toBe(expected)
  })

  it('is asked about for a minute', () => {
    expect([0, ASK_MS - 1, ASK_MS].map((later) => stands({ askedAt: 1000 }, 1000 + later))).toEqual([true, true, false])
  })
})

describe('a notice', () => {
  const [fromOn, untilOn] = ['2026-12-05' as CalendarDate, '2026-12-07' as CalendarDate]

  it.each([['2026-12-04', 'later'], ['2026-12-05', 'now'], ['2026-12-07', 'now'], ['2026-12-08', 'over']])('is on %s %s', (on, standing) => {
    expect(standingOf({ state: 'shown', fromOn, untilOn }, on as CalendarDate)).toBe(standing)
    expect(standingOf({ state: 'withdrawn', fromOn, untilOn }, on as CalendarDate)).toBe('withdrawn')
  })
})
