import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { ActivitiesPage } from './pages/activities.ts'
import { SignInPage } from './pages/sign-in.ts'

test.use({ now: '2026-12-07T09:00:00+08:00', given: { fill: setUp } })

/** A new activity, half typed. */
async function startActivity(desk: Page): Promise<void> {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await new ActivitiesPage(desk).open()
  await desk.getByRole('button', { name: '新建活动' }).click()
  await desk.getByLabel('活动名称').pressSequentially('邻里茶话会')
}

const question = (desk: Page) => desk.getByRole('dialog').filter({ hasText: '还没有保存，要离开吗？' })

for (const [way, leave] of [
  ['a function key', (desk: Page) => desk.keyboard.press('F6')],
  ['a link of the menu', (desk: Page) => desk.getByRole('link', { name: /^居民/ }).click()],
  ['the way back', (desk: Page) => desk.evaluate(() => history.back())],
  ['another person taking the seat', (desk: Page) => desk.getByRole('button', { name: '换人' }).click()],
] as const) {
  test(`asks before ${way} takes a half typed form away, and keeps it when one stays`, async ({ station: { desk } }) => {
    await startActivity(desk)

    await leave(desk)
    await question(desk).getByRole('button', { name: '留下继续填' }).click()
    await expect(question(desk)).toBeHidden()
    await expect(desk.getByLabel('活动名称')).toHaveValue('邻里茶话会')

    await leave(desk)
    await question(desk).getByRole('button', { name: '不保存，离开' }).click()
    await expect(desk.getByLabel('活动名称')).toBeHidden()
  })
}

test('asks nothing once the form is saved, nor while nothing was typed', async ({ station: { desk } }) => {
  await startActivity(desk)

  await desk.getByRole('button', { name: '建好' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: '邻里茶话会' })).toBeVisible()
  await desk.keyboard.press('F7')
  await desk.getByRole('button', { name: '新建活动' }).click()
  await expect(desk.getByLabel('活动名称')).toBeVisible()
  await desk.keyboard.press('F6')

  await expect(desk.getByRole('heading', { level: 1, name: '居民' })).toBeVisible()
  await expect(question(desk)).toBeHidden()
})

test('has the browser ask before the page is loaded again or its tab closed', async ({ station: { desk }, host }) => {
  test.skip(host !== 'web', 'the desktop app asks with a dialog of its own, see host-electron.spec.ts')
  await startActivity(desk)
  const asked = new Array<string>()
  desk.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })

  await desk.evaluate(() => void setTimeout(() => location.reload()))
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await desk.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload', 'beforeunload'])

  await expect(desk.getByLabel('活动名称')).toHaveValue('邻里茶话会')
})
