import type { ChildProcess } from 'node:child_process'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import type { Cdp } from './cdp.ts'
import type { DoubleWindow } from './browser-window.ts'
import type { DoubleContents } from './web-contents.ts'

export interface DoubleOptions {
  readonly appPath: string
  readonly name: string
  readonly version: string
  /** `--name` and `--name=value` from the command line. */
  readonly switches: readonly string[]
}

/** What the parts of the double share: one app, one Chromium, its windows. */
export interface Context {
  readonly options: DoubleOptions
  readonly switches: Map<string, string>
  readonly paths: Map<string, string>
  readonly windows: Set<DoubleWindow>
  readonly contents: Map<number, DoubleContents>
  phase: 'starting' | 'ready' | 'quitting'
  chromium: ChildProcess | undefined
  /** Throws before the app is ready. */
  cdp(): Cdp
  setCdp(cdp: Cdp): void
  needReady(what: string): void
}

export function createContext(options: DoubleOptions): Context {
  const state: { cdp: Cdp | undefined } = { cdp: undefined }
  const context: Context = {
    options,
    switches: new Map(options.switches.map((text) => {
      const [name = '', value = ''] = text.slice(2).split('=')
      return [name, value]
    })),
    paths: defaultPaths(options.name),
    windows: new Set(),
    contents: new Map(),
    phase: 'starting',
    chromium: undefined,
    cdp() {
      if (state.cdp === undefined) throw new Error('electron double: Chromium has not started')
      return state.cdp
    },
    setCdp(cdp) {
      state.cdp = cdp
    },
    needReady(what) {
      if (context.phase === 'starting') throw new Error(`Cannot ${what} before app is ready`)
    },
  }
  return context
}

function defaultPaths(name: string): Map<string, string> {
  const home = homedir()
  const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
  return new Map([
    ['home', home], ['appData', appData], ['userData', path.join(appData, name)], ['temp', tmpdir()], ['exe', process.execPath],
    ['desktop', path.join(home, 'Desktop')], ['documents', path.join(home, 'Documents')], ['downloads', path.join(home, 'Downloads')],
  ])
}
