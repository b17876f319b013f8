import { describe, expect, it } from 'vitest'
import { namesakesOf } from '../../../shared/domain/consultations/expert-namesakes.ts'
import { isExpertPhone } from '../../../shared/domain/consultations/expert-phone.ts'

describe('the phone of an expert', () => {
  it.each<readonly [string, boolean]>([
    ['', true], ['15065320266', true], ['150 6532 0266', true], ['0594-2746201', true], ['2746201', true], ['13960389754/0594-2746201', true],
    ['12345', false], ['110', false], ['1506532026', false], ['15065320', true], ['150653202661', false], ['找居委会', false], ['13960389754/12345', false],
  ])('%s is taken: %s', (phone, taken) => {
    expect(isExpertPhone(phone)).toBe(taken)
  })
})

describe('the namesakes of an expert', () => {
  const pool = [{ name: '黄仁心' }, { name: '陈丽芳' }]

  it('are found whatever spaces stand in the name', () => {
    expect(namesakesOf(pool, ' 黄 仁心 ')).toEqual([{ name: '黄仁心' }])
  })

  it('are nobody of another name, and nobody for no name', () => {
    expect(namesakesOf(pool, '黄仁')).toEqual([])
    expect(namesakesOf(pool, '')).toEqual([])
  })
})
