import { readFileSync } from 'node:fs'
import path from 'node:path'
import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openWithActivities } from '../support/activities.ts'

const sample = readFileSync(path.resolve(import.meta.dirname, '../intake/activities-2026-12.xlsx')).toString('base64')
const planOf = (...rows: string[]) => Buffer.from(['2026年12月活动计划表,,,,,,,', '日期,时间,活动名称,活动类别,地点,计划人数,主办单位,负责人', ...rows].join('\n')).toString('base64')
const CLINIC = '2026-12-09,9:00-11:00,健康义诊,健康义诊,多功能厅,30,区卫健局,黄超'
const CHOIR = '2026-12-09,10:00-12:00,合唱排练,文体活动,多功能厅,20,,方艳宝'

describe('an office plan', () => {
  it('reads all sixty rows of the sample and names the four that want one room at one time', async () => {
    const { desk } = await openWithActivities()

    const { rows } = await desk.activities.previewPlan({ file: sample })

    expect(rows).toHaveLength(60)
    expect(rows.filter(({ clash }) => clash !== null)).toHaveLength(4)
    expect(await desk.activities.month({ month: '2026-12' })).toEqual([])
  })

  it('takes over what stands free, and says so again for what it has taken', async () => {
    const { desk } = await openWithActivities()

    const first = await desk.activities.importPlan({ file: sample })
    const second = await desk.activities.importPlan({ file: sample })

    expect(first).toMatchObject({ added: 56, leftOut: [{}, {}, {}, {}] })
    expect(second.added).toBe(0)
    expect(second.leftOut).toHaveLength(60)
    const sessions = await desk.activities.month({ month: '2026-12' })
    expect(sessions).toHaveLength(56)
    expect(sessions.every(({ kind }) => kind !== 'other')).toBe(true)
  })

  it('holds the rooms it knows by name and keeps the words of a place it does not know', async () => {
    const { desk, hall } = await openWithActivities()

    await desk.activities.importPlan({ file: planOf(CLINIC, '12月10日,全天,月行一善,志愿服务,小区广场,,,') })

    expect(await desk.activities.month({ month: '2026-12' })).toMatchObject([
      { title: '健康义诊', kind: 'clinic', organiser: '区卫健局', roomId: hall.id, place: '多功能厅', startsAt: at('09:00', '2026-12-09'), endsAt: at('11:00', '2026-12-09'), capacity: null, state: 'planned' },
      { title: '月行一善', kind: 'volunteering', roomId: null, place: '小区广场', startsAt: at('00:00', '2026-12-10'), endsAt: at('00:00', '2026-12-11') },
    ])
  })

  it('knows one room however the file writes it, and does not take two over for one time', async () => {
    const { desk, hall } = await openWithActivities()

    const { added, leftOut } = await desk.activities.importPlan({ file: planOf(CLINIC.replace('多功能厅', '三楼多功能厅'), '2026-12-10,9:00-11:00,讲座,培训讲座,龙桥社区多功能厅（三楼）,,,', CHOIR) })

    expect([added, leftOut.map(({ clash }) => clash)]).toEqual([1, ['表中第 3 项“合唱排练”', '表中第 1 项“健康义诊”']])
    expect(await desk.activities.month({ month: '2026-12' })).toMatchObject([{ title: '讲座', roomId: hall.id }])
  })

  it('names the row and the holder that stand in the way', async () => {
    const { desk, hall } = await openWithActivities()
    await desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00', '2026-12-09'), endsAt: at('16:00', '2026-12-09'), team: { name: '太极队' }, purpose: '排练', headsExpected: 10 })

    const { rows } = await desk.activities.previewPlan({ file: planOf(CLINIC, CHOIR, '2026-12-09,15:30-17:00,讲座,培训讲座,多功能厅,,,') })

    expect(rows.map(({ row, sheetRow, clash, ready }) => ({ row, sheetRow, clash, ready }))).toEqual([
      { row: 1, sheetRow: 3, clash: '表中第 2 项“合唱排练”', ready: false },
      { row: 2, sheetRow: 4, clash: '表中第 1 项“健康义诊”', ready: false },
      { row: 3, sheetRow: 5, clash: '太极队 · 场地预约', ready: false },
    ])
  })

  it('takes the one of two clashing rows that somebody chose', async () => {
    const { desk } = await openWithActivities()
    const file = planOf(CLINIC, CHOIR)

    expect(await desk.activities.importPlan({ file, rows: [1, 2] })).toMatchObject({ added: 0, leftOut: [{ row: 1 }, { row: 2 }] })
    expect(await desk.activities.importPlan({ file, rows: [2] })).toEqual({ added: 1, leftOut: [] })
    expect(await desk.activities.importPlan({ file, rows: [1] })).toMatchObject({ added: 0, leftOut: [{ row: 1, clash: '合唱排练 · 活动' }] })
  })

  it('leaves out a row without a date, a time or a title, and says which column', async () => {
    const { desk } = await openWithActivities()

    const { added, leftOut } = await desk.activities.importPlan({ file: planOf('下周三,9:00-11:00,健康义诊,健康义诊,多功能厅,,,', '2026-12-09,上午,讲座,培训讲座,多功能厅,,,', '2026-12-09,9:00-10:00,,培训讲座,多功能厅,,,') })

    expect(added).toBe(0)
    expect(leftOut.map(({ issues }) => issues)).toEqual([
      [{ column: '日期', cause: 'date-unreadable' }], [{ column: '时间', cause: 'time-unreadable' }], [{ column: '活动名称', cause: 'no-title' }],
    ])
  })

  it('shows the person in charge with the activity, and nobody where no plan named one', async () => {
    const { desk } = await openWithActivities()
    await desk.activities.importPlan({ file: planOf(CLINIC) })
    const [planned] = await desk.activities.month({ month: '2026-12' })
    const [typed] = await desk.activities.create({ title: '合唱排练', kind: 'culture', organiser: '', sessions: [{ startsAt: 0, endsAt: 1, roomId: null, place: '', capacity: null, listed: false }] })

    const contacts = await Promise.all([planned, typed].map(async (session) => (await desk.activities.session({ sessionId: session?.id ?? '' })).activity.contact))

    expect(contacts).toEqual(['黄超', ''])
  })

  it('keeps the person in charge sealed', async () => {
    const { desk, station } = await openWithActivities()

    await desk.activities.importPlan({ file: planOf(CLINIC) })

    const [row] = station.parts.store.raw.prepare<[], { id: string; plan_sealed: Buffer }>('SELECT id, plan_sealed FROM activity').all()
    expect(row?.plan_sealed.includes(Buffer.from('黄超'))).toBe(false)
    expect(row && station.parts.sealer.open(row.plan_sealed, `activity ${row.id}`)).toEqual({ contact: '黄超', heads: 30 })
    expect(JSON.stringify(await desk.setup.journal({ limit: 100 }))).not.toContain('黄超')
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_TABLE'],
    ['an empty file', Buffer.alloc(0), 'EMPTY_FILE'],
    ['half a workbook', Buffer.from(sample, 'base64').subarray(0, 4000), 'DAMAGED'],
    ['a table without a plan', Buffer.from('姓名,电话\n张三,13812341234\n'), 'NO_HEADER'],
  ])('refuses %s and changes nothing', async (_, bytes, code) => {
    const { desk } = await openWithActivities()

    expect((await safe(desk.activities.importPlan({ file: bytes.toString('base64') }))).error).toMatchObject({ code: 'BAD_FILE', data: { code } })
    expect(await desk.activities.month({ month: '2026-12' })).toEqual([])
  })
})
