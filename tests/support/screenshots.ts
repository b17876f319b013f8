import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium } from '../../electron/hosts/chromium.ts'
import { printPdfWithChromium } from '../../electron/hosts/chromium-pdf.ts'
import { DEMO_STAFF } from '../../electron/hosts/cli/demo/demo-data.ts'
import { fillDemoStation } from '../../electron/hosts/cli/demo/demo-station.ts'
import { keepStation } from '../../electron/hosts/station-keeper.ts'
import { startStation } from '../../electron/hosts/station-thread.ts'
import { startWebHost, type WebHost } from '../../electron/hosts/web/web-host.ts'
import { checkout } from './hosts.ts'

// Takes the pictures of README and guide from the demonstration station, on a Monday morning in December.
// Usage: node tests/support/screenshots.ts [folder]; the default folder is docs/images.

const NOW = '2026-12-07T10:05:00+08:00'
const folder = path.resolve(process.argv[2] ?? path.join(checkout, 'docs/images'))
const LANDSCAPE = { width: 1920, height: 1080 }
const PORTRAIT = { width: 1080, height: 1920 }

const parent = mkdtempSync(path.join(tmpdir(), 'linzhan-shots-'))
const [dataFolder, dataKey] = [path.join(parent, 'data'), randomBytes(32)]
mkdirSync(folder, { recursive: true })
await fillDemoStation(dataFolder, dataKey, Date.parse(NOW))
const station = keepStation(() => startStation({
  workerFile: path.join(checkout, 'electron/station/worker.ts'), resourcesFolder: path.join(checkout, 'resources'), dataFolder, dataKey, testNow: NOW, printPdf: printPdfWithChromium,
}), { restarting: () => {}, gaveUp: (reason) => console.error(reason) })
await station.opened()
const host = await startWebHost({ station, rendererFolder: path.join(checkout, 'out/renderer') })
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  await deskPictures(browser, host)
  await kioskPictures(browser, host, 'kiosk', PORTRAIT)
  await kioskPictures(browser, host, 'kiosk-wide', LANDSCAPE)
} finally {
  await browser.close()
  await host.close()
  await station.close()
  rmSync(parent, { recursive: true, force: true })
}

async function openPage(scope: 'desk' | 'kiosk', viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', hasTouch: scope === 'kiosk' })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(NOW))
  await page.goto(host.launchUrl(scope))
  return page
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(600)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

async function deskPictures(_: Browser, __: WebHost): Promise<void> {
  const [lead] = DEMO_STAFF
  const page = await openPage('desk', LANDSCAPE)
  await page.getByRole('button', { name: lead?.name ?? '' }).waitFor()
  await take(page, 'desk-sign-in')
  await page.getByRole('button', { name: lead?.name ?? '' }).click()
  await page.getByLabel('PIN').fill(lead?.pin ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  for (const name of ['board', 'walk-in', 'residents', 'activities', 'consultations', 'exchange', 'settings', 'journal']) {
    await page.evaluate((hash) => { location.hash = hash }, `/${name}`)
    await take(page, `desk-${name}`)
  }
}

async function kioskPictures(_: Browser, __: WebHost, prefix: string, viewport: { width: number; height: number }): Promise<void> {
  const page = await openPage('kiosk', viewport)
  await page.getByText('邻里茶叙').first().waitFor()
  await take(page, `${prefix}-home`)
  await page.getByText('邻里茶叙').first().click()
  await take(page, `${prefix}-how`)
}
