import { Arch, build, Platform } from 'electron-builder'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkout, electronKind } from '../support/hosts.ts'
import { makeElectronStub } from './stubs.ts'

export interface PackageReport {
  /** Files and folders made. */
  readonly made: readonly string[]
  /** Targets of electron-builder.yml that this machine cannot make, each with its reason. */
  readonly missing: readonly string[]
  /** Whether the packages hold a real Electron; if not they show everything but do not start. */
  readonly runnable: boolean
}

interface Job {
  readonly platform: 'linux' | 'win32'
  readonly targets: readonly string[]
}

/** Packages what this machine can into a folder. Without Electron's runtime the packages are made around a stub. */
export async function packageApp(output: string): Promise<PackageReport> {
  process.env['CUSTOM_FPM_PATH'] = path.join(checkout, 'tests/packaging/fpm.ts')
  const sevenZip = ['7zz', '7z'].find(isInstalled)
  if (sevenZip !== undefined) process.env['ELECTRON_BUILDER_7ZIP_PATH'] = spawnSync('which', [sevenZip], { encoding: 'utf8' }).stdout.trim()
  const deb = isInstalled('dpkg-deb')
  const jobs: readonly Job[] = [
    { platform: 'linux', targets: ['dir', ...(deb ? ['deb'] : [])] },
    { platform: 'win32', targets: ['dir', ...(sevenZip === undefined ? [] : ['zip'])] },
  ]
  for (const job of jobs) await make(job, output)
  const made = ['linux-unpacked', 'win-unpacked', `linzhan-${appVersion()}-linux-amd64.deb`, `linzhan-${appVersion()}-win-x64.zip`]
  return {
    made: made.map((name) => path.join(output, name)).filter((file) => existsSync(file)),
    missing: [
      ...(deb ? [] : ['deb: 没有 dpkg-deb']),
      ...(sevenZip === undefined ? ['Windows zip: 没有 7zz(Debian 软件包 7zip)'] : []),
      'AppImage: 要从网上取它的运行时', 'NSIS 安装程序：要从网上取 NSIS 与插件', 'arm64: 与 x64 同样配置，只在打包机上制作',
    ],
    runnable: electronKind === 'real',
  }
}

async function make({ platform, targets }: Job, output: string): Promise<void> {
  const version = electronVersion()
  const electronDist = electronKind === 'real' && platform === process.platform
    ? path.join(checkout, 'node_modules/electron/dist')
    : makeElectronStub(path.join(checkout, 'out/electron-stub', platform), platform, version)
  const target = platform === 'linux' ? Platform.LINUX : Platform.WINDOWS
  await build({
    projectDir: checkout,
    targets: target.createTarget([...targets], Arch.x64),
    publish: 'never',
    config: { extends: path.join(checkout, 'electron-builder.yml'), electronVersion: version, electronDist, directories: { output } },
  })
}

function isInstalled(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}

function electronVersion(): string {
  return versionIn('node_modules/electron/package.json')
}

function appVersion(): string {
  return versionIn('package.json')
}

function versionIn(file: string): string {
  return (JSON.parse(readFileSync(path.join(checkout, file), 'utf8')) as { version: string }).version
}
