import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { takeLine } from './line.ts'
import { SignInPage } from './pages/sign-in.ts'

test.use({ now: '2026-12-07T09:00:00+08:00', given: { fill: setUp } })
test.skip(({ host }) => host !== 'web', 'only the web host speaks over a socket that can be cut from outside')

/** How far one thing begins below the end of another, in CSS pixels; negative where it is covered. */
async function gapBelow(upper: Locator, lower: Locator): Promise<number> {
  const [above, below] = [await upper.boundingBox(), await lower.boundingBox()]
  if (!above || !below) throw new Error('one of the two is not shown')
  return below.y - (above.y + above.height)
}

for (const [width, height] of [[1920, 1080], [1024, 700]] as const) {
  test(`says that the connection is lost and covers nothing with it at ${width} × ${height}`, async ({ station: { desk } }) => {
    await desk.setViewportSize({ width, height })
    const line = await takeLine(desk, 'desk')
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    const band = desk.getByRole('alert').filter({ hasText: '连接断开了' })
    const title = desk.getByRole('heading', { level: 1 })
    await desk.getByRole('link', { name: /^咨询坐诊/ }).click()
    await desk.getByRole('button', { name: '添加能人' }).click()
    const dialog = desk.getByRole('dialog', { name: '添加能人' })
    await expect(dialog).toBeVisible()

    line.cut()
    await expect(band).toBeVisible()
    expect(await gapBelow(band, title)).toBeGreaterThanOrEqual(0)
    expect(await gapBelow(band, desk.getByRole('navigation', { name: '主菜单' }))).toBeGreaterThanOrEqual(0)
    expect(await gapBelow(band, dialog.getByText('添加能人', { exact: true }))).toBeGreaterThan(0)
    expect(await band.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)
    expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

    line.mend()
    await expect(desk.getByRole('dialog', { name: '登录' })).toBeVisible()
    await expect(band).toBeHidden()
  })
}

test('says that the program has been updated where a page is no longer where it was, and goes on after a reload', async ({ station: { desk } }) => {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await desk.getByRole('toolbar', { name: '场地' }).waitFor()
  await desk.route(/\/residents-page-[^/]*\.js$/, (route) => route.abort())

  await desk.keyboard.press('F6')
  await expect(desk.getByRole('heading', { name: '程序已更新，请刷新' })).toBeVisible()
  await desk.keyboard.press('F7')
  await expect(desk.getByRole('button', { name: '新建活动' })).toBeVisible()
  await desk.keyboard.press('F6')
  await expect(desk.getByRole('button', { name: '刷新' })).toBeFocused()

  await desk.unroute(/\/residents-page-[^/]*\.js$/)
  await desk.keyboard.press('Enter')
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await expect(desk.getByRole('heading', { name: '居民' })).toBeVisible()
})
