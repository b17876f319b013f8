import { describe, expect, it } from 'vitest'
import { missedBy } from '../../../shared/domain/scheduling/auto-release.ts'
import { watchAt } from '../../../shared/domain/scheduling/watch.ts'
import { nowUntil } from '../../../shared/domain/scheduling/now-until.ts'

const MINUTE = 60_000
const DAY = 24 * 60
const at = (minutes: number) => 1_800_000_000_000 + minutes * MINUTE
const booked = { startsAt: at(0), endsAt: at(60), state: 'approved', kept: false } as const

describe('a room nobody is noted in', () => {
  it.each([
    { name: 'before its start', booking: booked, now: -1, after: 20, missed: null },
    { name: 'a minute before the time is out', booking: booked, now: 19, after: 20, missed: null },
    { name: 'when the time is out', booking: booked, now: 20, after: 20, missed: 'waited' },
    { name: 'a minute before its end', booking: booked, now: 59, after: 20, missed: 'waited' },
    { name: 'after its end', booking: booked, now: 60, after: 20, missed: 'unseen' },
    { name: 'shorter than the wait, over', booking: { ...booked, endsAt: at(10) }, now: 20, after: 20, missed: 'unseen' },
    { name: 'a week back', booking: booked, now: 7 * DAY, after: 20, missed: 'unseen' },
    { name: 'longer back than that', booking: booked, now: 7 * DAY + 1, after: 20, missed: null },
    { name: 'kept for somebody who comes late', booking: { ...booked, kept: true }, now: 30, after: 20, missed: null },
    { name: 'in use', booking: { ...booked, state: 'inUse' } as const, now: 30, after: 20, missed: null },
    { name: 'waiting for the lead', booking: { ...booked, state: 'registered' } as const, now: 30, after: 20, missed: null },
    { name: 'where the station never releases', booking: booked, now: 30, after: 0, missed: null },
    { name: 'with the computer on just at its start', booking: booked, since: 0, now: 20, after: 20, missed: 'waited' },
    { name: 'with the computer on a minute later, before the time is out', booking: booked, since: 1, now: 19, after: 20, missed: null },
    { name: 'with the computer on a minute later, when the time is out', booking: booked, since: 1, now: 20, after: 20, missed: 'unseen' },
    { name: 'with the computer on just when the time is out', booking: booked, since: 20, now: 20, after: 20, missed: 'unseen' },
    { name: 'with the computer on in the middle of the use', booking: booked, since: 40, now: 40, after: 20, missed: 'unseen' },
    { name: 'with the computer on after its end', booking: booked, since: 90, now: 90, after: 20, missed: 'unseen' },
    { name: 'with the computer on late, kept', booking: { ...booked, kept: true }, since: 40, now: 40, after: 20, missed: null },
  ])('$name: $missed', ({ booking, since = -DAY, now, after, missed }) => {
    expect(missedBy(booking, { since: at(since), at: at(now) }, after)).toBe(missed)
  })
})

describe('the watch of the station', () => {
  it.each([
    { name: 'begins with the first look', before: null, now: 5, since: 5 },
    { name: 'goes on from look to look', before: { since: at(0), at: at(5) }, now: 6, since: 0 },
    { name: 'goes on over four looks that failed', before: { since: at(0), at: at(5) }, now: 7, since: 0 },
    { name: 'begins anew after a longer pause', before: { since: at(0), at: at(5) }, now: 8, since: 8 },
    { name: 'begins anew where the clock was set back', before: { since: at(0), at: at(5) }, now: 4, since: 4 },
  ])('$name', ({ before, now, since }) => {
    expect(watchAt(before, at(now))).toEqual({ since: at(since), at: at(now) })
  })
})

describe('a room from now on', () => {
  const open = [{ startsAt: at(-60), endsAt: at(180) }]
  it.each([
    { name: 'until it closes', busy: [], until: 180 },
    { name: 'until somebody else has it', busy: [{ startsAt: at(90), endsAt: at(100) }], until: 90 },
    { name: 'as long as the house allows', busy: [], longest: 120, until: 120 },
    { name: 'not when it is held', busy: [{ startsAt: at(-10), endsAt: at(10) }], until: null },
    { name: 'from the end of the hold before', busy: [{ startsAt: at(-10), endsAt: at(0) }], until: 180 },
  ])('$name', ({ busy, longest = 240, until }) => {
    expect(nowUntil(at(0), open, busy, longest)).toEqual(until === null ? null : { startsAt: at(0), endsAt: at(until) })
  })
})
