import { BrowserWindow, powerSaveBlocker, screen, type Display } from 'electron'
import { pagePreferences, pinPage } from './hardening.ts'
import { askBeforeLeaving } from './leave-question.ts'
import { PAGE_URLS, type PageKind } from './origin.ts'
import type { PortBroker } from './port-broker.ts'

/** The app's two windows: one desk, at most one kiosk. */
export interface Windows {
  openDesk(): void
  openKiosk(): void
}

export interface WindowParts {
  readonly broker: PortBroker
  readonly preloadFile: string
  readonly iconFile: string
}

export function createWindows(parts: WindowParts): Windows {
  const open: Partial<Record<PageKind, BrowserWindow>> = {}

  function show(page: PageKind, make: () => BrowserWindow): BrowserWindow | undefined {
    const there = open[page]
    if (there) {
      if (there.isMinimized()) there.restore()
      there.focus()
      return undefined
    }
    const window = make()
    open[page] = window
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => delete open[page])
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') window.webContents.reload()
    })
    pinPage(window.webContents, (url) => {
      if (page === 'desk' && url === PAGE_URLS.kiosk) openKiosk()
    })
    askBeforeLeaving(window)
    parts.broker.admit(window.webContents, page)
    void window.loadURL(PAGE_URLS[page])
    return window
  }

  function openDesk(): void {
    show('desk', () => new BrowserWindow({
      ...screen.getPrimaryDisplay().workArea, title: '邻站', minWidth: 1024, minHeight: 700,
      show: false, icon: parts.iconFile, webPreferences: pagePreferences(parts.preloadFile),
    }))
  }

  function openKiosk(): void {
    const window = show('kiosk', () => new BrowserWindow({
      ...kioskDisplay().bounds, title: '邻站 签到', kiosk: true, fullscreen: true, frame: false, show: false,
      icon: parts.iconFile, webPreferences: pagePreferences(parts.preloadFile),
    }))
    if (window === undefined) return
    const awake = powerSaveBlocker.start('prevent-display-sleep')
    window.on('closed', () => powerSaveBlocker.stop(awake))
  }

  return { openDesk, openKiosk }
}

/** The display residents look at: the second one where there is one. */
function kioskDisplay(): Display {
  const primary = screen.getPrimaryDisplay()
  return screen.getAllDisplays().find((display) => display.id !== primary.id) ?? primary
}
