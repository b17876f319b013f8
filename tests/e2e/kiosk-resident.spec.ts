import { expect, test, type StationClient } from './fixtures.ts'
import { MORNING, OPEN, openClinic } from './given-activities.ts'
import { KioskPage } from './pages/kiosk.ts'

/** The clinic, and one of 75 who registered for it with a phone of her own. */
async function withHer(cli: StationClient): Promise<void> {
  await openClinic(cli)
  const clinic = (await cli.activities.day({ on: '2026-12-07' })).find(({ title }) => title === OPEN)
  if (!clinic) throw new Error('the clinic is missing')
  const { id } = await cli.residents.register({ name: '吴秀英', birthOn: '1951-05-06', phones: ['13655557788'] })
  await cli.activities.register({ sessionId: clinic.id, residentId: id })
}

test.use({ now: MORNING, given: { fill: withHer } })

/** A slow hand, in milliseconds a touch; what an old resident is given to do at most, and for how long. */
const SLOW_MS = 600
const MOST_TOUCHES = 4
const LONGEST_MS = 20_000

/** A resident of 75 who taps one thing after the other, each with a slow hand; counts her touches. */
function resident(kiosk: KioskPage) {
  const startedAt = Date.now()
  const touches: string[] = []
  return {
    async touch(name: string): Promise<void> {
      const target = kiosk.page.getByRole('button', { name, exact: true })
      await kiosk.page.waitForTimeout(SLOW_MS)
      await target.click()
      touches.push(name)
    },
    done: () => ({ touches, ms: Date.now() - startedAt }),
  }
}

const WAYS: Readonly<Record<string, { readonly taps: readonly string[]; readonly greets: string }>> = {
  'by the beginning of her phone tail': { taps: ['手机号', '7', '7', '吴*英'], greets: '吴*英，签到成功' },
  'by the beginning of her initials': { taps: ['拼音', 'C', 'M', '陈*'], greets: '陈*，签到成功' },
  'on the list': { taps: ['点名字', '欧阳*竹'], greets: '欧阳*竹，签到成功' },
  'as a head without a name': { taps: ['只报人数'], greets: '已记下一位' },
}

for (const [way, { taps, greets }] of Object.entries(WAYS)) {
  test(`a resident of 75 signs in ${way} in four slow touches at most`, async ({ station }) => {
    const kiosk = new KioskPage(await station.openKiosk())
    await expect(kiosk.card(OPEN)).toBeVisible()
    const she = resident(kiosk)

    for (const name of taps) await she.touch(name)
    await expect(kiosk.heading).toHaveText(greets)

    const { touches, ms } = she.done()
    process.stdout.write(`      ${way}: ${touches.length} touches, ${(ms / 1000).toFixed(1)} s\n`)
    expect(touches.length).toBeLessThanOrEqual(MOST_TOUCHES)
    expect(ms).toBeLessThan(LONGEST_MS)
  })
}
