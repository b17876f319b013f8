import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'
import { MORNING, OPEN, openClinic } from './given-activities.ts'
import { takeLine } from './line.ts'
import { breachesOf } from './measure-kiosk.ts'
import { KioskPage } from './pages/kiosk.ts'

test.use({ now: MORNING, given: { fill: openClinic } })

/** Holds the screen shown against design.md, and against axe. */
async function expectSound({ page, heading }: KioskPage, screen: string): Promise<void> {
  await expect(heading).toBeVisible()
  expect(await breachesOf(page), screen).toEqual([])
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

for (const [width, height] of [[1080, 1920], [1920, 1080], [1366, 768]] as const) {
  test(`every screen keeps to the design's sizes, gaps and contrast at ${width} × ${height}`, async ({ station }) => {
    test.slow()
    const page = await station.openKiosk()
    await page.setViewportSize({ width, height })
    const kiosk = new KioskPage(page)
    await expect(kiosk.heading).toHaveText('您来参加哪个活动？')
    await expectSound(kiosk, 'home')

    await kiosk.chooseActivity(new RegExp(OPEN))
    await expectSound(kiosk, 'ways')
    await kiosk.tap('手机号后四位')
    await kiosk.press('11')
    await expectSound(kiosk, 'digits')
    await kiosk.press('11')
    await expect(kiosk.heading).toHaveText('您是其中一位吗？')
    await expectSound(kiosk, 'one name')
    await kiosk.tap(/林\*明/)
    await expect(kiosk.heading).toHaveText('请按您的生日，四个数字')
    await expectSound(kiosk, 'apart')
    await kiosk.tap('上一步')
    await kiosk.tap('手机号后四位')
    await kiosk.press('2222')
    await kiosk.tap(/周\*海/)
    await expect(kiosk.heading).toHaveText('请按您身份证号的后四位')
    await expectSound(kiosk, 'apart by id number')
    await kiosk.tap('上一步')
    await kiosk.tap('从名单里找')
    await expect(kiosk.heading).toHaveText('请点您的名字')
    await expectSound(kiosk, 'list')
    await kiosk.tap('没有我的名字')
    await expectSound(kiosk, 'nobody')
    await kiosk.tap('用拼音首字母找')
    await kiosk.press('CM')
    await expectSound(kiosk, 'letters')
    await kiosk.tap('找名字')
    await kiosk.tap('陈*')
    await expect(kiosk.heading).toHaveText('陈*，签到成功')
    await expectSound(kiosk, 'signed in')
    await kiosk.scan('690123456789')
    await expect(kiosk.heading).toHaveText('这张小票认不出来')
    await expectSound(kiosk, 'unknown slip')
    await kiosk.done()
    await page.clock.install()
    await kiosk.chooseActivity(new RegExp(OPEN))
    await page.clock.runFor(62_000)
    await expect(page.getByRole('alertdialog')).toBeVisible()
    expect(await breachesOf(page), 'still there?').toEqual([])
  })

  test(`what lies over the screen while the station is away keeps to the design as well at ${width} × ${height}, and leaves the help button free`, async ({ station, host }) => {
    test.skip(host !== 'web', 'only the web host speaks over a socket that can be cut from outside')
    const page = await station.openKiosk()
    await page.setViewportSize({ width, height })
    const line = await takeLine(page, 'kiosk')
    const kiosk = new KioskPage(page)
    await kiosk.chooseActivity(new RegExp(OPEN))

    line.holdAnswers()
    await kiosk.tap('只报人数')
    await expect(page.getByText('请稍候')).toBeVisible()
    await expectSound(kiosk, 'wait')
    await kiosk.help.click()
    await expect(kiosk.help).toHaveText('正在通知…')

    line.cut()
    await expect(page.getByText('正在恢复，请稍候')).toBeVisible()
    await expect(kiosk.help).toHaveText('没通知到，请招手')
    await expectSound(kiosk, 'connection lost')
  })

  test(`the help button says at once that nobody can be rung while the connection is lost at ${width} × ${height}`, async ({ station, host }) => {
    test.skip(host !== 'web', 'only the web host speaks over a socket that can be cut from outside')
    const page = await station.openKiosk()
    await page.setViewportSize({ width, height })
    const line = await takeLine(page, 'kiosk')
    const kiosk = new KioskPage(page)
    await expect(kiosk.heading).toHaveText('您来参加哪个活动？')

    line.cut()
    await expect(page.getByText('正在恢复，请稍候')).toBeVisible()
    await expectSound(kiosk, 'connection lost at home')
    await kiosk.help.click()

    await expect(kiosk.help).toHaveText('没通知到，请招手')
  })
}
