import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { browserFolder, defaultDataFolder, folderMark, type Machine } from '../../../electron/hosts/folders.ts'
import { KeyUnavailable, keyPlaces, readOrMakeKey } from '../../../electron/hosts/key-file.ts'

function machine(env: Record<string, string> = {}): { machine: Machine; data: string; home: string } {
  const home = mkdtempSync(path.join(tmpdir(), 'linzhan-keys-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const data = path.join(home, 'data')
  mkdirSync(data)
  return { machine: { platform: 'linux', env, home }, data, home }
}

test('makes a key of 32 random bytes once, readable by its owner only, outside the data folder', () => {
  const { machine: here, data } = machine()

  const first = readOrMakeKey(data, here)
  const again = readOrMakeKey(data, here)

  const { plain } = keyPlaces(data, here)
  expect(first).toHaveLength(32)
  expect(again).toEqual(first)
  expect(statSync(plain).mode & 0o777).toBe(0o600)
  expect(statSync(path.dirname(plain)).mode & 0o777).toBe(0o700)
  expect(path.relative(data, plain).startsWith('..')).toBe(true)
})

test.each(['station.db', 'before-upgrade-10.db', 'station.db-wal'])('never makes a second key for a folder that holds %s', (name) => {
  const { machine: here, data } = machine()
  writeFileSync(path.join(data, 'station.db'), '')
  writeFileSync(path.join(data, name), 'what a station wrote')

  expect(() => readOrMakeKey(data, here)).toThrow(new KeyUnavailable('KEY_MISSING'))
  expect(existsSync(keyPlaces(data, here).plain)).toBe(false)
})

test.each(['plain', 'wrapped'] as const)('gives out no key to a database that has been emptied, when the %s key tells of a station', (place) => {
  const { machine: here, data } = machine()
  const file = keyPlaces(data, here)[place]
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.alloc(32, 7).toString('base64'))
  writeFileSync(path.join(data, 'station.db'), '')

  expect(() => readOrMakeKey(data, here)).toThrow(new KeyUnavailable('KEY_WITHOUT_DATA'))
  expect(existsSync(file)).toBe(true)
})

test('takes an empty database that no key tells of for a new folder', () => {
  const { machine: here, data } = machine()
  writeFileSync(path.join(data, 'station.db'), '')

  expect(readOrMakeKey(data, here)).toHaveLength(32)
})

test('says that the keychain holds the key instead of making another', () => {
  const { machine: here, data } = machine()
  const { wrapped } = keyPlaces(data, here)
  mkdirSync(path.dirname(wrapped), { recursive: true })
  writeFileSync(wrapped, 'wrapped')

  expect(() => readOrMakeKey(data, here)).toThrow(new KeyUnavailable('KEY_IN_KEYCHAIN'))
})

test('refuses a key file that was cut short', () => {
  const { machine: here, data } = machine()
  readOrMakeKey(data, here)
  writeFileSync(keyPlaces(data, here).plain, 'AAAA')

  expect(() => readOrMakeKey(data, here)).toThrow(new KeyUnavailable('KEY_DAMAGED'))
})

test('keeps the key where LINZHAN_KEY_FILE says', () => {
  const { machine: here, data, home } = machine()
  const file = path.join(home, 'token', 'station.key')

  readOrMakeKey(data, { ...here, env: { LINZHAN_KEY_FILE: file } })

  expect(existsSync(file)).toBe(true)
})

test('names a folder by its real path and without telling it', () => {
  const { data } = machine()

  expect(folderMark(data)).toMatch(/^[0-9a-f]{32}$/)
  expect(folderMark(`${data}/../data`)).toBe(folderMark(data))
  expect(folderMark(`${data}-other`)).not.toBe(folderMark(data))
})

test.each([
  ['linux', {}, '/home/amei/.local/share/linzhan'],
  ['linux', { XDG_DATA_HOME: '/srv/share' }, '/srv/share/linzhan'],
  ['darwin', {}, '/home/amei/Library/Application Support/linzhan'],
  ['win32', { APPDATA: '/appdata' }, '/appdata/linzhan'],
] as const)('puts the data folder where %s with %o expects it', (platform, env, folder) => {
  expect(defaultDataFolder('linzhan', { platform, env, home: '/home/amei' })).toBe(folder)
})

test('keeps the browser’s caches out of the data folder', () => {
  expect(path.relative('/srv/linzhan', browserFolder('/srv/linzhan')).startsWith('..')).toBe(true)
})
