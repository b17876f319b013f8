import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
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
