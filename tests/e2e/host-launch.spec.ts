import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base } from './fixtures.ts'
import { spawnLauncher } from '../support/hosts.ts'

interface Launcher {
  readonly process: ChildProcess
  /** Waits for the next address the launcher prints. */
  nextAddress(): Promise<string>
}

const test = base.extend<{ launcher: Launcher }>({
  launcher: async ({ folder }, use) => {
    const process = spawnLauncher(folder)
    await use({ process, nextAddress: addressesOf(process) })
    process.kill('SIGKILL')
  },
})

function addressesOf(process: ChildProcess): () => Promise<string> {
  const said = { text: '', read: 0 }
  process.stdout?.on('data', (chunk: Buffer) => {
    said.text += String(chunk)
  })
  return async () => {
    const address = /^http:\/\/127\.0\.0\.1:\d+\/enter\?code=[\w-]+$/m
    await expect.poll(() => address.test(said.text.slice(said.read)), { timeout: 20_000 }).toBe(true)
    const found = address.exec(said.text.slice(said.read))
    said.read += (found?.index ?? 0) + (found?.[0].length ?? 0)
    return found?.[0] ?? ''
  }
}

test('without a display prints an address that opens the desk, and a fresh one once it is used', async ({ launcher, page }) => {
  const first = await launcher.nextAddress()

  await page.goto(first)

  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await launcher.nextAddress()).not.toBe(first)
})

test('gives a fresh address when it is asked by signal', async ({ launcher }) => {
  const first = await launcher.nextAddress()

  launcher.process.kill('SIGUSR1')

  expect(await launcher.nextAddress()).not.toBe(first)
})

test('a second start in the same folder leaves it alone and asks the first for an address', async ({ launcher, folder }) => {
  await launcher.nextAddress()

  const second = spawnLauncher(folder)

  expect(await once(second, 'exit')).toEqual([0, null])
  expect(await launcher.nextAddress()).toContain('/enter?code=')
})

test('ends cleanly when it is asked to', async ({ launcher }) => {
  await launcher.nextAddress()

  launcher.process.kill('SIGTERM')

  expect(await once(launcher.process, 'exit')).toEqual([0, null])
})

test('says in one line that a port is taken or an option unknown', async ({ folder, launcher }) => {
  const { port } = new URL(await launcher.nextAddress())
  const said = async (more: { dataFolder: string; options: readonly string[] }): Promise<readonly [number, string]> => {
    const second = spawnLauncher({ ...folder, dataFolder: more.dataFolder }, more)
    const texts = new Array<string>()
    second.stderr?.on('data', (chunk: Buffer) => texts.push(String(chunk)))
    const [code] = await once(second, 'close') as [number]
    return [code, texts.join('')]
  }

  expect(await said({ dataFolder: `${folder.dataFolder}-2`, options: ['--port', port] })).toEqual([2, expect.stringContaining(`端口 ${port} 用不了`)])
  expect(await said({ dataFolder: folder.dataFolder, options: ['--what'] })).toEqual([2, expect.stringContaining('用法')])
})

test('with a display opens a browser window of its own, and ends when that is closed', async ({ folder }) => {
  const parent = path.dirname(folder.dataFolder)
  const browser = path.join(parent, 'browser')
  const told = path.join(parent, 'told')
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > ${told}.part && mv ${told}.part ${told}\nexec sleep 3\n`, { mode: 0o755 })

  const launcher = spawnLauncher(folder, { options: ['--web', '--kiosk'], env: { DISPLAY: ':99', CHROMIUM_PATH: browser } })
  const ended = once(launcher, 'exit')
  await expect.poll(() => existsSync(told), { timeout: 20_000 }).toBe(true)

  const switches = readFileSync(told, 'utf8').split('\n')
  expect(switches).toEqual(expect.arrayContaining([expect.stringMatching(/^--app=http:\/\/127\.0\.0\.1:\d+\/enter\?code=/), '--kiosk', `--user-data-dir=${folder.dataFolder}-browser`]))
  expect(await ended).toEqual([0, null])
})
