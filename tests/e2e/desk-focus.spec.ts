import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'

test.use({ now: NOW, given: { fill: async (cli: StationClient) => {
  const { hall } = await setUpTwoRooms(cli)
  await cli.scheduling.book({ roomId: hall.id, startsAt: at('14:30'), endsAt: at('16:30'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 20 })
} } })

test('keeps the focus on the page after signing in, from page to page, and back from a dialog to what opened it', async ({ station: { desk } }) => {
  await signInToBoard(desk)
  const page = desk.getByRole('main')
  await expect(page).toBeFocused()

  await desk.keyboard.press('F2')
  await expect(desk.getByRole('combobox', { name: '查找居民' })).toBeFocused()
  await desk.keyboard.press('F4')
  await desk.getByRole('toolbar', { name: '场地' }).waitFor()
  await expect(page).toBeFocused()

  const gap = desk.getByRole('toolbar', { name: '场地' }).getByRole('button').first()
  await gap.focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog', { name: '预约场地' })).toBeVisible()
  await desk.getByRole('button', { name: '不约了' }).press('Enter')
  await expect(desk.getByRole('dialog', { name: '预约场地' })).toBeHidden()
  await expect(gap).toBeFocused()

  const block = desk.getByRole('toolbar', { name: '场地' }).getByRole('button', { name: /合唱队/ })
  await block.focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog', { name: '场地预约' }).getByRole('button', { name: '到场使用' })).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog', { name: '场地预约' })).toBeHidden()
  await expect(block).toBeFocused()

  await desk.getByRole('button', { name: '锁屏' }).press('Enter')
  await desk.getByLabel('PIN').fill('0000')
  await expect(desk.getByLabel('PIN')).toBeFocused()
})
