import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Out } from './command.ts'

/** Writes what the station made where the person asked for it, and says the whole path. Throws where the file cannot be written. */
export function saveFile(file: string, base64: string, out: Out): void {
  const target = path.resolve(file)
  writeFileSync(target, Buffer.from(base64, 'base64'))
  out.line(target)
}
