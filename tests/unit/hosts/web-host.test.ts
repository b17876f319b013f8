import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startWebHost, type WebHost } from '../../../electron/hosts/web/web-host.ts'

async function startUntilTestEnds(): Promise<WebHost> {
  const host = await startWebHost({ station: { connect: () => Promise.reject(new Error('closed')) }, rendererFolder: '/nowhere' })
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
