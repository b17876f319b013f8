import { describe, expect, it } from 'vitest'
import { dueNotice, lastText, type ExchangeStatus } from '../../../renderer/desk/exchange/due-text.ts'
import { indicatorLines } from '../../../renderer/desk/exchange/indicator-view.ts'
import { monthsSince, monthText } from '../../../renderer/desk/exchange/month-text.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'

type Due = NonNullable<ExchangeStatus['due']>
const december: Due = { period: '2026-12' as Month, on: '2027-01-04' as CalendarDate, overdue: false, waitingFor: 'folder', problem: null }
const notice = (due: Partial<Due>, recipient: string | null = 'age1') =>
  dueNotice({ recipient, schedule: { enabled: true, dayOfMonth: 3, folder: '/usb' }, last: null, due: { ...december, ...due } })

describe('what the board says of the next package', () => {
  it.each([
    [{ waitingFor: 'day' }, 'info', '2026年12月数据包将于 1月4日 上报。'],
    [{ waitingFor: 'key' }, 'warning', '2026年12月数据包待上报：请先导入区里的公钥文件。'],
    [{ waitingFor: 'desk' }, 'warning', '2026年12月数据包待上报：请在“数据上报”里导出。'],
    [{ waitingFor: 'folder' }, 'warning', '2026年12月数据包待上报：请插入 U 盘。'],
    [{ waitingFor: 'folder', overdue: true }, 'error', '2026年12月数据包待上报（应于 1月4日 前上报，已过期）：请插入 U 盘。'],
    [{ waitingFor: 'station' }, 'info', '正在生成2026年12月数据包…'],
    [{ waitingFor: 'station', problem: 'full' }, 'error', '2026年12月数据包没有生成：U 盘空间不够，请清理后再试。'],
  ] as const)('%o: %s, %s', (due, tone, text) => {
    expect(notice(due)).toEqual({ tone, text })
  })

  it('warns of a missing key before the day has come', () => {
    expect(notice({ waitingFor: 'day' }, null)).toMatchObject({ tone: 'warning', text: expect.stringContaining('还没有区里的公钥文件') as string })
  })

  it('is nothing when nothing is due', () => {
    expect(dueNotice({ recipient: null, schedule: { enabled: true, dayOfMonth: 3, folder: '' }, last: null, due: null })).toBeNull()
  })
})

describe('what the board says of the last package', () => {
  const last = { id: '', period: '2026-12' as Month, sequence: 3, fromSeq: 1, toSeq: 9, fileName: '', sha256: '', at: 0, deliveredAt: Date.parse('2027-01-04T09:05:00+08:00'), receipt: null }

  it.each([
    [null, '还没有上报过。'],
    [last, '第 3 包 · 2026年12月 · 1月4日 09:05 交出 · 尚无回执'],
    [{ ...last, receipt: '荔城收 1' }, '第 3 包 · 2026年12月 · 1月4日 09:05 交出 · 回执 荔城收 1'],
    [{ ...last, deliveredAt: null }, '第 3 包 · 2026年12月 · 已生成，还没有写到 U 盘'],
  ])('%#', (record, text) => {
    expect(lastText(record)).toBe(text)
  })
})

describe('the months to choose from', () => {
  it('run from set-up to now over the new year, the newest first', () => {
    expect(monthsSince('2026-11' as Month, '2027-02' as Month)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11'])
    expect(monthText('2027-02' as Month)).toBe('2027年2月')
  })
})

describe('the table of indicators', () => {
  it('folds rooms beneath the station and shows no zero where there is nothing to divide by', () => {
    const row = { code: 'VEN_USE', version: 1, name: '场地使用率', unit: '%', definition: '使用÷开放', numerator: 30, denominator: 120, dimension: null }

    expect(indicatorLines([row, { ...row, dimension: '多功能厅', numerator: 0, denominator: 0 }])).toEqual([{
      key: 'VEN_USE ', name: '场地使用率', value: '25 %', numerator: 30, denominator: '120', definition: '使用÷开放',
      children: [{ key: 'VEN_USE 多功能厅', name: '多功能厅', value: '—', numerator: 0, denominator: '0', definition: '' }],
    }])
  })
})
