import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readTables } from '../../../../electron/station/intake/read-table.ts'
import type { ActivityPlan } from '../../../../shared/domain/activities/plan/plan.ts'
import { readActivityPlan } from '../../../../shared/domain/activities/plan/read-plan.ts'
import type { Cell } from '../../../../shared/domain/tables/table.ts'

const HEADER = ['序号', '日期', '时间', '活动名称', '活动类别', '地点', '计划人数', '主办单位', '负责人']
const CLINIC: readonly Cell[] = [1, '2026-12-07', '19:00—20:30', '健康义诊', '健康义诊', '多功能厅', 60, '街道社工站', '黄超']

describe('the December sample', async () => {
  const plan = readActivityPlan(await readTables(readFileSync(new URL('../../../intake/activities-2026-12.xlsx', import.meta.url))))

  it('is read whole, sixty activities in December without a question', () => {
    expect(plan.activities).toHaveLength(60)
    expect(plan.activities.flatMap(({ issues }) => issues)).toEqual([])
    expect(plan.activities.filter(({ on, startsAt, endsAt }) => !on?.startsWith('2026-12-') || startsAt === null || endsAt === null)).toEqual([])
  })

  it('has two pairs that want one room at one time', () => {
    expect(plan.clashes.map(({ first, second }) => [first.row, second.row, first.place])).toEqual([
      [7, 43, '多功能厅'],
      [39, 49, '党员活动室'],
    ])
  })

  it('gives a whole activity out of a row', () => {
    expect(plan.activities[3]).toEqual({
      sheet: '活动计划',
      row: 6,
      on: '2026-12-09',
      startsAt: '09:00',
      endsAt: '11:00',
      title: '邻里茶叙：电动车充电议事',
      kind: '邻里议事',
      place: '邻里茶叙室',
      heads: 15,
      organiser: '莆田学院志愿服务队',
      contact: '王华杰',
      issues: [],
    })
  })
})

test.each<[string, readonly (readonly Cell[])[], number | undefined, string | null]>([
  ['the title above', [['2025年12月活动计划表'], HEADER, row('12月16日')], 2026, '2025-12-16'],
  ['the whole dates around it', [['12月活动计划表'], HEADER, row('12月16日'), row('2024.12.1')], 2026, '2024-12-16'],
  ['the year given', [['12月活动计划表'], HEADER, row('12月16日')], 2026, '2026-12-16'],
  ['nowhere', [['12月活动计划表'], HEADER, row('12月16日')], undefined, null],
])('takes the year of 12月16日 from %s', (_, rows, year, on) => {
  expect(read(rows, year).activities[0]?.on).toBe(on)
})

test.each<[string, readonly Cell[], readonly string[]]>([
  ['nothing wrong', CLINIC, []],
  ['no date', changed(1, null), ['日期 no-date']],
  ['a date that is none', changed(1, '12月32日'), ['日期 date-unreadable']],
  ['no time', changed(2, ''), ['时间 no-time']],
  ['a time of one end', changed(2, '19:00'), ['时间 time-unreadable']],
  ['no title', changed(3, null), ['活动名称 no-title']],
  ['no place', changed(5, '/'), ['地点 no-place']],
  ['heads in words', changed(6, '若干'), ['计划人数 heads-unreadable']],
  ['heads with a word', changed(6, '约60人'), []],
  ['no limit of heads', changed(6, '不限'), []],
  ['everything wrong', [1, '下周', '待定', null, null, null, '若干'], ['日期 date-unreadable', '时间 time-unreadable', '活动名称 no-title', '地点 no-place', '计划人数 heads-unreadable']],
])('says of a row with %s what and where', (_, cells, findings) => {
  const [activity] = read([HEADER, cells], 2026).activities

  expect(activity?.issues.map(({ column, cause }) => `${column} ${cause}`)).toEqual(findings)
  expect(activity?.issues.every(({ sheet, row: at }) => sheet === '计划' && at === 2)).toBe(true)
})

test.each<[string, readonly Cell[]]>([
  ['a total', ['合计', '60场']],
  ['a signature', ['制表人：', null, '审核人签字：']],
  ['a note', ['注：', '以上时间如有变动另行通知']],
  ['the header again', HEADER],
  ['an empty row', [null, null]],
])('takes %s for no activity', (_, cells) => {
  expect(read([HEADER, CLINIC, cells]).activities).toHaveLength(1)
})

it('reads the two ends from columns of their own, Excel times too', () => {
  const plan = read([['活动日期', '开始时间', '结束时间', '活动主题', '场地'], ['2026/12/9', 0.375, '11:30', '义诊', '会议室']])

  expect(plan.activities[0]).toMatchObject({ on: '2026-12-09', startsAt: '09:00', endsAt: '11:30', issues: [] })
})

it('reads date and time from one column', () => {
  const plan = read([['活动时间', '活动内容', '活动地点'], ['2026年12月16日（周三）上午9点至11点', '义诊', '会议室'], ['12月17日 14:30-16:30', '义诊', '会议室']], 2026)

  expect(plan.activities.map(({ on, startsAt }) => [on, startsAt])).toEqual([
    ['2026-12-16', '09:00'],
    ['2026-12-17', '14:30'],
  ])
})

test.each([
  ['overlapping in one room', ['9:00-11:00', '多功能厅'], ['10:30-12:00', '多 功能厅'], 1],
  ['one after the other', ['9:00-11:00', '多功能厅'], ['11:00-12:00', '多功能厅'], 0],
  ['in two rooms', ['9:00-11:00', '多功能厅'], ['9:00-11:00', '会议室'], 0],
  ['of which one has no readable time', ['9:00-11:00', '多功能厅'], ['上午', '多功能厅'], 0],
  ['of which one takes the whole day', ['全天', '多功能厅'], ['19:00-21:00', '多功能厅'], 1],
] as const)('finds in two activities %s %i', (_, [time, place], [otherTime, otherPlace], clashes) => {
  const plan = read([HEADER, [1, '2026-12-07', time, 'a', '', place], [2, '12月7日', otherTime, 'b', '', otherPlace]])

  expect(plan.clashes).toHaveLength(clashes)
})

function read(rows: readonly (readonly Cell[])[], year?: number): ActivityPlan {
  return readActivityPlan([{ sheet: '计划', rows }], year)
}

function row(on: string): readonly Cell[] {
  return changed(1, on)
}

function changed(index: number, cell: Cell): readonly Cell[] {
  return CLINIC.with(index, cell)
}
