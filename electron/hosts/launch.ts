import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromiumArguments, findChromium } from './chromium.ts'
import { printPdfWithChromium } from './chromium-pdf.ts'
import { electronProgram } from './electron-runtime.ts'
import { lockFolder } from './folder-lock.ts'
import { browserFolder } from './folders.ts'
import { readOrMakeKey } from './key-file.ts'
import { readLaunchOptions, USAGE, type LaunchOptions } from './launch-options.ts'
import { testNow } from './start-options.ts'
import { keepStation } from './station-keeper.ts'
import { startStation } from './station-thread.ts'
import { troubleSentence } from './trouble-sentence.ts'
import { startWebHost, type WebHost } from './web/web-host.ts'

const checkout = path.resolve(import.meta.dirname, '../..')

/** `npm start`: the desktop app where its runtime is, else the same pages in a browser on this computer. */
async function launch(options: LaunchOptions): Promise<void> {
  if (options.demo) await prepareDemo(options.dataFolder)
  const program = hasDisplay() && !options.web ? electronProgram(checkout) : undefined
  if (program !== undefined) return runElectron(program, options)
  return serve(options)
}

/** The demonstration station, filled the first time; afterwards it is opened as it was left. One that was cut short is filled anew. */
async function prepareDemo(dataFolder: string): Promise<void> {
  const { DEMO_HINT, fillDemoStation, isFilled } = await import('./cli/demo/demo-station.ts')
  const lock = lockFolder(dataFolder)
  if (lock.kind === 'held') {
    const unfinished = path.join(dataFolder, 'demo.unfinished')
    if (existsSync(unfinished)) for (const name of readdirSync(dataFolder).filter((each) => each.startsWith('station.db'))) rmSync(path.join(dataFolder, name))
    if (!isFilled(dataFolder)) {
      console.log('正在准备演示站，约十几秒…')
      const dataKey = readOrMakeKey(dataFolder)
      writeFileSync(unfinished, '')
      await fillDemoStation(dataFolder, dataKey, Date.now())
      rmSync(unfinished)
    }
    lock.release()
  }
  console.log(DEMO_HINT)
}

function runElectron(program: string, { dataFolder, kiosk }: LaunchOptions): void {
  console.log('以桌面程序方式打开（Electron）。')
  const switches = [...(kiosk ? ['--kiosk'] : []), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const app = spawn(program, [checkout, '--data', dataFolder, ...switches], { stdio: 'inherit' })
  onStopSignal(() => app.kill('SIGTERM'))
  app.once('exit', (code) => process.exit(code ?? 1))
}

async function serve(options: LaunchOptions): Promise<void> {
  const { dataFolder, port } = options
  const lock = lockFolder(dataFolder)
  if (lock.kind === 'busy') return handOver(lock.holder.pid)
  const scope = options.kiosk ? 'kiosk' : 'desk'
  const station = keepStation(() => startStation({
    workerFile: path.join(checkout, 'out/electron/worker.cjs'), printPdf: printPdfWithChromium,
    dataFolder, resourcesFolder: path.join(checkout, 'resources'), dataKey: readOrMakeKey(dataFolder), ...testNow(process.env),
  }), {
    restarting: () => console.error('站点程序意外停止，正在重新启动…'),
    gaveUp(reason) {
      lock.release()
      console.error(troubleSentence(reason))
      process.exit(1)
    },
  })
  await station.opened()
  const host = await startWebHost({ station, rendererFolder: path.join(checkout, 'out/renderer'), port, kioskFile: path.join(browserFolder(dataFolder), 'kiosk-sessions.json'), onEnter: () => offer.afterEnter() })
    .catch(() => complain(`端口 ${port} 用不了，可能已被别的程序占用。请换一个：--port 端口`))
  const stop = async (): Promise<void> => {
    await host.close()
    await station.close()
    lock.release()
    process.exit(0)
  }
  onStopSignal(() => void stop())
  const offer = offerAddress(host, options, scope, () => void stop())
  process.on('SIGUSR1', () => offer.again())
}

/** How a person gets at the pages, at first and after a code has been used. */
interface Offer {
  again(): void
  /** A code was used, or one was tried that is no longer good. */
  afterEnter(): void
}

function offerAddress(host: WebHost, options: LaunchOptions, scope: 'desk' | 'kiosk', closed: () => void): Offer {
  const browser = hasDisplay() ? findChromium() : undefined
  if (browser === undefined) {
    console.log(hasDisplay() ? '没有找到 Chromium、Chrome 或 Edge，请用浏览器打开下面的地址。' : '没有显示器，以网页方式运行。请在本机浏览器打开下面的地址。')
    const print = (): void => console.log(`每个地址只能打开一次，两分钟内有效；用过或过期后再打开，这里会给出新地址。\n${host.launchUrl(scope)}`)
    print()
    if (process.stdin.isTTY) process.stdin.on('data', print)
    return { again: print, afterEnter: print }
  }
  console.log(options.web ? '以网页方式在独立窗口中打开。' : '这台电脑没有 Electron 运行时，以网页方式在独立窗口中打开。')
  const open = (): void => openAppWindow(browser, host.launchUrl(scope), options, closed)
  open()
  return { again: open, afterEnter: () => {} }
}

/** A window without address bar, on a profile of its own; the host ends when the last one is closed. */
function openAppWindow(browser: string, url: string, { dataFolder, kiosk }: LaunchOptions, closed: () => void): void {
  const look = kiosk ? ['--kiosk'] : ['--start-maximized']
  const window = spawn(browser, [`--app=${url}`, ...look, ...chromiumArguments(browserFolder(dataFolder))], { stdio: 'ignore' })
  const openedAt = Date.now()
  window.once('exit', () => {
    // A second window of one profile is handed to the first process and its own ends at once.
    if (Date.now() - openedAt > 2_000) closed()
  })
}

/** The folder is open already: ask the program that has it for another window. */
function handOver(pid: number): void {
  console.log(`邻站已经打开（进程 ${pid}）。`)
  if (process.platform !== 'win32' && pid > 0) process.kill(pid, 'SIGUSR1')
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function onStopSignal(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

/** Says what cannot be done in one line, without a stack. */
function complain(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function givenOptions(): LaunchOptions {
  try {
    return readLaunchOptions(process.argv.slice(2))
  } catch {
    return complain(USAGE)
  }
}

const options = givenOptions()
if (options.help) console.log(USAGE)
else await launch(options)
