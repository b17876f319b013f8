import { describe, expect, it } from 'vitest'
import { answer, questionFor, type Namesake } from '../../../shared/domain/residents/tell-apart.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

function namesake(id: string, phones: string, bornOn: string, idNumber: string): Namesake {
  return {
    id,
    phones: phones.split(' ').filter((phone) => phone !== ''),
    bornOn: bornOn === '' ? null : (bornOn as CalendarDate),
    idNumber: idNumber === '' ? null : idNumber,
  }
}

const ANNA = namesake('a', '13800001111', '1950-03-01', '35030219500301001X')
const BORIS = namesake('b', '13800002222 13800003333', '1950-03-01', '350302195003010036')
const COUSIN = namesake('c', '13900001111', '1961-07-09', '350302196107090052')
const NO_PHONE = namesake('n', '', '1940-12-31', '')
const NOTHING = namesake('z', '', '', '')
const TWIN = namesake('t', '13800001111', '1950-03-01', '350302199909090036')

describe('telling people with the same masked name apart', () => {
  it.each([
    ['different phone tails', [ANNA, BORIS], 'phoneTail'],
    ['a shared phone tail, different birthdays', [ANNA, COUSIN], 'birthday'],
    ['one without a phone, different birthdays', [ANNA, NO_PHONE], 'birthday'],
    ['shared phone and birthday, different id numbers', [ANNA, TWIN], 'idTail'],
    ['three who differ only pairwise', [ANNA, BORIS, COUSIN], 'idTail'],
    ['three whom no single question tells apart', [ANNA, BORIS, TWIN], 'ask-staff'],
    ['one of whom nothing is known', [ANNA, NOTHING], 'ask-staff'],
    ['nobody', [], 'ask-staff'],
    ['one person', [ANNA], 'phoneTail'],
  ] as const)('asks %s', (_, candidates, question) => {
    expect(questionFor(candidates)).toBe(question)
  })

  it.each([
    ['phoneTail', '1111', 'a'],
    ['phoneTail', '3333', 'b'],
    ['phoneTail', ' 2222 ', 'b'],
    ['phoneTail', '9999', null],
    ['phoneTail', '', null],
    ['birthday', '03-01', null],
    ['idTail', '001x', 'a'],
    ['idTail', '001X', 'a'],
  ] as const)('takes %s %s for %s', (question, value, id) => {
    expect(answer([ANNA, BORIS], question, value)).toBe(id)
  })
})
