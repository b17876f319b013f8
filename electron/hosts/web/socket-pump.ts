import type { MessagePort } from 'node:worker_threads'
import type { RawData, WebSocket } from 'ws'

/** The largest single message a page may send, in bytes: a roster file of a whole town fits. */
export const MAX_MESSAGE_BYTES = 64 * 2 ** 20

/** A page that leaves this much unread is cut off (and reconnects), so that it cannot fill the memory. */
const MAX_UNREAD_BYTES = 64 * 2 ** 20

const GOING_AWAY = 1001
const TRY_AGAIN_LATER = 1013

/** Joins a socket to a station port, both ways. Either end closing closes the other. */
export function pump(socket: WebSocket, port: MessagePort): void {
  port.on('message', (message: string | Uint8Array) => {
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.close(TRY_AGAIN_LATER)
    else socket.send(message)
  })
  port.on('close', () => socket.close(GOING_AWAY))
  socket.on('message', (data, isBinary) => {
    port.postMessage(isBinary ? joined(data) : new TextDecoder().decode(Array.isArray(data) ? Buffer.concat(data) : data))
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => port.close())
}

/** A copy of exactly the message: a Node buffer is a view into a larger pool, all of which would be cloned. */
function joined(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data))
  return new Uint8Array(data)
}
