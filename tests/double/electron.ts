import { createApp } from './app.ts'
import { createBrowserWindow } from './browser-window.ts'
import type { Params } from './cdp.ts'
import { startChromium } from './chromium.ts'
import { createContext, type Context, type DoubleOptions } from './context.ts'
import { createIpc } from './ipc.ts'
import { createNetwork } from './network.ts'
import { strict } from './strict.ts'
import { createDialog, createMenu, createPowerSaveBlocker, createSafeStorage, createScreen } from './system.ts'
import type { DoubleContents } from './web-contents.ts'

type Route = (contents: DoubleContents, params: Params) => void

/** The module the app gets, and the start of what stands behind it. */
interface ElectronDouble {
  readonly module: object
  start(): Promise<void>
}

/**
 * A stand-in for the 'electron' module of the main process: enough of it to run the app's own bundles on the system's
 * Chromium. Whatever is missing throws `electron double: x.y is not implemented`.
 */
export function createElectron(options: DoubleOptions): ElectronDouble {
  const context = createContext(options)
  const app = createApp(context)
  const network = createNetwork(context)
  const ipc = createIpc(network.fromChromium)
  const routes: Readonly<Record<string, Route>> = {
    'Fetch.requestPaused': (contents, params) => void network.answerRequest(contents, params),
    'Runtime.bindingCalled': (contents, params) => ipc.received(contents, String(params['payload'])),
    'Runtime.executionContextCreated': (contents, params) => {
      const { id, name, auxData } = params['context'] as { id: number; name: string; auxData: { frameId: string } }
      if (name === contents.world && auxData.frameId === contents.mainFrameId) contents.worldCreated(id)
    },
    'Runtime.executionContextsCleared': (contents) => contents.worldsCleared(),
    'Page.domContentEventFired': (contents) => contents.getURL() !== '' && contents.emit('dom-ready', {}),
    'Page.loadEventFired': (contents) => contents.getURL() !== '' && contents.emit('did-finish-load', {}),
  }

  async function start(): Promise<void> {
    try {
      await startChromium(context)
      for (const [method, route] of Object.entries(routes)) listen(context, method, route)
      watchTargets(context)
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())
      app.becomeReady()
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }

  return {
    start,
    module: strict('electron', {
      app: strict('app', app), BrowserWindow: createBrowserWindow(context, app, network), ipcMain: ipc.ipcMain,
      protocol: network.protocol, session: strict('session', { defaultSession: network.session }),
      screen: createScreen(), safeStorage: createSafeStorage(context), dialog: createDialog(), Menu: createMenu(), powerSaveBlocker: createPowerSaveBlocker(),
    }),
  }
}

function listen(context: Context, method: string, route: Route): void {
  context.cdp().on(method, (params, sessionId) => {
    const contents = [...context.contents.values()].find((each) => each.sessionId === sessionId)
    if (contents !== undefined) route(contents, params)
  })
}

/** A page that crashes or is closed from outside. */
function watchTargets(context: Context): void {
  const byTarget = (id: unknown) => [...context.windows].find(({ webContents }) => webContents.targetId === id)
  context.cdp().on('Target.targetCrashed', ({ targetId }) => byTarget(targetId)?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }))
  context.cdp().on('Target.targetDestroyed', ({ targetId }) => byTarget(targetId)?.destroy())
  void context.cdp().send('Target.setDiscoverTargets', { discover: true })
}
