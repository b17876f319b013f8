import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startWebHost, type WebHost } from '../../../electron/hosts/web/web-host.ts'

async function startUntilTestEnds(rendererFolder = '/nowhere'): Promise<WebHost> {
  const host = await startWebHost({ station: { connect: () => Promise.reject(new Error('closed')) }, rendererFolder })
  onTestFinished(() => host.close())
  return host
}

/** A caller who asks for a port and is gone before the answer, as a killed browser is. */
async function hangUp(host: WebHost): Promise<void> {
  const socket: Socket = connect(Number(new URL(host.origin).port), '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('GET /port/desk HTTP/1.1\r\nHost: elsewhere\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  setImmediate(() => socket.resetAndDestroy())
  await once(socket, 'close')
}

test('goes on serving when a caller hangs up before being answered', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on('uncaughtException', note)
  onTestFinished(() => void process.off('uncaughtException', note))
  const host = await startUntilTestEnds()

  for (let callers = 0; callers < 50; callers++) await hangUp(host)
  await wait(50)

  expect(unhandled).toEqual([])
  expect((await fetch(host.origin)).status).toBe(401)
})

test.each<[string, number]>([
  ['/kiosk.html', 200], ['/', 403], ['/index.html', 403], ['/INDEX.HTML', 403], ['/%69ndex.html', 403], ['/assets%2f..%2findex.html', 403], ['/index%2ehtml', 404], ['/part.js', 200],
])('answers a kiosk that asks for %s with %d', async (path, status) => {
  const folder = mkdtempSync(join(tmpdir(), 'linzhan-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['index.html', 'kiosk.html', 'part.js']) writeFileSync(join(folder, name), '')
  const host = await startUntilTestEnds(folder)
  const entered = await fetch(host.launchUrl('kiosk'), { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  const { statusCode } = await asked(host, path, cookie)

  expect(statusCode).toBe(status)
})

test('keeps a launch code that was only looked at', async () => {
  const host = await startUntilTestEnds()
  const address = host.launchUrl('desk')

  expect((await fetch(address, { method: 'HEAD', redirect: 'manual' })).status).toBe(401)

  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(401)
})

/** Asks with the path exactly as written; `fetch` would tidy it. */
function asked(host: WebHost, path: string, cookie: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(host.origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { cookie } }, (answer) => resolve(answer.resume())).on('error', reject).end()
  })
}
