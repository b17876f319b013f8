import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from './context.ts'
import { preventable, strict } from './strict.ts'

/** How long Chromium may take to end after the app did, in ms. */
const EXIT_PATIENCE_MS = 3_000

/** `app`: life cycle, paths, switches and the single instance lock. Menus, docks and login items are not there. */
export function createApp(context: Context) {
  const { options, paths, switches, windows } = context
  const ready = Promise.withResolvers<void>()
  const app = Object.assign(new EventEmitter(), {
    name: options.name, isPackaged: false,
    whenReady: () => ready.promise,
    isReady: () => context.phase !== 'starting',
    becomeReady() {
      context.phase = 'ready'
      app.emit('ready', {}, {})
      ready.resolve()
    },
    getName: () => options.name, getVersion: () => options.version, getAppPath: () => options.appPath, getLocale: () => 'zh-CN',
    getPath(name: string) {
      const found = paths.get(name === 'sessionData' ? 'userData' : name)
      if (found === undefined) throw new Error(`Failed to get '${name}' path`)
      return found
    },
    setPath(name: string, value: string) {
      if (!path.isAbsolute(value)) throw new Error('Path must be absolute')
      paths.set(name, value)
    },
    commandLine: strict('app.commandLine', {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      hasSwitch: (name: string) => switches.has(name),
      getSwitchValue: (name: string) => switches.get(name) ?? '',
    }),
    setAppUserModelId: () => {},
    requestSingleInstanceLock: () => takeInstanceLock(app, paths.get('userData') ?? ''),
    quit() {
      if (context.phase === 'quitting') return
      if (!asks(app, 'before-quit')) return
      context.phase = 'quitting'
      const open = [...windows]
      if (open.length === 0) app.leave(true)
      else void Promise.all(open.map((window) => window.tryClose())).then((closed) => app.leave(closed.every(Boolean)))
    },
    leave(closed: boolean) {
      if (closed && asks(app, 'will-quit')) app.exit(0)
      else context.phase = 'ready'
    },
    exit(code = 0) {
      app.emit('quit', {}, code)
      const { chromium } = context
      if (chromium === undefined || chromium.exitCode !== null) return process.exit(code)
      chromium.once('exit', () => process.exit(code))
      setTimeout(() => {
        chromium.kill('SIGKILL')
        process.exit(code)
      }, EXIT_PATIENCE_MS).unref()
      return chromium.kill()
    },
  })
  return app
}

export type DoubleApp = ReturnType<typeof createApp>

function asks(app: EventEmitter, event: 'before-quit' | 'will-quit'): boolean {
  const asked = preventable({})
  app.emit(event, asked)
  return !asked.defaultPrevented
}

/** One file names the first instance, another carries the command line of a later one to it. */
function takeInstanceLock(app: EventEmitter, userData: string): boolean {
  mkdirSync(userData, { recursive: true })
  const lock = path.join(userData, 'SingletonLock.double')
  const note = path.join(userData, 'SingletonNote.double')
  if (!claim(lock)) {
    writeFileSync(note, JSON.stringify([process.argv, process.cwd()]))
    return false
  }
  writeFileSync(note, '')
  watchFile(note, { interval: 100, persistent: false }, () => {
    const text = readFileSync(note, 'utf8')
    if (text === '') return
    const [argv, folder] = JSON.parse(text) as [string[], string]
    app.emit('second-instance', {}, argv, folder)
  })
  process.on('exit', () => {
    unwatchFile(note)
    rmSync(lock, { force: true })
  })
  return true
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false
    writeFileSync(lock, String(process.pid))
    return true
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
