import type { IncomingMessage } from 'node:http'

/** Why a request is refused before anything looks at its path: the HTTP status to answer with. */
export type Refused = 400 | 403 | 405 | 421

/** What is looked at of a request. */
export type Asked = Pick<IncomingMessage, 'headers' | 'method'>

/**
 * Checks that a request was made by our own page, or by a person opening our address, on this computer.
 * Host must be literally ours (a rebound name is not); Origin, when sent, too; `Sec-Fetch-Site` must not name another
 * site; only GET and HEAD without a body; nothing is prefetched, since a launch code is spent by being asked for.
 */
export function refuseForeign({ headers, method }: Asked, origin: string): Refused | undefined {
  if (headers.host !== new URL(origin).host) return 421
  if (headers.origin !== undefined && headers.origin !== origin) return 403
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403
  if (headers['sec-purpose'] !== undefined) return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0') return 400
  return undefined
}

/** A port is only opened by a page of ours: browsers always send Origin with a WebSocket. */
export function isOurPage(request: Asked, origin: string): boolean {
  return request.headers.origin === origin && refuseForeign(request, origin) === undefined
}

/** The value of one cookie, or undefined. */
export function cookieValue(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
