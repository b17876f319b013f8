export type Params = Readonly<Record<string, unknown>>
type Listener = (params: Params, sessionId: string | undefined) => void

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly sessionId?: string
  readonly result?: Params
  readonly error?: { readonly message: string }
}

/** The few lines of DevTools protocol the double needs, over Node's own WebSocket. */
export interface Cdp {
  /** What Chromium answers; the caller names the shape it relies on. Rejects with `method: reason`. */
  send<Result extends object = Params>(method: string, params?: Params, sessionId?: string): Promise<Result>
  on(method: string, listener: Listener): void
}

export async function connectCdp(url: string): Promise<Cdp> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, { readonly method: string; readonly answer: PromiseWithResolvers<Params> }>()
  const listeners = new Map<string, Listener[]>()
  const last = { id: 0 }
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params ?? {}, message.sessionId)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) asked?.answer.reject(new Error(`${asked.method}: ${message.error.message}`))
    else asked?.answer.resolve(message.result ?? {})
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('electron double: no connection to Chromium')))
  })
  return {
    async send<Result extends object>(method: string, params: Params = {}, sessionId?: string) {
      const id = ++last.id
      const answer = Promise.withResolvers<Params>()
      waiting.set(id, { method, answer })
      socket.send(JSON.stringify({ id, method, params, sessionId }))
      return await answer.promise as Result
    },
    on(method, listener) {
      listeners.set(method, [...listeners.get(method) ?? [], listener])
    },
  }
}
