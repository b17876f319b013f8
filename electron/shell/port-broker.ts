import { ipcMain, type IpcMainEvent, type WebContents } from 'electron'
import type { MessagePort } from 'node:worker_threads'
import type { StationDoor } from '../hosts/station-keeper.ts'
import { APP_ORIGIN, type PageKind } from './origin.ts'

/** Why a message is not passed on. Only these words are logged, never what the message held. */
type Distrust = 'unknown window' | 'not the main frame' | 'foreign origin' | 'malformed message'

/** One page's way in; `id` is the page's name for it, the port is there once the station is open. */
interface Line {
  readonly id: string
  port: MessagePort | undefined
}

/** Joins each window's page to a station port of the scope the window was made for. */
export interface PortBroker {
  /** Lets a window's page ask for ports. Its scope cannot be changed afterwards. */
  admit(contents: WebContents, scope: PageKind): void
}

/**
 * Listens on IPC. Every message must come from an admitted window's main frame and our own origin; anything else is
 * refused aloud and never answered.
 */
export function createPortBroker(station: StationDoor, refuse: (reason: Distrust) => void): PortBroker {
  const admitted = new Map<number, PageKind>()
  const lines = new Map<number, Line>()

  const trusted = (listen: (event: IpcMainEvent, scope: PageKind, id: string, message: unknown) => void) =>
    (event: IpcMainEvent, id: unknown, message: unknown): void => {
      const scope = admitted.get(event.sender.id)
      if (scope === undefined) return refuse('unknown window')
      if (event.senderFrame?.parent !== null) return refuse('not the main frame')
      if (event.senderFrame.origin !== APP_ORIGIN) return refuse('foreign origin')
      if (typeof id !== 'string' || !isPortMessage(message)) return refuse('malformed message')
      return listen(event, scope, id, message)
    }

  ipcMain.on('station-open', trusted(({ sender }, scope, id) => {
    lines.get(sender.id)?.port?.close()
    const line: Line = { id, port: undefined }
    lines.set(sender.id, line)
    station.connect(scope).then((port) => {
      if (lines.get(sender.id) !== line) return port.close() // the page was reloaded or closed meanwhile
      line.port = port
      port.on('message', (message: unknown) => tell(sender, 'station', id, message))
      port.on('close', () => tell(sender, 'station-lost', id))
      return tell(sender, 'station-opened', id)
    }, () => tell(sender, 'station-lost', id))
  }))
  ipcMain.on('station', trusted(({ sender }, _scope, id, message) => {
    const line = lines.get(sender.id)
    if (line?.id === id) line.port?.postMessage(message)
  }))

  return {
    admit(contents, scope) {
      const { id } = contents
      admitted.set(id, scope)
      contents.once('destroyed', () => {
        admitted.delete(id)
        lines.get(id)?.port?.close()
        lines.delete(id)
      })
    },
  }
}

/** A page that opens its port sends no message with it. */
function isPortMessage(message: unknown): boolean {
  return message === undefined || typeof message === 'string' || message instanceof Uint8Array
}

function tell(contents: WebContents, channel: string, ...message: readonly unknown[]): void {
  if (!contents.isDestroyed()) contents.send(channel, ...message)
}
