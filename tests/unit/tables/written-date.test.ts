import { expect, test } from 'vitest'
import { readWrittenDate } from '../../../shared/domain/tables/written-date.ts'

test.each([
  ['2026-12-07', '2026-12-07'],
  ['2007/4/17', '2007-04-17'],
  ['1967.04.24', '1967-04-24'],
  ['1986年12月28日', '1986-12-28'],
  ['1986 年 12 月 28 日', '1986-12-28'],
  ['１９８６年１２月２８日', '1986-12-28'],
  ['2026年12月16号', '2026-12-16'],
  ['19900502', '1990-05-02'],
  [19900502, '1990-05-02'],
  [32995, '1990-05-02'],
  [new Date('1990-05-02T00:00:00Z'), '1990-05-02'],
  ['1990-05-02 00:00:00', '1990-05-02'],
  ['1990/5/2 0:00', '1990-05-02'],
  ['2026-12-07（周一）', '2026-12-07'],
  ['2026年12月7日 星期一', '2026-12-07'],
  ['1990—05—02', '1990-05-02'],
  ['1990。5。2', '1990-05-02'],
  ['公历1990年5月2日生', '1990-05-02'],
])('reads %s as %s', (cell, on) => {
  expect(readWrittenDate(cell)).toEqual({ kind: 'date', on })
})

test.each([['1990年5月'], ['1990.5'], ['1990/05']])('reads %s as a month', (text) => {
  expect(readWrittenDate(text)).toEqual({ kind: 'month', month: '1990-05', text })
})

test.each(['1990', '86年5月2日', '5/2/1990', '农历八月十五', '2023-02-29', '1990-05/02', '12月16日', 1990, -3])('does not guess what day %s is', (cell) => {
  expect(readWrittenDate(cell)).toEqual({ kind: 'unreadable', text: String(cell) })
})

test.each([
  ['12月16日', '2026-12-16'],
  ['12月5号', '2026-12-05'],
  ['12月7日，周一', '2026-12-07'],
  ['12月7日/周一', '2026-12-07'],
  ['12/7(一)', '2026-12-07'],
  ['（周一）12月7日', '2026-12-07'],
  ['12/5', '2026-12-05'],
  ['12.5', '2026-12-05'],
])('reads %s in a given year as %s', (cell, on) => {
  expect(readWrittenDate(cell, 2026)).toEqual({ kind: 'date', on })
})

test.each(['12、14', '12—14', '12月5日至7日', '每周三', '周三'])('does not take %s for one day of the year', (cell) => {
  expect(readWrittenDate(cell, 2026)).toEqual({ kind: 'unreadable', text: cell })
})

test.each([null, undefined, '', ' ', '—', '/', '无'])('takes %j for no date', (cell) => {
  expect(readWrittenDate(cell, 2026)).toEqual({ kind: 'none' })
})
