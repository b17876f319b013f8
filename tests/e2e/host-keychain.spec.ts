import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { electronKind, launchElectron, testEnvironment, type TestFolder } from '../support/hosts.ts'

/** Starts the app on a folder and closes it again; the files its key could be in. */
async function openAndClose(folder: TestFolder): Promise<void> {
  const app = await launchElectron(folder)
  const desk = await app.firstWindow()
  await desk.waitForURL(/index\.html/)
  await desk.waitForFunction(() => (document.querySelector('#root')?.textContent ?? '') !== '')
  await app.close()
}

function keyFiles(folder: TestFolder): { plain: string; wrapped: string } {
  const plain = testEnvironment(folder)['LINZHAN_KEY_FILE'] ?? ''
  return { plain, wrapped: `${plain}.wrapped` }
}

test.skip(() => electronKind === 'real', 'the machine’s own keychain is not for tests')
test.afterEach(() => {
  delete process.env['DOUBLE_NO_KEYRING']
})

test('wraps a new folder’s key with the system’s keychain and opens it again', async ({ folder }) => {
  await openAndClose(folder)
  const { plain, wrapped } = keyFiles(folder)
  const first = readFileSync(wrapped)

  await openAndClose(folder)

  expect(existsSync(plain)).toBe(false)
  expect(readFileSync(wrapped)).toEqual(first)
})

test('keeps the key in a file where there is no keychain', async ({ folder }) => {
  process.env['DOUBLE_NO_KEYRING'] = '1'

  await openAndClose(folder)

  const { plain, wrapped } = keyFiles(folder)
  expect([existsSync(plain), existsSync(wrapped)]).toEqual([true, false])
})

test('lets a restored key stand before a wrapped one that no longer opens', async ({ folder }) => {
  const { plain, wrapped } = keyFiles(folder)
  writeFileSync(wrapped, 'wrapped for another account')
  writeFileSync(plain, Buffer.alloc(32, 7).toString('base64'))

  await openAndClose(folder)

  expect(existsSync(`${folder.dataFolder}/station.db`)).toBe(true)
})
