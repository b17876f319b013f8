import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { makeAgeKeyPair } from '../../electron/station/exchange/package/keys.ts'
import { verifyPackage } from '../../electron/station/exchange/package/verify.ts'
import { withStation } from '../support/hosts.ts'
import { expect, test as base, type StationClient } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { ExchangePage } from './pages/exchange.ts'
import { SignInPage } from './pages/sign-in.ts'

const SET_UP_AT = '2026-12-07T09:00:00+08:00'
const NOW = '2027-01-05T10:00:00+08:00'

/** A station set up in December and opened on 5 January, when December's package is a day late; and an empty stick. */
const test = base.extend<{ readonly stick: string }>({
  folder: async ({ given: _ }, use) => {
    const parent = mkdtempSync(path.join(tmpdir(), 'linzhan-e2e-'))
    const dataFolder = path.join(parent, 'data')
    await withStation({ dataFolder, now: SET_UP_AT }, async (port) => {
      const cli: StationClient = createORPCClient(new RPCLink({ port }))
      port.start()
      await setUp(cli)
    })
    await use({ dataFolder, now: NOW })
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 })
  },
  stick: async ({ given: _ }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-stick-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

test.describe('the monthly package', () => {
  test('is exported from the screen, verifies, and takes its receipt', async ({ station: { desk }, stick }) => {
    const district = await makeAgeKeyPair()
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    const page = new ExchangePage(desk)
    await page.open()
    await expect(desk.getByText('2026年12月数据包待上报（应于 1月4日 前上报，已过期）：请先导入区里的公钥文件。')).toBeVisible()
    await expect(page.exportButton).toHaveCount(0)

    await page.importKey(district.recipient)
    await page.exportTo(stick)

    await expect(desk.getByText('第 1 包已写好')).toBeVisible()
    await expect(desk.getByText('请先导入区里的公钥文件')).toHaveCount(0)
    const names = readdirSync(stick)
    expect(names).toEqual(['350302001005_2026-12_000001.zip.age'])
    const verdict = await verifyPackage(readFileSync(path.join(stick, names[0] ?? '')), { identity: district.identity, known: [] })
    expect(verdict).toMatchObject({ ok: true, manifest: { period: '2026-12', sequence: 1 } })

    await page.noteReceipt('荔城收 2027-001')
    await expect(desk.getByRole('cell', { name: '荔城收 2027-001' })).toBeVisible()
  })

  test('is made by the station itself when the stick is put in', async ({ station: { desk }, stick }) => {
    const district = await makeAgeKeyPair()
    rmSync(stick, { recursive: true })
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    const page = new ExchangePage(desk)
    await page.open()
    await page.importKey(district.recipient)
    await page.saveSchedule(stick)
    await expect(desk.getByText('请插入 U 盘。')).toBeVisible()

    mkdirSync(stick)

    await expect(desk.getByRole('cell', { name: '350302001005_2026-12_000001.zip.age' })).toBeVisible({ timeout: 20_000 })
    await expect(desk.getByText('待上报')).toHaveCount(0)
  })

  test('says in one sentence why a folder will not do', async ({ station: { desk }, stick }) => {
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    const page = new ExchangePage(desk)
    await page.open()
    await page.importKey((await makeAgeKeyPair()).recipient)

    await page.exportTo(path.join(stick, 'not-there'))

    await expect(desk.getByText('找不到这个文件夹')).toBeVisible()
    await expect(desk.getByText('还没有上报过。')).toBeVisible()
  })
})
