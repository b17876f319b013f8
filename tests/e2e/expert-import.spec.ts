import path from 'node:path'
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
  await desk.getByRole('link', { name: '咨询坐诊' }).click()
  await desk.getByRole('button', { name: '导入能人库' }).click()

  await desk.getByLabel('能人库名册文件').setInputFiles(intake('roster-longqiao.xlsx'))
  await expect(desk.getByRole('dialog').getByRole('alert')).toHaveText('表里没有找到能人。要有“姓名”和“专业特长”这两列。')
  await desk.getByLabel('能人库名册文件').setInputFiles(intake('experts.xlsx'))
  await expect(desk.getByText('共 120 行，新增 119 位，1 位已在库里')).toBeVisible()
  await expect(desk.getByRole('row', { name: /黄伟明/ })).toContainText('已在库里')
  await expect(desk.getByRole('row', { name: /郑刚波/ })).toContainText('双周四 14:30—17:00')
  await desk.getByRole('button', { name: '导入', exact: true }).click()

  await expect(desk.getByText('已导入 119 位能人')).toBeVisible()
  await expect(desk.getByRole('dialog')).toHaveCount(0)
})
