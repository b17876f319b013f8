import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { catchSaved } from './catch-saved.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

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
      const session = await cli.consultations.plan({ expertId: huang.id, roomId: meeting.id, startsAt: at('14:00'), endsAt: at('16:00'), places: 8, slots: { slotMinutes: 30, gridMinutes: 30 } })
      const [chen] = await cli.residents.search({ query: '陈丽芳', limit: 1 })
      await cli.consultations.book({ sessionId: session.id, residentId: chen?.id ?? '', walkIn: false, startsAt: at('14:00') })
      await cli.scheduling.book({ roomId: hall.id, startsAt: Date.parse('2026-12-15T10:00:00+08:00'), endsAt: Date.parse('2026-12-15T11:00:00+08:00'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })
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
    await leave.getByRole('button', { name: '撤销请假' }).click()
    await expect(desk.getByRole('dialog')).toContainText('没有场次受影响')
    await desk.getByRole('dialog').getByRole('button', { name: '撤销请假' }).click()

    await expect(leave).toHaveCount(0)
  })

  test('has nothing axe finds serious on the session and on the plan', async ({ station: { desk } }) => {
    await openConsultations(desk)
    const session = await new AxeBuilder({ page: desk }).analyze()
    await openPlan(desk)
    await desk.getByRole('row', { name: /12月7日/ }).waitFor()
    const plan = await new AxeBuilder({ page: desk }).analyze()

    expect([...session.violations, ...plan.violations].filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
