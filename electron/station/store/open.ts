import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { backUpInto } from './backup.ts'
import { migrate, pendingMigrations } from './migrate.ts'

/** The file in a data folder that holds the station. */
export const DATABASE_FILE = 'station.db'

const KEEP_UPGRADE_BACKUPS = 3

/** Opens the connection with the pragmas that keep what was acknowledged, without looking at the schema. */
export function openConnection(file: string): Database.Database {
  const raw = new Database(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL') // better-sqlite3 is built with NORMAL for WAL
  raw.pragma('foreign_keys = ON')
  raw.pragma('busy_timeout = 2000')
  raw.pragma('secure_delete = ON') // a destroyed seal leaves no bytes behind
  return raw
}

/**
 * Opens a data folder: makes it when new, copies the file aside before an upgrade, applies what is pending.
 * Throws `NewerDatabase` (and leaves the file as it was) when the file was written by a newer program.
 */
export function openDatabase(folder: string): Database.Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, DATABASE_FILE)
  const existed = existsSync(file)
  if (existed) refuseNewer(file)
  const raw = openConnection(file)
  const pending = pendingMigrations(raw)
  if (existed && pending.length > 0) backUpBefore(raw, folder)
  migrate(raw)
  return raw
}

/** Opens the file to look at it; nothing is made or changed. */
export function openReadOnly(file: string): Database.Database {
  return new Database(file, { readonly: true })
}

function refuseNewer(file: string): void {
  const probe = openReadOnly(file)
  try {
    pendingMigrations(probe)
  } finally {
    probe.close()
  }
}

function backUpBefore(raw: Database.Database, folder: string): void {
  const version = raw.pragma('user_version', { simple: true }) as number
  backUpInto(raw, folder, `before-upgrade-${version}.db`)
  const old = readdirSync(folder).filter((name) => name.startsWith('before-upgrade-')).toSorted((one, other) => versionIn(one) - versionIn(other))
  for (const name of old.slice(0, -KEEP_UPGRADE_BACKUPS)) rmSync(path.join(folder, name), { force: true })
}

/** By number: as text `before-upgrade-9` would come after `before-upgrade-10`, and the newest copy would go. */
function versionIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0)
}
