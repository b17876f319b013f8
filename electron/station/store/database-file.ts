import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

// Apart from `open.ts`, so that a host can look at a data folder without loading SQLite.

/** The file in a data folder that holds the station. */
export const DATABASE_FILE = 'station.db'

/** Bytes; 0 when there is no such file. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Whether something lies in a folder that only a station leaves: its database, the log of it, a copy of either age. */
export function holdsStation(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return false
  return readdirSync(folder).some((name) => (name.endsWith('.db') || name === `${DATABASE_FILE}-wal`) && sizeOf(path.join(folder, name)) > 0)
}
