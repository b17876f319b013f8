import { chromium, type Locator, type Page } from '@playwright/test'
import { findChromium } from '../../../electron/hosts/chromium.ts'
import { KioskPage } from '../../e2e/pages/kiosk.ts'
import { buildWhenStale } from '../../support/build.ts'
import { openPageAt, type Page as Kiosk } from '../../support/host-process.ts'
import { startTestWebHost } from '../../support/hosts.ts'
import { shownName } from '../../../renderer/kiosk/sign-in/shown-name.ts'
import type { Scene, Tap } from './scene.ts'

/** Taps measured in the page. */
const SAMPLES = 60
/** The other kiosks tap this often, in milliseconds: faster than any queue of people. */
const PACE_MS = 250
const OTHERS = 3

/**
 * Milliseconds from the tap on one's own name to the second frame after the result stands on the screen, in a real page in
 * Chromium, while three other kiosks look people up and sign them in.
 */
export async function measurePages(dataFolder: string, { title, taps }: Scene, others: readonly Tap[]): Promise<readonly number[]> {
  await buildWhenStale()
  process.env['LINZHAN_KEY_FILE'] = `${dataFolder}.key`
  const host = await startTestWebHost({ dataFolder, now: undefined })
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const busy = new AbortController()
  try {
    const kiosks = await Promise.all(Array.from({ length: OTHERS }, () => openPageAt(new URL(host.launchUrl('kiosk')), 'kiosk')))
    const queue = others.values()
    const working = kiosks.map((kiosk) => keepTapping(kiosk, queue, busy.signal))
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(host.launchUrl('kiosk'))
    const samples = await sample(page, kiosks[0] ?? none(), title, taps)
    busy.abort()
    await Promise.all(working)
    for (const kiosk of kiosks) kiosk.close()
    return samples
  } finally {
    busy.abort()
    await browser.close()
    await host.close()
  }
}

async function keepTapping({ client }: Kiosk, queue: Iterator<Tap, undefined>, until: AbortSignal): Promise<void> {
  for (let tap = queue.next().value; tap && !until.aborted; tap = queue.next().value) {
    const { sessionId, residentId, phoneTail: digits } = tap
    await client.kiosk.find({ sessionId, by: { kind: 'phoneTail', digits } })
    await client.kiosk.signIn({ sessionId, residentId, via: 'phoneTail' })
    await new Promise((resolve) => { setTimeout(resolve, PACE_MS) })
  }
}

/** One person after the other, each by the last digits of her phone; whoever shares her masked name is passed over. */
async function sample(page: Page, { client }: Kiosk, title: string, taps: readonly Tap[]): Promise<readonly number[]> {
  const kiosk = new KioskPage(page)
  const samples: number[] = []
  for (const { sessionId, residentId, phoneTail: digits } of taps) {
    if (samples.length === SAMPLES) break
    const { candidates } = await client.kiosk.find({ sessionId, by: { kind: 'phoneTail', digits } })
    const own = candidates.find((one) => one.kind === 'person' && one.residentId === residentId)
    if (!own) continue
    await page.getByRole('region', { name: title, exact: true }).getByRole('button', { name: /^手机号/u }).click()
    const asked = await kiosk.heading.textContent()
    await kiosk.press(digits)
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, asked)
    samples.push(await timeToResult(page.getByText(shownName(own.maskedName), { exact: true }).first()))
    await kiosk.done()
  }
  return samples
}

/** Taps and measures inside the page, so that only what the person waits for counts. */
async function timeToResult(name: Locator): Promise<number> {
  return name.evaluate(async (own: HTMLElement) => {
    const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve) })
    const heading = (): string => document.querySelector('h1')?.textContent ?? ''
    const asked = heading()
    const started = performance.now()
    own.click()
    await new Promise<void>((resolve) => {
      const watching = new MutationObserver(() => {
        if (heading() === asked) return
        watching.disconnect()
        resolve()
      })
      watching.observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    await frame()
    await frame()
    return performance.now() - started
  })
}

function none(): never {
  throw new Error('no kiosk was opened')
}
