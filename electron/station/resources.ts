import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Read-only files shipped with the program, by their path below `resources/`. */
export interface Resources {
  text(name: string): string
  json(name: string): unknown
  bytes(name: string): Uint8Array
}

export function createResources(folder: string): Resources {
  const bytes = (name: string) => readFileSync(path.join(folder, name))
  return {
    bytes,
    text: (name) => bytes(name).toString('utf8'),
    json: (name) => JSON.parse(bytes(name).toString('utf8')) as unknown,
  }
}
