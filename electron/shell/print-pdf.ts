import { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import type { PrintPdf } from '../hosts/station-thread.ts'
import { APP_SCHEME } from './origin.ts'

const PRINT_ORIGIN = `${APP_SCHEME}://print`
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** Prints documents to A4 PDFs. */
export interface Printer {
  readonly printPdf: PrintPdf
  /** The document waiting at an address, for the scheme's handler. */
  page(url: string): Response | undefined
}

/** Each document is shown in a hidden window without preload or script; it waits in memory, never on disk. */
export function createPrinter(): Printer {
  const waiting = new Map<string, string>()
  return {
    async printPdf(html) {
      const url = `${PRINT_ORIGIN}/${randomUUID()}`
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, javascript: false } })
      waiting.set(url, html)
      try {
        await window.loadURL(url)
        return new Uint8Array(await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true }))
      } finally {
        waiting.delete(url)
        window.destroy()
      }
    },
    page(url) {
      const html = waiting.get(url)
      if (html === undefined) return undefined
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY } })
    },
  }
}
