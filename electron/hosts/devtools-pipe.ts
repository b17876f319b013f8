import type { Readable, Writable } from 'node:stream'

type Params = Readonly<Record<string, unknown>>
interface Answer { readonly id: number; readonly result?: Params; readonly error?: { readonly message: string } }

/** The few lines of DevTools protocol that printing needs, over Chromium's `--remote-debugging-pipe`. */
export interface DevToolsPipe {
  send(method: string, params: Params, sessionId?: string): Promise<Params>
}

/** Commands go out and answers come in as JSON texts, each ended by a NUL byte. Rejects all when the pipe ends. */
export function openDevToolsPipe(commands: Writable, answers: Readable): DevToolsPipe {
  const waiting = new Map<number, PromiseWithResolvers<Params>>()
  const state = { lastId: 0, rest: '' }
  const settle = (text: string): void => {
    const answer = JSON.parse(text) as Answer
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.error) asked?.reject(new Error(answer.error.message))
    else asked?.resolve(answer.result ?? {})
  }
  answers.setEncoding('utf8')
  answers.on('data', (chunk: string) => {
    const texts = (state.rest + chunk).split('\0')
    state.rest = texts.pop() ?? ''
    for (const text of texts) settle(text)
  })
  answers.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser ended'))
    waiting.clear()
  })
  commands.on('error', () => answers.destroy())
  return {
    send(method, params, sessionId) {
      const id = ++state.lastId
      const asked = Promise.withResolvers<Params>()
      waiting.set(id, asked)
      commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      return asked.promise
    },
  }
}
