import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'
import type { DoubleContents } from './web-contents.ts'
import { makeWire } from './wire.ts'

const wire = makeWire()

/** What a page's preload sends through Chromium's binding. */
type FromPage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'open'; readonly url: string }

/** `ipcMain` for one-way messages; `invoke` and `handle` are not used by the app and not there. */
export function createIpc(fromChromium: (url: string) => string) {
  const ipcMain = new EventEmitter()
  return {
    ipcMain: strict('ipcMain', ipcMain),
    /** A message from a page, as Chromium's binding hands it over. */
    received(contents: DoubleContents, payload: string): void {
      const message = JSON.parse(payload) as FromPage
      switch (message.kind) {
        case 'open':
          contents.wantsWindow(fromChromium(message.url))
          break
        case 'send':
          ipcMain.emit(message.channel, { sender: contents, senderFrame: contents.mainFrame }, ...wire.decode(message.args) as unknown[])
      }
    },
  }
}
