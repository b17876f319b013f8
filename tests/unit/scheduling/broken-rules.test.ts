import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenRules, countsUses, type HouseWish } from '../../../shared/domain/scheduling/house/broken-rules.ts'
import { mustConfirm, missedSince } from '../../../shared/domain/scheduling/house/must-confirm.ts'
import { needsApproval } from '../../../shared/domain/scheduling/house/needs-approval.ts'
import { DEFAULT_HOUSE_RULES, type HouseRules } from '../../../shared/domain/scheduling/house/rules.ts'
import { usesInRow } from '../../../shared/domain/scheduling/house/usage.ts'
import { wordInPurpose } from '../../../shared/domain/scheduling/house/words-in-purpose.ts'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR
const NOW = Date.parse('2026-12-07T09:00:00+08:00')
const span = (from: number, to: number) => ({ startsAt: NOW + from * MINUTE, endsAt: NOW + to * MINUTE })
const wish = (from: number, to: number, changes: Partial<HouseWish> = {}): HouseWish => ({ ...span(from, to), now: NOW, holder: 'team', purpose: '排练', uses: [], ...changes })
const house = (changes: Partial<HouseRules>): HouseRules => ({ ...DEFAULT_HOUSE_RULES, ...changes })
const none = { count: null, minutes: null }

interface Row {
  readonly name: string
  readonly rules: Partial<HouseRules>
  readonly wish: HouseWish
  readonly broken: readonly object[]
}

const table: readonly Row[] = [
  { name: 'four hours by default', rules: {}, wish: wish(60, 300), broken: [] },
  { name: 'a minute more', rules: {}, wish: wish(60, 301), broken: [{ rule: 'longestUse', limit: 240, value: 241 }] },
  { name: 'a shorter limit', rules: { longestUseMinutes: 90 }, wish: wish(60, 180), broken: [{ rule: 'longestUse', limit: 90, value: 120 }] },
  { name: 'no notice by default', rules: {}, wish: wish(1, 60), broken: [] },
  { name: 'a day of notice kept', rules: { noticeMinutes: DAY }, wish: wish(DAY, DAY + 60), broken: [] },
  { name: 'a day of notice missed by a minute', rules: { noticeMinutes: DAY }, wish: wish(DAY - 1, DAY + 60), broken: [{ rule: 'notice', limit: DAY, value: DAY - 1 }] },
  { name: 'on the spot needs no notice', rules: { noticeMinutes: DAY }, wish: wish(15, 60), broken: [] },
  { name: 'begun needs no notice', rules: { noticeMinutes: DAY }, wish: wish(-10, 60), broken: [] },
  { name: 'hardly on the spot', rules: { noticeMinutes: DAY }, wish: wish(16, 60), broken: [{ rule: 'notice', limit: DAY, value: 16 }] },
  { name: 'the last day of the horizon, to its end', rules: { horizonDays: 3 }, wish: wish(3 * DAY + 13 * HOUR, 3 * DAY + 14 * HOUR), broken: [] },
  { name: 'the day after the horizon', rules: { horizonDays: 3 }, wish: wish(4 * DAY, 4 * DAY + 60), broken: [{ rule: 'horizon', limit: 3, value: 4 }] },
  { name: 'a horizon without end', rules: { horizonDays: 0 }, wish: wish(900 * DAY, 900 * DAY + 60), broken: [] },
  { name: 'the second of two', rules: { team: { count: 2, minutes: null } }, wish: wish(60, 120, { uses: [span(3000, 3060)] }), broken: [] },
  { name: 'the third of two', rules: { team: { count: 2, minutes: null } }, wish: wish(60, 120, { uses: [span(3000, 3060), span(6000, 6060)] }), broken: [{ rule: 'teamCount', limit: 2, value: 3 }] },
  { name: "a person's quota does not bind a team", rules: { person: { count: 0, minutes: 0 } }, wish: wish(60, 120), broken: [] },
  { name: "a team's quota does not bind a person", rules: { team: { count: 0, minutes: 0 } }, wish: wish(60, 120, { holder: 'person' }), broken: [] },
  { name: 'twenty hours full', rules: { person: { count: null, minutes: 1200 } }, wish: wish(60, 240, { holder: 'person', uses: [span(2000, 3020)] }), broken: [] },
  { name: 'twenty hours and a minute', rules: { person: { count: null, minutes: 1200 } }, wish: wish(60, 241, { holder: 'person', uses: [span(2000, 3020)] }), broken: [{ rule: 'personMinutes', limit: 1200, value: 1201 }] },
  { name: 'two in a row', rules: { mostConsecutive: 2 }, wish: wish(60, 120, { uses: [span(120, 180)] }), broken: [] },
  { name: 'three in a row, the wish between two', rules: { mostConsecutive: 2 }, wish: wish(60, 120, { uses: [span(120, 180), span(0, 60)] }), broken: [{ rule: 'consecutive', limit: 2, value: 3 }] },
  { name: 'three with a pause', rules: { mostConsecutive: 2 }, wish: wish(60, 120, { uses: [span(120, 180), span(195, 240)] }), broken: [] },
  { name: 'a purpose on the list', rules: {}, wish: wish(60, 120, { purpose: '保健品推销会' }), broken: [{ rule: 'refusedPurpose', limit: '推销', value: '保健品推销会' }] },
  {
    name: 'everything at once, in the order it is told', rules: { noticeMinutes: DAY, horizonDays: 0, team: { count: 0, minutes: 30 }, mostConsecutive: 1 }, wish: wish(60, 420, { purpose: '促销', uses: [span(420, 480)] }),
    broken: [
      { rule: 'longestUse', limit: 240, value: 360 }, { rule: 'notice', limit: DAY, value: 60 }, { rule: 'refusedPurpose', limit: '促销', value: '促销' },
      { rule: 'teamCount', limit: 0, value: 2 }, { rule: 'teamMinutes', limit: 30, value: 420 }, { rule: 'consecutive', limit: 1, value: 2 },
    ],
  },
]

describe('the rules of the house', () => {
  it.each(table)('$name', ({ rules, wish: asked, broken }) => {
    expect(brokenRules(asked, house(rules))).toEqual(broken)
  })

  it('are kept by every wish that keeps within each value', () => {
    fc.assert(fc.property(fc.integer({ min: 16, max: 200_000 }), fc.integer({ min: 1, max: 240 }), fc.integer({ min: 0, max: 5 }), (from, minutes, others) => {
      const uses = Array.from({ length: others }, (_, index) => span(from + 1000 * (index + 1), from + 1000 * (index + 1) + 60))
      const rules = house({ horizonDays: 140, noticeMinutes: 16, team: { count: others + 1, minutes: 60 * others + minutes }, mostConsecutive: 1 })
      expect(brokenRules(wish(from, from + minutes, { uses }), rules)).toEqual([])
      expect(brokenRules(wish(from, from + minutes, { uses }), { ...rules, team: { count: others, minutes: null } })).toEqual([{ rule: 'teamCount', limit: others, value: others + 1 }])
    }))
  })

  it.each([
    { rules: {}, holder: 'team', counts: false },
    { rules: { team: { count: 2, minutes: null } }, holder: 'team', counts: true },
    { rules: { team: { count: 2, minutes: null } }, holder: 'person', counts: false },
    { rules: { person: { count: null, minutes: 60 } }, holder: 'person', counts: true },
    { rules: { person: none, mostConsecutive: 2 }, holder: 'person', counts: true },
  ] as const)('look up what a $holder has only where a rule asks: $rules', ({ rules, holder, counts }) => {
    expect(countsUses(house(rules), holder)).toBe(counts)
  })

  it('count a row over any order of uses', () => {
    const row = [span(0, 60), span(60, 120), span(134, 180), span(300, 360)]

    expect(usesInRow(span(180, 240), row)).toBe(4)
    expect(usesInRow(span(180, 240), row.toReversed())).toBe(4)
    expect(usesInRow(span(345, 400), row)).toBe(2)
  })
})

describe('a word in a purpose', () => {
  it.each([
    ['商业推销', '商业推销'], ['商 业 推 销', '商业推销'], ['净水器“推-销”会', '推销'], ['传销', '传销'], ['Ｓａｌｅ活动', 'sale'], ['防推销', null], ['防范养老诈骗和保健品推销讲座', null], ['反传销宣传', null],
    ['警惕传销，现场推销', '推销'], ['合唱排练', null], ['', null], ['拒绝推销', null], ['防诈讲座；产品促销', '促销'], ['无推销', null],
  ])('%s → %s', (purpose, word) => {
    expect(wordInPurpose(purpose, ['商业推销', '推销', '促销', '传销', 'sale', ' '])).toBe(word)
  })
})

describe('who waits for the lead', () => {
  const nobody = { by: 'nobody', purposes: [], roomIds: [], sound: false } as const
  const asked = { roomId: 'hall', purpose: '广场舞汇演', sound: true }
  it.each([
    { name: 'nobody', approval: nobody, waits: false },
    { name: 'everybody', approval: { ...nobody, by: 'lead' }, waits: true },
    { name: 'this room', approval: { ...nobody, roomIds: ['hall'] }, waits: true },
    { name: 'another room', approval: { ...nobody, roomIds: ['meeting'] }, waits: false },
    { name: 'this purpose', approval: { ...nobody, purposes: ['汇演'] }, waits: true },
    { name: 'another purpose', approval: { ...nobody, purposes: ['婚宴'] }, waits: false },
    { name: 'sound', approval: { ...nobody, sound: true }, waits: true },
  ] as const)('$name', ({ approval, waits }) => {
    expect(needsApproval(asked, approval)).toBe(waits)
  })
})

describe('no-shows', () => {
  it.each([[0, false], [2, false], [3, true], [9, true]] as const)('after %i of three: ring first %s', (misses, rings) => {
    expect(mustConfirm(misses, DEFAULT_HOUSE_RULES)).toBe(rings)
  })

  it('are never held against anybody where the station does not want it, and are forgotten in time', () => {
    const rules = house({ missed: { count: 0, days: 30 } })

    expect(mustConfirm(99, rules)).toBe(false)
    expect(missedSince(NOW, rules)).toBe(NOW - 30 * DAY * MINUTE)
  })
})
