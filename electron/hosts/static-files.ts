import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One file of the built pages. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name holds a hash of its content, so it may be cached for ever. */
  readonly hashed: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The page served at `/`. */
const INDEX = 'index.html'

/** Paths the build makes: plain names, one below the other. Nothing is decoded, so that a file has one address only. */
const PLAIN_PATH = /^(?:\/[\w-][\w.-]*)+$/

/**
 * Looks a request path up in the folder of built pages. Undefined for what is not there, lies outside the folder or
 * has a type the pages do not use.
 */
export function findStaticFile(folder: string, pathname: string): StaticFile | undefined {
  const relative = pathname === '/' ? `/${INDEX}` : pathname
  const type = TYPES[path.extname(relative)]
  if (type === undefined || !PLAIN_PATH.test(relative)) return undefined
  try {
    return { bytes: new Uint8Array(readFileSync(path.join(path.resolve(folder), relative))), type, hashed: relative.startsWith('/assets/') }
  } catch {
    return undefined
  }
}
