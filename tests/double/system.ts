import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from './context.ts'
import { strict } from './strict.ts'

/** Displays side by side, from DOUBLE_SCREEN: `1920x1080` or `1920x1080,1080x1920`. */
export function createScreen() {
  const sizes = (process.env['DOUBLE_SCREEN'] ?? '1920x1080').split(',').map((text) => text.split('x').map(Number))
  const displays = sizes.map(([width = 0, height = 0], index) => {
    const x = sizes.slice(0, index).reduce((sum, [before = 0]) => sum + before, 0)
    const bounds = { x, y: 0, width, height }
    return { id: index + 1, bounds, workArea: bounds, size: { width, height }, workAreaSize: { width, height }, scaleFactor: 1 }
  })
  return strict('screen', Object.assign(new EventEmitter(), { getPrimaryDisplay: () => displays[0], getAllDisplays: () => displays }))
}

/** A keychain that is a key file in the profile; DOUBLE_NO_KEYRING=1 takes it away. Only the asynchronous calls: the others are deprecated. */
export function createSafeStorage(context: Context) {
  const locked = process.env['DOUBLE_NO_KEYRING'] === '1'
  const key = (): Buffer => {
    context.needReady('use safeStorage')
    const file = path.join(context.paths.get('userData') ?? '', 'double-keychain')
    if (!existsSync(file)) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, randomBytes(32), { mode: 0o600 })
    }
    return readFileSync(file)
  }
  return strict('safeStorage', {
    isAsyncEncryptionAvailable: () => Promise.resolve(!locked),
    getSelectedStorageBackend: () => (locked ? 'basic_text' : 'gnome_libsecret'),
    encryptStringAsync(text: string) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(), nonce)
      return Promise.resolve(Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]))
    },
    async decryptStringAsync(bytes: Buffer) {
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(-16))
      const result = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
      return await Promise.resolve({ shouldReEncrypt: false, result })
    },
  })
}

interface Question {
  readonly message: string
  readonly cancelId?: number
}

/** Dialogs nobody sees: they are said on the error output, and a question is cancelled. */
export function createDialog() {
  return strict('dialog', {
    showErrorBox: (title: string, content: string) => console.error(`electron double: error box: ${title}: ${content}`),
    showMessageBoxSync(_window: object, { message, cancelId = 0 }: Question) {
      console.error(`electron double: question: ${message}`)
      return cancelId
    },
  })
}

/** Keeps count of who keeps the display awake. */
export function createPowerSaveBlocker() {
  const held = new Set<number>()
  const last = { id: -1 }
  return strict('powerSaveBlocker', {
    start(type: string) {
      if (type !== 'prevent-display-sleep' && type !== 'prevent-app-suspension') throw new TypeError(`electron double: no such blocker: ${type}`)
      held.add(++last.id)
      return last.id
    },
    stop: (id: number) => held.delete(id),
    isStarted: (id: number) => held.has(id),
  })
}

/** The application menu is only remembered. */
export function createMenu() {
  const state: { menu: unknown } = { menu: undefined }
  return strict('Menu', {
    setApplicationMenu: (menu: unknown) => void (state.menu = menu),
    getApplicationMenu: () => state.menu,
  })
}
