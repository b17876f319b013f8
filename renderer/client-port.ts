/** Which page asks: it becomes the scope of its port. */
export type PageKind = 'desk' | 'kiosk'

/** What a page can say about its way to the station. */
export type PortState = 'connecting' | 'open' | 'lost'

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000
/** A desktop shell answers when the station is open; 100,000 residents take about 3 s. */
const HANDSHAKE_MS = 10_000

/** Ends a try or a connection, without calling back any more. */
type Undo = () => void

/** One try at a port: calls exactly one of the two, `lost` also after `open` when the connection ends. */
type Attempt = (open: (port: MessagePort) => void, lost: () => void) => Undo

/**
 * Connects the page to the station and keeps it connected: each time a way is open, `onPort` gets a new port (add the
 * message listener, then call `start()`; a `close` event tells that the way is lost). Waits 0.2 s to 5 s between tries, doubling.
 * Returns the undo.
 */
export function connectStation(page: PageKind, onPort: (port: MessagePort) => void, onState: (state: PortState) => void): Undo {
  // The web host is the only one that serves pages over http:, the desktop app has its own scheme.
  const attempt = location.protocol === 'http:' ? overWebSocket(page) : fromPreload
  return keepTrying(attempt, onPort, onState)
}

/** The same for any kind of attempt. */
export function keepTrying(attempt: Attempt, onPort: (port: MessagePort) => void, onState: (state: PortState) => void): Undo {
  const state: { wait: number; undo: Undo } = { wait: FIRST_WAIT_MS, undo: () => {} }
  const go = (): void => {
    state.undo = attempt((port) => {
      state.wait = FIRST_WAIT_MS
      onPort(port)
      onState('open')
    }, () => {
      onState('lost')
      const timer = setTimeout(go, state.wait)
      state.undo = () => clearTimeout(timer)
      state.wait = Math.min(state.wait * 2, LONGEST_WAIT_MS)
    })
  }
  onState('connecting')
  go()
  return () => state.undo()
}

/** Desktop app: the preload answers `station?` with a port that it pumps to the shell, and tells when that one is lost. */
function fromPreload(open: (port: MessagePort) => void, lost: () => void): Undo {
  const given: { port: MessagePort | undefined } = { port: undefined }
  const abort = new AbortController()
  const end = (): void => {
    clearTimeout(timer)
    abort.abort()
    if (given.port) closeAloud(given.port)
  }
  const timer = setTimeout(() => {
    end()
    lost()
  }, HANDSHAKE_MS)
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== window) return
    if (data === 'station!' && port !== undefined && given.port === undefined) {
      clearTimeout(timer)
      given.port = port
      open(port)
    } else if (data === 'station-lost') {
      end()
      lost()
    }
  }, { signal: abort.signal })
  window.postMessage('station?', '/')
  return end
}

/** Browser: a WebSocket carries the messages of the port. */
function overWebSocket(page: PageKind): Attempt {
  return (open, lost) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/port/${page}`)
    const { port1, port2 } = new MessageChannel()
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => {
      port1.addEventListener('message', (event: MessageEvent<string | Uint8Array<ArrayBuffer>>) => socket.send(event.data))
      port1.start()
      open(port2)
    })
    socket.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => {
      port1.postMessage(typeof event.data === 'string' ? event.data : new Uint8Array(event.data))
    })
    const onClose = (): void => {
      closeAloud(port2)
      void reloadWhenSessionEnded()
      lost()
    }
    socket.addEventListener('close', onClose)
    return () => {
      socket.removeEventListener('close', onClose)
      socket.close()
      closeAloud(port2)
    }
  }
}

/** Browsers do not tell a port's user that it was closed, so say it: calls still waiting for an answer then fail. */
function closeAloud(port: MessagePort): void {
  port.close()
  port.dispatchEvent(new Event('close'))
}

/** A restarted host no longer knows a desk's cookie; the page it answers with says what to do. A residents' screen it knows again. */
async function reloadWhenSessionEnded(): Promise<void> {
  const answer = await fetch(location.pathname, { method: 'HEAD' }).catch(() => undefined)
  if (answer?.status === 401 || answer?.status === 403) location.reload()
}
