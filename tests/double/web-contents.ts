import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Params } from './cdp.ts'
import type { Context } from './context.ts'
import { navigationEvent, type DoubleNetwork } from './network.ts'
import { catchPopups } from './page-popups.ts'
import { preloadWorld } from './page-preload.ts'
import { preventable } from './strict.ts'
import { makeWire } from './wire.ts'

const wire = makeWire()

/** How long a page may take to say that it would rather stay, in ms; one that does not answer is closed. */
const WISH_PATIENCE_MS = 1_000

export interface WebPreferences {
  readonly preload?: string
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly javascript?: boolean
}

type OpenHandler = (details: { readonly url: string; readonly disposition: string }) => { readonly action: 'allow' | 'deny' }

/** One page: a Chromium target with the real preload in an isolated world of its own. */
export class DoubleContents extends EventEmitter {
  private static lastId = 0
  readonly id = ++DoubleContents.lastId
  readonly session: DoubleNetwork['session']
  readonly attached: Promise<void>
  readonly world = `electron-preload-${randomBytes(8).toString('hex')}`
  sessionId = ''
  targetId = ''
  mainFrameId = ''
  mainFrame = frameOf('')
  private readonly context: Context
  private readonly network: DoubleNetwork
  private readonly preferences: WebPreferences
  private gone = false
  private ownNavigation: string | undefined
  private preloadContext: number | undefined
  private undelivered: string[] = []
  private openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(context: Context, network: DoubleNetwork, preferences: WebPreferences, size: { width: number; height: number }) {
    super()
    this.context = context
    this.network = network
    this.preferences = preferences
    this.session = network.session
    context.contents.set(this.id, this)
    this.attached = this.attach(size)
  }

  private async command<Result extends object = Params>(method: string, params: Params = {}): Promise<Result> {
    return this.context.cdp().send<Result>(method, params, this.sessionId)
  }

  private async attach({ width, height }: { width: number; height: number }): Promise<void> {
    const cdp = this.context.cdp()
    const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    this.targetId = targetId
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    this.sessionId = sessionId
    await Promise.all([this.command('Page.enable'), this.command('Runtime.enable'), this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] })])
    const { frameTree } = await this.command<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')
    this.mainFrameId = frameTree.frame.id
    // Headless Chromium takes some of a window's height for bars nobody sees.
    await this.command('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
    if (this.preferences.javascript === false) await this.command('Emulation.setScriptExecutionDisabled', { value: true })
    if (this.preferences.preload !== undefined) await this.installPreload(this.preferences.preload)
    await this.network.applyPermissions(this)
  }

  private async installPreload(file: string): Promise<void> {
    const { contextIsolation, nodeIntegration } = this.preferences
    if (contextIsolation !== true || nodeIntegration === true) throw new Error('electron double: only contextIsolation without nodeIntegration is supported')
    const popups = JSON.stringify(`${this.world}-open`)
    const body = `function(require,module,exports,process){${readFileSync(file, 'utf8')}\n}`
    await this.command('Runtime.addBinding', { name: '__doubleSend', executionContextName: this.world })
    await this.command('Page.addScriptToEvaluateOnNewDocument', { source: `(${catchPopups.toString()})(${popups})` })
    await this.command('Page.addScriptToEvaluateOnNewDocument', {
      worldName: this.world,
      source: `if(window===window.top){(${preloadWorld.toString()})(${popups},(${makeWire.toString()})(),${body})}\n//# sourceURL=${pathToFileURL(file).href}`,
    })
  }

  /** The preload's world is there: deliver what was sent before. */
  worldCreated(executionContext: number): void {
    this.preloadContext = executionContext
    for (const text of this.undelivered.splice(0)) this.deliver(text)
  }

  worldsCleared(): void {
    this.preloadContext = undefined
  }

  private deliver(text: string): void {
    if (this.preloadContext === undefined) return void this.undelivered.push(text)
    const call = { executionContextId: this.preloadContext, functionDeclaration: '(text)=>__doubleDeliver(text)', arguments: [{ value: text }] }
    return void this.command('Runtime.callFunctionOn', call).catch(() => undefined) // the page may have gone meanwhile
  }

  /** Only what loads itself may; a page's own wish is put to `will-navigate`. */
  acceptsNavigation(chromiumUrl: string, url: string): boolean {
    if (chromiumUrl !== this.ownNavigation) {
      const event = navigationEvent(url)
      this.emit('will-navigate', event, url)
      if (event.defaultPrevented) return false
    }
    this.ownNavigation = undefined
    this.mainFrame = frameOf(url)
    return true
  }

  /** A page that would rather stay is put to `will-prevent-unload`, as the app may overrule it. */
  async acceptsUnload(): Promise<boolean> {
    const ask = { expression: `!dispatchEvent(new Event('beforeunload', { cancelable: true }))`, returnByValue: true }
    const answer = await Promise.race([
      this.command<{ result: { value?: unknown } }>('Runtime.evaluate', ask).catch(() => undefined), // no page, no wish
      new Promise<undefined>((resolve) => setTimeout(resolve, WISH_PATIENCE_MS, undefined)),
    ])
    if (answer?.result.value !== true) return true
    const event = preventable({})
    this.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }

  /** Asks the app about a new window. The double has none to give, so "allow" is said aloud and denied. */
  wantsWindow(url: string): void {
    const { action } = this.openHandler({ url, disposition: 'new-window' })
    if (action === 'allow') console.error(`electron double: child windows are not supported, denied ${url}`)
  }

  async loadURL(url: string): Promise<void> {
    await this.attached
    this.ownNavigation = this.network.toChromium(url)
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this.command<{ errorText?: string }>('Page.navigate', { url: this.ownNavigation })
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
    return loaded
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.deliver(JSON.stringify({ channel, args: wire.encode(structuredClone(args)) }))
  }

  async printToPDF(options: { readonly preferCSSPageSize?: boolean; readonly printBackground?: boolean }): Promise<Buffer> {
    const { printBackground = false, preferCSSPageSize = false } = options
    const { data } = await this.command<{ data: string }>('Page.printToPDF', { printBackground, preferCSSPageSize, paperWidth: 8.27, paperHeight: 11.69 })
    return Buffer.from(data, 'base64')
  }

  reload(): void {
    this.ownNavigation = this.network.toChromium(this.getURL())
    void this.command('Page.reload')
  }

  forcefullyCrashRenderer(): void {
    void this.command('Page.crash').catch(() => undefined) // the crash takes the answer with it
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  getURL(): string {
    return this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.gone
  }

  destroyed(): void {
    this.gone = true
    this.context.contents.delete(this.id)
    void this.attached.then(() => this.context.cdp().send('Target.closeTarget', { targetId: this.targetId })).catch(() => undefined)
    this.emit('destroyed')
  }
}

function frameOf(url: string): { readonly url: string; readonly origin: string; readonly parent: null } {
  const { protocol, host } = new URL(url === '' ? 'about:blank' : url)
  return { url, origin: protocol === 'about:' ? 'null' : `${protocol}//${host}`, parent: null }
}
