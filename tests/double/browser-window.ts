import { EventEmitter } from 'node:events'
import type { DoubleApp } from './app.ts'
import type { Context } from './context.ts'
import type { DoubleNetwork } from './network.ts'
import { preventable, strict } from './strict.ts'
import { DoubleContents, type WebPreferences } from './web-contents.ts'

interface Bounds { x: number; y: number; width: number; height: number }

interface WindowOptions extends Partial<Bounds> {
  readonly title?: string
  readonly show?: boolean
  readonly kiosk?: boolean
  readonly webPreferences?: WebPreferences
}

/** A window as the app sees it; what the window manager would do to it is only remembered. */
export class DoubleWindow extends EventEmitter {
  private static lastId = 0
  readonly id = ++DoubleWindow.lastId
  readonly webContents: DoubleContents
  private readonly context: Context
  private readonly app: DoubleApp
  private readonly kiosk: boolean
  private readonly bounds: Bounds
  private readonly title: string
  private visible: boolean
  private closed = false

  constructor(context: Context, app: DoubleApp, network: DoubleNetwork, options: WindowOptions) {
    super()
    context.needReady('create BrowserWindow')
    const { x = 0, y = 0, width = 800, height = 600, kiosk = false, show = true, title = '' } = options
    this.context = context
    this.app = app
    this.bounds = { x, y, width, height }
    this.kiosk = kiosk
    this.visible = show
    this.title = title
    this.webContents = strict('webContents', new DoubleContents(context, network, options.webPreferences ?? {}, this.bounds))
    context.contents.set(this.webContents.id, this.webContents)
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    context.windows.add(this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    this.visible = true
    this.emit('show')
  }

  focus(): void {
    this.emit('focus')
  }

  isVisible(): boolean {
    return this.visible
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.emit('restore')
  }

  isKiosk(): boolean {
    return this.kiosk
  }

  isFullScreen(): boolean {
    return this.kiosk
  }

  getBounds(): Bounds {
    return { ...this.bounds }
  }

  getTitle(): string {
    return this.title
  }

  isDestroyed(): boolean {
    return this.closed
  }

  close(): void {
    void this.tryClose()
  }

  /** Whether the window went: the app may keep it, then the page. */
  async tryClose(): Promise<boolean> {
    if (this.closed) return true
    const event = preventable({ sender: this })
    this.emit('close', event)
    if (!event.defaultPrevented && await this.webContents.acceptsUnload()) this.destroy()
    return this.closed
  }

  destroy(): void {
    if (this.closed) return
    this.closed = true
    this.context.windows.delete(this)
    this.webContents.destroyed()
    this.emit('closed')
    if (this.context.windows.size > 0 || this.context.phase === 'quitting') return
    if (this.app.listenerCount('window-all-closed') > 0) this.app.emit('window-all-closed')
    else this.app.quit()
  }
}

export interface BrowserWindowClass {
  new (options?: WindowOptions): DoubleWindow
  getAllWindows(): DoubleWindow[]
  fromWebContents(contents: { readonly id: number }): DoubleWindow | null
}

/** The `BrowserWindow` class of one app. */
export function createBrowserWindow(context: Context, app: DoubleApp, network: DoubleNetwork): BrowserWindowClass {
  return class BrowserWindow extends DoubleWindow {
    constructor(options: WindowOptions = {}) {
      super(context, app, network, options)
      return strict('BrowserWindow', this)
    }

    static getAllWindows(): DoubleWindow[] {
      return [...context.windows]
    }

    static fromWebContents({ id }: { readonly id: number }): DoubleWindow | null {
      return [...context.windows].find((window) => window.webContents.id === id) ?? null
    }
  }
}
