import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWhenStale } from '../support/build.ts'
import { launchElectron } from '../support/hosts.ts'
import { builderTool } from './builder-tools.ts'
import { packageApp, type PackageReport } from './packages.ts'

const output = mkdtempSync(path.join(tmpdir(), 'linzhan-packages-'))
const built: { report: PackageReport | undefined } = { report: undefined }

beforeAll(async () => {
  await buildWhenStale()
  built.report = await packageApp(output)
})
afterAll(() => rmSync(output, { recursive: true, force: true }))

describe.each([
  ['linux', 'linux-unpacked', 'linzhan', ['linux-x64.node', 'linuxmusl-x64.node']],
  ['windows', 'win-unpacked', 'linzhan.exe', ['win32-x64.node']],
] as const)('the %s package', (_platform, folder, program, natives) => {
  const inside = (...names: readonly string[]): string => path.join(output, folder, ...names)
  const listed = (): readonly string[] => builderTool('@electron/asar').listPackage(inside('resources/app.asar'), { isPack: false }).map((name) => name.replaceAll('\\', '/'))

  test('holds the bundles, the pages and the resources', () => {
    expect(listed()).toEqual(expect.arrayContaining([
      '/package.json', '/out/electron/main.cjs', '/out/electron/preload.cjs', '/out/electron/worker.cjs', '/out/renderer/index.html', '/out/renderer/kiosk.html',
      '/resources/icons/256x256.png', '/resources/directory/350302-communities.csv', '/node_modules/better-sqlite3/package.json',
    ]))
  })

  test('holds nothing that is only for development', () => {
    const strange = listed().filter((name) => /\.(ts|tsx|map|spec|md)$|^\/(tests|docs|electron|renderer|shared)(\/|$)|\/node_modules\/(?!better-sqlite3)/.test(name) && !name.endsWith('README.md'))

    expect(strange).toEqual([])
  })

  test('unpacks the native module of its own system only', () => {
    const unpacked = readdirSync(inside('resources/app.asar.unpacked'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.node'))

    expect(unpacked.map((name) => path.basename(name)).toSorted()).toEqual(natives)
    expect(listed().filter((name) => name.endsWith('.node')).map((name) => path.basename(name)).toSorted()).toEqual(natives)
  })

  test('ships two languages', () => {
    expect(readdirSync(inside('locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('is fused: no Node switches, only the app that was signed with it', async () => {
    const wire = await builderTool('@electron/fuses').getCurrentFuseWire(inside(program))

    // 49 is the character 1 (on), 48 is 0 (off); in the order of @electron/fuses' list.
    expect(Object.entries(wire).filter(([fuse]) => Number(fuse) < 8).map(([, state]) => state).map(Number)).toEqual([48, 49, 48, 48, 49, 49, 48, 48])
  })
})

test('the Debian package puts the program and its menu entry where Debian wants them', ({ skip }) => {
  const deb = built.report?.made.find((file) => file.endsWith('.deb'))
  if (deb === undefined) return skip('no dpkg-deb here')

  const contents = spawnSync('dpkg-deb', ['-c', deb], { encoding: 'utf8' }).stdout
  const fields = spawnSync('dpkg-deb', ['-f', deb, 'Package', 'Architecture', 'Maintainer'], { encoding: 'utf8' }).stdout

  for (const expected of ['/resources/app.asar', '/usr/share/applications/linzhan.desktop', '/usr/share/icons/hicolor/256x256/apps/linzhan.png']) expect(contents).toContain(expected)
  expect(fields).toContain('Package: linzhan')
  expect(fields).toContain('Architecture: amd64')
})

test('says what it could not make', () => {
  expect(built.report?.missing.join('\n')).toMatch(/AppImage.*\nNSIS/)
})

test('the packaged files start and reach their station', async () => {
  const folder = path.join(output, 'extracted')
  builderTool('@electron/asar').extractAll(path.join(output, 'linux-unpacked/resources/app.asar'), folder)
  const dataFolder = path.join(output, 'data')

  const app = await launchElectron({ dataFolder, now: undefined }, folder)
  const desk = await app.firstWindow()
  await desk.waitForURL(({ protocol }) => protocol !== 'about:')
  await desk.waitForFunction(() => (document.querySelector('#root')?.textContent ?? '') !== '')

  await expect.poll(() => existsSync(path.join(dataFolder, 'station.db')), { timeout: 10_000 }).toBe(true)
  await app.close()
})
