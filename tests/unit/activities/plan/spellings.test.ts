import { describe, expect, it } from 'vitest'
import { readActivityPlan } from '../../../../shared/domain/activities/plan/read-plan.ts'
import { roomOfPlace } from '../../../../shared/domain/activities/plan/room-of-place.ts'
import { readWrittenSpan } from '../../../../shared/domain/activities/plan/written-time.ts'
import { readWrittenDate } from '../../../../shared/domain/tables/written-date.ts'

/** How other offices write the same plan. */
describe('another spelling', () => {
  it.each([
    ['14时30分—16时30分', '14:30', '16:30'],
    ['上午9：00—下午5：00', '09:00', '17:00'],
    ['08:30 - 17:30', '08:30', '17:30'],
    ['上午9时到11时半', '09:00', '11:30'],
    ['下午1点30分-3点', '13:30', '15:00'],
    ['9：00〜11：00', '09:00', '11:00'],
    ['14:30−16:30', '14:30', '16:30'],
    ['9:00──11:00', '09:00', '11:00'],
    ['下午14时-16时', '14:00', '16:00'],
    ['9:00 - - 11:00', '09:00', '11:00'],
    ['14:30 到 16:30', '14:30', '16:30'],
    ['傍晚5点半至7点', '17:30', '19:00'],
  ])('of a time, %s, is %s to %s', (written, startsAt, endsAt) => {
    expect(readWrittenSpan(written)).toEqual({ kind: 'span', startsAt, endsAt })
  })

  it.each(['2026-12-09', '2026/12/9', '2026.12.9', '2026年12月9日', '2026年12月09日（星期三）', '12月9日', '12月9号', '12/9', '12.9', '12月9日周三', '２０２６年１２月９日', '20261209'])('of a date, %s, is the ninth', (written) => {
    expect(readWrittenDate(written, 2026)).toEqual({ kind: 'date', on: '2026-12-09' })
  })

  const rooms = [{ name: '多功能厅' }, { name: '会议室' }, { name: '小会议室' }, { name: '党员活动室' }]
  it.each([
    ['多功能厅', '多功能厅'], ['多 功 能 厅', '多功能厅'], ['三楼多功能厅', '多功能厅'], ['多功能厅（三楼）', '多功能厅'], ['3F多功能厅', '多功能厅'], ['龙桥社区会议室', '会议室'], ['二楼小会议室', '小会议室'],
    ['党群服务中心2楼党员活动室', '党员活动室'], ['会议室201', '会议室'], ['小区广场', null], ['线上会议', null], [null, null],
  ])('of a place, %s, is %s', (written, name) => {
    expect(roomOfPlace(rooms, written)?.name ?? null).toBe(name)
  })

  it.each([
    [['活动日期', '活动时间', '活动名称', '活动地点']],
    [['日 期', '时 间', '活 动 名 称', '地 点']],
    [['举办日期', '起止时间', '活动主题', '活动场所']],
    [['开展日期', '时间段', '活动内容', '场地']],
    [['日期', '具体时间', '课程名称', '教室']],
    [['活动开展日期', '活动开展时间', '活动名称及内容', '活动地点（功能室）']],
  ])('of the headings, %j, is read', (heading) => {
    const { activities } = readActivityPlan([{ sheet: '计划', rows: [heading, ['12月9日', '9:00-11:00', '健康义诊', '多功能厅']] }], 2026)

    expect(activities).toMatchObject([{ on: '2026-12-09', startsAt: '09:00', endsAt: '11:00', title: '健康义诊', place: '多功能厅', issues: [] }])
  })
})
