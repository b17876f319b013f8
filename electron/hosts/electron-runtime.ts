import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A download that takes longer is not worth waiting for: the web host opens at once. */
const FETCH_PATIENCE_MS = 8_000

/** After a failed download it is not tried again for a day. */
const RETRY_AFTER_MS = 24 * 3_600_000

/** The Electron program of this checkout, fetched if that takes a few seconds; undefined when there is none. */
export function electronProgram(checkout: string): string | undefined {
  const found = installedElectron(checkout)
  if (found !== undefined) return found
  const failedNote = path.join(checkout, 'out/no-electron')
  if (existsSync(failedNote) && Date.now() - statSync(failedNote).mtimeMs < RETRY_AFTER_MS) return undefined
  const installer = path.join(checkout, 'node_modules/electron/install.js')
  if (existsSync(installer)) spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_PATIENCE_MS })
  const fetched = installedElectron(checkout)
  if (fetched === undefined) {
    mkdirSync(path.dirname(failedNote), { recursive: true })
    writeFileSync(failedNote, '')
  }
  return fetched
}

function installedElectron(checkout: string): string | undefined {
  const folder = path.join(checkout, 'node_modules/electron')
  const note = path.join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = path.join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : undefined
}
