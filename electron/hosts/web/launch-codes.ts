import { createHash, randomBytes } from 'node:crypto'

/** Which pages a browser may open: the desk may also open a kiosk page. */
export type WebScope = 'desk' | 'kiosk'

/** How long a launch code waits for its one use, in ms: the start of a browser is visible to others on the computer. */
export const LAUNCH_CODE_LIFE_MS = 120_000

/** More than this many unused codes are not kept; the oldest is dropped. */
const CODES_KEPT = 16

/**
 * One-time codes and the sessions they are exchanged for: 256 random bits each, only their hashes kept, nothing
 * outlives the host. Looking a hash up tells nothing about the secret by its timing.
 */
export interface LaunchCodes {
  issue(scope: WebScope): string
  /** Exchanges an unused code for the token of a new session; undefined when it is unknown, used or late. */
  redeem(code: string): { readonly scope: WebScope; readonly token: string } | undefined
  sessionScope(token: string): WebScope | undefined
}

export function createLaunchCodes(now: () => number = Date.now): LaunchCodes {
  const codes = new Map<string, { scope: WebScope; until: number }>()
  const sessions = new Map<string, WebScope>()
  return {
    issue(scope) {
      const oldest = codes.keys().next().value
      if (codes.size >= CODES_KEPT && oldest !== undefined) codes.delete(oldest)
      const code = secret()
      codes.set(hash(code), { scope, until: now() + LAUNCH_CODE_LIFE_MS })
      return code
    },
    redeem(code) {
      const key = hash(code)
      const found = codes.get(key)
      codes.delete(key)
      if (found === undefined || now() > found.until) return undefined
      const token = secret()
      sessions.set(hash(token), found.scope)
      return { scope: found.scope, token }
    },
    sessionScope: (token) => sessions.get(hash(token)),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
