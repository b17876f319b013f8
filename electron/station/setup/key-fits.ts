import path from 'node:path'
import { DATABASE_FILE, sizeOf } from '../store/database-file.ts'
import { openReadOnly } from '../store/open.ts'
import { createSealer } from '../store/sealed.ts'
import { keyCheckOf } from './service.ts'

/**
 * Whether a data key may be the one of the station in a folder, asked before the key is put there: two stations' recovery
 * keys lie in one drawer. True where there is no station yet. Throws SQLite's own error for a broken file.
 */
export function keyFits(dataFolder: string, dataKey: Uint8Array): boolean {
  const file = path.join(dataFolder, DATABASE_FILE)
  if (sizeOf(file) === 0) return true
  const raw = openReadOnly(file)
  try {
    const found = raw.prepare<[], { key_check: Buffer }>('SELECT key_check FROM station').get()
    const sealer = createSealer(dataKey, () => new Uint8Array())
    return found === undefined || found.key_check.equals(keyCheckOf({ sealer }))
  } finally {
    raw.close()
  }
}
