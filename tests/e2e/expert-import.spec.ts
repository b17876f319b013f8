import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type StationClient } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { SignInPage } from './pages/sign-in.ts'

const intake = (name: string): string => path.resolve(import.meta.dirname, '../intake', name)

async function fill(cli: StationClient): Promise<void> {
  await setUp(cli)
  await cli.consultations.addExpert({ name: '黄伟明', category: 'finance', speciality: '财税咨询', unit: '', phone: '15041718457' })
}

test.use({ given: { fill } })

test('takes an office\'s roster of experts over after a look at it', async ({ station: { desk } }) => {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await desk.getByRole('link', { name: '能人库' }).click()
  await desk.getByRole('button', { name: '导入名册' }).click()

  await desk.getByLabel('能人库名册文件').setInputFiles(intake('roster-longqiao.xlsx'))
  await expect(desk.getByRole('dialog').getByRole('alert')).toHaveText('表里没有找到能人。要有“姓名”和“专业特长”这两列。')
  await desk.getByLabel('能人库名册文件').setInputFiles(intake('experts.xlsx'))
  await expect(desk.getByText('共 120 行，新增 119 位，1 位已在库里')).toBeVisible()
  await desk.getByRole('tab', { name: '名单 120 行' }).click()
  await expect(desk.getByRole('dialog').getByRole('row', { name: /黄伟明/ })).toContainText('已在库里')
  await expect(desk.getByRole('row', { name: /郑刚波/ })).toContainText('双周四 14:30—17:00')
  await desk.getByRole('checkbox', { name: '确认 郑刚波 的时间' }).check()
  await desk.getByRole('button', { name: '导入', exact: true }).click()

  await expect(desk.getByText('已导入 119 位能人')).toBeVisible()
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await desk.getByRole('searchbox', { name: '查找能人' }).fill('郑刚波')
  await expect(desk.getByRole('row', { name: /郑刚波/ })).toContainText('双数周（全年第2、4、6…周）周四 14:30–17:00')
})

test('confirms times wording by wording, and lets a person write what cannot be read', async ({ station: { desk } }) => {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await desk.getByRole('link', { name: '能人库' }).click()
  await desk.getByRole('button', { name: '导入名册' }).click()
  await desk.getByLabel('能人库名册文件').setInputFiles(intake('experts.xlsx'))
  await expect(desk.getByRole('tab', { name: '可服务时间 10 种写法' })).toHaveAttribute('aria-selected', 'true')

  const lawyers = desk.getByRole('row', { name: /^双周四/ })
  await expect(lawyers).toContainText(/双数周（全年第2、4、6…周）周四 14:30–17:00接下来：.*周四 14:30–17:00/)
  await lawyers.getByRole('checkbox').check()
  await expect(desk.getByRole('row', { name: /^随时可约/ })).toContainText('有看不懂的字：“随时可约”')
  await desk.getByRole('button', { name: '自己定时间 随时可约' }).click()
  const writing = desk.getByRole('dialog', { name: '“随时可约”是什么时候？' })
  await writing.getByRole('combobox', { name: '星期' }).click()
  await desk.getByTitle('周六', { exact: true }).click()
  await desk.keyboard.press('Escape')
  await writing.getByRole('button', { name: '加这一条' }).click()
  await expect(writing.getByText('每周六（法定节假日除外） 09:00–11:30')).toBeVisible()
  await writing.getByRole('button', { name: '就这样' }).click()
  await expect(desk.getByRole('checkbox', { name: '确认 随时可约' })).toBeChecked()
  await desk.getByRole('button', { name: '导入', exact: true }).click()

  await expect(desk.getByText('已导入 119 位能人')).toBeVisible()
  await desk.getByRole('searchbox', { name: '查找能人' }).fill('每周六（法定节假日除外）')
  await expect(desk.getByRole('row', { name: /每周六（法定节假日除外）/ })).toHaveCount(12)
})

test('keeps the whole record of an expert in a drawer, and takes leaving back', async ({ station: { desk } }) => {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await desk.getByRole('link', { name: '能人库' }).click()
  await desk.getByRole('button', { name: '黄伟明' }).click()
  const drawer = desk.getByRole('dialog', { name: '黄伟明' })
  await expect(drawer).toContainText('150****8457')
  await drawer.getByRole('button', { name: '查看号码' }).click()
  await expect(drawer).toContainText('15041718457')

  await drawer.getByRole('button', { name: '修改' }).click()
  await drawer.getByRole('textbox', { name: '资格证', exact: true }).fill('注册会计师')
  await drawer.getByRole('textbox', { name: '可服务时间' }).fill('每月第一个周六下午')
  await desk.keyboard.press('Enter')
  const question = desk.getByRole('dialog', { name: '可服务时间改了，是这个意思吗？' })
  await expect(question).toContainText('理解为：每月第一个周六下午')
  await expect(question.getByRole('button', { name: '对，就是这样' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(drawer).toContainText('注册会计师')
  await expect(drawer).toContainText('每月第一个周六下午　接下来：')

  await drawer.getByRole('button', { name: '退出能人库' }).click()
  const leaving = desk.getByRole('dialog', { name: '黄伟明 退出能人库' })
  await leaving.getByRole('textbox', { name: '退出原因' }).fill('本人申请')
  await leaving.getByRole('button', { name: '退出', exact: true }).click()
  await expect(drawer.getByText('已退出', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: '撤销' }).click()
  await expect(drawer.getByText('已退出', { exact: true })).toHaveCount(0)
})

test('has nothing axe finds serious in the pool, the drawer and the form', async ({ station: { desk } }) => {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await desk.getByRole('link', { name: '能人库' }).click()
  await desk.getByRole('button', { name: '黄伟明' }).click()
  const drawer = desk.getByRole('dialog', { name: '黄伟明' })
  const serious = async () => (await new AxeBuilder({ page: desk }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html])

  await expect(drawer.getByText('财税咨询')).toBeVisible()
  expect(await serious()).toEqual([])
  await drawer.getByRole('button', { name: '修改' }).click()
  await expect(drawer.getByRole('textbox', { name: '可服务时间' })).toBeVisible()
  expect(await serious()).toEqual([])
})
