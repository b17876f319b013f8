import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../../electron/station/intake/read-table.ts'
import { readExpertRoster } from '../../../shared/domain/consultations/expert-roster/read-expert-roster.ts'
import type { Cell, Table } from '../../../shared/domain/tables/table.ts'
import { encode } from '../residents/roster/roster-files.ts'

const intake = (name: string): Buffer => readFileSync(new URL(`../../intake/${name}`, import.meta.url))
const truth = JSON.parse(intake('truth.json').toString('utf8')) as { readonly 'experts.xlsx': { readonly rows: number; readonly byAvailability: Readonly<Record<string, number>> } }

const HEADER: readonly Cell[] = ['序号', '姓名', '性别', '工作单位及职务', '专业特长', '联系电话', '可服务时间', '每次接待人数', '是否党员']
const LAWYER: readonly Cell[] = [1, '郑国', '男', '福建某律师事务所律师', '法律咨询、劳动争议', '15065320266', '双周四 14:30—17:00', 6, '是']
const sheetOf = (...rows: (readonly Cell[])[]): readonly Table[] => [{ sheet: '能人库', rows }]
const read = (...rows: (readonly Cell[])[]) => readExpertRoster(sheetOf(...rows)).experts
/** The lawyer with one cell changed. */
const lawyerWith = (heading: string, value: Cell): readonly Cell[] => LAWYER.with(HEADER.indexOf(heading), value)
const causesOf = (row: readonly Cell[]) => read(HEADER, row).flatMap(({ issues }) => issues.map(({ column, cause }) => [column, cause]))

describe('the sample of the office', async () => {
  const { experts, sheets } = readExpertRoster(await readTables(intake('experts.xlsx')))

  it('is read whole and without a question', () => {
    expect(experts).toHaveLength(truth['experts.xlsx'].rows)
    expect(sheets).toEqual([{ sheet: '能人库', sure: true }])
    expect(experts.flatMap(({ issues }) => issues)).toEqual([])
  })

  it('keeps the ten wordings of available times as they are written', () => {
    const counts = Object.fromEntries([...Map.groupBy(experts, ({ availability }) => availability)].map(([words, group]) => [words, group.length]))

    expect(counts).toEqual(truth['experts.xlsx'].byAvailability)
  })

  it('gives a whole expert out of a row', () => {
    expect(experts[2]).toEqual({
      sheet: '能人库', row: 5, name: '郑刚波', unit: '莆田第二中学律师', speciality: '用药指导、婚姻家庭调解', category: 'medical', phones: ['13870875850'],
      availability: '双周四 14:30—17:00', perVisit: null, sex: 'male', politics: 'unknown', issues: [],
    })
  })

  it('leaves the phone out where none is written', () => {
    expect(experts.filter(({ phones }) => phones.length === 0).map(({ name }) => name)).toContain('林斌杰')
  })
})

describe('a roster of experts', () => {
  it('is found under titles, on a later sheet and between other lists', () => {
    const tables: readonly Table[] = [
      { sheet: '封面', rows: [['龙桥街道“社区能人库”'], ['填报单位：龙桥社区']] },
      { sheet: '居民', rows: [['姓名', '身份证号', '联系电话'], ['张三', '350302199001011234', '13812341234']] },
      { sheet: '能人', rows: [['人员名册'], [], HEADER, LAWYER] },
    ]

    const { experts, sheets } = readExpertRoster(tables)

    expect(sheets).toEqual([{ sheet: '能人', sure: true }])
    expect(experts.map(({ sheet, row, name }) => ({ sheet, row, name }))).toEqual([{ sheet: '能人', row: 4, name: '郑国' }])
  })

  it('is known by other headings in another order', () => {
    const [expert] = read(
      ['擅长领域', '服务类别', '手机', '办公电话', '能人姓名', '单位', '职务', '坐诊时间', '每次人数'],
      ['写字', '文体', 15_065_320_266, '0594-2746201', '郑 国', '莆田二中', '教师', '周末', '最多10人'])

    expect(expert).toEqual({
      sheet: '能人库', row: 2, name: '郑国', unit: '莆田二中 教师', speciality: '写字', category: 'culture', phones: ['15065320266', '0594-2746201'], availability: '周末', perVisit: 10, sex: 'unknown', politics: 'unknown', issues: [],
    })
  })

  it.each([
    ['是否党员', '是', 'party'], ['是否党员', '否', 'unknown'], ['党员', '√', 'party'], ['政治面貌', '中共党员', 'party'], ['政治面貌', '预备党员', 'probationary'], ['政治面貌', '共青团员', 'league'],
    ['政治面貌', '民盟', 'otherParty'], ['政治面貌', '群众', 'none'], ['政治面貌', '待核', 'unknown'],
  ])('reads %s %s as %s', (heading, value, politics) => {
    expect(read(['姓名', '特长', '性别', heading], ['郑国', '书法', '女', value])).toMatchObject([{ sex: 'female', politics }])
  })

  it('does without the columns it may lack', () => {
    expect(read(['姓名', '特长'], ['郑国', '书法'])).toEqual([
      { sheet: '能人库', row: 2, name: '郑国', unit: '', speciality: '书法', category: 'culture', phones: [], availability: '', perVisit: null, sex: 'unknown', politics: 'unknown', issues: [] },
    ])
  })

  it('passes over totals, notes, signatures, repeated headers, numbered blanks and sections', () => {
    const rows = read(HEADER, ['法律服务组'], LAWYER, HEADER, [2, null, null, null, null, null, null, null, null], ['合计', '1人'], ['注：不限指不限人数'], ['填表人：王五', null, null, '审核人：'])

    expect(rows.map(({ name }) => name)).toEqual(['郑国'])
  })

  it.each(['gb18030', 'utf8', 'utf8-mark', 'utf16le-mark'] as const)('reads the same from text in %s', async (encoding) => {
    const text = [HEADER, LAWYER].map((row) => row.join(encoding === 'utf16le-mark' ? '\t' : ',')).join('\r\n')

    const { experts } = readExpertRoster(await readTables(encode(text, encoding)))

    expect(experts.map(({ sheet: _, ...expert }) => expert)).toEqual(read(HEADER, LAWYER).map(({ sheet: _, ...expert }) => expert))
  })

  it('is no list of people without a speciality or a time to serve', () => {
    expect(readExpertRoster(sheetOf(['姓名', '联系电话', '工作单位'], ['张三', '13812341234', '社区']))).toEqual({ experts: [], sheets: [] })
  })

  it('is not sure of two lists printed side by side', () => {
    const { sheets } = readExpertRoster(sheetOf(['姓名', '特长', '姓名', '特长'], ['郑国', '书法', '王五', '维修']))

    expect(sheets).toEqual([{ sheet: '能人库', sure: false }])
  })
})

describe('a cell that says too little', () => {
  it.each([
    ['姓名', null, [['姓名', 'no-name']]], ['姓名', '待补', [['姓名', 'no-name']]],
    ['专业特长', null, [['专业特长', 'no-speciality']]], ['专业特长', '/', [['专业特长', 'no-speciality']]],
    ['联系电话', '1506532', []], ['联系电话', '150653202', [['联系电话', 'phone-unreadable']]], ['联系电话', '找居委会', [['联系电话', 'phone-unreadable']]],
    ['联系电话', null, []], ['联系电话', '无', []],
    ['每次接待人数', '看情况', [['每次接待人数', 'per-visit-unreadable']]], ['每次接待人数', 0, [['每次接待人数', 'per-visit-unreadable']]],
    ['可服务时间', null, []],
  ])('%s %s is named', (heading, value, causes) => {
    expect(causesOf(lawyerWith(heading, value))).toEqual(causes)
  })

  it('names the usual heading where the file has no such column', () => {
    expect(read(['姓名', '可服务时间'], ['郑国', '周末']).flatMap(({ issues }) => issues)).toEqual([{ sheet: '能人库', row: 2, column: '专业特长', cause: 'no-speciality' }])
  })

  it('keeps the number that can be read beside one that cannot', () => {
    expect(read(HEADER, lawyerWith('联系电话', '13812341234/138123'))).toMatchObject([{ phones: ['13812341234', '138123'], issues: [] }])
    expect(read(HEADER, lawyerWith('联系电话', '13812341234/138123412'))).toMatchObject([{ phones: ['13812341234'], issues: [{ cause: 'phone-unreadable' }] }])
  })

  it('takes the category from the unit where no speciality is written', () => {
    expect(read(HEADER, lawyerWith('专业特长', null))).toMatchObject([{ speciality: '', category: 'legal' }])
  })
})

describe('people seen in one visit', () => {
  it.each([
    [6, 6], ['6', 6], ['６人', 6], ['约6人', 6], ['3-5人', 5], ['不超过8人', 8], ['一对一', 1], ['每次', undefined],
    ['不限', null], [' 不 限 ', null], [null, null], ['/', null],
  ])('%s is read as %s', (written, people) => {
    const [expert] = read(HEADER, lawyerWith('每次接待人数', written))

    expect(expert?.issues.length === 0 ? expert.perVisit : undefined).toBe(people)
  })
})
