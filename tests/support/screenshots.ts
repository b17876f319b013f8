import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../electron/hosts/chromium.ts'
import { printPdfWithChromium } from '../../electron/hosts/chromium-pdf.ts'
import { DEMO_STAFF } from '../../electron/hosts/cli/demo/demo-data.ts'
import { fillDemoStation } from '../../electron/hosts/cli/demo/demo-station.ts'
import { keepStation } from '../../electron/hosts/station-keeper.ts'
import { startStation } from '../../electron/hosts/station-thread.ts'
import { startWebHost } from '../../electron/hosts/web/web-host.ts'
import { ArrangePage } from '../e2e/pages/arrange.ts'
import { checkout } from './hosts.ts'

// Takes the pictures of README and guide from the demonstration station, on a Monday morning in December.
// Usage: node tests/support/screenshots.ts [folder]. Into docs/images only what README and guide show, elsewhere every screen.

const NOW = '2026-12-07T10:05:00+08:00'
const folder = path.resolve(process.argv[2] ?? path.join(checkout, 'docs/images'))
/** What README and guide show of the desk, and every screen of the kiosk. */
const SHOWN: ReadonlySet<string> = new Set(['desk-board', 'desk-week', 'desk-register', 'desk-walk-in-what', 'desk-import', 'desk-series', 'desk-taking', 'desk-calls', 'desk-notice'])
const isShown = (name: string): boolean => SHOWN.has(name) || name.startsWith('kiosk')
const LANDSCAPE = { width: 1920, height: 1080 }
const PORTRAIT = { width: 1080, height: 1920 }

const parent = mkdtempSync(path.join(tmpdir(), 'linzhan-shots-'))
const [dataFolder, dataKey] = [path.join(parent, 'data'), randomBytes(32)]
mkdirSync(folder, { recursive: true })
await fillDemoStation(dataFolder, dataKey, Date.parse(NOW))
const station = keepStation(() => startStation({
  workerFile: path.join(checkout, 'out/electron/worker.cjs'), resourcesFolder: path.join(checkout, 'resources'), dataFolder, dataKey, testNow: NOW, printPdf: printPdfWithChromium,
}), { restarting: () => {}, gaveUp: (reason) => console.error(reason) })
await station.opened()
const host = await startWebHost({ station, rendererFolder: path.join(checkout, 'out/renderer') })
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: ['--lang=zh-CN', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], env: { ...process.env, LANGUAGE: 'zh_CN' } })
try {
  await deskPictures()
  await kioskPictures('kiosk', PORTRAIT)
  await kioskPictures('kiosk-wide', LANDSCAPE)
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
  if (process.argv[2] === undefined && !isShown(name)) return
  await page.waitForTimeout(600)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

async function deskPictures(): Promise<void> {
  const [lead] = DEMO_STAFF
  const page = await openPage('desk', LANDSCAPE)
  await page.getByRole('button', { name: lead?.name ?? '' }).waitFor()
  await take(page, 'desk-sign-in')
  await page.getByRole('button', { name: lead?.name ?? '' }).click()
  await page.getByLabel('PIN').fill(lead?.pin ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  for (const name of ['board', 'activities', 'consultations', 'exchange', 'settings', 'journal']) {
    await goTo(page, name)
    await take(page, `desk-${name}`)
  }
  await boardPictures(page)
  await walkInPictures(page)
  await goTo(page, 'activities')
  await page.getByRole('link', { name: '邻里茶叙' }).or(page.getByRole('button', { name: '邻里茶叙' })).first().click()
  await page.waitForURL(/#\/activities\/./)
  await take(page, 'desk-activity')
  await planPictures(page)
  await arrangePictures(page)
  await residentPictures(page)
}

async function boardPictures(page: Page): Promise<void> {
  await goTo(page, 'board')
  await page.getByText('周', { exact: true }).click()
  await page.locator('.board-week .board-item').first().waitFor()
  await take(page, 'desk-week')
  await page.getByRole('button', { name: '登记表' }).click()
  await page.locator('iframe').waitFor()
  await take(page, 'desk-register')
  await page.keyboard.press('Escape')
  await page.getByText('日', { exact: true }).click()
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash }, `/${name}`)
}

async function walkInPictures(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: '查找居民' }).fill('lf')
  await page.getByRole('option').first().waitFor()
  await take(page, 'desk-walk-in')
  await page.keyboard.press('Enter')
  await page.getByRole('toolbar', { name: '谁有空' }).waitFor()
  await take(page, 'desk-walk-in-what')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '小票' }).waitFor()
  await take(page, 'desk-walk-in-done')
}

async function residentPictures(page: Page): Promise<void> {
  await goTo(page, 'residents')
  await page.getByLabel('查找居民').fill('zjg')
  await take(page, 'desk-residents')
  await page.keyboard.press('Enter')
  await take(page, 'desk-person')
  await goTo(page, 'residents')
  await page.getByRole('button', { name: '导入花名册' }).click()
  await page.getByLabel('花名册文件').setInputFiles(path.join(checkout, 'resources/demo/roster-longqiao.xlsx'))
  await page.getByText('重复').first().waitFor()
  await take(page, 'desk-import')
}

async function planPictures(page: Page): Promise<void> {
  await goTo(page, 'duty-plan')
  await take(page, 'desk-plan')
  await page.getByRole('button', { name: '排班公示表' }).click()
  await page.locator('iframe').waitFor()
  await take(page, 'desk-notice')
  await page.keyboard.press('Escape')
}

/** After the boards: what it takes is gone from them. */
async function arrangePictures(page: Page): Promise<void> {
  const arrange = new ArrangePage(page)
  await arrange.previewSeries({ team: '书画社', room: '多功能厅（80 人）', times: 6, hours: { from: '10:45', to: '11:45' } })
  await arrange.dates.getByRole('status').waitFor()
  await take(page, 'desk-series')
  await page.getByRole('button', { name: '不约了' }).click()
  await arrange.previewTaking({ room: '多功能厅（80 人）', hours: { from: '10:15', to: '17:00' }, reason: '选举' })
  await arrange.touched.waitFor()
  await take(page, 'desk-taking')
  await page.getByRole('button', { name: /^征用，取消/ }).click()
  await page.getByRole('link', { name: / 个$/ }).waitFor()
  await page.keyboard.press('F9')
  await page.getByRole('listitem').first().waitFor()
  await take(page, 'desk-calls')
}

async function kioskPictures(prefix: string, viewport: { width: number; height: number }): Promise<void> {
  const page = await openPage('kiosk', viewport)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const card = page.getByRole('region', { name: '邻里茶叙' })
  const home = (): Promise<void> => button('回首页').click()
  await card.waitFor()
  await take(page, `${prefix}-home`)
  await button('我要看看').click()
  await take(page, `${prefix}-look`)
  await home()
  await button('我有预约').click()
  await take(page, `${prefix}-visit`)
  await home()
  await button('暖新驿站').click()
  await take(page, `${prefix}-rest-stop`)
  await home()
  await card.getByRole('button', { name: '拼音' }).click()
  await take(page, `${prefix}-letters`)
  await home()
  await card.getByRole('button', { name: '手机号' }).click()
  await button('1').click()
  await take(page, `${prefix}-digits`)
  await home()
  await card.getByRole('button', { name: '点名字' }).click()
  await take(page, `${prefix}-list`)
  await button(/^.[*].$/).first().click()
  await take(page, `${prefix}-result`)
}
