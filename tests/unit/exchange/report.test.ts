import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeReport } from '../../../electron/station/exchange/package/report.ts'
import { indicators, inputOf } from './fixture.ts'

const ROWS = [
  ['龙桥社区2026年12月服务情况统计表', null, null, null, null, null],
  ['填报单位：龙桥社区（350302001001）', null, null, '制表日期：2027-01-04', null, null],
  ['指标', '口径', '单位', '分子', '分母', '数值'],
  ['活动场次', '本期已结束的活动场次', '场', 12, '—', 12],
  ['场地使用率（多功能厅）', '使用分钟 ÷ 开放分钟', '%', 1230, 9000, 13.67],
  ['能人服务次数', '一人一次咨询计一次', '次', 0, '—', 0],
  ['注：分母栏为“—”的是计数指标；数值栏为“—”的是本期分母为零；其余的零均为实际零报告。', null, null, null, null, null],
]

test('the sheet has the title over all columns, the district\'s headings, and a row for every indicator', async () => {
  const { sheets: [sheet] } = await readXlsx(await writeReport(inputOf()))

  expect(sheet?.rows).toEqual(ROWS)
  expect(sheet?.merges?.[0]).toMatchObject({ startRow: 0, startCol: 0, endRow: 0, endCol: 5 })
})

test('a rate without a denominator shows a dash, never a zero', async () => {
  const rows = indicators.map((row) => ({ ...row, denominator: 0 }))

  const { sheets: [sheet] } = await readXlsx(await writeReport(inputOf({ indicators: rows })))

  expect(sheet?.rows[4]?.slice(3)).toEqual([1230, 0, '—'])
})

test('LibreOffice opens the sheet', async ({ skip }) => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    skip('LibreOffice is not installed')
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-report-'))
  try {
    writeFileSync(path.join(folder, 'report.xlsx'), await writeReport(inputOf()))
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder, path.join(folder, 'report.xlsx')], { stdio: 'ignore' })

    expect(readFileSync(path.join(folder, 'report.csv'), 'utf8')).toContain('场地使用率（多功能厅）,使用分钟 ÷ 开放分钟,%,1230,9000,13.67')
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 120_000)
