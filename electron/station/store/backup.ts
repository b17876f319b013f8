import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3'

/** Copies the store into a folder: under a temporary name first, renamed when whole. Gives the file's path. */
export function backUpInto(raw: Database, folder: string, name: string): string {
  const whole = path.join(folder, name)
  const partial = `${whole}.partial`
  rmSync(partial, { force: true })
  try {
    raw.prepare('VACUUM INTO ?').run(partial)
    renameSync(partial, whole)
  } finally {
    rmSync(partial, { force: true })
  }
  return whole
}
