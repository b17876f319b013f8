import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队', phone: '13812341234' }, purpose: '排练', headsExpected: 20 })
      await cli.scheduling.book({ roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '业委会' }, purpose: '会议', headsExpected: 8 })
    },
  },
})

test.describe('the day board', () => {
  test('books a free place for a team', async ({ station: { desk } }) => {
    await signInToBoard(desk)

    await desk.getByRole('button', { name: '预约多功能厅，空闲 11:00–12:00' }).focus()
    await desk.keyboard.press('Enter')
    await expect(desk.getByLabel('团队或单位名称')).toBeFocused()
    await desk.keyboard.type('太极队')
    await desk.keyboard.press('Enter')

    await expect(desk.getByRole('region', { name: '小票' })).toContainText('12月7日 周一 11:00–12:00')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('button', { name: /太极队/ })).toBeVisible()
  })

  test('cancels a booking and takes it back', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const choir = desk.getByRole('button', { name: /合唱队/ })

    await choir.click()
    await expect(desk.getByRole('dialog')).toContainText('138****1234')
    await desk.getByRole('button', { name: '本人取消' }).click()
    await expect(choir).toHaveCount(0)
    await desk.getByRole('button', { name: '撤销' }).click()

    await expect(choir).toBeVisible()
  })

  test('moves a booking, or says what stands there and moves to a way out', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const choir = desk.getByRole('button', { name: /合唱队/ })

    await choir.click()
    await desk.getByRole('button', { name: '改时间、场地' }).click()
    await desk.getByRole('combobox', { name: '场地', exact: true }).click()
    await desk.getByTitle('会议室（50 人）').click()
    await desk.getByRole('button', { name: '改到这里' }).click()
    await expect(desk.getByRole('alert').filter({ hasText: '业委会 · 场地预约' })).toBeVisible()
    await desk.keyboard.press('2')

    await expect(desk.getByRole('alert').filter({ hasText: '业委会' })).toHaveCount(0)
    await desk.keyboard.press('Escape')
    await expect(choir).toContainText('11:00–12:00')
  })

  test('goes from block to block by arrow keys', async ({ station: { desk } }) => {
    await signInToBoard(desk)

    await desk.getByRole('button', { name: /合唱队/ }).focus()
    await desk.keyboard.press('ArrowDown')
    await expect(desk.getByRole('button', { name: /业委会/ })).toBeFocused()
    await desk.keyboard.press('ArrowRight')
    await expect(desk.getByRole('button', { name: '预约会议室，空闲 11:00–12:00' })).toBeFocused()
  })

  test('has nothing axe finds serious', async ({ station: { desk } }) => {
    await signInToBoard(desk)

    const { violations } = await new AxeBuilder({ page: desk }).analyze()

    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })
})
