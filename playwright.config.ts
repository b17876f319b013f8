import { defineConfig } from '@playwright/test'
import { findChromium } from './electron/hosts/chromium.ts'
import type { HostOptions } from './tests/e2e/fixtures.ts'

const chromium = findChromium()

/**
 * What a page shows, measures or lets be tapped is the same on both hosts, since both serve the same files to the same Chromium:
 * these run on one. Whatever a host does itself, and the desk's and the kiosk's main jobs, run on each.
 */
const OF_THE_PAGE_ALONE = [
  'desk-axe', 'setup-axe', 'kiosk-design', 'kiosk-resident', 'desk-focus', 'week-board', 'board', 'rooms', 'calendar', 'bookings', 'expert-import', 'door', 'doors',
].map((name) => `**/${name}.spec.ts`)

/** Every other spec runs once on each host, but for those about one host alone; `tests/e2e/fixtures.ts` hides which. */
export default defineConfig<object, HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'out/test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  retries: 1, // a browser on a busy machine; what needed it is named as flaky at the end
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1920, height: 1080 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // without a graphics card the GPU process only costs; Chromium's sandbox refuses to run for root
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'build', testMatch: 'build.setup.ts' },
    { name: 'web', use: { host: 'web' }, dependencies: ['build'], testIgnore: ['host-electron.spec.ts', 'host-keychain.spec.ts'] },
    { name: 'electron', use: { host: 'electron' }, dependencies: ['build'], testIgnore: ['host-web.spec.ts', 'host-launch.spec.ts', ...OF_THE_PAGE_ALONE] },
  ],
})
