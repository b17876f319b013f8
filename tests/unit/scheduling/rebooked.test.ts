import { describe, expect, it } from 'vitest'
import { keepsWord, rulesMetBefore } from '../../../shared/domain/scheduling/house/rebooked.ts'

const use = (from: string, to: string) => ({ startsAt: Date.parse(`${from}:00+08:00`), endsAt: Date.parse(`${to}:00+08:00`) })
const taken = use('2026-12-07T10:00', '2026-12-07T11:00')

describe('the rules met with what the station took', () => {
  it.each([
    ['are the quotas, for as long a use', use('2026-12-08T10:00', '2026-12-08T11:00'), ['personCount', 'teamCount', 'personMinutes', 'teamMinutes']],
    ['are the quotas, for a shorter one', use('2026-12-31T23:00', '2026-12-31T23:30'), ['personCount', 'teamCount', 'personMinutes', 'teamMinutes']],
    ['are only the counts, for a longer one', use('2026-12-08T10:00', '2026-12-08T11:01'), ['personCount', 'teamCount']],
    ['are none in another month, whose quota was never asked', use('2027-01-01T00:00', '2027-01-01T01:00'), []],
    ['are none in the month before', use('2026-11-30T10:00', '2026-11-30T11:00'), []],
  ])('%s', (_name, after, rules) => {
    expect(rulesMetBefore(taken, after)).toEqual(rules)
  })
})

describe('the word of the lead for what was taken', () => {
  const before = { ...taken, capacity: 50, approved: true }
  it.each([
    ['stands for as long a use of as large a room', { ...taken, capacity: 50 }, true, true],
    ['stands for a shorter one of a smaller', { ...taken, endsAt: taken.endsAt - 1, capacity: 20 }, true, true],
    ['does not for a longer one', { ...taken, endsAt: taken.endsAt + 1, capacity: 50 }, true, false],
    ['does not for a larger room', { ...taken, capacity: 51 }, true, false],
    ['was never given', { ...taken, capacity: 50 }, false, false],
  ])('%s', (_name, after, approved, keeps) => {
    expect(keepsWord({ ...before, approved }, after)).toBe(keeps)
  })
})
