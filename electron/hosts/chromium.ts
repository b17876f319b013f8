import { existsSync } from 'node:fs'
import path from 'node:path'
import { thisMachine, type Machine } from './folders.ts'

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const WINDOWS_FILES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
const MAC_FILES = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Chromium.app/Contents/MacOS/Chromium']

/** A Chromium of any brand on this computer, or undefined. CHROMIUM_PATH goes before everything else. */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  return candidates(machine).find((file) => existsSync(file))
}

/** Arguments every Chromium we start gets: own profile, nothing fetched, no first-run pages, no password store. */
export function chromiumArguments(profileFolder: string): readonly string[] {
  return [
    `--user-data-dir=${profileFolder}`, '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--disable-extensions', '--disable-features=Translate', '--password-store=basic', '--lang=zh-CN',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run for root
  ]
}

function candidates({ platform, env }: Machine): readonly string[] {
  const chosen = env['CHROMIUM_PATH'] === undefined ? [] : [env['CHROMIUM_PATH']]
  switch (platform) {
    case 'win32': {
      const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
      return [...chosen, ...roots.flatMap((folder) => WINDOWS_FILES.map((file) => path.win32.join(folder, file)))]
    }
    case 'darwin': return [...chosen, ...MAC_FILES.map((file) => path.join('/Applications', file))]
    default: {
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
      return [...chosen, ...LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))]
    }
  }
}
