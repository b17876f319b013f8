import type { Wire } from './wire.ts'

type IpcListener = (event: object, ...args: readonly unknown[]) => void

/** Chromium's binding into the double; only the preload's world sees it. */
declare const __doubleSend: (text: string) => void

/**
 * Runs in the preload's isolated world: what a sandboxed preload may `require`, then the real preload's text. Its
 * source text runs in the page, so it refers to nothing outside itself.
 */
export function preloadWorld(
  question: string, wire: Wire,
  run: (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown, process: object) => void,
): void {
  const listeners = new Map<string, IpcListener[]>()
  const ipcRenderer = {
    send(channel: string, ...args: readonly unknown[]) {
      __doubleSend(JSON.stringify({ kind: 'send', channel, args: wire.encode(structuredClone(args)) }))
    },
    on(channel: string, listener: IpcListener) {
      listeners.set(channel, [...listeners.get(channel) ?? [], listener])
      return ipcRenderer
    },
  }
  const loud = (name: string, target: object): object => new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'string' && !(key in object)) throw new Error(`electron double: ${name}.${key} is not implemented`)
      return Reflect.get(object, key, receiver)
    },
  })
  const deliver = (text: string): void => {
    const { channel, args } = JSON.parse(text) as { readonly channel: string; readonly args: string }
    for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...wire.decode(args) as unknown[])
  }
  Object.assign(globalThis, { __doubleDeliver: deliver })
  window.addEventListener(question, (event) => {
    __doubleSend(JSON.stringify({ kind: 'open', url: (event as CustomEvent<string>).detail }))
  })
  const electron = loud('preload electron', { ipcRenderer: loud('ipcRenderer', ipcRenderer) })
  const module = { exports: {} }
  const load = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  run(load, module, module.exports, { type: 'renderer', sandboxed: true, contextIsolated: true, platform: 'linux', argv: [], env: {}, versions: {} })
}
