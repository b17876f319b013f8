import { protocol } from 'electron'
import { pageHeaders } from '../hosts/page-headers.ts'
import { findStaticFile } from '../hosts/static-files.ts'
import { APP_SCHEME, isOurs } from './origin.ts'

/** Must run before the app is ready: makes `app:` a secure, standard scheme with an origin. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Serves the built pages under our origin and documents to print under theirs; nothing else. */
export function servePages(rendererFolder: string, printPage: (url: string) => Response | undefined): void {
  protocol.handle(APP_SCHEME, ({ url, method }) => {
    if (method !== 'GET') return notFound()
    if (!isOurs(url)) return printPage(url) ?? notFound()
    const file = findStaticFile(rendererFolder, new URL(url).pathname)
    return file === undefined ? notFound() : new Response(file.bytes, { headers: { ...pageHeaders([]), 'content-type': file.type } })
  })
}

function notFound(): Response {
  return new Response('没有这个页面。', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
