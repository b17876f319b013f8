import { test as base, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { contract } from '../../shared/contract/contract.ts'
import { closeElectron, launchElectron, startTestWebHost, withStation, type TestFolder } from '../support/hosts.ts'

export type Host = 'web' | 'electron'

/** The station's whole contract, called as the command line. */
export type StationClient = ContractRouterClient<typeof contract>

export interface HostOptions {
  readonly host: Host
}

interface Given {
  /** ISO instant it is written at; absent: the minute before the host opens. Earlier, the computer was off in between. */
  readonly at?: string
  readonly fill: (cli: StationClient) => Promise<void>
}

export interface StationOptions {
  /** ISO instant the station's clock starts at; absent: the real time. */
  readonly now: string | undefined
  /** What the station holds before its host opens it. A function inside, since Playwright takes a bare one for a fixture. */
  readonly given: Given | undefined
}

/** A fresh station on the host under test, open at the desk. */
export interface StationUnderTest {
  readonly desk: Page
  readonly dataFolder: string
  /** Opens the residents' page as its host does: its own window, upright, 1080 by 1920. */
  openKiosk(): Promise<Page>
}

interface Fixtures extends StationOptions {
  readonly folder: TestFolder
  readonly station: StationUnderTest
  /** The desktop app itself; only for specs of the `electron` project. */
  readonly electronApp: ElectronApplication
}

const KIOSK_SIZE = { width: 1080, height: 1920 }

export const test = base.extend<Fixtures, HostOptions>({
  host: ['web', { option: true, scope: 'worker' }],
  now: [undefined, { option: true }],
  given: [undefined, { option: true }],

  folder: async ({ now, given }, use) => {
    const parent = mkdtempSync(path.join(tmpdir(), 'linzhan-e2e-'))
    const folder = { dataFolder: path.join(parent, 'data'), now }
    if (given !== undefined) {
      await withStation({ ...folder, now: given.at ?? minuteBefore(now) }, async (port) => {
        const client: StationClient = createORPCClient(new RPCLink({ port }))
        port.start()
        await given.fill(client)
      })
    }
    await use(folder)
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 })
  },

  electronApp: async ({ folder }, use) => {
    const app = await launchElectron(folder)
    await use(app)
    await closeElectron(app)
  },

  station: async ({ host, folder, browser }, use) => {
    const open = host === 'web' ? await openOnWeb(folder, browser) : await openOnElectron(folder)
    await use({ ...open.station, dataFolder: folder.dataFolder })
    await open.close()
  },
})

/** What was there before was written before: the host's clock starts at `now` again. */
function minuteBefore(now: string | undefined): string | undefined {
  return now === undefined ? undefined : new Date(Date.parse(now) - 60_000).toISOString()
}

interface OpenStation {
  readonly station: Omit<StationUnderTest, 'dataFolder'>
  close(): Promise<void>
}

async function openOnWeb(folder: TestFolder, browser: Browser): Promise<OpenStation> {
  const host = await startTestWebHost(folder)
  const settings = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const
  const desk = await (await browser.newContext({ ...settings, viewport: { width: 1920, height: 1080 } })).newPage()
  await desk.goto(host.launchUrl('desk'))
  return {
    station: {
      desk,
      async openKiosk() {
        const context = await browser.newContext({ ...settings, viewport: KIOSK_SIZE, hasTouch: true })
        const kiosk = await context.newPage()
        await kiosk.goto(host.launchUrl('kiosk'))
        return kiosk
      },
    },
    async close() {
      for (const context of browser.contexts()) await context.close()
      await host.close()
    },
  }
}

async function openOnElectron(folder: TestFolder): Promise<OpenStation> {
  const app = await launchElectron(folder)
  const desk = await shown(await app.firstWindow())
  return {
    station: {
      desk,
      async openKiosk() {
        const [kiosk] = await Promise.all([app.waitForEvent('window'), desk.evaluate(() => void window.open('kiosk.html'))])
        return shown(kiosk)
      },
    },
    close: () => closeElectron(app),
  }
}

/** A window is first seen before it has loaded anything. */
async function shown(page: Page): Promise<Page> {
  await page.waitForURL(({ protocol }) => protocol !== 'about:')
  await page.waitForLoadState('load')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}

export { expect } from '@playwright/test'
