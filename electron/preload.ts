import { ipcRenderer } from 'electron'

// Hands the page one end of a message channel and pumps the other over IPC to the shell; exposes nothing else.
// Each channel carries its own id, so that an answer meant for an earlier one (a reload, a restart) never reaches this one.

let current: { readonly id: string; readonly port: MessagePort; readonly page: MessagePort } | undefined

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'station?') return
  current?.port.close()
  const { port1, port2 } = new MessageChannel()
  const id = crypto.randomUUID()
  current = { id, port: port1, page: port2 }
  port1.addEventListener('message', ({ data }) => ipcRenderer.send('station', id, data))
  port1.start()
  ipcRenderer.send('station-open', id)
})

ipcRenderer.on('station-opened', (_event, id: string) => {
  if (id === current?.id) window.postMessage('station!', '/', [current.page])
})

ipcRenderer.on('station', (_event, id: string, message: unknown) => {
  if (id === current?.id) current.port.postMessage(message)
})

ipcRenderer.on('station-lost', (_event, id: string) => {
  if (id !== current?.id) return
  current.port.close()
  current = undefined
  window.postMessage('station-lost', '/')
})
