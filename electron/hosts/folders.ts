import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The machine a folder is looked up on; given in so that each platform's rule can be tested on any. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Environment
  readonly home: string
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir() }

/** Where a station's data lives unless told otherwise; the demonstration station never shares it. */
export function defaultDataFolder(name: 'linzhan' | 'linzhan-demo', machine: Machine = thisMachine): string {
  return path.join(dataHome(machine), name)
}

/** The browser profile of a station's windows: beside the data folder, so that a copy of the data holds no caches. */
export function browserFolder(dataFolder: string): string {
  return `${path.resolve(dataFolder)}-browser`
}

/** Where data keys are kept: never inside the data folder, since whoever copies that must not get the key with it. */
export function keyFolder(machine: Machine = thisMachine): string {
  return path.join(configHome(machine), 'linzhan-keys')
}

/** Names a data folder without telling its path: 32 hex digits of the SHA-256 of its real path. */
export function folderMark(dataFolder: string): string {
  return createHash('sha256').update(realPath(path.resolve(dataFolder))).digest('hex').slice(0, 32)
}

function dataHome({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32': return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming')
    case 'darwin': return path.join(home, 'Library', 'Application Support')
    default: return env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share')
  }
}

function configHome({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32': return env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local')
    case 'darwin': return path.join(home, 'Library', 'Preferences')
    default: return env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
  }
}

/** The folder may not exist yet; then the nearest parent that does is resolved. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    const parent = path.dirname(folder)
    return parent === folder ? folder : path.join(realPath(parent), path.basename(folder))
  }
}
