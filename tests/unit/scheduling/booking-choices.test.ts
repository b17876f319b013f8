import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesFor, mayInspect, mayLend } from '../../../renderer/desk/scheduling/booking-choices.ts'
import { freeFromNow } from '../../../renderer/desk/scheduling/free-from-now.ts'
import { draftOf, rulesOf, seriesHorizonOf, seriesRulesOf } from '../../../renderer/desk/scheduling/house-rules-draft.ts'
import { houseRules } from '../../../shared/contract/scheduling-bookings.ts'
import { DEFAULT_HOUSE_RULES } from '../../../shared/domain/scheduling/house/rules.ts'

const NOW = Date.parse('2026-12-07T09:20:00+08:00')
const MINUTE = 60_000
const TODAY = Date.parse('2026-12-07T10:00:00+08:00')
const TOMORROW = Date.parse('2026-12-08T10:00:00+08:00')
const record = { state: 'approved', kept: false, confirmedAt: null, startsAt: TODAY } as const

describe('what can be done with a booking', () => {
  it.each([
    { name: 'waiting, for the lead', changes: { state: 'registered' }, isLead: true, choices: ['approve', 'reject', 'move', 'edit', 'confirm', 'cancel', 'take'] },
    { name: 'waiting, for the desk', changes: { state: 'registered' }, isLead: false, choices: ['move', 'edit', 'confirm', 'cancel', 'take'] },
    { name: 'approved for today', changes: {}, isLead: false, choices: ['start', 'move', 'edit', 'confirm', 'keep', 'cancel', 'take'] },
    { name: 'begun, while the house waits', changes: { startsAt: NOW - 19 * MINUTE }, isLead: false, choices: ['start', 'move', 'edit', 'confirm', 'keep', 'cancel', 'take'] },
    { name: 'begun, waited for in vain', changes: { startsAt: NOW - 20 * MINUTE }, isLead: false, choices: ['start', 'move', 'edit', 'confirm', 'keep', 'cancel', 'take', 'missed'] },
    { name: 'approved for tomorrow', changes: { startsAt: TOMORROW }, isLead: false, choices: ['move', 'edit', 'confirm', 'cancel', 'take'] },
    { name: 'rung up and kept', changes: { kept: true, confirmedAt: NOW }, isLead: false, choices: ['start', 'move', 'edit', 'cancel', 'take'] },
    { name: 'in use', changes: { state: 'inUse' }, isLead: true, choices: ['extend', 'move', 'edit'] },
    ...(['completed', 'endedEarly', 'rejected', 'cancelledByApplicant', 'cancelledByStation', 'noShow'] as const).map((state) => ({ name: state, changes: { state }, isLead: true, choices: ['restore'] })),
  ] as const)('$name: $choices', ({ changes, isLead, choices }) => {
    expect(choicesFor({ ...record, ...changes }, { isLead, now: NOW, releaseAfterMinutes: 20 })).toEqual(choices)
  })

  it.each([
    ['registered', false, false, false], ['approved', true, true, false], ['inUse', true, true, true], ['completed', false, true, true], ['endedEarly', false, true, true], ['noShow', false, false, false],
  ] as const)('%s: lends %s, looks before %s, looks after %s', (state, lends, before, after) => {
    expect([mayLend(state), mayInspect(state, 'before'), mayInspect(state, 'after')]).toEqual([lends, before, after])
  })
})

describe('the rules of the house in a form', () => {
  it('come back as they were', () => {
    const quota = fc.record({ count: fc.option(fc.nat(50)), minutes: fc.option(fc.nat(100).map((half) => half * 30)) })
    fc.assert(fc.property(quota, quota, fc.nat(40), (person, team, quarters) => {
      const rules = houseRules.parse({ ...DEFAULT_HOUSE_RULES, person, team, longestUseMinutes: 15 + quarters * 15, noticeMinutes: quarters * 15 })
      expect(rulesOf(draftOf(rules))).toEqual(rules)
    }))
  })

  it.each([[180, 371, 371], [371, 371, null], [500, 371, null], [0, 371, null]])('of one booking %i and of a series %i days ahead show %s for a series', (one, many, shown) => {
    expect(seriesHorizonOf({ horizonDays: one }, { horizonDays: many })).toBe(shown)
  })

  it('keep what a series may besides, and bind it like one booking where nothing is said', () => {
    const kept = { horizonDays: 371, teamsExempt: false }

    expect(seriesRulesOf({ seriesHorizonDays: null }, kept)).toEqual({ horizonDays: 7, teamsExempt: false })
    expect(seriesRulesOf({ seriesHorizonDays: 400 }, kept)).toEqual({ horizonDays: 400, teamsExempt: false })
  })

  it('keep each word once, without the spaces around it', () => {
    expect(rulesOf({ ...draftOf(houseRules.parse(DEFAULT_HOUSE_RULES)), refusedPurposes: [' 婚宴 ', '婚宴', ' '] }).refusedPurposes).toEqual(['婚宴'])
  })
})

describe('a room from this minute on, by the board', () => {
  const held = (roomId: string, startsAt: number) => ({ ownerId: 'o', kind: 'booking', roomId, heldRoomId: roomId, title: '', state: 'approved', startsAt, endsAt: startsAt + 3_600_000 } as const)
  it('is free until the next that holds it, whatever holds the others', () => {
    const day = { open: [{ startsAt: NOW - 3_600_000, endsAt: NOW + 9_600_000 }], items: [held('hall', TODAY), held('meeting', NOW)] }

    expect(freeFromNow(day, 'hall', NOW + 30_000, 240)).toEqual({ startsAt: NOW, endsAt: TODAY })
    expect(freeFromNow(day, 'hall', NOW, 30)).toEqual({ startsAt: NOW, endsAt: NOW + 1_800_000 })
    expect(freeFromNow(day, 'meeting', NOW, 240)).toBeNull()
  })
})
