import { describe, expect, it } from 'vitest'
import { linesOf, outlookOf } from '../../../renderer/desk/consultations/expert-import-view.ts'
import type { ExpertPreview, ListedExpert } from '../../../shared/contract/consultations.ts'

const person = (row: number, outcome: ListedExpert['outcome'], perVisit: number | null = null): ListedExpert => ({
  sheet: '能人库', row, name: '郑国', unit: '', speciality: '书法', category: 'culture', availability: '周末', perVisit, outcome,
})

const preview: ExpertPreview = {
  rows: 4, added: 1, known: 1,
  issues: [
    { sheet: '能人库', row: 6, column: '姓名', cause: 'no-name' }, { sheet: '能人库', row: 6, column: '联系电话', cause: 'phone-unreadable' },
    { sheet: '能人库', row: 4, column: '人数', cause: 'per-visit-unreadable' },
  ],
  people: [person(3, 'new', 6), person(4, 'known'), person(5, 'repeated'), person(6, 'unnamed')],
}

describe('the preview of an import of experts', () => {
  it('says of each row what becomes of it and all that is wrong in it', () => {
    expect(linesOf(preview).map(({ row, result, limit, problem }) => [row, result, limit, problem])).toEqual([
      [3, '新增', '6 人', ''], [4, '已在库里', '', '接待人数看不懂'], [5, '表里重复', '不限', ''], [6, '没有姓名', '不限', '没有姓名、电话看不懂'],
    ])
  })

  it('sums up in one sentence, leaving out what did not happen', () => {
    expect(outlookOf(preview)).toBe('共 4 行，新增 1 位，1 位已在库里，1 行表里重复，1 行没有姓名，不导入')
    expect(outlookOf({ rows: 1, added: 1, known: 0, issues: [], people: [person(3, 'new')] })).toBe('共 1 行，新增 1 位')
  })
})
