import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { pageHeaders } from '../page-headers.ts'
import { findStaticFile } from '../static-files.ts'
import type { StationDoor } from '../station-keeper.ts'
import { createKioskSessions, type KioskSessions } from './kiosk-sessions.ts'
import { createLaunchCodes, type LaunchCodes, type WebScope } from './launch-codes.ts'
import { NOTICES, noticePage } from './notice-page.ts'
import { cookieValue, isOurPage, refuseForeign } from './request-guard.ts'
import { MAX_MESSAGE_BYTES, pump } from './socket-pump.ts'

const LOOPBACK = '127.0.0.1'
const COOKIE_RULES = 'HttpOnly; SameSite=Strict; Path=/'
const START_PAGES: Readonly<Record<WebScope, string>> = { desk: '/', kiosk: '/kiosk.html' }

export interface WebHostOptions {
  readonly station: StationDoor
  /** The built pages. */
  readonly rendererFolder: string
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Where residents' screens are known again after a restart; absent: they are not. */
  readonly kioskFile?: string
  /** Called each time a launch code was used, or a spent one was tried: then a fresh address can be offered. */
  readonly onEnter?: () => void
}

/** The station's pages for browsers on this computer. Closing it ends all sessions but those of residents' screens. */
export interface WebHost {
  readonly origin: string
  /** An address that opens once, within two minutes. */
  launchUrl(scope: WebScope): string
  close(): Promise<void>
}

/** Serves the pages and their ports on the loopback interface. Rejects when the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, LOOPBACK, resolve)
  })
  const { port } = server.address() as AddressInfo
  const site: Site = {
    ...options,
    origin: `http://${LOOPBACK}:${port}`,
    cookie: `linzhan-${port}`, // browsers share cookies between ports of one host
    codes: createLaunchCodes(),
    kiosks: createKioskSessions(options.kioskFile),
  }
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false })
  server.on('request', (request, response) => answer(site, request, response))
  server.on('upgrade', (request, socket, head) => openPort(site, sockets, request, socket, head))
  return {
    origin: site.origin,
    launchUrl: (scope) => `${site.origin}/enter?code=${site.codes.issue(scope)}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Site extends WebHostOptions {
  readonly origin: string
  readonly cookie: string
  readonly codes: LaunchCodes
  readonly kiosks: KioskSessions
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const refused = refuseForeign(request, site.origin)
  if (refused !== undefined) return sayNo(response, refused, NOTICES.refused)
  const url = requestUrl(site, request)
  if (url === undefined) return sayNo(response, 400, NOTICES.refused)
  // A look at an address (HEAD, as link previews do) must not spend its code.
  if (url.pathname === '/enter' && request.method === 'GET') return enter(site, url.searchParams.get('code') ?? '', response)
  const scope = sessionScope(site, request)
  if (scope === undefined) return sayNo(response, 401, NOTICES.notOpened)
  if (scope === 'kiosk' && isPage(url.pathname) && url.pathname !== START_PAGES.kiosk) return sayNo(response, 403, NOTICES.kioskOnly)
  const file = findStaticFile(site.rendererFolder, url.pathname)
  if (file === undefined) return sayNo(response, 404, NOTICES.notFound)
  response.writeHead(200, {
    ...pageHeaders([site.origin.replace('http', 'ws')]),
    'content-type': file.type,
    'cache-control': file.hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    ...(url.pathname === START_PAGES.kiosk && !isKnownKiosk(site, request) ? { 'set-cookie': `${kioskCookie(site)}=${site.kiosks.issue()}; ${COOKIE_RULES}` } : {}),
  }).end(file.bytes)
}

/** Whether a path is a page's own and not of what a page is made of; other file systems take `/INDEX.html` for `/index.html`. */
function isPage(pathname: string): boolean {
  return pathname === '/' || /\.html$/i.test(pathname)
}

function enter(site: Site, code: string, response: ServerResponse): void {
  const entered = site.codes.redeem(code)
  site.onEnter?.()
  if (entered === undefined) return sayNo(response, 401, NOTICES.codeUsed)
  response.writeHead(303, {
    ...pageHeaders([]),
    'location': START_PAGES[entered.scope],
    'set-cookie': `${site.cookie}=${entered.token}; ${COOKIE_RULES}`,
    'cache-control': 'no-store',
  }).end()
}

function openPort(site: Site, sockets: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy()) // Node watches it no longer: a caller who hangs up must not end the host for all
  const asked = portScope(requestUrl(site, request)?.pathname)
  const scope = sessionScope(site, request)
  if (asked === undefined || !isOurPage(request, site.origin)) return refuseSocket(socket, '403 Forbidden')
  if (scope === undefined || (scope === 'kiosk' && asked === 'desk')) return refuseSocket(socket, '401 Unauthorized')
  site.station.connect(asked).then((port) => {
    if (socket.destroyed) return port.close()
    return sockets.handleUpgrade(request, socket, head, (opened) => pump(opened, port))
  }, () => refuseSocket(socket, '503 Service Unavailable'))
}

function portScope(pathname: string | undefined): WebScope | undefined {
  switch (pathname) {
    case '/port/desk': return 'desk'
    case '/port/kiosk': return 'kiosk'
    default: return undefined
  }
}

function sessionScope(site: Site, request: IncomingMessage): WebScope | undefined {
  const token = cookieValue(request, site.cookie)
  const scope = token === undefined ? undefined : site.codes.sessionScope(token)
  return scope ?? (isKnownKiosk(site, request) ? 'kiosk' : undefined)
}

/** A residents' screen has a cookie of its own, also where the desk's browser opened it: it outlives the host. */
const kioskCookie = (site: Site): string => `${site.cookie}-kiosk`

function isKnownKiosk(site: Site, request: IncomingMessage): boolean {
  const token = cookieValue(request, kioskCookie(site))
  return token !== undefined && site.kiosks.knows(token)
}

function requestUrl(site: Site, request: IncomingMessage): URL | undefined {
  const target = request.url ?? ''
  return target.startsWith('/') && !target.startsWith('//') ? URL.parse(target, site.origin) ?? undefined : undefined
}

function sayNo(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...pageHeaders([]), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(noticePage(sentence))
}

function refuseSocket(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
