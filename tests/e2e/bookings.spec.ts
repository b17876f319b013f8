import type { Locator, Page } from '@playwright/test'
import { axeFindings } from './axe-findings.ts'
import { at, goTo, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'

const CHOIR = { name: '合唱队', phone: '13812341234' }

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      await cli.scheduling.setHouseRules({ ...(await cli.scheduling.houseRules()), missed: { count: 1, days: 90 }, releaseAfterMinutes: 0, approval: { by: 'nobody', purposes: ['汇演'], roomIds: [], sound: false } })
      await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: CHOIR, purpose: '排练', headsExpected: 20, sound: true, contact: { name: '黄秋月', phone: '13700001111' } })
      await cli.scheduling.book({ roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '业委会' }, purpose: '会议', headsExpected: 8 })
      await cli.scheduling.book({ roomId: meeting.id, startsAt: at('09:20'), endsAt: at('09:50'), team: { name: '太极队' }, purpose: '排练', headsExpected: 8 })
      await cli.staff.add({ name: '小郑', role: 'desk', pin: '4711' })
    },
  },
})

const panel = (desk: Page): Locator => desk.getByRole('dialog', { name: '场地预约' })
const line = (desk: Page, name: string): Locator => panel(desk).getByRole('group', { name })
const asked = (desk: Page): Locator => desk.getByRole('dialog', { name: '预约场地' })
const story = (desk: Page): Locator => panel(desk).getByRole('region', { name: '经过' })
const block = (desk: Page, name: RegExp): Locator => desk.getByRole('toolbar', { name: '场地' }).getByRole('button', { name })

test.describe('a booking from its record', () => {
  test('is used: key out, room looked over, room and key back, and the story tells it', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await block(desk, /合唱队/).click()
    await expect(panel(desk)).toContainText('黄秋月 137****1111')
    await panel(desk).getByRole('button', { name: '显示号码' }).click()
    await expect(panel(desk)).toContainText('13812341234、13700001111')

    await line(desk, '钥匙').getByRole('button', { name: '领取' }).click()
    await expect(line(desk, '钥匙')).toContainText('在外')
    await line(desk, '使用前检查').getByRole('button', { name: '完好' }).click()
    await expect(line(desk, '使用前检查')).toContainText('完好（林站长）')
    await panel(desk).getByRole('button', { name: '到场使用' }).click()
    await expect(panel(desk).getByRole('button', { name: '归还场地' })).toBeFocused()
    await expect(panel(desk).getByText('1', { exact: true })).toBeVisible()
    await panel(desk).getByLabel('实到人数').fill('18')
    await expect(panel(desk).getByText('1', { exact: true })).toBeHidden()
    await line(desk, '使用后检查').getByRole('button', { name: '有问题' }).click()
    await desk.keyboard.type('一把椅子松了')
    await desk.keyboard.press('Enter')
    await expect(line(desk, '使用后检查')).toContainText('有问题：一把椅子松了（林站长）')
    await panel(desk).getByLabel('实到人数').fill('18')
    const record = new URL(desk.url()).hash.slice(2)
    await panel(desk).getByRole('button', { name: '归还场地' }).click()
    await expect(panel(desk)).toHaveCount(0)

    await goTo(desk, record)
    await expect(panel(desk)).toContainText('实到 18 人（预计 20 人）')
    await expect(line(desk, '钥匙')).toContainText('归还（林站长）')
    await expect(story(desk)).toContainText('开始使用')
    expect(await axeFindings(desk)).toEqual([])
  })

  test('that nobody came to is taken back, and the desk is told to ring first next time', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await block(desk, /合唱队/).click()
    await expect(panel(desk).getByRole('button', { name: '本人取消' })).toBeVisible()
    await expect(panel(desk).getByRole('button', { name: '没来（爽约）' })).toBeHidden()
    await panel(desk).getByRole('button', { name: '关闭' }).click()
    await block(desk, /太极队/).click()
    await panel(desk).getByRole('button', { name: '没来（爽约）' }).click()
    await expect(panel(desk).getByRole('button', { name: '再等等' })).toBeFocused()
    await panel(desk).getByRole('button', { name: '没来，记为爽约' }).click()
    await expect(block(desk, /太极队/)).toHaveCount(0)

    await desk.getByRole('button', { name: '预约会议室，空闲 09:15–10:00' }).click()
    await desk.getByLabel('团队或单位名称').fill('太极队')
    await desk.keyboard.press('Tab')
    await expect(asked(desk).getByRole('alert')).toContainText('近 90 天有 1 次没来，使用前请先打电话确认。')
    await desk.keyboard.press('Escape')
    await desk.getByRole('list', { name: '今天没来的' }).getByRole('button', { name: '太极队改回来' }).click()

    await expect(block(desk, /太极队/)).toBeVisible()
    await block(desk, /太极队/).click()
    await expect(panel(desk)).toContainText('已保留，不自动释放')
  })

  test('is taken back by the station with a reason, by keys alone', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await block(desk, /合唱队/).focus()
    await desk.keyboard.press('Enter')
    await expect(panel(desk).getByRole('button', { name: '到场使用' })).toBeFocused()
    await desk.keyboard.press('7')
    await expect(panel(desk).getByLabel('说明')).toBeFocused()
    await panel(desk).getByRole('radio', { name: '防汛应急' }).focus()
    await desk.keyboard.press('Space')
    await panel(desk).getByLabel('说明').focus()
    await desk.keyboard.press('Enter')
    await expect(block(desk, /合唱队/)).toHaveCount(0)

    await desk.getByRole('button', { name: '撤销' }).click()
    await block(desk, /合唱队/).click()
    await expect(story(desk)).toContainText('原因：防汛应急')
  })

  test('is extended, or says what stands there', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await block(desk, /业委会/).click()
    await panel(desk).getByRole('button', { name: '到场使用' }).click()
    await panel(desk).getByRole('button', { name: '延长半小时' }).click()
    await expect(panel(desk)).toContainText('10:00–11:30')
    await panel(desk).getByRole('button', { name: '改用途、人数、负责人' }).click()
    await panel(desk).getByLabel('预计人数').fill('12')
    await panel(desk).getByLabel('负责人', { exact: true }).fill('吴主任')
    await panel(desk).getByRole('button', { name: '保存' }).click()

    await expect(panel(desk)).toContainText('预计 12 人')
    await expect(panel(desk)).toContainText('吴主任')
  })
})

test.describe('a room that came due while the computer was off', () => {
  test.use({
    now: '2026-12-07T10:21:00+08:00',
    given: {
      at: NOW,
      fill: async (cli: StationClient) => {
        const { hall, meeting } = await setUpTwoRooms(cli)
        const wish = { startsAt: at('10:00'), endsAt: at('11:00'), purpose: '会议', headsExpected: 8 }
        await cli.scheduling.book({ ...wish, roomId: hall.id, team: CHOIR })
        const { booking: late } = await cli.scheduling.book({ ...wish, roomId: meeting.id, team: { name: '业委会' } })
        await cli.scheduling.keepBooking({ bookingId: late.id, version: late.version })
      },
    },
  })

  test('is freed and blamed on nobody, but for one whose holder said they come late, until the desk says who came', async ({ station: { desk } }) => {
    await signInToBoard(desk)

    await expect(block(desk, /业委会/)).toBeVisible()
    await expect(block(desk, /合唱队/)).toHaveCount(0)
    await expect(desk.getByRole('button', { name: /^预约多功能厅，空闲 .+–12:00$/ })).toBeVisible()
    const unattended = desk.getByRole('list', { name: '开机前到点的预约' })
    await expect(unattended.getByRole('listitem')).toHaveText(/合唱队.*10:00–11:00/)
    expect(await axeFindings(desk)).toEqual([])
    await goTo(desk, 'journal')
    const released = desk.getByRole('row', { name: /电脑没开，自动释放/ })
    await expect(released).toHaveCount(1)
    await expect(released).toContainText(/定时任务\s*后台/)

    await goTo(desk, 'board')
    await unattended.getByRole('button', { name: '合唱队来了' }).click()
    await expect(block(desk, /合唱队/)).toContainText('使用中')
    await expect(unattended).toHaveCount(0)
  })
})

test('a room that stands free is used from this minute until somebody else has it', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await desk.getByRole('button', { name: '预约多功能厅，空闲 11:00–12:00' }).focus()
  await desk.keyboard.press('Enter')
  await desk.getByLabel('团队或单位名称').fill('书画社')
  await desk.getByRole('button', { name: '现在就用，到 10:00' }).click()
  await desk.getByRole('button', { name: '预约', exact: true }).click()

  await expect(desk.getByRole('region', { name: '小票' })).toContainText('09:20–10:00')
  await desk.keyboard.press('Enter')
  await expect(block(desk, /书画社/)).toContainText('使用中')
})

test('the desk books what needs the lead, who agrees from the board', async ({ station: { desk } }) => {
  await desk.getByRole('button', { name: '小郑' }).click()
  await desk.keyboard.type('4711')
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: '预约多功能厅，空闲 11:00–12:00' }).click()
  await desk.getByLabel('团队或单位名称').fill('艺术团')
  await desk.getByLabel('用途', { exact: true }).fill('新年汇演')
  await desk.getByRole('button', { name: '预约', exact: true }).click()
  await expect(desk.getByRole('region', { name: '小票' })).toContainText('待站长同意')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('list', { name: '待站长同意' })).toContainText('艺术团')
  await expect(desk.getByRole('button', { name: '同意艺术团' })).toHaveCount(0)

  await desk.getByRole('button', { name: '换人' }).click()
  await signInToBoard(desk)
  await desk.getByRole('button', { name: '同意艺术团' }).click()

  await expect(desk.getByRole('list', { name: '待站长同意' })).toHaveCount(0)
  await expect(block(desk, /艺术团/)).toContainText('已预约')
})

test('a rule stands in the way by name, and the lead goes past it with a reason', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await desk.getByRole('button', { name: '预约多功能厅，空闲 11:00–12:00' }).click()
  await desk.getByLabel('团队或单位名称').fill('便民队')
  await desk.getByLabel('用途', { exact: true }).fill('净水器推销')
  await desk.getByRole('button', { name: '预约', exact: true }).click()
  await expect(asked(desk).getByRole('alert')).toContainText('本站规定场地不用于“推销”。')

  await desk.getByRole('radio', { name: '公益需要' }).check()
  await desk.getByRole('button', { name: '破例预约' }).click()
  await desk.getByRole('region', { name: '小票' }).waitFor()
  await desk.keyboard.press('Enter')
  await block(desk, /便民队/).click()

  await expect(panel(desk)).toContainText('用途（公益需要）')
})

test('the lead settles the rules of the house', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'settings/rules')
  await desk.getByLabel('一次最多用').fill('0.5')
  await desk.getByRole('button', { name: '保存预约规定' }).click()
  await expect(desk.getByText('预约规定已保存')).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])

  await goTo(desk, 'board')
  await desk.getByRole('button', { name: '预约多功能厅，空闲 11:00–12:00' }).focus()
  await desk.keyboard.press('Enter')
  await desk.getByLabel('团队或单位名称').fill('太极队')
  await desk.keyboard.press('Enter')
  await expect(asked(desk).getByRole('alert')).toContainText('本站规定一次最多用 30 分钟，这次是 1 小时。')
})
