import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import path from 'node:path'
import { lockFolder } from './hosts/folder-lock.ts'
import { browserFolder, defaultDataFolder } from './hosts/folders.ts'
import { keepStation, type StationKeeper } from './hosts/station-keeper.ts'
import { startStation, type StationThread } from './hosts/station-thread.ts'
import { optionValue, testNow } from './hosts/start-options.ts'
import { troubleSentence } from './hosts/trouble-sentence.ts'
import { declareScheme, servePages } from './shell/app-protocol.ts'
import { closeSession } from './shell/hardening.ts'
import { readOrMakeWrappedKey } from './shell/keychain.ts'
import { createPortBroker } from './shell/port-broker.ts'
import { createPrinter, type Printer } from './shell/print-pdf.ts'
import { createWindows } from './shell/windows.ts'

const dataFolder = path.resolve(optionValue(process.argv, '--data') ?? process.env['LINZHAN_DATA'] ?? defaultDataFolder('linzhan'))
const kioskOnly = process.argv.includes('--kiosk')

declareScheme()
app.setPath('userData', browserFolder(dataFolder))
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(openApp).catch(giveUp)
} else {
  app.quit()
}

function openApp(): void {
  Menu.setApplicationMenu(null)
  const lock = lockFolder(dataFolder)
  if (lock.kind === 'busy') {
    dialog.showErrorBox('邻站已经打开', `另一个程序(进程 ${lock.holder.pid})正在使用这份数据。请先关闭它。`)
    return app.exit(1)
  }
  app.on('quit', lock.release)
  closeSession(session.defaultSession)
  const printer = createPrinter()
  servePages(path.join(__dirname, '../renderer'), printer.page)
  const station = keepStation(() => startThread(printer), { restarting: () => console.error('station: restarting'), gaveUp: giveUp })
  closeBeforeQuitting(station)
  openWindows(station)
}

function openWindows(station: StationKeeper): void {
  const broker = createPortBroker(station, (reason) => console.error(`refused a message: ${reason}`))
  const windows = createWindows({
    broker, preloadFile: path.join(__dirname, 'preload.cjs'), iconFile: path.join(resourcesFolder(), 'icons/256x256.png'),
  })
  app.on('second-instance', (_event, argv) => (argv.includes('--kiosk') ? windows.openKiosk() : windows.openDesk()))
  if (kioskOnly) windows.openKiosk()
  else windows.openDesk()
}

async function startThread({ printPdf }: Printer): Promise<StationThread> {
  return startStation({
    workerFile: path.join(__dirname, 'worker.cjs'), printPdf,
    dataFolder, resourcesFolder: resourcesFolder(), dataKey: await readOrMakeWrappedKey(dataFolder), ...testNow(process.env),
  })
}

/** Beside `out/` in a checkout and inside the package alike. */
function resourcesFolder(): string {
  return path.join(__dirname, '../../resources')
}

/** The store is closed before the process goes, so that the next start needs no recovery. */
function closeBeforeQuitting(station: StationKeeper): void {
  const state = { closed: false }
  app.on('will-quit', (event) => {
    if (state.closed) return
    event.preventDefault()
    state.closed = true
    void station.close().finally(() => app.quit())
  })
}

/** Says in one sentence what is wrong, then ends: without a station there is nothing to show. */
function giveUp(reason: unknown): void {
  console.error(`station: ${reason instanceof Error ? `${reason.name}: ${reason.message}` : 'failed'}`)
  dialog.showErrorBox('邻站打不开', troubleSentence(reason))
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
  app.exit(1)
}
