import { axeFindings } from './axe-findings.ts'
import { catchSaved } from './catch-saved.ts'
import { at, goTo, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'

/** A station with a served appointment, two taps, and something out since the day before yesterday. */
async function fillDoors(cli: StationClient): Promise<void> {
  const { meeting } = await setUpTwoRooms(cli)
  const [resident] = await cli.residents.search({ query: '陈丽芳', limit: 1 })
  if (!resident) throw new Error('the resident is missing')
  const expert = await cli.consultations.addExpert({ name: '黄仁心', category: 'medical', speciality: '慢病管理', unit: '', phone: '15900000001' })
  const session = await cli.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:30'), places: 6 })
  const { appointment } = await cli.consultations.book({ sessionId: session.id, residentId: resident.id, walkIn: true })
  await cli.consultations.step({ appointmentId: appointment.id, version: appointment.version, event: 'serve' })
  await cli.restStop.tap({ occupation: 'foodRider', services: ['water', 'charging'], requestId: crypto.randomUUID() })
  await cli.restStop.suggest({ text: '门口灯暗' })
}

test.use({ now: NOW, given: { fill: fillDoors } })

test('counts visitors by a digit each, takes one back, and shows the day\'s three numbers apart', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  const card = desk.getByRole('complementary', { name: '本站情况' })
  await expect(card.getByText('暖新驿站')).toBeVisible()
  await expect(card.getByRole('button', { name: /不能相加/ })).toBeVisible()

  await goTo(desk, 'visits')
  await desk.getByRole('button', { name: /^办事/ }).waitFor()
  await desk.keyboard.press('1')
  await expect(desk.getByRole('row', { name: /服务台 办事 1/ })).toHaveCount(1)
  await desk.keyboard.press('1')
  await expect(desk.getByRole('row', { name: /服务台 办事 1/ })).toHaveCount(2)
  await desk.getByRole('button', { name: /^撤\s*销$/ }).first().click()
  await expect(desk.getByRole('row', { name: /服务台 办事 1/ })).toHaveCount(1)

  await desk.getByLabel('一起来的人数').fill('12')
  await desk.getByRole('button', { name: /^参观/ }).click()
  await expect(desk.getByRole('row', { name: /服务台 参观 12/ })).toBeVisible()
  await desk.getByLabel('计数器的人数').fill('40')
  await desk.getByLabel('已包含到服务台登记的人').check()
  await desk.getByRole('button', { name: /^保\s*存$/ }).click()
  await expect(desk.locator('.ant-statistic').filter({ hasText: '今天到访' })).toContainText('40')
  expect(await axeFindings(desk)).toEqual([])
})

test('takes a door counter\'s days over by pasting them, and says which lines it could not read', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'visits/month')
  await desk.getByRole('button', { name: '粘贴计数器数据' }).click()
  await desk.getByRole('textbox', { name: '计数器数据' }).fill('日期 人数\n2026-12-01 35\n2026/12/2 40')

  await expect(desk.getByText('有 1 行没有看懂')).toBeVisible()
  await desk.getByRole('button', { name: '写入 2 天' }).click()
  await expect(desk.getByRole('row', { name: /2026-12-02 .*40/ })).toBeVisible()
  await expect(desk.locator('.ant-statistic')).toContainText('75')
})

test('lends an umbrella on four digits, refuses the second wheelchair with since when, and takes things back', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'rest-stop/loans')
  const lend = async (item: string, tail: string): Promise<void> => {
    await desk.getByRole('radio', { name: item }).check()
    await desk.getByLabel('手机号后四位').fill(tail)
    await desk.getByRole('button', { name: /^借\s*出$/ }).click()
  }
  await lend('轮椅', '1234')
  await expect(desk.getByRole('row', { name: /轮椅 1234/ })).toBeVisible()
  await lend('轮椅（都借出了）', '9999')
  await expect(desk.getByRole('alert').filter({ hasText: '轮椅都借出去了：1 件在外面' })).toBeVisible()

  await desk.getByRole('button', { name: '归还轮椅（尾号 1234）' }).click()
  await expect(desk.getByRole('row', { name: /轮椅 1234 .*已还/ })).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])
})

test('counts one at the rest stop by hand, annuls it with a reason, and saves the month', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'rest-stop')
  await desk.getByRole('radio', { name: '环卫工人' }).check()
  await desk.getByRole('checkbox', { name: '休息' }).check()
  await desk.getByRole('button', { name: '记一位' }).click()
  await expect(desk.getByRole('row', { name: /环卫工人 休息 前台/ })).toBeVisible()
  await desk.getByRole('button', { name: /^作废 .*环卫工人/ }).click()
  await desk.getByRole('button', { name: '试点的' }).click()
  await expect(desk.getByRole('row', { name: /环卫工人 休息 前台 试点的/ })).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])

  await desk.getByRole('tab', { name: '按月统计' }).click()
  await expect(desk.getByRole('row', { name: '外卖配送员 1' })).toBeVisible()
  const saved = await catchSaved(desk)
  await desk.getByRole('button', { name: '导出暖新驿站服务' }).click()
  await expect.poll(saved).toMatchObject({ name: '暖新驿站服务_2026-12.xlsx' })
  expect(await axeFindings(desk)).toEqual([])
})

test('asks a resident for a rating and shows counts alone', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await desk.keyboard.press('F8')
  await desk.getByRole('button', { name: '请居民评价：陈丽芳' }).click()
  await expect(desk.getByText('签到屏上已问')).toBeVisible()

  await goTo(desk, 'ratings')
  await expect(desk.getByRole('row', { name: /合计 0 0 0 0 0 —（0\/0） 0\.0%（0\/1）/ })).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])
})

test('writes a notice, moves it, takes it down and puts it up again', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'notices')
  for (const title of ['元旦放假', '周五义诊']) {
    await desk.getByRole('button', { name: '写公告' }).click()
    await desk.getByLabel('标题').fill(title)
    await desk.getByLabel('内容').fill('详情请问服务台。')
    await desk.getByRole('dialog').getByRole('button', { name: /^保\s*存$/ }).click()
    await expect(desk.getByRole('row', { name: new RegExp(title) })).toBeVisible()
  }
  await desk.getByRole('button', { name: '“元旦放假”上移' }).click()
  await expect(desk.getByRole('row').nth(1)).toContainText('元旦放假')
  await desk.getByRole('button', { name: '撤下“元旦放假”' }).click()
  await expect(desk.getByRole('row', { name: /元旦放假.*已撤下/ })).toBeVisible()
  await desk.getByRole('button', { name: /^撤\s*销$/ }).click()
  await expect(desk.getByRole('row', { name: /元旦放假.*正在显示/ })).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])
})
