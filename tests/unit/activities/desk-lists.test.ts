import { describe, expect, it } from 'vitest'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { meantBy, pastedWords, sorted } from '../../../renderer/desk/activities/pasted-people.ts'
import { EMPTY_LINE, isTime, padded, writtenLines } from '../../../renderer/desk/activities/sheet-lines.ts'

const person = (id: string, name: string): ResidentSummary => ({ id, name, sex: null, age: null, address: '', maskedPhone: '', maskedId: '' })

describe('a pasted list', () => {
  it('is a name or a phone a line, however it was separated, and each once', () => {
    expect(pastedWords(' 张建国\r\n陈美、李巧，张建国\n\n13812341234;欧阳 修竹\t')).toEqual(['张建国', '陈美', '李巧', '13812341234', '欧阳 修竹'])
    expect(pastedWords(' \n ')).toEqual([])
  })

  it('means the one with exactly that name before those whose name has more', () => {
    const [chen, chenMei] = [person('a', '陈美'), person('b', '陈美玲')]

    expect(meantBy('陈美', [chen, chenMei])).toEqual([chen])
    expect(meantBy('1234', [chen, chenMei])).toEqual([chen, chenMei])
  })

  it('takes nobody whom it cannot tell', () => {
    const chen = person('a', '陈美')
    const [one, two, none] = [{ text: '陈美', people: [chen] }, { text: '李巧', people: [person('b', '李巧'), person('c', '李巧')] }, { text: '没有', people: [] }]

    expect(sorted([one, two, none])).toEqual({ sure: [chen], unsure: [two, none] })
  })
})

describe('a paper sheet being typed', () => {
  it.each([['905', '09:05'], ['9:05', '09:05'], ['0905', '09:05'], ['1432', '14:32'], ['14：32', '14:32']])('reads %s as %s', (typed, time) => {
    expect([isTime(typed), padded(typed)]).toEqual([true, time])
  })

  it.each(['', '9', '25:00', '1260', '上午', '9.05.1'])('cannot read %s', (typed) => {
    expect(isTime(typed)).toBe(false)
  })

  it('sends the lines that are complete, with who signed in somebody\'s place', () => {
    const lines = [{ residentId: 'a', name: '陈美', time: '905', proxy: '' }, { residentId: 'b', name: '李巧', time: '9:06', proxy: ' 女儿 ' }, EMPTY_LINE, { residentId: 'c', name: '黄文', time: '', proxy: '' }]

    expect(writtenLines(lines, '2026-12-07')).toEqual([
      { residentId: 'a', at: Date.parse('2026-12-07T09:05:00+08:00') }, { residentId: 'b', at: Date.parse('2026-12-07T09:06:00+08:00'), proxy: { name: '女儿' } },
    ])
  })
})
