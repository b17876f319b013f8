import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import { APP_SCHEME } from './origin.ts'

/** What every window's page may be: sandboxed, isolated, without Node, without spell checking (it downloads dictionaries). */
export function pagePreferences(preloadFile: string): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    preload: preloadFile, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false,
    navigateOnDragDrop: false, safeDialogs: true,
  }
}

/** Refuses every permission and every request that leaves the computer. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, reply) => reply(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, reply) => reply({ cancel: !isLocal(url) }))
}

/** Keeps a page where it is: no navigation, no frames of others, and no window but what `onOpen` makes of the wish. */
export function pinPage(contents: WebContents, onOpen: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    onOpen(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Answered by ourselves, or made by our own pages from memory. */
function isLocal(url: string): boolean {
  return [APP_SCHEME, 'data', 'blob', 'devtools'].some((scheme) => url.startsWith(`${scheme}:`))
}
