import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3'

/**
 * Copies the store into a folder: under a temporary name first, flushed (SQLite does not flush what `VACUUM INTO` writes),
 * then renamed, so that a stick pulled right after "done" holds a whole copy. Gives the file's path.
 */
export function backUpInto(raw: Database, folder: string, name: string): string {
  const whole = path.join(folder, name)
  const partial = `${whole}.partial`
  rmSync(partial, { force: true })
  try {
    raw.prepare('VACUUM INTO ?').run(partial)
    flush(partial, 'r+') // Windows flushes only what it may write
    renameSync(partial, whole)
  } finally {
    rmSync(partial, { force: true })
  }
  if (process.platform !== 'win32') flushName(folder)
  return whole
}

function flush(file: string, flags: 'r' | 'r+'): void {
  const handle = openSync(file, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the new name itself survive a power cut; some stick formats cannot, and nothing is lost by that. */
function flushName(folder: string): void {
  try {
    flush(folder, 'r')
  } catch {
    // the copy itself is flushed
  }
}
