import { axeFindings } from './axe-findings.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { WalkInPage } from './pages/walk-in.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      const book = (from: string, to: string, name: string) => cli.scheduling.book({ roomId: hall.id, startsAt: at(from), endsAt: at(to), team: { name }, purpose: '排练', headsExpected: 20 })
      await book('10:00', '11:30', '合唱队')
      await book('14:30', '17:30', '舞蹈队')
      const expert = await cli.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
      await cli.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('14:30'), endsAt: at('16:30'), places: 3 })
      const [talk] = await cli.activities.create({ title: '防诈骗讲座', kind: 'training', organiser: '派出所', sessions: [{ startsAt: at('09:00'), endsAt: at('10:30'), roomId: null, place: '广场', capacity: null, listed: true }] })
      if (talk) await cli.activities.open({ sessionId: talk.id, version: talk.version })
    },
  },
})

test.describe('a visit at the desk, by keyboard alone', () => {
  test('gives a known person a free room and a slip', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)

    await visit.openFor('clf', /陈丽芳/, /^会议室/)
    await desk.keyboard.press('Enter')

    await expect(visit.outcome).toContainText('会议室 09:15–10:15 已登记')
    await expect(visit.slip).toContainText('CD2026-0003')
    await desk.keyboard.press('Enter')
    await expect(visit.search).toBeFocused()
  })

  test('registers somebody new on the way and takes them to a consultation', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)

    await visit.open()
    await visit.find('郑新来', /新登记/)
    await expect(desk.getByRole('textbox', { name: '手机' })).toBeFocused()
    await desk.keyboard.type('13900020002')
    await desk.keyboard.press('Enter')
    await expect(visit.offer(/^会议室/)).toBeFocused()
    await desk.keyboard.press('2')
    await expect(visit.choice(/黄医生/)).toBeFocused()
    await desk.keyboard.press('Enter')

    await expect(visit.outcome).toContainText('第 1 位')
    await expect(visit.slip).toContainText('黄医生 · 中医')
  })

  test('signs a person in to an open activity', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)

    await visit.openFor('clf', /陈丽芳/, /^会议室/)
    await desk.keyboard.press('3')
    await expect(visit.choice(/防诈骗讲座/)).toBeFocused()
    await desk.keyboard.press('Enter')

    await expect(visit.outcome).toContainText(/防诈骗讲座：.*签到/)
  })

  test('names what stands in the way and takes the way out on one key', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)

    await visit.openFor('clf', /陈丽芳/, /^会议室/)
    await desk.keyboard.press('1')
    await expect(visit.choice(/会议室/)).toBeFocused()
    await desk.keyboard.press('ArrowDown')
    await expect(visit.choice(/多功能厅/)).toBeChecked()
    await expect(desk.getByRole('radiogroup', { name: '多久' }).getByRole('radio')).toHaveCount(2)
    await expect(desk.getByRole('radiogroup', { name: '多久' }).getByText('到 10:00')).toBeVisible()
    await desk.getByRole('combobox', { name: '开始' }).focus()
    await desk.keyboard.type('1000')
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: /^登记场地/ }).press('Enter')

    const clash = desk.getByRole('alert').filter({ hasText: '合唱队 · 场地预约' })
    await expect(clash).toContainText('10:00–11:30')
    await expect(clash.getByRole('button')).toHaveCount(3)
    await expect(clash.getByRole('button').first()).toContainText('会议室 10:00–11:00')
    await desk.keyboard.press('1')
    await expect(visit.outcome).toContainText('会议室 10:00–11:00 已登记')
  })

  test('keeps what was refused beside the form until it is changed, with a room that can be had', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)
    await visit.openFor('clf', /陈丽芳/, /^会议室/)
    await desk.keyboard.press('1')
    await visit.choice(/会议室/).click()
    await desk.getByRole('spinbutton', { name: '预计人数' }).fill('60')
    await desk.keyboard.press('Tab')
    await desk.getByRole('button', { name: /^登记场地/ }).press('Enter')

    const refusal = desk.getByRole('alert').filter({ hasText: '最多容纳' })
    await expect(refusal.getByRole('button').first()).toContainText('多功能厅 12月8日')
    await desk.getByRole('spinbutton', { name: '预计人数' }).fill('3')
    await expect(refusal).toBeHidden()
  })

  test('takes a room given by a slip of the hand back whole', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)
    await visit.openFor('clf', /陈丽芳/, /^会议室 空到 12:00/)
    await desk.keyboard.press('Enter')
    await expect(visit.outcome).toContainText('会议室 09:15–10:15 已登记')
    await desk.getByRole('button', { name: '点错了，撤销' }).click()

    await expect(visit.offer(/^会议室 空到 12:00/)).toBeFocused()
  })

  test('finds a person by the slip they bring', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)
    await visit.openFor('clf', /陈丽芳/, /^会议室/)
    await desk.keyboard.press('Enter')
    const code = await visit.slip.getByText(/^\d{12}$/).textContent()

    await visit.open()
    await visit.find(code ?? '', /新登记/)

    await expect(desk.getByRole('tab', { name: /用场地/ })).toBeVisible()
    await expect(desk.getByRole('main')).toContainText('陈丽芳')
  })

  test('shows rooms, experts and activities in one list, what is free now first, and takes a slip of the hand back', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)
    await visit.open()
    await visit.find('clf', /陈丽芳/)

    await expect(desk.getByRole('region', { name: '现在就有' }).getByRole('button')).toHaveText([/^会议室空到 12:00/, /^多功能厅空到 10:00/, /^防诈骗讲座签到/])
    await expect(desk.getByRole('region', { name: '接下来' }).getByRole('button')).toHaveText([/^黄医生 · 中医14:30 起 余 3 位/])
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await desk.keyboard.press(key)
    await expect(visit.outcome).toContainText(/防诈骗讲座：.*签到/)
    await desk.getByRole('button', { name: '点错了，撤销' }).click()

    await expect(visit.offer(/^会议室/)).toBeFocused()
    await expect(visit.offer(/^防诈骗讲座/)).toBeVisible()
  })

  test('has nothing axe finds serious in any step', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const visit = new WalkInPage(desk)

    await visit.open()
    expect(await axeFindings(desk)).toEqual([])
    await visit.find('clf', /陈丽芳/)
    await expect(visit.offer(/^会议室/)).toBeFocused()
    expect(await axeFindings(desk)).toEqual([])
    await desk.keyboard.press('Enter')
    await expect(visit.slip).toBeVisible()
    expect(await axeFindings(desk)).toEqual([])
  })
})
