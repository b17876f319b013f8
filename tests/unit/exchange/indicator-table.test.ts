import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv, writeCsv } from '../../../shared/domain/exchange/csv.ts'
import { readIndicatorTable, valueOf, writeIndicatorTable } from '../../../shared/domain/exchange/indicator-table.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { indicators } from './fixture.ts'

const DECEMBER = '2026-12' as Month

test('the table is UTF-8 with a mark, one row an indicator, zeros and empty denominators as they are', () => {
  expect(writeIndicatorTable('350302001001', DECEMBER, indicators)).toBe([
    '\uFEFFstation,period,code,version,name,unit,dimension,numerator,denominator',
    '350302001001,2026-12,ACT_SESS,1,活动场次,场,,12,',
    '350302001001,2026-12,VEN_USE,1,场地使用率,%,多功能厅,1230,9000',
    '350302001001,2026-12,EXP_SVC,2,能人服务次数,次,,0,',
    '',
  ].join('\r\n'))
})

test('what is written is read back', () => {
  const lines = indicators.map(({ definition: _, ...row }) => ({ stationCode: '350302001001', period: DECEMBER, ...row }))

  expect(readIndicatorTable(writeIndicatorTable('350302001001', DECEMBER, indicators))).toEqual(lines)
})

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1', '\'=1'])('a cell saying %j cannot become a formula', (text) => {
  expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/)
})

test('any table without empty rows comes back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '李', '𠮷', '"', ',', '\r', '\n', '=', "'", '@', ' ') })
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
    expect(parseCsv(writeCsv(rows))).toEqual(rows)
  }))
})

test.each([
  [12, null, '场', 12],
  [0, null, '场', 0],
  [1230, 9000, '%', 13.67],
  [1, 3, '次', 0.33],
  [0, 9000, '%', 0],
  [0, 0, '%', null],
])('%d over %s in %s shows as %s', (numerator, denominator, unit, value) => {
  expect(valueOf({ numerator, denominator, unit })).toBe(value)
})
