import type { Page } from '@playwright/test'
import { axeFindings } from './axe-findings.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, goTo, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

const TEAM = { name: '合唱队', phone: '13812341234' }
const MORE = { name: '太极队', phone: '13912341234' }

/** Two bookings in the hall, one after the other, and one in the meeting room. */
async function fillBookings(cli: StationClient): Promise<void> {
  const { hall, meeting } = await setUpTwoRooms(cli)
  const wish = { purpose: '排练', headsExpected: 10 }
  await cli.scheduling.book({ ...wish, roomId: hall.id, startsAt: at('14:30'), endsAt: at('15:30'), team: TEAM })
  await cli.scheduling.book({ ...wish, roomId: hall.id, startsAt: at('15:30'), endsAt: at('16:30'), team: MORE })
  await cli.scheduling.book({ ...wish, roomId: meeting.id, startsAt: at('15:00'), endsAt: at('16:00'), team: TEAM })
}

test.slow()
test.use({ now: NOW, given: { fill: fillBookings } })

/** Shows a day on the board, once the board of today is there. */
async function showDay(desk: Page, on: string): Promise<void> {
  await expect(desk.getByRole('heading', { level: 1, name: /^今日/ })).toBeVisible()
  await desk.getByRole('toolbar', { name: '场地' }).waitFor()
  const day = desk.getByRole('textbox', { name: '日期', exact: true })
  await day.click()
  await day.fill(on)
  await day.press('Enter')
  await expect(desk.getByRole('heading', { level: 1, name: /^今日/ })).toBeHidden()
}

/** Opens the form and fills in the hall, this afternoon. */
async function closeHall(desk: Page, from: string, to: string): Promise<void> {
  await desk.getByRole('button', { name: '登记停用' }).click()
  await desk.getByRole('radiogroup', { name: '停用什么' }).getByText('场地', { exact: true }).click()
  await desk.getByRole('combobox', { name: '场地' }).click()
  await desk.getByTitle('多功能厅').click()
  await desk.getByLabel('从几点').fill(from)
  await desk.getByLabel('到几点').fill(to)
}

test('a lead closes a room, decides on each booking it touches, takes it back, closes again and lifts it', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'settings/closures')
  await expect(desk.getByText('今天起没有停用安排。')).toBeVisible()
  await closeHall(desk, '15：00', '16:30')
  const dialog = desk.getByRole('dialog')
  const save = dialog.getByRole('button', { name: '保存' })
  await expect(dialog.getByText('2 项安排受影响，请逐项决定：')).toBeVisible()
  await expect(save).toBeDisabled()
  expect(await axeFindings(desk)).toEqual([])

  await dialog.getByRole('radiogroup', { name: '合唱队怎么办' }).getByText('保留').click()
  await expect(save).toBeDisabled()
  await dialog.getByRole('radiogroup', { name: '太极队怎么办' }).getByText('取消并通知').click()
  await dialog.getByLabel('说明').fill('换灯')
  await save.click()

  await expect(desk.getByRole('cell', { name: '12月7日 星期一 15:00–16:30' })).toBeVisible()
  await goTo(desk, 'board')
  await expect(desk.getByRole('complementary', { name: '本站情况' }).getByText('其他：换灯')).toBeVisible()
  await expect(desk.getByRole('toolbar', { name: '场地' }).getByText('换灯')).toBeVisible()
  await expect(desk.getByRole('toolbar', { name: '场地' }).getByText('太极队')).toBeHidden()

  await desk.getByRole('button', { name: '撤销' }).click()
  await expect(desk.getByRole('toolbar', { name: '场地' }).getByText('太极队')).toBeVisible()
  await goTo(desk, 'settings/closures')
  await desk.getByRole('button', { name: '恢复停用' }).click()
  await desk.getByRole('button', { name: '解除', exact: true }).click()
  await expect(desk.getByRole('cell', { name: '已解除' })).toBeVisible()
})

test('closing the whole station shows every room it touches, and the board says so', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'settings/closures')
  await desk.getByRole('button', { name: '登记停用' }).click()
  await desk.getByLabel('从几点').fill('15:00')
  await desk.getByLabel('到几点').fill('18:00')
  await expect(desk.getByText('3 项安排受影响，请逐项决定：')).toBeVisible()
  await desk.getByRole('button', { name: '全部保留' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(desk.getByRole('cell', { name: '全站' })).toBeVisible()

  await goTo(desk, 'board')

  await expect(desk.getByText('全站停用 15:00–18:00（其他）')).toBeVisible()
})

test('the board shows the lunar date, and warns of a year without holidays until a file of them is imported', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await expect(desk.getByText('农历十月廿九')).toBeVisible()
  await showDay(desk, '2027-02-08')
  await expect(desk.getByText('农历正月初三')).toBeVisible()
  await expect(desk.getByText('还没有 2027 年的放假安排')).toBeVisible()
  await desk.getByRole('link', { name: '导入放假安排' }).click()
  await desk.getByRole('button', { name: '导入放假安排' }).click()
  const csv = (text: string) => ({ name: '放假安排.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

  await desk.getByLabel('放假安排文件').setInputFiles(csv('日期,类型\n春节,放假\n'))
  await expect(desk.getByRole('alert').filter({ hasText: '日期看不懂：第 2 行“春节”' })).toBeVisible()
  await desk.getByLabel('放假安排文件').setInputFiles(csv('日期,类型\n2027年2月5日至2月11日,放假\n2027-02-20,上班\n'))
  await expect(desk.getByRole('dialog').getByRole('cell', { name: '2月5日–2月11日' })).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])
  await desk.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click()

  await expect(desk.getByText('还没有 2028 年的放假安排')).toBeVisible()
  await goTo(desk, 'board')
  await showDay(desk, '2027-02-08')
  await expect(desk.getByText('这一天不开放')).toBeVisible()
  await expect(desk.getByText('还没有 2027 年的放假安排')).toBeHidden()
})

test('hours get a kind and dates, and a holiday is opened on purpose', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'settings/hours')
  await desk.getByLabel('第 1 段生效日期').fill('2027-6-1')
  await expect(desk.getByText('日期要写成“年-月-日”')).toBeVisible()
  await desk.getByLabel('第 1 段生效日期').fill('2027-06-01')
  await desk.getByRole('button', { name: '保存', exact: true }).click()
  await expect(desk.getByText('开放时间已保存')).toBeVisible()

  await desk.getByRole('button', { name: '增加一天' }).click()
  await desk.getByLabel('第 1 天的日期').fill('2026-12-12')
  await desk.getByLabel('第 1 天的日期').press('Enter')
  await desk.getByRole('button', { name: '保存这些日子' }).click()
  await expect(desk.getByText('特别开放的日子已保存')).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])

  await goTo(desk, 'board')
  await showDay(desk, '2026-12-12')
  await expect(desk.getByRole('button', { name: '预约会议室，空闲 09:00–11:30' })).toBeVisible()
})
