import type { Page } from '@playwright/test'
import path from 'node:path'
import { expect, test, type StationClient } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { ResidentsPage } from './pages/residents.ts'
import { SignInPage } from './pages/sign-in.ts'

const sample = (name: string): string => path.resolve(import.meta.dirname, '../intake', name)

async function fill(cli: StationClient): Promise<void> {
  await setUp(cli)
  await cli.residents.register({ name: '陈秀英', phones: ['13800001234'], idNumber: '11010519491231002X', address: '顶墩社区 3 号楼 502' })
  await cli.residents.register({ name: '陈秀英', phones: ['0594-2746201'], address: '顶墩社区 3 号楼 502', grid: '二网格', note: '老党员' })
  await cli.residents.register({ name: '单雄信', phones: ['13800001234'] })
}

async function openResidents(desk: Page): Promise<ResidentsPage> {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  const page = new ResidentsPage(desk)
  await page.open()
  return page
}

test.use({ now: '2026-12-07T09:00:00+08:00', given: { fill } })

test('finds a person by keyboard, and shows the numbers only for a reason', async ({ station: { desk } }) => {
  const page = await openResidents(desk)

  await page.find('sxx')
  await expect(page.rows).toHaveCount(1)
  await desk.keyboard.press('Enter')

  await expect(desk.getByRole('heading', { name: '单雄信' })).toBeVisible()
  await expect(desk.getByText('还有 1 位居民登记了同一个电话')).toBeVisible()
  await expect(desk.getByText('13800001234')).toHaveCount(0)
  await desk.getByRole('button', { name: '显示完整号码' }).click()
  await page.dialog.getByText('联系本人').click()
  await page.dialog.getByRole('button', { name: '显示', exact: true }).click()
  await expect(desk.getByText('13800001234')).toBeVisible()
})

test('registers a person, refuses a wrong id number, and leads to the one who holds it', async ({ station: { desk } }) => {
  await openResidents(desk)
  await desk.getByRole('button', { name: '登记居民' }).click()
  await desk.getByLabel('姓名').fill('欧阳艾力')
  await desk.getByLabel('电话').fill('139 1111 2222')
  await desk.getByLabel('身份证号').fill('110105194912310020')

  await desk.keyboard.press('Enter')
  await expect(desk.getByText('身份证号不对')).toBeVisible()
  await desk.getByLabel('身份证号').fill('11010519491231002x')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('已登记在 陈*英 名下')).toBeVisible()
  await desk.getByLabel('身份证号').fill('')
  await desk.getByLabel('身份证号').press('Enter')

  await expect(desk.getByRole('heading', { name: '欧阳艾力' })).toBeVisible()
  await expect(desk.getByText('139****2222')).toBeVisible()
})

test('edits without showing the numbers', async ({ station: { desk } }) => {
  const page = await openResidents(desk)
  await page.openPerson('单雄信')

  await desk.getByRole('button', { name: '修改' }).click()
  await expect(page.dialog.getByLabel('电话')).toBeDisabled()
  await page.dialog.getByLabel('住址').fill('龙桥街道 8 号')
  await page.dialog.getByLabel('住址').press('Enter')

  await expect(page.dialog).toBeHidden()
  await expect(desk.getByText('龙桥街道 8 号')).toBeVisible()
  await expect(desk.getByText('138****1234')).toBeVisible()
})

test('merges two records side by side and takes them apart again', async ({ station: { desk } }) => {
  const page = await openResidents(desk)
  await page.openPerson('002X')
  await desk.getByRole('button', { name: '合并重复登记' }).click()
  await page.dialog.getByLabel('查找居民').fill('6201')
  await page.dialog.getByRole('option').first().click()
  await expect(page.dialog.getByRole('cell', { name: '老党员' })).toBeVisible()

  await page.dialog.getByRole('button', { name: '合并为一个人' }).click()
  await expect(desk.getByText('合并进来的登记')).toBeVisible()
  await expect(desk.getByText('老党员')).toBeVisible()
  await desk.getByRole('button', { name: '拆开' }).click()

  await expect(desk.getByText('合并进来的登记')).toBeHidden()
  await expect(desk.getByText('老党员')).toBeHidden()
})

test('deletes only after the name was typed', async ({ station: { desk } }) => {
  const page = await openResidents(desk)
  await page.openPerson('单雄信')
  await desk.getByRole('button', { name: '删除' }).click()
  await expect(page.dialog.getByRole('button', { name: '永久删除' })).toBeDisabled()

  await page.dialog.getByRole('textbox').fill('单雄信')
  await page.dialog.getByRole('button', { name: '永久删除' }).click()

  await expect(desk.getByText('已登记 2 人')).toBeVisible()
  await page.find('单雄信')
  await expect(desk.getByText('没有找到“单雄信”')).toBeVisible()
})

test('imports a roster after a preview and takes it back', async ({ station: { desk } }) => {
  const page = await openResidents(desk)
  await page.openImport()
  await page.chooseFile(sample('roster-longqiao.xlsx'))

  await expect(desk.getByText('导入后：新增 1969 人')).toBeVisible()
  await page.apply()
  await expect(desk.getByText('导入完成：新增 1969 人')).toBeVisible()
  await desk.getByRole('button', { name: '撤销导入' }).click()
  await page.dialog.getByRole('button', { name: '撤销导入' }).click()

  await expect(desk.getByText('删去 1969 人')).toBeVisible()
  await desk.getByRole('button', { name: '去查找居民' }).click()
  await expect(desk.getByText('已登记 3 人')).toBeVisible()
})

test('asks what the columns are when it cannot tell', async ({ station: { desk } }) => {
  const page = await openResidents(desk)
  await page.openImport()
  await page.chooseFile({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('编号甲,编号乙,编号丙\n陈志强,11010519491231002X,13800001234\n林建国,,13911112222\n王小明,,13911113333\n') })

  await expect(desk.getByText('有的列认不准')).toBeVisible()
  await expect(desk.getByRole('button', { name: '导入', exact: true })).toBeDisabled()
  await desk.getByLabel('A 列是什么').click()
  await desk.getByTitle('姓名', { exact: true }).last().click()
  await desk.getByRole('button', { name: '按这些列读' }).click()
  await expect(desk.getByText('有的列认不准')).toBeHidden()
  await page.apply()

  await expect(desk.getByText(/导入完成：新增 [34] 人/)).toBeVisible()
})

test('says in one sentence why a file cannot be read', async ({ station: { desk } }) => {
  const page = await openResidents(desk)
  await page.openImport()

  await page.chooseFile({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
  await expect(desk.getByRole('alert')).toContainText('这不是表格文件')
  await page.chooseFile({ name: '空.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
  await expect(desk.getByRole('alert')).toContainText('文件是空的')
})
