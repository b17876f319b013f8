import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { catchSaved } from './catch-saved.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { WalkInPage } from './pages/walk-in.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      await cli.residents.register({ name: '林建国', phones: ['13900010002'] })
      const doctor = async (name: string) => {
        const { rules } = await cli.consultations.understand({ text: '每周二上午9:00-11:00' })
        return cli.consultations.addExpert({ name, category: 'medical', speciality: '中医', unit: '', phone: '13812341234', availability: '每周二上午9:00-11:00', ...(rules === null ? {} : { rules }) })
      }
      const huang = await doctor('黄医生')
      await doctor('陈医生')
      await cli.consultations.addExpert({ name: '郑医生', category: 'medical', speciality: '全科', unit: '', phone: '', termUntil: '2026-12-01' })
      const session = await cli.consultations.plan({ expertId: huang.id, roomId: meeting.id, startsAt: at('14:00'), endsAt: at('16:00'), places: 8, slots: { slotMinutes: 30, gridMinutes: 30 } })
      const [chen] = await cli.residents.search({ query: '陈丽芳', limit: 1 })
      await cli.consultations.book({ sessionId: session.id, residentId: chen?.id ?? '', walkIn: false, startsAt: at('14:00') })
      await cli.scheduling.book({ roomId: hall.id, startsAt: Date.parse('2026-12-15T10:00:00+08:00'), endsAt: Date.parse('2026-12-15T11:00:00+08:00'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })
      const su = await doctor('苏医生')
      const small = await cli.consultations.plan({ expertId: su.id, roomId: meeting.id, startsAt: at('16:30'), endsAt: at('17:30'), places: 1, walkInPlaces: 1 })
      await cli.consultations.book({ sessionId: small.id, residentId: chen?.id ?? '', walkIn: false })
      const delegate = await cli.consultations.addExpert({ name: '林代表', category: 'other', speciality: '接访', unit: '', phone: '' })
      const on = (time: string) => Date.parse(`2026-12-09T${time}:00+08:00`)
      await cli.consultations.plan({ expertId: delegate.id, roomId: hall.id, startsAt: on('09:00'), endsAt: on('11:00'), places: 8, kind: 'reception', state: 'planned', delegates: [{ expertId: delegate.id, kind: 'npc', level: 'county' }] })
    },
  },
})

async function openConsultations(desk: Page): Promise<void> {
  await signInToBoard(desk)
  await desk.keyboard.press('F8')
  await desk.getByRole('heading', { name: '黄医生 · 中医' }).waitFor()
}

async function openPlan(desk: Page): Promise<void> {
  await desk.getByRole('menuitem', { name: '坐诊排班' }).or(desk.getByRole('link', { name: '坐诊排班' })).first().click()
  await desk.getByRole('heading', { name: '坐诊排班' }).waitFor()
}

const rowOf = (desk: Page, name: string) => desk.getByRole('table').getByRole('row', { name })

async function chooseSelect(desk: Page, name: string | RegExp, option: string | RegExp): Promise<void> {
  await desk.getByRole('dialog').getByRole('combobox', { name }).click()
  await desk.locator('.ant-select-item-option').filter({ hasText: option }).last().click()
}

test.describe('duty sessions at the desk', () => {
  test('lets somebody stand in: the bookings stay, the people are to be called, and all of it can be taken back', async ({ station: { desk } }) => {
    await openConsultations(desk)

    await desk.getByRole('button', { name: '能人请假' }).click()
    await expect(desk.getByRole('dialog')).toContainText('还有 1 场没有安排')
    await chooseSelect(desk, /怎么安排/, '由 陈医生 代替')
    await desk.getByRole('button', { name: '保存请假' }).click()

    await expect(desk.getByRole('heading', { name: '陈医生 · 中医' })).toBeVisible()
    await expect(desk.getByRole('list', { name: '坐诊人员' })).toContainText('替 黄医生')
    await expect(rowOf(desk, '陈丽芳')).toContainText('已约')
    await expect(desk.getByText('1 位列入待打电话')).toBeVisible()
    await desk.getByRole('button', { name: '撤销' }).click()
    await expect(desk.getByRole('heading', { name: '黄医生 · 中医' })).toBeVisible()
    await expect(rowOf(desk, '陈丽芳')).toContainText('已约')
  })

  test('puts somebody else in place of an expert, names who cannot come and why, and takes it back', async ({ station: { desk } }) => {
    await openConsultations(desk)

    await desk.getByRole('list', { name: '坐诊人员' }).getByRole('button', { name: '换能人' }).click()
    await desk.getByRole('dialog').getByRole('combobox', { name: '替换能人' }).click()
    await expect(desk.locator('.ant-select-item-option-disabled')).toHaveText('郑医生 · 任期已于 2026-12-01 到期')
    await desk.locator('.ant-select-item-option').filter({ hasText: '陈医生' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '换能人' }).click()
    await expect(desk.getByRole('heading', { name: '陈医生 · 中医' })).toBeVisible()
    await desk.getByRole('button', { name: '撤销' }).click()

    await expect(desk.getByRole('heading', { name: '黄医生 · 中医' })).toBeVisible()
    await expect(desk.getByRole('list', { name: '坐诊人员' })).not.toContainText('陈医生')
  })

  test('gives somebody a place with whichever expert is next', async ({ station: { desk } }) => {
    await openConsultations(desk)

    await desk.getByRole('button', { name: '约哪位都可以' }).click()
    const dialog = desk.getByRole('dialog')
    await expect(dialog.getByRole('radio', { name: /医疗 · 哪位都可以.*轮到 黄医生，14:30/ })).toBeChecked()
    await dialog.getByRole('combobox', { name: '查找居民' }).fill('ljg')
    await expect(desk.getByRole('option', { name: /林建国/ })).toBeVisible()
    await desk.keyboard.press('Enter')

    await expect(desk.getByText('林建国 已约 黄医生 14:30')).toBeVisible()
    await expect(rowOf(desk, '林建国')).toContainText('14:30–15:00')
  })

  test('tells who was quicker and offers the next three times, by keyboard', async ({ station: { desk } }) => {
    await openConsultations(desk)
    await rowOf(desk, '陈丽芳').getByRole('button', { name: '取消' }).click()
    await expect(rowOf(desk, '陈丽芳')).toContainText('已取消')

    await desk.getByRole('group', { name: '时段' }).getByRole('button', { name: '14:00' }).press('Enter')
    await desk.getByRole('button', { name: '撤销' }).click()
    await expect(rowOf(desk, '陈丽芳')).toContainText('已约')
    await desk.getByRole('combobox', { name: '查找居民' }).fill('ljg')
    await expect(desk.getByRole('option', { name: /林建国/ })).toBeVisible()
    await desk.keyboard.press('Enter')

    const notice = desk.getByRole('alert').filter({ hasText: '陈丽芳 · 咨询预约' })
    await expect(notice).toContainText('14:00–14:30 已有')
    await expect(notice.getByRole('button')).toHaveCount(3)
    await desk.keyboard.press('1')
    await expect(rowOf(desk, '林建国')).toContainText('14:30–15:00')
  })

  test('offers somebody who comes by another time where a session can only be had on the spot', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)

    await visit.openFor('ljg', /林建国/, /^会议室/)
    await desk.keyboard.press('2')
    await visit.choice(/^苏医生/).click()
    await desk.getByRole('button', { name: '先约上，到时再来' }).click()

    const notice = desk.getByRole('alert').filter({ hasText: '1 个名额已满' })
    await expect(notice.getByRole('button')).toHaveText(['1 黄医生 15:30–16:00', '2 黄医生 15:00–15:30', '3 黄医生 14:30–15:00'])
    await desk.keyboard.press('1')
    await expect(visit.outcome).toContainText('已约好')
  })

  test('goes through the free times with the arrow keys', async ({ station: { desk } }) => {
    await openConsultations(desk)
    const slots = desk.getByRole('group', { name: '时段' })

    await slots.getByRole('button', { name: '14:30' }).focus()
    await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('Enter')

    await expect(slots.getByRole('button', { name: '15:00' })).toHaveAttribute('aria-pressed', 'true')
    await expect(slots.getByRole('button', { name: '14:00' })).toBeDisabled()
  })

  test('notes where a consultation led, without a diagnosis', async ({ station: { desk } }) => {
    await openConsultations(desk)
    const row = rowOf(desk, '陈丽芳')
    await row.getByRole('button', { name: '到了' }).click()
    await row.getByRole('button', { name: '转介' }).click()

    await chooseSelect(desk, '转到哪里', '司法所')
    await desk.getByRole('dialog').getByRole('button', { name: '转介' }).click()

    await expect(row).toContainText('已转介')
    await expect(row).toContainText('医疗 · 转司法所')
  })

  test('plans a month from confirmed times around a clash, publishes it and prints the notice', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await openPlan(desk)

    await desk.getByRole('button', { name: '按可服务时间排班' }).click()
    await desk.getByRole('dialog').getByRole('combobox', { name: '能人' }).fill('黄医生')
    await desk.keyboard.press('Enter')
    await desk.keyboard.press('Escape')
    await chooseSelect(desk, '场地', '多功能厅')
    await desk.getByRole('button', { name: '看看能排哪些' }).click()
    await expect(desk.getByRole('dialog').getByRole('row', { name: /12月15日/ })).toContainText('场地已有“合唱队 · 场地预约”（10:00–11:00）')
    await desk.getByRole('button', { name: '排 3 场' }).click()
    await expect(desk.getByText('已排 3 场')).toBeVisible()
    await desk.getByRole('button', { name: '公示本月' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: /^公 ?示$/ }).click()
    const late = desk.getByRole('dialog').filter({ hasText: '站长破例' })
    await expect(late.getByRole('alert')).toHaveText('接访要提前 3 天公示日期、地点和人员，还差 1 天。请改期，或请站长破例。')
    await late.getByRole('radio', { name: '上级安排' }).check()
    await late.getByRole('button', { name: '仍然公示' }).click()
    await expect(desk.getByText('已公示').first()).toBeVisible()
    await desk.getByRole('button', { name: '排班公示表' }).click()

    const paper = desk.frameLocator('iframe')
    await expect(paper.getByRole('heading')).toHaveText(/2026年12月排班公示表/)
    await expect(paper.getByRole('row', { name: /12月8日/ })).toContainText('黄医生')
    await expect(paper.locator('body')).not.toContainText('138')
    const saved = await catchSaved(desk)
    await desk.getByRole('button', { name: '存为 PDF' }).click()
    await expect.poll(saved).toEqual({ name: '排班公示表_2026-12.pdf', begins: '%PDF-' })
  })

  test('puts an expert on leave whom nothing was planned for, and takes it back', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await openPlan(desk)

    await desk.getByRole('button', { name: '能人请假' }).click()
    await chooseSelect(desk, '能人', '陈医生')
    await expect(desk.getByText('这段时间没有排班，直接保存即可。')).toBeVisible()
    await desk.getByRole('button', { name: '保存请假' }).click()
    const leave = desk.getByRole('alert').filter({ hasText: '陈医生 请假' })
    await expect(leave).toContainText('涉及 0 场')
    await leave.getByRole('button', { name: '改时间' }).click()
    await expect(desk.getByRole('dialog').getByRole('button', { name: /^保 ?存$/ })).toBeDisabled()
    await desk.getByRole('dialog').getByRole('combobox', { name: '到' }).click()
    await desk.keyboard.type('1900')
    await desk.keyboard.press('Enter')
    await expect(desk.getByText('涉及的场次不变，直接保存即可。')).toBeVisible()
    await desk.getByRole('dialog').getByRole('button', { name: /^保 ?存$/ }).click()
    await expect(leave).toContainText('12月7日 19:00')
    await leave.getByRole('button', { name: '撤销请假' }).click()
    await expect(desk.getByRole('dialog')).toContainText('没有场次受影响')
    await desk.getByRole('dialog').getByRole('button', { name: '撤销请假' }).click()

    await expect(leave).toHaveCount(0)
  })

  test('has nothing axe finds serious on the session and on the plan', async ({ station: { desk } }) => {
    await openConsultations(desk)
    const session = await new AxeBuilder({ page: desk }).analyze()
    await openPlan(desk)
    await desk.getByRole('row', { name: /12月7日.*14:00/ }).waitFor()
    const plan = await new AxeBuilder({ page: desk }).analyze()

    expect([...session.violations, ...plan.violations].filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
