import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, goTo, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

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

test.describe('a joined room and what holds its parts', () => {
  test.use({
    given: {
      fill: async (cli: StationClient) => {
        const { hall, meeting } = await setUpTwoRooms(cli)
        await cli.scheduling.addRoom({ name: '大会场', capacity: 130, partIds: [hall.id, meeting.id] })
        const lecture = hall.modes.find(({ name }) => name === '讲座')
        await cli.scheduling.book({ roomId: hall.id, modeId: lecture?.id, startsAt: at('10:00'), endsAt: at('11:30'), team: { name: '健康讲堂' }, purpose: '讲座', headsExpected: 30 })
        await cli.scheduling.book({ roomId: meeting.id, startsAt: at('10:30'), endsAt: at('11:00'), team: { name: '业委会' }, purpose: '会议', headsExpected: 8 })
        await cli.calendar.addClosure({ scope: 'room', subjectId: meeting.id, startsAt: at('15:00'), endsAt: at('16:00'), reason: 'repair', note: '', decisions: [] })
      },
    },
  })

  test('lies side by side, and what is no booking says where it is changed', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const both = desk.getByRole('group', { name: '大会场', exact: true })

    const [talk, meeting] = await Promise.all([/健康讲堂/, /业委会/].map((name) => both.getByRole('button', { name }).boundingBox()))
    if (!talk || !meeting) throw new Error('a block is hidden')
    expect(Math.min(talk.y + talk.height, meeting.y + meeting.height) - Math.max(talk.y, meeting.y)).toBeLessThanOrEqual(0)
    expect(await findings(desk)).toEqual([])

    const closed = desk.getByRole('group', { name: '会议室', exact: true }).getByRole('button', { name: /设施维修|停用/ })
    await closed.focus()
    await expect(desk.getByText('停用由站长在“设置”里改')).toBeVisible()
    await desk.keyboard.press('m')
    await expect(desk.locator('.board-ghost')).toHaveCount(0)
    await desk.getByRole('link', { name: '去设置' }).click()
    await expect(desk.getByRole('heading', { name: '设置' })).toBeVisible()
  })

  test('is waited for with all that was typed, and a booking changes what its room is made ready for', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const hall = desk.getByRole('group', { name: '多功能厅', exact: true })
    await hall.getByRole('button', { name: /空闲/ }).first().focus()
    await desk.keyboard.press('Enter')
    await desk.getByLabel('团队或单位名称').fill('太极队')
    await desk.getByRole('combobox', { name: '场地布置' }).click()
    await desk.getByTitle('排练（30 人）').click()
    await desk.getByRole('combobox', { name: '开始' }).click()
    await desk.getByTitle('09:30').last().click()
    await desk.getByRole('button', { name: '预约', exact: true }).click()
    await desk.getByRole('button', { name: '都不行，排候补' }).click()
    await expect(desk.getByLabel('团队或单位名称')).toHaveValue('太极队')
    await desk.getByRole('button', { name: '登记候补' }).click()

    await hall.getByRole('button', { name: /健康讲堂/ }).click()
    await desk.getByRole('button', { name: '改时间、场地' }).click()
    await desk.getByRole('combobox', { name: '场地布置' }).click()
    await desk.getByTitle('会议（50 人）').click()
    await desk.getByRole('button', { name: '改到这里' }).click()
    await expect(desk.getByRole('dialog')).toContainText('多功能厅（会议）')
    await goTo(desk, 'arrange/waiting')
    await expect(desk.getByRole('row', { name: /太极队/ })).toContainText('多功能厅（排练）')
  })
})
