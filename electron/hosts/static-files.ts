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

/**
 * Looks a request path up in the folder of built pages. Undefined for what is not there, lies outside the folder or
 * has a type the pages do not use.
 */
export function findStaticFile(folder: string, pathname: string): StaticFile | undefined {
  const relative = decode(pathname === '/' ? `/${INDEX}` : pathname)
  if (relative === undefined) return undefined
  const root = path.resolve(folder)
  const file = path.join(root, relative)
  const type = TYPES[path.extname(file)]
  if (type === undefined || !file.startsWith(root + path.sep)) return undefined
  try {
    return { bytes: new Uint8Array(readFileSync(file)), type, hashed: relative.startsWith('/assets/') }
  } catch {
    return undefined
  }
}

function decode(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname)
    return decoded.includes('\0') || decoded.includes('\\') ? undefined : decoded
  } catch {
    return undefined
  }
}
