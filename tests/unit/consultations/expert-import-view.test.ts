import { describe, expect, it } from 'vitest'
import { confirmedRows, linesOf, outlookOf, rowsUnderstood, rowsWith, wordingsOf } from '../../../renderer/desk/consultations/expert-import-view.ts'
import type { ExpertPreview, ListedExpert } from '../../../shared/contract/experts.ts'
import { readAvailability } from '../../../shared/domain/consultations/availability/read-availability.ts'

const person = (row: number, outcome: ListedExpert['outcome'], perVisit: number | null = null): ListedExpert => ({
  sheet: '能人库', row, name: '郑国', unit: '', speciality: '书法', category: 'culture', availability: '周末', perVisit, outcome,
})

const preview: ExpertPreview = {
  rows: 4, added: 1, known: 1,
  issues: [
    { sheet: '能人库', row: 6, column: '姓名', cause: 'no-name' }, { sheet: '能人库', row: 6, column: '联系电话', cause: 'phone-unreadable' },
    { sheet: '能人库', row: 4, column: '人数', cause: 'per-visit-unreadable' },
  ],
  people: [person(3, 'new', 6), person(4, 'known'), person(5, 'repeated'), person(6, 'unnamed')], wordings: [],
}

describe('the preview of an import of experts', () => {
  it('says of each row what becomes of it and all that is wrong in it', () => {
    expect(linesOf(preview).map(({ row, result, limit, problem }) => [row, result, limit, problem])).toEqual([
      [3, '新增', '6 人', ''], [4, '已在库里', '', '接待人数看不懂'], [5, '表里重复', '不限', ''], [6, '没有姓名', '不限', '没有姓名、电话看不懂'],
    ])
  })

  it('sums up in one sentence, leaving out what did not happen', () => {
    expect(outlookOf(preview)).toBe('共 4 行，新增 1 位，1 位已在库里，1 行表里重复，1 行没有姓名，不导入')
    expect(outlookOf({ rows: 1, added: 1, known: 0, issues: [], people: [person(3, 'new')], wordings: [] })).toBe('共 1 行，新增 1 位')
  })
})

const rulesOf = (text: string) => {
  const reading = readAvailability(text)
  return reading.kind === 'read' ? reading.rules : []
}
const SATURDAYS = rulesOf('每周六上午')
const timed: ExpertPreview = {
  ...preview, issues: [],
  people: [person(3, 'new'), { ...person(4, 'new'), availability: '每周六上午' }, { ...person(5, 'known'), availability: '每周六上午' }, { ...person(6, 'new'), availability: '每周六上午' }],
  wordings: [
    { availability: '每周六上午', count: 3, rules: SATURDAYS, said: '每周六上午', next: [], cause: null, words: '' },
    { availability: '周末', count: 1, rules: null, said: '', next: [], cause: 'no-time', words: '周末' },
  ],
}
const nothing = { byHand: {}, confirmed: new Set<string>() }

describe('the times of an import of experts', () => {
  it('show what is not understood first, and count the new experts who wait for a yes', () => {
    expect(wordingsOf(timed, nothing).map(({ availability, fresh, confirmed, said }) => [availability, fresh, confirmed, said])).toEqual([['周末', 1, 0, ''], ['每周六上午', 2, 0, '每周六上午']])
  })

  it('hold for nobody whom nobody has confirmed', () => {
    expect(confirmedRows(timed, nothing)).toEqual([])
  })

  it('are said yes to all at once where they are understood, and nowhere else', () => {
    expect(rowsUnderstood(timed, nothing)).toEqual(rowsWith(timed, '每周六上午'))
    expect(rowsUnderstood(timed, { ...nothing, byHand: { 周末: SATURDAYS } })).toHaveLength(3)
  })

  it('hold for one expert, or for every new one who has the wording', () => {
    const [first = ''] = rowsWith(timed, '每周六上午')

    expect(confirmedRows(timed, { ...nothing, confirmed: new Set([first]) })).toEqual([{ sheet: '能人库', row: 4, rules: SATURDAYS }])
    expect(confirmedRows(timed, { ...nothing, confirmed: new Set(rowsWith(timed, '每周六上午')) }).map(({ row }) => row)).toEqual([4, 6])
  })

  it('are what a person put together by hand where the words are not understood', () => {
    const byHand = rulesOf('每周六、日下午')
    const draft = { byHand: { 周末: byHand }, confirmed: new Set(rowsWith(timed, '周末')) }

    expect(confirmedRows(timed, draft)).toEqual([{ sheet: '能人库', row: 3, rules: byHand }])
    expect(wordingsOf(timed, draft).find(({ availability }) => availability === '周末')).toMatchObject({ said: '每周六、日下午', confirmed: 1 })
  })
})
