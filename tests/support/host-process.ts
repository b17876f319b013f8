import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import { pump } from '../../electron/hosts/web/socket-pump.ts'
import type { Contract } from '../../shared/contract/contract.ts'

const launcher = path.resolve(import.meta.dirname, '../../electron/hosts/launch.ts')

/** A page of the station played by a Node client: a port pumped over a WebSocket, with the cookie of a session. */
export interface Page {
  readonly client: ContractRouterClient<Contract>
  close(): void
}

/** `npm start` without a display, in a process of its own. */
export interface HostProcess {
  /** Where it serves, and the cookie its one-time address was exchanged for. */
  readonly address: { readonly origin: string; readonly cookie: string }
  openPage(scope: 'desk' | 'kiosk'): Promise<Page>
  /** The most memory its process has held, in bytes; null where the system does not tell. */
  peakMemory(): number | null
  /** Asks it to end and waits. */
  stop(): Promise<void>
  /** `kill -9`: nothing is finished, nothing is flushed. Waits until the process is gone. */
  kill(): Promise<void>
}

/** The key of a test's data folder lies beside it, never inside. */
export function keyFileBeside(dataFolder: string): string {
  return `${dataFolder}.key`
}

/** Starts the web host on a data folder and takes its one-time address. Rejects when it ends before it offers one. */
export async function startHostProcess(dataFolder: string, env: Readonly<Record<string, string>> = {}, options: readonly string[] = []): Promise<HostProcess> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env
  const child = spawn(process.execPath, [launcher, '--data', dataFolder, ...options], {
    env: { ...inherited, TZ: 'Asia/Shanghai', LINZHAN_KEY_FILE: keyFileBeside(dataFolder), ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await firstAddress(child)
  const cookie = await exchange(address)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await gone
  }
  return {
    address: { origin: address.origin, cookie },
    openPage: async (scope) => openPage(address.origin, cookie, scope),
    peakMemory: () => peakMemoryOf(child.pid ?? 0),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function peakMemoryOf(pid: number): number | null {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+) kB/u.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

async function firstAddress(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    const listen = (chunk: Buffer): void => {
      said.push(chunk.toString('utf8'))
      const address = /http:\/\/127\.0\.0\.1:\d+\/enter\?code=[\w-]+/u.exec(said.join(''))?.[0]
      if (address !== undefined) resolve(new URL(address))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said.join('')}`)))
  })
}

/** Spends the one-time code; a desk's session may also open a kiosk's port. */
async function exchange(address: URL): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' })
  const [cookie] = (answer.headers.getSetCookie()[0] ?? '').split(';')
  if (!cookie) throw new Error(`the host answered ${answer.status} without a cookie`)
  return cookie
}

/** A page of a host that runs elsewhere, by a one-time address of it. */
export async function openPageAt(address: URL, scope: 'desk' | 'kiosk'): Promise<Page> {
  return openPage(address.origin, await exchange(address), scope)
}

/** A page with a cookie it has already. Rejects when the host does not let it in. */
export async function openPage(origin: string, cookie: string, scope: 'desk' | 'kiosk'): Promise<Page> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/port/${scope}`, { headers: { origin, cookie } })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const { port1, port2 } = new MessageChannel()
  pump(socket, port1)
  const client: Page['client'] = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  return { client, close: () => socket.close() }
}
