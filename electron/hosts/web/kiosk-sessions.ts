import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

/** A kiosk that nobody has used for so long, in ms, is opened from the desk again. */
export const KIOSK_SESSION_LIFE_MS = 90 * 86_400_000
/** How often it is written down that a kiosk is in use, in ms. */
const SEEN_EVERY_MS = 86_400_000
/** More kiosks than any station has; the one unused longest makes room. */
const KEPT = 16

const stored = z.object({ sessions: z.array(z.object({ hash: z.string(), seenAt: z.number() })) })

/** Tokens of residents' screens, which a new host knows again: 256 random bits each, only their hashes kept (decision 0040). */
export interface KioskSessions {
  issue(): string
  knows(token: string): boolean
}

/** Keeps them in a file, or without one as long as the host runs. A file that cannot be read is an empty one. */
export function createKioskSessions(file?: string, now: () => number = Date.now): KioskSessions {
  const seen = new Map<string, number>(readFrom(file))

  function note(hash: string): void {
    seen.delete(hash)
    seen.set(hash, now())
    for (const oldest of [...seen.keys()].slice(0, -KEPT)) seen.delete(oldest)
    writeTo(file, seen)
  }

  return {
    issue() {
      const token = randomBytes(32).toString('base64url')
      note(hashOf(token))
      return token
    },
    knows(token) {
      const hash = hashOf(token)
      const seenAt = seen.get(hash)
      if (seenAt === undefined || now() - seenAt > KIOSK_SESSION_LIFE_MS) return false
      if (now() - seenAt > SEEN_EVERY_MS) note(hash)
      return true
    },
  }
}

function readFrom(file: string | undefined): readonly [string, number][] {
  if (file === undefined) return []
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8'))).sessions.map(({ hash, seenAt }) => [hash, seenAt])
  } catch {
    return []
  }
}

function writeTo(file: string | undefined, seen: ReadonlyMap<string, number>): void {
  if (file === undefined) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify({ sessions: [...seen].map(([hash, seenAt]) => ({ hash, seenAt })) }), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
