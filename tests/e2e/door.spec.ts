import { expect, test, type StationClient } from './fixtures.ts'
import { LEAD } from './given.ts'
import { MORNING, OPEN, openClinic } from './given-activities.ts'
import { ActivitiesPage } from './pages/activities.ts'
import { SignInPage } from './pages/sign-in.ts'

const FULL = '茶话会'

/** The clinic, and a tea party of one place that is taken. */
async function fill(cli: StationClient): Promise<void> {
  await openClinic(cli)
  const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)
  const [party] = await cli.activities.create({ title: FULL, kind: 'culture', organiser: '', sessions: [{ startsAt: at('08:30'), endsAt: at('10:00'), roomId: null, place: '小区广场', capacity: 1, listed: false }] })
  const [guest] = await cli.residents.search({ query: '王一富', limit: 1 })
  if (!party || !guest) throw new Error('nothing was made')
  await cli.activities.open({ sessionId: party.id, version: party.version })
  await cli.activities.signIn({ sessionId: party.id, residentId: guest.id, anyway: true })
}

test.use({ now: MORNING, given: { fill } })

test('lets staff past a rule, signs many in at once, and writes a paper sheet down afterwards', async ({ station: { desk } }) => {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  const activities = new ActivitiesPage(desk)
  await activities.open()
  await activities.openSession(FULL)
  await activities.signIn('zdh')
  const said = desk.getByRole('status').filter({ hasText: '周大海' })
  await expect(said).toContainText('1 个名额已满')
  await said.getByRole('button', { name: '仍然签到' }).click()
  await expect(desk.getByRole('heading', { name: '已签到 2 人，现在在场 2 人' })).toBeVisible()
  await activities.act('也签到别的活动')
  const also = desk.getByRole('dialog', { name: '周大海还参加哪些活动？' })
  await also.getByRole('checkbox', { name: new RegExp(OPEN, 'u') }).check()
  await also.getByRole('button', { name: '签到 1 场' }).click()
  await expect(also.getByRole('status')).toHaveText('现场来的，签到成功，现场 1 人')
  await also.getByRole('button', { name: /^关\s*闭$/ }).last().click()

  await activities.act('返回')
  await activities.openSession(OPEN)
  await activities.act('批量签到')
  const batch = desk.getByRole('dialog', { name: '批量签到' })
  await batch.getByLabel('粘贴名单').fill('陈美\n赵不在')
  await batch.getByRole('button', { name: /^认\s*人$/ }).click()
  await expect(batch.getByText('赵不在（没有登记）')).toBeVisible()
  await batch.getByRole('button', { name: '签到 1 人' }).click()
  await expect(batch.getByText('都签好了')).toBeVisible()
  await batch.getByRole('button', { name: /^关\s*闭$/ }).last().click()
  await activities.act('结束签到')

  await activities.act(/^补\s*录$/)
  const sheet = desk.getByRole('dialog', { name: /补录纸质签到表/ })
  await sheet.getByLabel('第 1 行姓名').fill('lq')
  await desk.getByTitle(/李巧/).first().waitFor()
  await desk.keyboard.press('Enter')
  await sheet.getByLabel('第 1 行到场时间').fill('900')
  await sheet.getByLabel('第 1 行代签人').fill('她女儿')
  await sheet.getByRole('button', { name: '补录 1 人' }).click()

  await expect(desk.getByRole('row', { name: /李巧 代签：她女儿 补录.*09:00.*已离开.*纸质补录/ })).toBeVisible()
})
