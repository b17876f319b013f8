import { expect, it, test } from 'vitest'
import { findRosterSheets } from '../../../../shared/domain/residents/roster/find-sheets.ts'
import type { Cell } from '../../../../shared/domain/tables/table.ts'

const PEOPLE: readonly (readonly Cell[])[] = [
  ['林琴', '11010519491231002X', '13812341234'],
  ['余梅', '440524188001010014', '13812341235'],
  ['方凤', '350302195001010019', '13812341236'],
]

test.each<[string, readonly (readonly Cell[])[], number, Readonly<Record<string, number>>]>([
  ['in the first row', [['姓名', '身份证号', '联系电话']], 1, { name: 0, idNumber: 1, phone: 2 }],
  ['under a title, a filler line and a blank row', [['花名册'], ['填报人：'], [], ['姓 名', '身 份 证 号 码', '手机']], 4, { name: 0, idNumber: 1, phone: 2 }],
  ['with stars and brackets', [['姓名*', '证件号码（必填）', '*联系方式：']], 1, { name: 0, idNumber: 1, phone: 2 }],
  ['in two lines, as csv leaves merged cells', [['姓名', '证件', '联系'], ['', '号码', '电话']], 2, { name: 0, idNumber: 1, phone: 2 }],
  ['in two lines, merged cells filled down', [['姓名', '基本信息', null], ['姓名', '身份证', '电话']], 2, { name: 0, idNumber: 1, phone: 2 }],
  ['with other people’s columns beside it', [['户主姓名', '姓名', '监护人身份证号', '身份证号', '网格员电话']], 1, { name: 1, idNumber: 3, phone: 4 }],
  ['under a title that names the grid', [['第三网格居民花名册'], ['姓名', '身份证号', '电话', '二维码']], 2, { name: 0, idNumber: 1, phone: 2 }],
  ['under a group that says of whom', [['姓名', '证件号码', '联系电话'], ['', '', '本人']], 2, { name: 0, idNumber: 1, phone: 2 }],
  ['with names like the known ones', [['居民真实姓名', '第二代身份证号', '常用手机']], 1, { name: 0, idNumber: 1, phone: 2 }],
])('finds a header %s', (_, header, headerRow, columns) => {
  const [sheet] = findRosterSheets([{ sheet: 'a', rows: [...header, ...PEOPLE] }]).sheets

  const found = sheet?.mapping.columns.filter(({ field }) => field !== 'ignore').map(({ field, index }) => [field, index])
  expect(Object.fromEntries(found ?? [])).toEqual(columns)
  expect([sheet?.mapping.headerRow, sheet?.mapping.sure]).toEqual([headerRow, true])
})

it('reads every sheet that has a header and names the ones it passes over', () => {
  const roster = { rows: [['姓名', '身份证号'], ...PEOPLE] }

  const plan = findRosterSheets([
    { sheet: '封面', rows: [['龙桥社区'], ['居民信息花名册']] },
    { sheet: '一网格', ...roster },
    { sheet: '填表说明', rows: [['姓名', '与身份证一致，必填'], ['身份证号', '请用文本格式']] },
    { sheet: '二网格', ...roster },
    { sheet: '选项', rows: [['男'], ['女']] },
  ])

  expect([plan.sheets.map(({ table }) => table.sheet), plan.ignored]).toEqual([
    ['一网格', '二网格'],
    ['封面', '填表说明', '选项'],
  ])
})

it('reads the resident’s own columns beside a group about the head of the household', () => {
  const header = [['序号', '户主信息', null, '本人信息', null], [null, '姓名', '身份证号', '姓名', '身份证号']]
  const people = PEOPLE.map(([name = null, id = null], index) => [index + 1, '林户主', '110105195001010019', name, id])

  const [sheet] = findRosterSheets([{ sheet: 'a', rows: [...header, ...people] }]).sheets

  expect(sheet?.mapping.columns.map(({ field }) => field)).toEqual(['ignore', 'ignore', 'ignore', 'name', 'idNumber'])
})

it('never takes a person above a repeated header for the upper line of it', () => {
  const header = ['姓名', '身份证号', '网格员']
  const person = ['余梅', null, '陈网格']

  const [sheet] = findRosterSheets([{ sheet: 'a', rows: [header, ...PEOPLE, [...(PEOPLE[0] ?? []).slice(0, 2), '陈网格'], header, person] }]).sheets

  expect(sheet?.mapping.headerRow).toBe(1)
})

it('passes over a form on the cover and instructions that name the columns', () => {
  const plan = findRosterSheets([
    { sheet: '封面', rows: [['姓名：', null, '电话：'], ['编制单位：龙桥社区']] },
    { sheet: '要求', rows: [['姓名', '与身份证一致', '张三'], ['身份证号', '18位', '11010519491231002X']] },
  ])

  expect(plan.ignored).toEqual(['封面', '要求'])
})

it('asks a person where headings leave the id number open', () => {
  const [sheet] = findRosterSheets([{ sheet: 'a', rows: [['姓名', '代码', '联络', '备注'], ...PEOPLE] }]).sheets

  expect(sheet?.mapping.sure).toBe(false)
  expect(sheet?.mapping.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
    ['name', 1],
    ['idNumber', 0.5],
    ['phone', 0.5],
    ['note', 1],
  ])
})

it('asks a person where the only name column is somebody else’s', () => {
  const [sheet] = findRosterSheets([{ sheet: 'a', rows: [['户主姓名', '身份证号'], ...PEOPLE] }]).sheets

  expect(sheet?.mapping).toMatchObject({ sure: false, columns: [{ field: 'name', confidence: 0.3 }, { field: 'idNumber' }] })
})

it('asks a person where a list is printed side by side', () => {
  const row = ['林琴', '11010519491231002X', '余梅', '440524188001010014']

  const [sheet] = findRosterSheets([{ sheet: 'a', rows: [['姓名', '身份证号', '姓名', '身份证号'], row, row, row] }]).sheets

  expect(sheet?.mapping.sure).toBe(false)
})

it('guesses, and asks, where a file has no header at all', () => {
  const [sheet] = findRosterSheets([{ sheet: 'a', rows: PEOPLE }]).sheets

  expect(sheet?.mapping).toMatchObject({ headerRow: 0, sure: false, columns: [{ field: 'name' }, { field: 'idNumber' }, { field: 'phone' }] })
})
