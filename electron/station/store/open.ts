import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { backUpInto } from './backup.ts'
import { DATABASE_FILE, holdsStation, sizeOf } from './database-file.ts'
import { migrate, pendingMigrations } from './migrate.ts'

const KEEP_UPGRADE_BACKUPS = 3

/** The file is empty or gone, yet other files tell that a station was here; nothing has been changed. */
export class EmptiedDatabase extends Error {
  override readonly name = 'EmptiedDatabase'
}

/** Opens the connection with the pragmas that keep what was acknowledged, without looking at the schema. */
export function openConnection(file: string): Database.Database {
  const raw = new Database(file)
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL') // better-sqlite3 is built with NORMAL for WAL
    raw.pragma('foreign_keys = ON')
    raw.pragma('busy_timeout = 2000')
    raw.pragma('secure_delete = ON') // a destroyed seal leaves no bytes behind
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Opens a data folder: makes it when new, copies the file aside before an upgrade, applies what is pending.
 * Throws `NewerDatabase` (and leaves the file as it was) when the file was written by a newer program, and
 * `EmptiedDatabase` rather than begin a new station over one that a broken disk has emptied.
 */
export function openDatabase(folder: string): Database.Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, DATABASE_FILE)
  const existed = sizeOf(file) > 0
  if (existed) refuseNewer(file)
  else if (holdsStation(folder)) throw new EmptiedDatabase('the database is empty, but a station was here')
  const raw = existed ? openConnection(file) : openNew(file)
  const pending = pendingMigrations(raw)
  if (existed && pending.length > 0) backUpBefore(raw, folder)
  migrate(raw)
  return raw
}

/** A first start that fails (a full disk) leaves no empty file, which the next start would take for a station that was lost. */
function openNew(file: string): Database.Database {
  try {
    return openConnection(file)
  } catch (error) {
    if (sizeOf(file) === 0) rmSync(file, { force: true })
    throw error
  }
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
