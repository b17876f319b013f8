import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { meeting } = await setUpTwoRooms(cli)
      await cli.scheduling.book({ roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '业委会' }, purpose: '会议', headsExpected: 8 })
    },
  },
})

/** Everything axe finds, each named with its first element. */
async function findings(page: Page): Promise<string[]> {
  await page.waitForTimeout(400) // antd fades in: colours half-way through would be measured
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

test('a room gets a mode and a joined room is made, booked and clashes with its part', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await desk.getByRole('link', { name: '设置' }).click()

  await desk.getByRole('button', { name: '修改会议室' }).click()
  await desk.getByRole('button', { name: '增加用途' }).click()
  const mode = desk.getByRole('group', { name: '第 1 种用途' })
  await mode.getByRole('textbox', { name: '用途' }).fill('培训')
  await mode.getByLabel('容纳人数').fill('40')
  await mode.getByLabel('布置要').fill('30')
  await mode.getByLabel('收拾要').fill('15')
  await desk.getByRole('button', { name: '保存场地' }).click()
  await expect(desk.getByRole('row', { name: /会议室/ })).toContainText('培训 40 人（前 30 分钟、后 15 分钟）')

  await desk.getByRole('button', { name: '新增场地' }).click()
  await desk.getByText('合并场地', { exact: true }).click()
  await desk.getByRole('combobox', { name: '由哪些场地合成' }).click()
  await desk.getByTitle('多功能厅（80 人）').click()
  await desk.getByTitle('会议室（50 人）').click()
  await desk.keyboard.press('Escape')
  await desk.getByLabel('名称').fill('大会场')
  await expect(desk.getByLabel('最多容纳')).toHaveValue('130')
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('button', { name: '保存场地' }).click()
  await expect(desk.getByRole('row', { name: /大会场/ })).toContainText('多功能厅、会议室')
  expect(await findings(desk)).toEqual([])

  await desk.getByRole('link', { name: '今日' }).click()
  const row = (name: string) => desk.getByRole('group', { name, exact: true })
  await expect(row('大会场').getByRole('button', { name: /业委会/ })).toBeVisible()
  await row('大会场').getByRole('button', { name: /空闲 11:00/ }).focus()
  await desk.keyboard.press('Enter')
  await desk.getByLabel('团队或单位名称').fill('健康讲堂')
  await desk.getByRole('combobox', { name: '开始' }).click()
  await desk.getByTitle('10:30').click()
  await desk.getByRole('button', { name: '预约', exact: true }).click()
  const clash = desk.getByRole('alert').filter({ hasText: '业委会 · 场地预约' })
  await expect(clash).toBeVisible()
  await clash.getByRole('button', { name: /大会场/ }).first().click()

  await expect(desk.getByRole('region', { name: '小票' })).toContainText('大会场')
  await desk.keyboard.press('Enter')
  for (const name of ['大会场', '多功能厅', '会议室']) await expect(row(name).getByRole('button', { name: /健康讲堂/ })).toBeVisible()
})

test('a booking in a mode keeps the time to set up and clear up, and shows it', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await desk.getByRole('button', { name: /预约多功能厅，空闲/ }).last().focus()
  await desk.keyboard.press('Enter')
  await desk.getByLabel('团队或单位名称').fill('健康讲堂')
  await desk.getByRole('combobox', { name: '场地布置' }).click()
  await desk.getByTitle('讲座（80 人）').click()
  await desk.getByRole('button', { name: '预约', exact: true }).click()
  await expect(desk.getByRole('region', { name: '小票' })).toContainText('14:30–15:30')
  await desk.keyboard.press('Enter')

  const hall = desk.getByRole('group', { name: '多功能厅', exact: true })
  await expect(hall.getByTitle('健康讲堂 14:15–14:30')).toContainText('准备')
  await expect(hall.getByTitle('健康讲堂 14:30–15:30')).toBeVisible()
})

test('a room goes out of use from a day on', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await desk.getByRole('link', { name: '设置' }).click()
  await desk.getByRole('button', { name: '修改会议室' }).click()
  await desk.getByRole('radio', { name: '停用' }).check()
  await expect(desk.getByRole('alert')).toContainText('业委会')
  await desk.getByLabel('从哪天起').fill('12-9')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('alert')).toContainText('不能再约')
  await desk.getByRole('button', { name: '保存场地' }).click()

  await expect(desk.getByRole('row', { name: /会议室/ })).toContainText('在用，12月9日起停用')
})
