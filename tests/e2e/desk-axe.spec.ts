import { axeFindings } from './axe-findings.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { at, goTo, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'

/** One of everything that a page of the desk can show. */
async function fillEveryPage(cli: StationClient): Promise<void> {
  const { hall, meeting } = await setUpTwoRooms(cli)
  const [resident] = await cli.residents.search({ query: '陈丽芳', limit: 1 })
  if (!resident) throw new Error('the resident is missing')
  await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), residentId: resident.id, purpose: '合唱排练', headsExpected: 12 })
  const expert = await cli.consultations.addExpert({ name: '黄仁心', category: 'medical', speciality: '慢病管理', unit: '社区卫生服务中心', phone: '15900000001' })
  const session = await cli.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('10:00'), endsAt: at('11:30'), places: 6 })
  await cli.consultations.book({ sessionId: session.id, residentId: resident.id, walkIn: true })
  const [clinic] = await cli.activities.create({ title: '健康义诊', kind: 'clinic', organiser: '社工站', sessions: [{ startsAt: at('09:00'), endsAt: at('11:00'), roomId: null, place: '广场', capacity: 40, listed: true }] })
  if (!clinic) throw new Error('no session was made')
  await cli.activities.register({ sessionId: clinic.id, residentId: resident.id })
  await cli.activities.open({ sessionId: clinic.id, version: clinic.version })
}

test.use({ now: NOW, given: { fill: fillEveryPage } })

const pages: readonly (readonly [address: string, shown: string])[] = [
  ['board', '今日'], ['walk-in', '来访接待'], ['residents', '居民'], ['activities', '活动'], ['consultations', '咨询'], ['exchange', '数据上报'],
  ['settings/rooms', '设置'], ['settings/rules', '设置'], ['settings/hours', '设置'], ['settings/closures', '设置'], ['settings/holidays', '设置'], ['settings/staff', '设置'], ['settings/station', '设置'], ['journal', '操作记录'],
]

test('axe finds nothing serious on any page of the desk', async ({ station: { desk } }) => {
  test.slow()
  await desk.getByRole('button', { name: '林站长' }).waitFor()
  const found: Record<string, string[]> = { 'who are you': await axeFindings(desk) }
  await desk.getByRole('button', { name: '林站长' }).click()
  found['pin'] = await axeFindings(desk)
  await desk.getByRole('button', { name: '换人' }).click()
  await signInToBoard(desk)

  for (const [address, shown] of pages) {
    await goTo(desk, address)
    await expect(desk.getByRole('heading', { level: 1 }).filter({ hasText: shown })).toBeVisible()
    found[address] = await axeFindings(desk)
  }

  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
})

test('axe finds nothing serious on the way through a visit and a person\'s page', async ({ station: { desk } }) => {
  test.slow()
  await signInToBoard(desk)
  const found: Record<string, string[]> = {}
  await desk.keyboard.press('F2')
  await desk.getByRole('combobox', { name: '查找居民' }).fill('clf')
  await desk.getByRole('option', { name: /陈丽芳/ }).waitFor()
  found['who'] = await axeFindings(desk)
  await desk.keyboard.press('Enter')
  await desk.getByRole('toolbar', { name: '谁有空' }).waitFor()
  found['what 0'] = await axeFindings(desk)
  for (const key of ['1', '2', '3'] as const) {
    await desk.keyboard.press(key)
    await desk.getByRole('radio').first().waitFor()
    found[`what ${key}`] = await axeFindings(desk)
  }
  await desk.keyboard.press('1')
  await desk.getByRole('radio').first().waitFor()
  await desk.keyboard.press('Enter')
  await desk.getByRole('region', { name: '小票' }).waitFor()
  found['done'] = await axeFindings(desk)
  await goTo(desk, 'residents')
  await desk.getByLabel('查找居民').fill('clf')
  await desk.getByRole('status').filter({ hasText: /找到/ }).waitFor()
  found['found'] = await axeFindings(desk)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { level: 1, name: '陈丽芳' })).toBeVisible()
  found['person'] = await axeFindings(desk)
  for (const name of ['修改', '合并重复登记', '删除']) {
    await desk.getByRole('button', { name, exact: true }).click()
    await desk.getByRole('dialog').waitFor()
    found[name] = await axeFindings(desk)
    await desk.keyboard.press('Escape')
    await desk.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
})
