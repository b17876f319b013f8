import { expect, test } from './fixtures.ts'
import { at, NOW, setUpStation, signIn } from './desk-day.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli) => {
      const { hall, meeting } = await setUpStation(cli)
      await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:30'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 20 })
      const expert = await cli.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
      await cli.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('14:30'), endsAt: at('16:30'), places: 3 })
      const [talk] = await cli.activities.create({ title: '防诈骗讲座', kind: 'training', organiser: '派出所', sessions: [{ startsAt: at('09:00'), endsAt: at('10:30'), roomId: null, place: '广场', capacity: null, listed: true }] })
      if (talk) await cli.activities.open({ sessionId: talk.id, version: talk.version })
    },
  },
})

test.describe('a visit at the desk, by keyboard alone', () => {
  test('gives a known person a free room and a slip', async ({ station: { desk } }) => {
    await signIn(desk)

    await desk.keyboard.press('F2')
    await expect(desk.getByRole('combobox', { name: '查找居民' })).toBeFocused()
    await desk.keyboard.type('clf')
    await expect(desk.getByRole('option', { name: /陈丽芳/ })).toBeVisible()
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('radio', { name: /会议室/ })).toBeFocused()
    await desk.keyboard.press('Enter')

    await expect(desk.getByRole('status')).toContainText('会议室 09:15–10:15 已登记')
    await expect(desk.getByRole('region', { name: '小票' })).toContainText('CD2026-0002')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('combobox', { name: '查找居民' })).toBeFocused()
  })

  test('registers somebody new on the way and takes them to a consultation', async ({ station: { desk } }) => {
    await signIn(desk)

    await desk.keyboard.press('F2')
    await desk.keyboard.type('郑新来')
    await expect(desk.getByRole('option', { name: /新登记/ })).toBeVisible()
    await desk.keyboard.press('Enter')
    await expect(desk.getByLabel('手机（可不填）')).toBeFocused()
    await desk.keyboard.type('13900020002')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('radio', { name: /会议室/ })).toBeFocused()
    await desk.keyboard.press('2')
    await expect(desk.getByRole('radio', { name: /黄医生/ })).toBeFocused()
    await desk.keyboard.press('Enter')

    await expect(desk.getByRole('status')).toContainText('第 1 位')
    await expect(desk.getByRole('region', { name: '小票' })).toContainText('黄医生 · 中医')
  })

  test('signs a person in to an open activity', async ({ station: { desk } }) => {
    await signIn(desk)

    await desk.keyboard.press('F2')
    await desk.keyboard.type('clf')
    await expect(desk.getByRole('option', { name: /陈丽芳/ })).toBeVisible()
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('radio', { name: /会议室/ })).toBeFocused()
    await desk.keyboard.press('3')
    await expect(desk.getByRole('radio', { name: /防诈骗讲座/ })).toBeFocused()
    await desk.keyboard.press('Enter')

    await expect(desk.getByRole('status')).toContainText('防诈骗讲座：已签到')
  })

  test('names what stands in the way and takes the way out on one key', async ({ station: { desk } }) => {
    await signIn(desk)

    await desk.keyboard.press('F2')
    await desk.keyboard.type('clf')
    await expect(desk.getByRole('option', { name: /陈丽芳/ })).toBeVisible()
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('radio', { name: /会议室/ })).toBeFocused()
    await desk.keyboard.press('ArrowDown')
    await expect(desk.getByRole('radio', { name: /多功能厅/ })).toBeChecked()
    await desk.keyboard.press('Enter')

    const clash = desk.getByRole('alert').filter({ hasText: '合唱队 · 场地预约' })
    await expect(clash).toContainText('10:00–11:30')
    await expect(clash.getByRole('button')).toHaveCount(3)
    await expect(clash.getByRole('button').first()).toContainText('会议室 09:15–10:15')
    await desk.keyboard.press('1')
    await expect(desk.getByRole('status')).toContainText('会议室 09:15–10:15 已登记')
  })
})

test('a scanned slip finds its person', async ({ station: { desk } }) => {
  await signIn(desk)
  await desk.keyboard.press('F2')
  await desk.keyboard.type('clf')
  await expect(desk.getByRole('option', { name: /陈丽芳/ })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('radio', { name: /会议室/ })).toBeFocused()
  await desk.keyboard.press('Enter')
  const code = await desk.getByRole('region', { name: '小票' }).getByText(/^\d{12}$/).textContent()

  await desk.keyboard.press('F2')
  await expect(desk.getByRole('combobox', { name: '查找居民' })).toBeFocused()
  await desk.keyboard.type(code ?? '')
  await expect(desk.getByRole('option', { name: /新登记/ })).toBeVisible()
  await desk.keyboard.press('Enter')

  await expect(desk.getByRole('tab', { name: /用场地/ })).toBeVisible()
  await expect(desk.getByRole('main')).toContainText('陈丽芳')
})
