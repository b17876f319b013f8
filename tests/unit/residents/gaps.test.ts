import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, fillGaps, revertChanges } from '../../../shared/domain/residents/gaps.ts'
import type { Person } from '../../../shared/domain/residents/person.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { IdNumber } from '../../../shared/domain/values/id-number.ts'

const BLANK: Person = {
  name: '陈秀英', reading: null, readings: { initials: ['cxy'], full: ['chenxiuying'], mixed: ['chenxy'] }, sex: null, birthOn: null, idNumber: null, idIssue: null,
  otherDocument: null, phones: [], address: null, grid: null, note: null,
}
const NUMBER = '11010519491231002X' as IdNumber

const cases: readonly { readonly title: string; readonly own: Partial<Person>; readonly other: Partial<Person>; readonly phones?: 'blank' | 'join'; readonly expected: Partial<Person> }[] = [
  { title: 'a blank is filled', own: {}, other: { address: '顶墩' }, expected: { address: '顶墩' } },
  { title: 'what is there stays', own: { address: '龙桥' }, other: { address: '顶墩' }, expected: { address: '龙桥' } },
  { title: 'the name stays', own: {}, other: { name: '陈秀瑛' }, expected: {} },
  { title: 'an import brings phones only where there is none', own: { phones: ['1'] }, other: { phones: ['2'] }, expected: { phones: ['1'] } },
  { title: 'an import brings phones where there is none', own: {}, other: { phones: ['2'] }, expected: { phones: ['2'] } },
  { title: 'a merge joins the phones without doubles', own: { phones: ['1'] }, other: { phones: ['2', '1'] }, phones: 'join', expected: { phones: ['1', '2'] } },
  { title: 'a merge keeps five phones at most', own: { phones: ['1', '2', '3', '4'] }, other: { phones: ['5', '6'] }, phones: 'join', expected: { phones: ['1', '2', '3', '4', '5'] } },
  { title: 'an id number that comes in settles a doubt', own: { idIssue: 'lost-digits' }, other: { idNumber: NUMBER }, expected: { idNumber: NUMBER, idIssue: null } },
  { title: 'a doubt comes in with its number', own: {}, other: { idNumber: NUMBER, idIssue: 'birth-differs' }, expected: { idNumber: NUMBER, idIssue: 'birth-differs' } },
  { title: 'a doubt without a number stays where it is', own: {}, other: { idIssue: 'lost-digits' }, expected: {} },
  { title: 'a typed reading is lent between equal names', own: {}, other: { reading: 'chen xiu ying' }, expected: { reading: 'chen xiu ying' } },
  { title: 'a typed reading is not lent to another name', own: {}, other: { name: '单雄信', reading: 'shan xiong xin' }, expected: {} },
]

describe('filling gaps', () => {
  it.each(cases)('$title', ({ own, other, phones = 'blank', expected }) => {
    expect(fillGaps({ ...BLANK, ...own }, { ...BLANK, ...other }, phones)).toEqual({ ...BLANK, ...own, ...expected })
  })

  const text = fc.option(fc.string({ maxLength: 3 }))
  const person: fc.Arbitrary<Person> = fc.record({
    name: fc.constantFrom('甲', '乙'), reading: text, sex: fc.constantFrom(null, 'male', 'female'), birthOn: fc.constantFrom(null, '1990-03-07' as CalendarDate),
    idNumber: fc.constantFrom(null, NUMBER), idIssue: fc.constantFrom(null, 'lost-digits'), otherDocument: text, phones: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 3 }),
    address: text, grid: text, note: text, readings: fc.constant(BLANK.readings),
  })

  it('is taken back exactly, whatever was filled', () => {
    fc.assert(fc.property(person, person, fc.constantFrom('blank', 'join'), (own, other, phones) => {
      const filled = fillGaps(own, other, phones)
      expect(revertChanges(filled, changesBetween(own, filled))).toEqual(own)
    }))
  })

  it('finds nothing more to fill the second time', () => {
    fc.assert(fc.property(person, person, fc.constantFrom('blank', 'join'), (own, other, phones) => {
      const filled = fillGaps(own, other, phones)
      expect(changesBetween(filled, fillGaps(filled, other, phones))).toEqual([])
    }))
  })

  it('is not taken back when a filled detail was changed since', () => {
    const filled = fillGaps(BLANK, { ...BLANK, address: '顶墩', grid: '二' }, 'join')
    const changes = changesBetween(BLANK, filled)

    expect(revertChanges({ ...filled, address: '别处' }, changes)).toBeNull()
    expect(revertChanges({ ...filled, note: '新' }, changes)).toEqual({ ...BLANK, note: '新' })
  })
})
