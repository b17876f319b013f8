import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { meeting } = await setUpTwoRooms(cli)
      const expert = await cli.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
      await cli.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('09:30'), endsAt: at('11:30'), places: 3 })
    },
  },
})

test.describe('consultations at the desk', () => {
  test('gives a place, takes the steps, and takes the last one back', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.keyboard.press('F8')

    await desk.getByRole('combobox', { name: '查找居民' }).fill('clf')
    await desk.getByRole('option', { name: /陈丽芳/ }).click()
    const row = desk.getByRole('row', { name: /陈丽芳/ })
    await expect(row).toContainText('已约')
    await row.getByRole('button', { name: '到了' }).click()
    await expect(row).toContainText('已到')
    await desk.getByRole('button', { name: '撤销' }).click()

    await expect(row).toContainText('已约')
  })

  test('adds an expert and plans a session that the room is free for', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.keyboard.press('F8')

    await desk.getByRole('button', { name: '添加能人' }).click()
    await desk.getByRole('textbox', { name: '姓名' }).fill('黄医生')
    await desk.getByRole('textbox', { name: '专长' }).fill('家事纠纷')
    await desk.getByRole('textbox', { name: '电话' }).fill('12345')
    await desk.keyboard.press('Enter')
    await expect(desk.getByText('请填手机号或座机号')).toBeVisible()
    await desk.getByRole('textbox', { name: '电话' }).fill('')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('alert').filter({ hasText: '同名' })).toContainText('黄医生 · 医疗 · 中医')
    await desk.keyboard.press('Escape')
    await desk.getByRole('button', { name: '留下继续填' }).click()
    await desk.getByRole('textbox', { name: '姓名' }).fill('王律师')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('dialog')).toHaveCount(0)
    await desk.getByRole('button', { name: '排班' }).click()
    await expect(desk.getByRole('dialog').getByRole('combobox', { name: '能人' })).toBeFocused()
    await desk.keyboard.type('王律师')
    await expect(desk.getByRole('option', { name: /王律师/ })).toBeAttached()
    await desk.keyboard.press('Enter')
    await desk.getByRole('dialog').getByRole('button', { name: '排班' }).click()
    await expect(desk.getByText('这个时间已经过去了。')).toBeVisible()
    await desk.getByRole('combobox', { name: '开始' }).click()
    await desk.keyboard.type('1930')
    await desk.keyboard.press('Enter')
    await desk.getByRole('combobox', { name: '结束' }).click()
    await desk.keyboard.type('2100')
    await desk.keyboard.press('Enter')
    await desk.getByRole('dialog').getByRole('button', { name: '排班' }).click()

    await expect(desk.getByRole('navigation', { name: '坐诊场次' })).toContainText('王律师 · 家事纠纷')
    await expect(desk.getByRole('navigation', { name: '坐诊场次' })).toContainText('19:30–21:00')

    await desk.getByRole('button', { name: '撤销' }).click()
    await expect(desk.getByText('已撤销')).toBeVisible()
  })

  test('cancels a session, says whom to call, and takes all of it back', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.keyboard.press('F8')
    await desk.getByRole('combobox', { name: '查找居民' }).fill('clf')
    await desk.getByRole('option', { name: /陈丽芳/ }).click()
    const row = desk.getByRole('row', { name: /陈丽芳/ })
    await expect(row).toContainText('已约')

    await desk.getByRole('button', { name: '取消坐诊' }).click()
    const why = desk.getByRole('dialog', { name: '为什么取消坐诊？' })
    await why.getByRole('radio', { name: '能人来不了' }).check()
    await why.getByRole('button', { name: '取消坐诊' }).click()
    await expect(desk.getByRole('dialog', { name: '请电话通知这些居民' })).toContainText('陈丽芳')
    await desk.getByRole('button', { name: '知道了' }).click()
    await expect(row).toContainText('已取消')
    await desk.getByRole('button', { name: '撤销' }).click()

    await expect(row).toContainText('已约')
    await expect(desk.getByRole('navigation', { name: '坐诊场次' })).toContainText('可约')
  })

  test('has nothing axe finds serious', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.keyboard.press('F8')
    await desk.getByRole('heading', { name: '黄医生 · 中医' }).waitFor()

    const { violations } = await new AxeBuilder({ page: desk }).analyze()

    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })
})
