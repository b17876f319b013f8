import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { connectCdp } from './cdp.ts'
import type { Context } from './context.ts'

/** Switches that the double sets itself. */
const OWN_SWITCHES: ReadonlySet<string> = new Set(['remote-debugging-port', 'no-sandbox', 'data', 'kiosk', 'demo'])

/** Starts the shared Chromium; prints its DevTools address as Electron does, so that Playwright attaches to the same one. */
export async function startChromium(context: Context): Promise<void> {
  const profile = path.join(context.paths.get('userData') ?? '', 'double-chromium')
  mkdirSync(profile, { recursive: true })
  const passedOn = [...context.switches].filter(([name]) => !OWN_SWITCHES.has(name)).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  const chromium = spawn(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', [
    ...(process.env['DOUBLE_HEADED'] === '1' ? [] : ['--headless=new', '--hide-scrollbars', '--disable-gpu']),
    '--no-startup-window', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--password-store=basic', '--lang=zh-CN',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...passedOn,
  ], { stdio: ['ignore', 'ignore', 'pipe'] })
  context.chromium = chromium
  process.on('exit', () => chromium.kill('SIGKILL'))
  const address = await new Promise<string>((resolve, reject) => {
    const said: string[] = []
    chromium.stderr.on('data', (chunk: Buffer) => {
      said.push(String(chunk))
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said.join(''))
      if (found?.[1] !== undefined) resolve(found[1])
    })
    chromium.once('error', reject)
    chromium.once('exit', (code) => reject(new Error(`electron double: Chromium ended (${code}): ${said.join('').slice(-2000)}`)))
  })
  context.setCdp(await connectCdp(address))
  process.stderr.write(`\nDevTools listening on ${address}\n`)
}
