import { expect, it, test } from 'vitest'
import { findRosterSheets, withChosenColumns } from '../../../../shared/domain/residents/roster/find-sheets.ts'
import { createRosterReader } from '../../../../shared/domain/residents/roster/reader.ts'
import type { RosterRow } from '../../../../shared/domain/residents/roster/roster.ts'
import type { Cell } from '../../../../shared/domain/tables/table.ts'

const HEADER = ['序号', '姓名', '性别', '出生日期', '身份证号', '联系电话', '住址']
const ID = '110105194912310021'.slice(0, 17) + 'X'
const LIN: readonly Cell[] = [1, '林琴', '女', '1949-12-31', '11010519491231002X', '13812341234', '兴安名城1号楼101室']

test.each<[string, readonly Cell[], readonly string[]]>([
  ['a person', LIN, ['resident']],
  ['a person with a name alone', [2, '林琴'], ['resident']],
  ['a person whose note speaks of signing', [2, '林琴', null, null, null, null, '需本人签字：'], ['resident']],
  ['a person called 计', [2, '合计民', '男'], ['resident']],
  ['a row without a name', [2, '', '女', null, ID], ['no-name']],
  ['a row without a name but with a phone', [2, null, null, null, null, '13812341234'], ['no-name']],
  ['a number prepared for somebody to come', [2], []],
  ['an empty row', [null, ' ', null], []],
  ['an address filled down alone', [2, null, null, null, null, null, '兴安名城1号楼'], []],
  ['a total in the first column', ['合计', '2000人'], []],
  ['a total in the name column', [null, '合  计：2000人'], []],
  ['a subtotal of a page', ['本页小计', null, '12'], []],
  ['a signature line', ['填报人签字：', '', '', '负责人签字：'], []],
  ['a signature in the name column', [null, '审核人（签章）：', '日期：'], []],
  ['a date line', ['填报日期：2026年11月', '林琴'], []],
  ['a note', ['注：本表一式两份', '注意'], []],
  ['the end of the sheet', [null, '以下空白'], []],
  ['a section', [null, '第一网格'], []],
  ['a section with a count', [null, '3号楼（24户）'], []],
  ['an example', ['例', '张三', '男', '1990-01-01', ID], []],
  ['a person whose first column reads like a signature', [2, '登记人：王芳', '男', '1949-12-31', ID], ['resident']],
  ['a total spread over the row', ['男', '60', '女', '60', '合计', '120'], []],
  ['a counted total', ['统计人数', '120'], []],
  ['a signature in two cells', ['单位负责人', null, '填表人', '陈芳', '填表日期', '2026-09-01'], []],
  ['a signature beside the names', ['制表人', '王小明'], []],
  ['a count in the name column', [null, '60人', '女', '60人'], []],
  ['a total split by sex', ['其中：男', '60', '女', '60'], []],
  ['a total of households', ['户数', '40', '人数', '120'], []],
  ['dashes across the end', ['-', '-', '-', '-'], []],
  ['officials below the list', ['社区书记：王芳', null, '网格长：李四'], []],
  ['a seal', [null, '社区居民委员会（盖章）'], []],
  ['a note in two cells', ['注', '本表信息仅用于社区管理'], []],
  ['a box for an opinion', [null, '街道意见'], []],
  ['the end in one word', [null, '完'], []],
  ['a row without a name but with a birth date', [2, '/', null, '1949-12-31'], ['no-name']],
  ['a person with a labelled name', [2, '户主：林琴', '女', '1949-12-31'], ['resident']],
  ['a closing sentence', [null, '以上为本社区常住居民'], []],
  ['an explained column', [2, '身份证号', '18位', null, ID], []],
  ['an example with a mark behind the name', [1, '张三（示例）', '男', '1990-01-01', ID], []],
  ['which columns must be filled', [null, '必填', '选填', '必填', '必填'], []],
  ['the columns numbered', ['1', '2', '3', '4', '5', '6', '7'], []],
  ['the columns lettered', ['甲', '乙', '丙'], []],
  ['a flat where nobody lives', [2, '空置', null, null, null, null, '1号楼101室'], []],
  ['a hint under the headings', [null, '（必填）', null, null, '（18位）'], []],
  ['the header again', HEADER, []],
])('takes %s for what it is', (_, row, kinds) => {
  expect(read([HEADER, row]).rows.map(({ kind }) => kind)).toEqual(kinds)
})

it('takes words of a footer in a column of remarks for what somebody noted about the person', () => {
  const header = ['备注', '姓名', '性别', '出生日期', '身份证号']
  const rows = [['登记人：王芳', '林琴', '女', '1949-12-31', '无'], ['合计2人', '余梅', '女', '1950-01-01', ''], ['登记人：王芳', null, null, null, '']]

  expect(read([header, ...rows]).rows.map(({ kind }) => kind)).toEqual(['resident', 'resident'])
})

it('reads a second list in a sheet by its own header', () => {
  const lists = [['常住人口'], ['姓名', '身份证号', '电话'], ['林琴', '11010519491231002X', '13812341234'], ['流动人口'], ['序号', '性别', '姓名', '电话', '身份证号'], [1, '男', '余梅', '13812341235', '440524188001010014']]

  expect(read(lists).reader.residents().map(({ person }) => [person.name, person.idNumber, person.phones])).toEqual([
    ['林琴', '11010519491231002X', ['13812341234']],
    ['余梅', '440524188001010014', ['13812341235']],
  ])
})

it('says where and why, with the heading as the file writes it', () => {
  const { rows } = read([['名册'], ['姓 名', '证件号码'], ['林琴', '３５０３０２１９５００１０１００１８']])

  expect(rows[0]?.issues).toEqual([
    { sheet: '花名册', row: 3, column: '证件号码', cause: 'bad-checksum' },
    { sheet: '花名册', row: 3, column: '证件号码', cause: 'full-width' },
  ])
})

it('names the usual heading where the file has no id number column', () => {
  expect(read([['姓名', '手机'], ['林琴', '13812341234']]).rows[0]?.issues).toEqual([{ sheet: '花名册', row: 2, column: '身份证号', cause: 'no-id' }])
})

it('makes one resident of two rows with one number; the later row only fills gaps', () => {
  const { reader, rows } = read([HEADER, [1, '林琴', null, null, '110105491231002', null, '旧址'], LIN])

  expect(rows.map(({ kind }) => kind)).toEqual(['resident', 'duplicate'])
  expect(rows[1]).toMatchObject({ first: { sheet: '花名册', row: 2 }, issues: [{ cause: 'duplicate' }] })
  expect(reader.residents()).toHaveLength(1)
  expect(reader.residents()[0]?.person).toMatchObject({ address: '旧址', phones: ['13812341234'] })
})

it('never takes two people without a usable number for one', () => {
  const { reader } = read([HEADER, [1, '林琴', '女', null, '3.50302E+17'], [2, '林琴', '女', null, '3.50302E+17'], [3, '林琴', '女']])

  expect(reader.summary()).toMatchObject({ residents: 3, duplicates: 0, defects: { 'lost-digits': 2, 'no-id': 1 } })
})

test.each<[string, readonly Cell[], object, readonly string[]]>([
  ['fills birth and sex from the number', [1, '林琴', null, null, '11010519491231002X'], { birthOn: '1949-12-31', sex: 'female' }, []],
  ['keeps a column that differs, and says so', [1, '林琴', '男', '1950/1/1', '11010519491231002X'], { birthOn: '1950-01-01', sex: 'male' }, ['birth-differs', 'sex-differs']],
  ['flags an upgraded number whose century differs', [1, '林琴', null, '2006-06-06', '350302060606622'], { birthOn: '2006-06-06' }, ['fifteen-digit', 'birth-differs']],
  ['keeps words that are no date', [1, '林琴', null, '农历八月十五', '—'], { birthOn: null, birthText: '农历八月十五' }, ['no-id', 'birth-unreadable']],
  ['fills the day of a month from the number', [1, '林琴', null, '1949年12月', '11010519491231002X'], { birthOn: '1949-12-31', birthText: '1949年12月' }, []],
  ['says that a month differs', [1, '林琴', null, '1949年11月', '11010519491231002X'], { birthOn: '1949-12-31' }, ['birth-differs']],
  ['keeps a month where no number gives the day', [1, '林琴', null, '1949年12月', '证件遗失'], { birthOn: null, birthText: '1949年12月' }, ['no-id']],
  ['takes the first of a month for the month', [1, '林琴', null, new Date('1949-12-01'), '11010519491231002X'], { birthOn: '1949-12-31' }, []],
  ['keeps a passport', [1, 'John Smith', '男', null, '护照E12345678'], { name: 'John Smith', otherDocument: 'E12345678', idNumber: null }, []],
  ['says that a phone cannot be read', [1, '林琴', null, null, ID.toLowerCase(), '138123'.repeat(2)], { phones: [] }, ['phone-unreadable']],
])('%s', (_, row, person, causes) => {
  const [first] = read([HEADER, row]).rows

  expect(first).toMatchObject({ kind: 'resident', person })
  expect(first?.issues.map(({ cause }) => cause)).toEqual(causes)
})

it('joins several phone and address columns', () => {
  const { reader } = read([
    ['姓名', '手机号码', '固定电话', '小区', '楼栋门牌', '网格员电话'],
    ['林琴', 13812341234, '0594-2746201', '雅颂居', '2号楼301室', '13900001111'],
    ['余梅', '', '13812341234', '雅颂居', '雅颂居2号楼302室', '13900001111'],
  ])

  expect(reader.residents().map(({ person }) => [person.phones, person.address])).toEqual([
    [['13812341234', '0594-2746201'], '雅颂居2号楼301室'],
    [['13812341234'], '雅颂居2号楼302室'],
  ])
})

it('reads slices of any size to the same end, and tells how far it is', () => {
  const rows = [HEADER, ...Array.from({ length: 25 }, (_, index) => [index + 1, '林琴', '女'])]
  const [sheet] = findRosterSheets([{ sheet: '花名册', rows }]).sheets
  const reader = createRosterReader(sheet ? [sheet] : [])

  const slices = [reader.next(10), reader.next(10)]

  expect([reader.position, reader.total]).toEqual([20, 25])
  expect([...slices, reader.next(10), reader.next(10)].map(({ length }) => length)).toEqual([10, 10, 5, 0])
  expect(reader.summary().rows).toBe(25)
})

it('reads the columns a person chose instead of the ones it guessed', () => {
  const plan = findRosterSheets([{ sheet: '花名册', rows: [['姓名', '身份证号', '旧电话', '号'], ['林琴', '', '13812341234', '13987654321']] }])
  const chosen = plan.sheets.map((sheet) => withChosenColumns(sheet, [{ index: 2, field: 'ignore' }, { index: 3, field: 'phone' }]))
  const reader = createRosterReader(chosen)
  reader.next(10)

  expect(reader.residents()[0]?.person.phones).toEqual(['13987654321'])
})

it('keeps the columns a person chose where the header is printed again', () => {
  const header = ['姓名', '身份证号', '性别', '电话', '号']
  const plan = findRosterSheets([{ sheet: '花名册', rows: [header, ['林琴', '', '女', '13812341234', '13987654321'], header, ['余梅', '', '女', '13812341234', '13987654321']] }])
  const chosen = plan.sheets.map((sheet) => withChosenColumns(sheet, [{ index: 3, field: 'ignore' }, { index: 4, field: 'phone' }]))
  const reader = createRosterReader(chosen)
  reader.next(10)

  expect(reader.residents().map(({ person }) => person.phones)).toEqual([['13987654321'], ['13987654321']])
})

function read(rows: readonly (readonly Cell[])[]): { readonly rows: readonly RosterRow[]; readonly reader: ReturnType<typeof createRosterReader> } {
  const reader = createRosterReader(findRosterSheets([{ sheet: '花名册', rows }]).sheets)
  return { rows: reader.next(1000), reader }
}
