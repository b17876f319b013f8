import { axeFindings } from './axe-findings.ts'
import { catchSaved } from './catch-saved.ts'
import { at, goTo, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { ArrangePage } from './pages/arrange.ts'

const HALL = '多功能厅（80 人）'
const MEETING = '会议室（50 人）'
const onDay = (on: string, time: string): number => Date.parse(`${on}T${time}:00+08:00`)

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      const book = (roomId: string, startsAt: number, endsAt: number, name: string, phone: string) => cli.scheduling.book({ roomId, startsAt, endsAt, team: { name, phone }, purpose: '排练', headsExpected: 20 })
      await book(hall.id, at('10:00'), at('11:00'), '合唱队', '13812341234')
      await book(hall.id, at('15:00'), at('16:00'), '太极队', '13812345678')
      await book(meeting.id, at('15:00'), at('16:00'), '社工站', '')
      await book(hall.id, onDay('2026-12-14', '09:00'), onDay('2026-12-14', '10:00'), '业委会', '')
    },
  },
})

test.beforeEach(() => test.slow())

test('books what repeats: a clash is shown with its ways out, and the chosen dates are saved at once', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  const arrange = new ArrangePage(desk)
  await arrange.previewSeries({ team: '书画社', room: HALL, times: 3 })

  await expect(arrange.dates.getByRole('status')).toContainText('共 3 次，2 次有冲突')
  await expect(arrange.dates).toContainText('“业委会 · 场地预约”')
  expect(await axeFindings(desk)).toEqual([])
  await desk.getByRole('radiogroup', { name: '12月14日 星期一怎么办' }).getByRole('radio').first().focus()
  await desk.keyboard.press('ArrowDown')
  await desk.getByRole('spinbutton', { name: '次数' }).fill('2')
  await expect(desk.getByRole('button', { name: /^预约 \d 次/ })).toBeHidden()
  await desk.getByRole('spinbutton', { name: '次数' }).fill('3')
  await desk.getByRole('button', { name: '预约 2 次，跳过 1 次' }).click()
  await expect(desk.getByText('已预约 2 次')).toBeVisible()

  await goTo(desk, 'board')
  await desk.getByRole('button', { name: '撤销' }).click()
  await expect(desk.getByText('已全部取消')).toBeVisible()
})

test('changes this and the later ones of a series in one act', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  const arrange = new ArrangePage(desk)
  await arrange.previewSeries({ team: '书画社', room: MEETING, times: 4, hours: { from: '10:00', to: '11:00' } })
  await desk.getByRole('button', { name: '预约 4 次' }).click()
  await expect(desk.getByText('已预约 4 次')).toBeVisible()
  await goTo(desk, 'board')
  await desk.getByRole('button', { name: /书画社/ }).first().click()

  const series = desk.getByRole('region', { name: '周期预约' })
  await expect(series).toContainText('周期预约：每周一')
  await expect(series).toContainText('共 4 次，这是第 1 次')
  await series.getByRole('button', { name: '改多次或取消多次' }).click()
  await arrange.typeTime('改为结束', '11:30')
  await series.getByRole('button', { name: '看看每一次' }).click()
  expect(await axeFindings(desk)).toEqual([])
  await series.getByRole('button', { name: '改 4 次' }).click()

  await expect(desk.getByText('已改 4 次')).toBeVisible()
  await expect(desk.getByRole('dialog')).toContainText('10:00–11:30')
})

test('takes a booked room for the station, calls the holders and rebooks one of them', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  const arrange = new ArrangePage(desk)
  await arrange.previewTaking({ room: HALL, hours: { from: '09:30', to: '16:30' }, reason: '选举' })
  await expect(arrange.touched).toContainText('合唱队')
  await expect(arrange.touched).toContainText('太极队')
  await expect(arrange.touched).toBeFocused()
  expect(await axeFindings(desk)).toEqual([])
  await desk.getByRole('button', { name: '征用，取消 2 项，通知 2 人' }).click()
  await expect(desk.getByRole('link', { name: '2 个' })).toBeVisible()
  const menu = desk.getByRole('navigation', { name: '主菜单' })
  await expect(menu.getByRole('link', { name: /^待打电话/ })).toContainText('2')

  await desk.keyboard.press('F9')
  const saved = await catchSaved(desk)
  await desk.getByRole('button', { name: '导出待打电话' }).click()
  await expect.poll(saved).toMatchObject({ name: '待打电话_2026-12-07.xlsx', begins: expect.stringMatching(/^PK/) as unknown })
  const choir = desk.getByRole('listitem', { name: '合唱队，站方征用' })
  await expect(choir).toContainText('138****1234')
  await choir.getByRole('button', { name: '显示号码：合唱队' }).click()
  await expect(choir).toContainText('13812341234')
  expect(await axeFindings(desk)).toEqual([])
  await choir.getByRole('button', { name: /^会议室 12月7日 10:00–11:00/ }).click()
  await expect(desk.getByRole('region', { name: '一天内办结的' })).toContainText('接受')
  await desk.getByRole('listitem', { name: '太极队，站方征用' }).getByRole('button', { name: '没接通' }).click()
  await expect(desk.getByRole('listitem', { name: '太极队，站方征用' })).toContainText('没接通（打过 1 次）')

  await goTo(desk, 'board')
  await expect(desk.getByRole('button', { name: /合唱队/ })).toContainText('10:00–11:00')
  await expect(desk.getByRole('button', { name: /本站/ })).toBeVisible()
})

test('gives a taken room back to whoever had it', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await new ArrangePage(desk).previewTaking({ room: HALL, hours: { from: '14:30', to: '17:00' } })
  await desk.getByRole('button', { name: '征用，取消 1 项，通知 1 人' }).click()
  await desk.getByRole('button', { name: '撤销征用多功能厅' }).click()

  await expect(desk.getByText('没有征用的场地。')).toBeVisible()
  await goTo(desk, 'calls')
  await expect(desk.getByText('没有要打的电话')).toBeVisible()
  await goTo(desk, 'board')
  await expect(desk.getByRole('button', { name: /太极队/ })).toBeVisible()
})

test('keeps a room that comes free for the first in line, and books it when they accept', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  await goTo(desk, 'arrange/waiting')
  for (const team of ['书画社', '棋友会']) await new ArrangePage(desk).waitFor(team, HALL)
  expect(await axeFindings(desk)).toEqual([])
  await goTo(desk, 'board')
  await desk.getByRole('button', { name: /太极队/ }).click()
  await desk.getByRole('button', { name: '本人取消' }).click()
  await expect(desk.getByRole('button', { name: '撤销' })).toBeVisible()

  await goTo(desk, 'calls')
  const first = desk.getByRole('listitem', { name: '书画社，候补轮到' })
  await expect(first).toContainText('保留到 09:5')
  await first.getByRole('button', { name: /^多功能厅 12月7日 15:00–16:00/ }).click()
  await goTo(desk, 'board')

  await expect(desk.getByRole('button', { name: /书画社/ })).toContainText('15:00–16:00')
})
