import { describe, expect, it } from 'vitest'
import { isConsentValid } from '../../../shared/domain/after-school/consent.ts'
import { detailsTrouble, type Guardian } from '../../../shared/domain/after-school/details.ts'
import type { Collector } from '../../../shared/domain/after-school/hand-over.ts'
import type { StayState } from '../../../shared/domain/after-school/stay-state.ts'
import { mayTakeBack } from '../../../shared/domain/after-school/take-back.ts'
import { isUsualDay, mayOpenOn, termsOverlap } from '../../../shared/domain/after-school/term.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const day = (text: string): CalendarDate => text as CalendarDate
const guardian = (phone: string): Guardian => ({ name: '某人', relation: '母亲', phone })
const collector = (birthYear: number): Collector => ({ id: 'c', name: '某人', relation: '姑姑', phone: '', birthYear })

describe("a family's details", () => {
  it.each<[string, readonly string[], readonly number[], ReturnType<typeof detailsTrouble>]>([
    ['two telephones', ['13800000001', '13800000002'], [1980], null],
    ['one telephone', ['13800000001'], [], 'phones'],
    ['one telephone written twice', ['138-0000-0001', '13800000001'], [], 'phones'],
    ['no telephone', [], [], 'phones'],
    ['as many collectors as listed', ['1', '2'], [1980, 1981], null],
    ['one collector more', ['1', '2'], [1980, 1981, 1982], 'collectors'],
    ['a collector who may turn eighteen this year', ['1', '2'], [2008], 'notAdult'],
    ['a collector who was eighteen last year', ['1', '2'], [2007], null],
  ])('%s', (_, phones, years, trouble) => {
    expect(detailsTrouble({ guardians: phones.map(guardian), collectors: years.map(collector) }, 2, day('2026-12-07'))).toBe(trouble)
  })
})

describe('a consent', () => {
  it.each<[string, boolean]>([['2026-08-31', false], ['2026-09-01', true], ['2027-01-31', true], ['2027-02-01', false]])('on %s holds: %s', (on, holds) => {
    expect(isConsentValid({ signedOn: day('2026-09-01'), until: day('2027-01-31') }, day(on))).toBe(holds)
  })

  it('that was never signed holds on no day', () => {
    expect(isConsentValid(null, day('2026-09-01'))).toBe(false)
  })
})

describe('a term', () => {
  const term = { fromOn: day('2026-12-01'), toOn: day('2026-12-31'), weekdays: [1, 2, 3, 4, 5] }

  it.each<[string, boolean, boolean]>([['2026-11-30', false, false], ['2026-12-01', true, true], ['2026-12-05', true, false], ['2026-12-31', true, true], ['2027-01-01', false, false]])('on %s: may open %s, usual %s', (on, may, usual) => {
    expect([mayOpenOn(term, day(on)), isUsualDay(term, day(on))]).toEqual([may, usual])
  })

  it.each<[string, string, boolean]>([['2026-11-01', '2026-11-30', false], ['2026-11-01', '2026-12-01', true], ['2026-12-31', '2027-02-01', true], ['2027-01-01', '2027-02-01', false], ['2026-12-10', '2026-12-11', true]])('shares a day with %s to %s: %s', (fromOn, toOn, shares) => {
    expect(termsOverlap(term, { fromOn: day(fromOn), toOn: day(toOn) })).toBe(shares)
  })
})

describe('taking a step back', () => {
  it.each<[StayState, StayState, number, boolean]>([
    ['expected', 'arrived', 600, true], ['expected', 'excused', 600, true], ['arrived', 'handedOver', 600, true], ['arrived', 'leftAlone', 600, true], ['unexplained', 'parentCalled', 600, true],
    ['excused', 'arrived', 10, true], ['excused', 'arrived', 11, false], ['parentCalled', 'arrived', 10, true], ['parentCalled', 'arrived', 11, false],
  ])('from %s to %s after %i minutes: %s', (from, to, minutes, may) => {
    expect(mayTakeBack({ from, to, at: 0 }, minutes * 60_000)).toBe(may)
  })
})
