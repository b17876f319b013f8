import { _electron, type ElectronApplication } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { printPdfWithChromium } from '../../electron/hosts/chromium-pdf.ts'
import { readOrMakeKey } from '../../electron/hosts/key-file.ts'
import { keepStation, type StationKeeper } from '../../electron/hosts/station-keeper.ts'
import { startStation, type StationThread } from '../../electron/hosts/station-thread.ts'
import { startWebHost, type WebHost } from '../../electron/hosts/web/web-host.ts'

export const checkout = path.resolve(import.meta.dirname, '../..')

/** A data folder for one test, and the ISO instant its station's clock starts at. */
export interface TestFolder {
  readonly dataFolder: string
  readonly now: string | undefined
}

/** Which of the two Electrons a run gets: the real runtime where it is installed, else the double. */
export const electronKind: 'real' | 'double' = existsSync(realElectron()) ? 'real' : 'double'

/** The bundled thread, with the key file beside the folder, as the web host starts it. */
export async function startTestStation({ dataFolder, now }: TestFolder): Promise<StationThread> {
  return startStation({
    workerFile: path.join(checkout, 'out/electron/worker.cjs'), printPdf: printPdfWithChromium,
    dataFolder, resourcesFolder: path.join(checkout, 'resources'), dataKey: readOrMakeKey(dataFolder, keyMachine(dataFolder)),
    ...(now === undefined ? {} : { testNow: now }),
  })
}

export interface TestWebHost extends WebHost {
  readonly station: StationKeeper
}

export async function startTestWebHost(folder: TestFolder, port = 0): Promise<TestWebHost> {
  const station = keepStation(() => startTestStation(folder), { restarting: () => {}, gaveUp: () => {} })
  await station.opened()
  const host = await startWebHost({ station, rendererFolder: path.join(checkout, 'out/renderer'), port })
  return {
    ...host, station,
    async close() {
      await host.close()
      await station.close()
    },
  }
}

/** Launches the built desktop app, on the real runtime or on the double; two displays, the second one upright. */
export async function launchElectron(folder: TestFolder, appFolder = checkout): Promise<ElectronApplication> {
  if (electronKind === 'double') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(checkout, 'tests/double/dist')
  return _electron.launch({ args: [appFolder, '--data', folder.dataFolder], env: testEnvironment(folder) })
}

/** Closes the app, whatever is typed in it: the question about that would wait for a person. */
export async function closeElectron(app: ElectronApplication): Promise<void> {
  const answering = app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1
  })
  await answering.catch(() => undefined) // the app has ended by itself
  await app.close()
}

/** `npm start` as a process of its own, without a display unless `more` says so. The caller ends it. */
export function spawnLauncher(folder: TestFolder, more: { readonly options?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {}): ChildProcess {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = testEnvironment(folder)
  return spawn(process.execPath, [path.join(checkout, 'electron/hosts/launch.ts'), '--data', folder.dataFolder, ...more.options ?? []], { env: { ...env, ...more.env }, stdio: ['pipe', 'pipe', 'pipe'] })
}

export function testEnvironment({ dataFolder, now }: TestFolder): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    TZ: 'Asia/Shanghai', DOUBLE_SCREEN: '1920x1080,1080x1920', LINZHAN_TEST: '1', LINZHAN_KEY_FILE: keyFileBeside(dataFolder),
    ...(now === undefined ? {} : { LINZHAN_NOW: now }),
  }
}

/** Called with a port of the command line's scope before a host opens the folder. */
export async function withStation(folder: TestFolder, work: (cli: MessagePort) => Promise<void>): Promise<void> {
  const station = await startTestStation(folder)
  const port = station.connect('cli')
  try {
    await work(port)
  } finally {
    port.close()
    await station.close()
  }
}

function keyFileBeside(dataFolder: string): string {
  return `${dataFolder}.key`
}

function keyMachine(dataFolder: string) {
  return { platform: process.platform, env: { LINZHAN_KEY_FILE: keyFileBeside(dataFolder) }, home: path.dirname(dataFolder) }
}

function realElectron(): string {
  const folder = path.join(checkout, 'node_modules/electron')
  const note = path.join(folder, 'path.txt')
  return path.join(folder, 'dist', existsSync(note) ? readFileSync(note, 'utf8') : 'electron')
}
