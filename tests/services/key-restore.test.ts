import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { keyRestoreCommand } from '../../electron/hosts/cli/key.ts'
import { sentenceOf } from '../../electron/hosts/cli/sentence.ts'
import { withStation } from '../../electron/hosts/cli/with-station.ts'
import { decodeKey } from '../../electron/hosts/key-file.ts'
import { writeRecoveryKey } from '../../shared/domain/setup/recovery-key.ts'
import { openReadyStation, temporaryFolder, TEST_KEY } from '../support/station.ts'

const quiet = { line: () => undefined, note: () => undefined }

/** A data folder with a station whose key is not on this computer. */
async function keylessStation(): Promise<{ folder: string; keyFile: string }> {
  const folder = temporaryFolder()
  const keyFile = `${temporaryFolder()}/linzhan.key`
  vi.stubEnv('LINZHAN_KEY_FILE', keyFile)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { station } = await openReadyStation({ folder })
  station.close()
  return { folder, keyFile }
}

it('puts the key back from what was printed', async () => {
  const { folder, keyFile } = await keylessStation()

  expect(keyRestoreCommand(folder, writeRecoveryKey(TEST_KEY).split('-'), quiet)).toBe(0)

  expect(decodeKey(readFileSync(keyFile, 'utf8'))).toEqual(TEST_KEY)
})

it('refuses the key of another station and writes nothing, so that the right one can still be tried', async () => {
  const { folder, keyFile } = await keylessStation()

  expect(() => keyRestoreCommand(folder, [writeRecoveryKey(new Uint8Array(32).fill(8))], quiet)).toThrow('不是这个站的')

  expect(existsSync(keyFile)).toBe(false)
})

it('says that a station was here instead of beginning a new one where its database has been emptied', async () => {
  const { folder, keyFile } = await keylessStation()
  expect(keyRestoreCommand(folder, writeRecoveryKey(TEST_KEY).split('-'), quiet)).toBe(0)
  const said = () => withStation(folder, (client) => client.setup.status()).catch((error: unknown) => sentenceOf(error))
  truncateSync(path.join(folder, 'station.db'))

  expect(await said()).toMatch(/^数据文件 station.db 是空的，.*有过一个站点。请从最近的备份恢复/)
  rmSync(path.join(folder, 'station.db'))
  writeFileSync(path.join(folder, 'before-upgrade-10.db'), 'an older copy')
  expect(await said()).toMatch(/^数据文件 station.db 空了或不见了，.*有过一个站点。请从最近的备份恢复/)
  expect(existsSync(keyFile)).toBe(true)
})
