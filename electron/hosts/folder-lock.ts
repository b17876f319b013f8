import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const LOCK_FILE = 'host.lock'

/** Who holds a data folder: one host at a time, since each keeps the residents in its own memory. */
export interface FolderHolder {
  readonly pid: number
  /** Tells a process from a later one that got the same number, where the system says when processes started. */
  readonly mark: string
}

export type FolderLock =
  | { readonly kind: 'held'; release(): void }
  | { readonly kind: 'busy'; readonly holder: FolderHolder }

/** Takes a data folder for this process. A lock left behind by a process that is gone is taken over. */
export function lockFolder(dataFolder: string): FolderLock {
  const file = path.join(dataFolder, LOCK_FILE)
  const own: FolderHolder = { pid: process.pid, mark: processMark(process.pid) ?? '' }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const holder = readHolder(file)
  if (holder !== undefined && processMark(holder.pid) === holder.mark) return { kind: 'busy', holder }
  rmSync(file, { force: true })
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 })
  } catch {
    return { kind: 'busy', holder: readHolder(file) ?? { pid: 0, mark: '' } } // another host was quicker
  }
  return { kind: 'held', release: () => rmSync(file, { force: true }) }
}

function readHolder(file: string): FolderHolder | undefined {
  try {
    const { pid, mark } = JSON.parse(readFileSync(file, 'utf8')) as Partial<FolderHolder>
    return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : undefined
  } catch {
    return undefined
  }
}

/** Undefined when no such process runs. On Linux the boot and the start time in ticks since then; elsewhere only that it runs. */
function processMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxMark(pid)
  try {
    process.kill(pid, 0)
    return ''
  } catch {
    return undefined
  }
}

function linuxMark(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name before may hold spaces
    return `${boot} ${fields[19]}`
  } catch {
    return undefined
  }
}
