import { describe, expect, it } from 'vitest'
import { readWorkdaySheet } from '../../../shared/domain/calendar/read-workday-sheet.ts'
import type { Cell } from '../../../shared/domain/tables/table.ts'

const read = (...rows: readonly (readonly Cell[])[]) => readWorkdaySheet([{ sheet: '2027年放假安排', rows: [['日期', '类型'], ...rows] }])

describe('a sheet of holidays as an office makes it', () => {
  it('lists days, runs of days and days made up, whatever way a date is written', () => {
    const years = read(
      ['2027-01-01', '放假'], ['2027年2月5日至2月11日', '节假日'], [new Date(Date.UTC(2027, 1, 20)), '上班'], ['2027/10/1—7日', '休'], [20271009, '调休上班'], [null, null],
    )

    expect(years).toEqual({
      years: [{
        year: 2027, source: '2027年放假安排',
        off: [
          '2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11',
          '2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07',
        ],
        work: ['2027-02-20', '2027-10-09'],
      }],
    })
  })

  it('finds its columns under a title and beside others, and parts years', () => {
    const rows = [['关于放假安排'], ['序号', '日期', '星期', '类型', '备注'], [1, '2027-12-31', '五', '放假', '元旦'], [2, '2028-01-01', '六', '放假', '元旦']]

    expect(readWorkdaySheet([{ sheet: '说明', rows: [['请看下一页']] }, { sheet: '表', rows }])).toMatchObject({ years: [{ year: 2027, off: ['2027-12-31'] }, { year: 2028, off: ['2028-01-01'], work: [] }] })
  })

  it.each<readonly [string, readonly (readonly Cell[])[], { reason: string; where: string }]>([
    ['a date nobody can read', [['春节', '放假']], { reason: 'date', where: '第 2 行“春节”' }],
    ['a day that is not there', [['2027-02-30', '放假']], { reason: 'date', where: '第 2 行“2027-02-30”' }],
    ['a day without its year', [['2月5日', '放假']], { reason: 'date', where: '第 2 行“2月5日”' }],
    ['a run that goes backwards', [['2027-02-11至2027-02-05', '放假']], { reason: 'date', where: '第 2 行“2027-02-11至2027-02-05”' }],
    ['a word that is neither', [['2027-02-05', '值班']], { reason: 'type', where: '第 2 行“值班”' }],
    ['a day off and worked', [['2027-02-05', '放假'], ['2027-02-05', '上班']], { reason: 'both', where: '2027-02-05' }],
    ['nothing', [], { reason: 'no-days', where: '' }],
  ])('refuses %s', (_, rows, fault) => {
    expect(read(...rows)).toEqual(fault)
  })

  it('refuses a sheet without the columns', () => {
    expect(readWorkdaySheet([{ sheet: '表', rows: [['姓名', '电话'], ['甲', '1']] }])).toEqual({ reason: 'no-columns', where: '' })
  })
})
