import { EventEmitter } from 'node:events'
import type { Params } from './cdp.ts'
import type { Context } from './context.ts'
import { preventable, strict } from './strict.ts'
import type { DoubleContents } from './web-contents.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
interface BeforeRequest { readonly cancel?: boolean }
type BeforeRequestHook = (details: Readonly<Record<string, unknown>>, reply: (answer: BeforeRequest) => void) => void
type PermissionCheck = (contents: DoubleContents, permission: string, origin: string, details: object) => boolean
type PermissionRequest = (contents: DoubleContents, permission: string, reply: (granted: boolean) => void, details: object) => void

/** What Chromium says about a request that it holds for us. */
interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string; readonly headers: Record<string, string> }
}

/** Electron's permission names and Chromium's, for those a page could ask for. */
const PERMISSIONS = [
  ['media', 'camera'], ['media', 'microphone'], ['geolocation', 'geolocation'], ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'], ['midi', 'midi'],
] as const

/** `protocol` and `session`: custom schemes, request hooks and permissions, on Chromium's Fetch domain. */
export function createNetwork(context: Context) {
  const handlers = new Map<string, SchemeHandler>()
  const rules: { before: BeforeRequestHook | undefined; check: PermissionCheck | undefined; request: PermissionRequest | undefined } =
    { before: undefined, check: undefined, request: undefined }

  const protocol = strict('protocol', {
    registerSchemesAsPrivileged() {
      if (context.phase !== 'starting') throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    },
    handle(scheme: string, handler: SchemeHandler) {
      context.needReady('use protocol')
      if (handlers.has(scheme)) throw new Error(`Protocol ${scheme} already registered`)
      handlers.set(scheme, handler)
    },
  })
  const session = strict('session', Object.assign(new EventEmitter(), {
    protocol,
    setPermissionRequestHandler: (handler: PermissionRequest) => void (rules.request = handler),
    setPermissionCheckHandler: (handler: PermissionCheck) => void (rules.check = handler),
    setDevicePermissionHandler: () => {},
    webRequest: strict('session.webRequest', { onBeforeRequest: (hook: BeforeRequestHook) => void (rules.before = hook) }),
  }))

  async function cancelledByApp(details: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { before } = rules
    if (before === undefined) return false
    const answer = await new Promise<BeforeRequest>((resolve) => before(details, resolve))
    return answer.cancel === true
  }

  return {
    protocol, session,
    /** Chromium loads no scheme it does not know: `app://host/x` travels as `https://host.app.invalid/x`. */
    toChromium: (url: string) => url.replace(/^([a-z]+):\/\/([^/?#]+)/, (all, scheme: string, host: string) => (handlers.has(scheme) ? `https://${host}.${scheme}.invalid` : all)),
    fromChromium,

    /** Electron asks when a page asks; the double asks once a window and turns the answers into browser settings. */
    async applyPermissions(contents: DoubleContents): Promise<void> {
      for (const [permission, name] of PERMISSIONS) {
        const { check, request } = rules
        const granted = check?.(contents, permission, '', {}) ?? (request === undefined || await new Promise<boolean>((resolve) => request(contents, permission, resolve, {})))
        await context.cdp().send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' })
      }
    },

    /** Answers one request of a window the way Electron's network stack would. */
    async answerRequest(contents: DoubleContents, params: Params): Promise<void> {
      const { requestId, frameId, resourceType, request } = params as unknown as PausedRequest
      const reply = async (method: string, answer: Params): Promise<void> => {
        await context.cdp().send(`Fetch.${method}`, { requestId, ...answer }, contents.sessionId).catch(() => undefined) // the page may be gone
      }
      const url = fromChromium(request.url)
      if (resourceType === 'Document' && frameId === contents.mainFrameId && !contents.acceptsNavigation(request.url, url)) return reply('failRequest', { errorReason: 'Aborted' })
      if (await cancelledByApp({ url, method: request.method, resourceType, webContentsId: contents.id })) return reply('failRequest', { errorReason: 'BlockedByClient' })
      const handler = handlers.get(new URL(url).protocol.slice(0, -1))
      if (handler === undefined) return reply('continueRequest', {})
      try {
        const response = await handler(new Request(url, { method: request.method, headers: request.headers }))
        return await reply('fulfillRequest', {
          responseCode: response.status,
          responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
          body: Buffer.from(await response.arrayBuffer()).toString('base64'),
        })
      } catch (error) {
        console.error('electron double: the protocol handler failed', error)
        return reply('failRequest', { errorReason: 'Failed' })
      }
    },
  }
}

export type DoubleNetwork = ReturnType<typeof createNetwork>

function fromChromium(url: string): string {
  return url.replace(/^https:\/\/([^/?#]+)\.([a-z]+)\.invalid(?=[/?#]|$)/, '$2://$1')
}

/** The event a page's wish to go elsewhere is told with. */
export function navigationEvent(url: string) {
  return preventable({ url, isMainFrame: true })
}
