import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../../electron/hosts/chromium.ts'
import { lockFolder } from '../../../electron/hosts/folder-lock.ts'
import { readLaunchOptions } from '../../../electron/hosts/launch-options.ts'
import { optionValue, testNow } from '../../../electron/hosts/start-options.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'linzhan-launch-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('lets one host at a time have a data folder', () => {
  const data = folder()

  const first = lockFolder(data)
  const second = lockFolder(data)

  expect([first.kind, second]).toEqual(['held', { kind: 'busy', holder: expect.objectContaining({ pid: process.pid }) as unknown }])
  if (first.kind === 'held') first.release()
  expect(lockFolder(data).kind).toBe('held')
})

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 30, mark: 'boot 1' })],
  ['of a number that another process has now', JSON.stringify({ pid: process.pid, mark: 'an earlier boot 1' })],
  ['that was cut short', '{"pid":'],
])('takes over a lock %s', (_which, content) => {
  const data = folder()
  writeFileSync(path.join(data, 'host.lock'), content)

  expect(lockFolder(data).kind).toBe('held')
})

test('opens the demonstration station in a folder of its own', () => {
  const usual = readLaunchOptions([])
  const demo = readLaunchOptions(['--demo'])

  expect(usual).toMatchObject({ demo: false, kiosk: false, port: 0 })
  expect(demo.demo).toBe(true)
  expect(demo.dataFolder).not.toBe(usual.dataFolder)
})

test('takes a folder, a port and the kiosk from the command line', () => {
  expect(readLaunchOptions(['--data', '/srv/station', '--port', '8123', '--kiosk'])).toEqual({ dataFolder: '/srv/station', port: 8123, kiosk: true, web: false, demo: false, help: false })
})

test.each([[['--port', 'x']], [['--port', '70000']], [['--what']], [['extra']]])('refuses %o', (argv) => {
  expect(() => readLaunchOptions(argv)).toThrow(/port|--what|extra/)
})

test('reads an option’s value in both spellings', () => {
  expect([optionValue(['--data', '/a'], '--data'), optionValue(['--data=/a=b'], '--data'), optionValue(['--database'], '--data')]).toEqual(['/a', '/a=b', undefined])
})

test('moves the clock only in a test run', () => {
  const now = '2026-12-07T09:00:00+08:00'

  expect([testNow({ LINZHAN_TEST: '1', LINZHAN_NOW: now }), testNow({ LINZHAN_NOW: now })]).toEqual([{ testNow: now }, {}])
})

test('finds the browser that was chosen before any other', () => {
  const chosen = path.join(folder(), 'my-browser')
  writeFileSync(chosen, '')

  expect(findChromium({ platform: 'linux', env: { CHROMIUM_PATH: chosen, PATH: '/usr/bin' }, home: '/' })).toBe(chosen)
  expect(findChromium({ platform: 'linux', env: { PATH: '/nowhere' }, home: '/' })).toBeUndefined()
})
