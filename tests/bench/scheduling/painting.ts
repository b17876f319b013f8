import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../../electron/hosts/chromium.ts'
import { buildWhenStale } from '../../support/build.ts'
import { startTestWebHost } from '../../support/hosts.ts'
import { LEAD } from '../core/set-up.ts'

/** Fresh pages, since the second look at a week is answered from memory. */
const PAGES = 7

/** Milliseconds each of some fresh pages takes to show next week, from the click on. */
export async function measurePainting(dataFolder: string, blocks: number): Promise<readonly number[]> {
  await buildWhenStale()
  process.env['LINZHAN_KEY_FILE'] = `${dataFolder}.key`
  const host = await startTestWebHost({ dataFolder, now: undefined })
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const samples: number[] = []
    for (let count = 0; count < PAGES; count += 1) {
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(host.launchUrl('desk'))
      await openThisWeek(page)
      samples.push(await timeToNextWeek(page, blocks))
      await context.close()
    }
    return samples.slice(1)
  } finally {
    await browser.close()
    await host.close()
  }
}

async function openThisWeek(page: Page): Promise<void> {
  await page.getByRole('button', { name: LEAD.name }).click()
  await page.getByLabel('PIN').fill(LEAD.pin)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  await page.getByText('周', { exact: true }).click()
  await page.getByRole('toolbar', { name: '一周的场地和能人' }).waitFor()
}

/** Clicks and measures inside the page, so that only the page's own time counts. */
async function timeToNextWeek(page: Page, blocks: number): Promise<number> {
  return page.getByRole('button', { name: '后一周' }).evaluate(async (button: HTMLElement, wanted) => {
    const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve) })
    const allThere = (): boolean => document.querySelectorAll('[data-block]').length >= wanted
    const started = performance.now()
    button.click()
    await new Promise<void>((resolve) => {
      const watching = new MutationObserver(() => {
        if (!allThere()) return
        watching.disconnect()
        resolve()
      })
      watching.observe(document.body, { childList: true, subtree: true })
    })
    await frame()
    await frame()
    return performance.now() - started
  }, blocks)
}
