import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { catchSaved } from './catch-saved.ts'
import { expect, test } from './fixtures.ts'
import { LEAD } from './given.ts'
import { MORNING, OPEN, openClinic } from './given-activities.ts'
import { ActivitiesPage } from './pages/activities.ts'
import { KioskPage } from './pages/kiosk.ts'
import { SignInPage } from './pages/sign-in.ts'

const samplePlan = path.resolve(import.meta.dirname, '../intake/activities-2026-12.xlsx')

test.use({ now: MORNING, given: { fill: openClinic } })

async function openActivities(desk: Page): Promise<ActivitiesPage> {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  const activities = new ActivitiesPage(desk)
  await activities.open()
  return activities
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

test('plans an activity, is told what stands in the room, and takes a free choice', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await expectAccessible(desk)
  await activities.act('新建活动')
  await desk.getByLabel('活动名称').fill('太极拳教学')
  await desk.getByRole('button', { name: '建好' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: '健康义诊 · 活动' })).toBeVisible()
  await expectAccessible(desk)

  await desk.keyboard.press('1')
  await desk.getByRole('button', { name: '建好' }).click()

  await expect(activities.heading).toHaveText('太极拳教学')
  await expect(desk.getByText('HD2026-0003')).toBeVisible()
})

test('opens a session for the kiosk, sees people arrive, and ends it with a way back', async ({ station }) => {
  const { desk } = station
  const activities = await openActivities(desk)
  await activities.openSession('合唱排练')
  await activities.act('开始签到')
  const kiosk = new KioskPage(await station.openKiosk())
  await kiosk.byPhoneTail('合唱排练', '1001')
  await kiosk.tap('陈*')

  await expect(desk.getByRole('row', { name: /陈美.*手机号后四位/ })).toBeVisible()
  await activities.act('结束签到')
  await expect(desk.getByText('签到已结束')).toBeVisible()
  await expect(desk.getByRole('button', { name: '重新开始签到' })).toBeVisible()
  await desk.getByRole('alert').getByRole('button', { name: /^撤\s*销$/ }).click()

  await expect(desk.getByRole('button', { name: '结束签到' })).toBeVisible()
})

test('signs somebody in at the desk, says so when she is in already, and annuls it', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await activities.openSession(OPEN)

  await activities.signIn('zjg')
  await expect(desk.getByRole('status').filter({ hasText: '张建国：签到成功，现场 1 人' })).toBeVisible()
  await activities.signIn('zjg')
  await expect(desk.getByRole('status').filter({ hasText: '已经签到过了' })).toBeVisible()
  await expectAccessible(desk)
  const row = desk.getByRole('row', { name: /张建国/ })
  await row.getByRole('button', { name: '作废张建国的签到' }).click()
  const reasons = desk.getByRole('group', { name: '作废张建国的签到' })
  await reasons.getByText('没有到场').click()
  await reasons.getByRole('button', { name: /^作\s*废$/ }).click()

  await expect(row).toBeHidden()
})

test('counts heads, registers with a slip and takes the registration back', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await activities.openSession(OPEN)
  await desk.getByLabel('人数').fill('25')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('25 人次（签到 0，只计人数 25）')).toBeVisible()

  await desk.getByRole('listitem').filter({ hasText: '张建国' }).getByRole('button').click()
  await expect(desk.getByRole('heading', { name: '报名 11 人' })).toBeVisible()
  await desk.getByPlaceholder(/给谁报名/).fill('zjg')
  await desk.getByRole('option').first().waitFor()
  await desk.keyboard.press('Enter')

  await expect(desk.getByRole('region', { name: '小票' })).toContainText(OPEN)
  await expect(desk.getByRole('heading', { name: '报名 12 人' })).toBeVisible()
})

test('shows the sign-in sheet as it prints and saves it as a PDF', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await activities.openSession(OPEN)
  await activities.act('签到表')
  const sheet = desk.frameLocator('iframe')
  await expect(sheet.getByRole('heading', { name: OPEN })).toBeVisible()
  await expect(sheet.getByRole('row', { name: /古丽娜尔·艾合买提/ })).toBeVisible()

  const saved = await catchSaved(desk)
  await activities.act('存为 PDF')

  await expect.poll(saved).toEqual({ name: '签到表_HD2026-0001_2026-12-07.pdf', begins: '%PDF-' })
})

test('reads an office plan, shows what clashes, and takes over the rest', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await activities.act('导入活动计划')
  await desk.locator('input[type=file]').setInputFiles(samplePlan)
  await expect(desk.getByRole('status').filter({ hasText: '共 60 项，可以导入 56 项，时间地点冲突 4 项' })).toBeVisible()
  await expectAccessible(desk)

  await activities.act('导入选中的 56 项')

  await expect(desk.getByText('已导入 56 项。')).toBeVisible()
  await activities.act('看活动')
  await expect(desk.getByRole('link', { name: '骑手关爱日' }).first()).toBeVisible()
})

test('refuses a file that is no table with one sentence', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await activities.act('导入活动计划')

  await desk.locator('input[type=file]').setInputFiles({ name: 'photo.xlsx', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })

  await expect(desk.getByText('这不是表格文件')).toBeVisible()
})

test('repeats an activity by week, puts the next in line through, and cancels with a reason and a way back', async ({ station: { desk } }) => {
  const activities = await openActivities(desk)
  await activities.act('新建活动')
  await desk.getByLabel('活动名称').fill('太极拳教学')
  await desk.getByRole('group', { name: '第 1 场' }).getByLabel('名额').fill('1')
  await desk.getByRole('checkbox', { name: '按周或按月重复' }).check()
  await desk.getByRole('button', { name: '看看每一场' }).click()
  await expect(desk.getByText('共 8 次，1 次有冲突。')).toBeVisible()
  await desk.getByText('报名、签到和能人').click()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '建好，共 7 场' }).click()
  await expect(desk.getByText('（共 7 场）')).toBeVisible()

  for (const query of ['zjg', 'cm']) {
    await desk.getByPlaceholder(/给谁报名/).fill(query)
    await desk.getByRole('option').first().waitFor()
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: /^关闭/ }).last().click()
  }
  await desk.getByRole('list', { name: '已报名' }).getByRole('button').click()
  await expect(desk.getByRole('list', { name: '候补' })).toContainText('已轮到')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '要，报上' }).click()
  await expect(desk.getByRole('heading', { name: '报名 1 人' })).toBeVisible()
  await desk.getByRole('button', { name: /^关闭/ }).last().click()

  await activities.act('取消这场')
  await desk.getByRole('dialog').getByRole('button', { name: '取消这场' }).click()
  await expect(desk.getByText('这场已取消')).toBeVisible()
  await desk.getByRole('alert').filter({ hasText: '这场已取消' }).getByRole('button', { name: /^撤\s*销$/ }).click()
  await expect(desk.getByText('待签到').first()).toBeVisible()
})
