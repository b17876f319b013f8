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
  const place = { stationCode: '350302001001', period: '2026-12' }

  expect(readIndicatorTable(writeIndicatorTable('350302001001', DECEMBER, indicators))).toEqual([
    { ...place, code: 'ACT_SESS', version: 1, name: '活动场次', unit: '场', dimension: null, numerator: 12, denominator: null },
    { ...place, code: 'VEN_USE', version: 1, name: '场地使用率', unit: '%', dimension: '多功能厅', numerator: 1230, denominator: 9000 },
    { ...place, code: 'EXP_SVC', version: 2, name: '能人服务次数', unit: '次', dimension: null, numerator: 0, denominator: null },
  ])
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
