import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { chromiumArguments, findChromium } from './chromium.ts'
import { openDevToolsPipe, type DevToolsPipe } from './devtools-pipe.ts'

/** No Chromium on this computer: PDFs cannot be made. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser'
  constructor() {
    super('no Chromium, Chrome or Edge found')
  }
}

/**
 * Prints a document to an A4 PDF with a Chromium of its own, for hosts without Electron. The document travels through a
 * pipe and the page has no address, so that no name is written to disk. Throws `NoBrowser`.
 */
export async function printPdfWithChromium(html: string): Promise<Uint8Array> {
  const program = findChromium()
  if (program === undefined) throw new NoBrowser()
  const profile = mkdtempSync(path.join(tmpdir(), 'linzhan-print-'))
  const browser = spawn(program, ['--headless=new', '--remote-debugging-pipe', '--disk-cache-size=1', ...chromiumArguments(profile), 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: profile }, // its temporary files go with the profile
  })
  try {
    return await Promise.race([printIn(devTools(browser), html), failure(browser)])
  } finally {
    await ended(browser)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function printIn(pipe: DevToolsPipe, html: string): Promise<Uint8Array> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  await pipe.send('Emulation.setScriptExecutionDisabled', { value: true }, session)
  await pipe.send('Network.enable', {}, session)
  await pipe.send('Network.setBlockedURLs', { urls: ['http*', 'file*', 'ws*'] }, session)
  const { frameTree } = await pipe.send('Page.getFrameTree', {}, session)
  const frameId = (frameTree as { readonly frame: { readonly id: string } }).frame.id
  await pipe.send('Page.setDocumentContent', { frameId, html }, session)
  const { data } = await pipe.send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true, paperWidth: 8.27, paperHeight: 11.69 }, session)
  return new Uint8Array(Buffer.from(String(data), 'base64'))
}

function devTools(browser: ChildProcess): DevToolsPipe {
  return openDevToolsPipe(browser.stdio[3] as Writable, browser.stdio[4] as Readable)
}

async function failure(browser: ChildProcess): Promise<never> {
  return new Promise((_resolve, reject) => {
    browser.once('error', reject)
    browser.once('exit', () => reject(new Error('the browser ended before printing')))
  })
}

async function ended(browser: ChildProcess): Promise<void> {
  if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return
  const exit = new Promise((resolve) => browser.once('exit', resolve))
  browser.kill('SIGKILL')
  await exit
}
