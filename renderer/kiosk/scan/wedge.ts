/*
 * A scanner is a keyboard that types very fast and ends with Enter. What it means is read from the physical keys
 * (`event.code`) and their timing, never from the text: an input method in the way would turn codes into candidates.
 */

/** A key as it came: its physical code and when, in milliseconds. */
export interface KeyPress {
  readonly code: string
  readonly at: number
}

/** What has been typed in one burst so far. */
export interface Burst {
  readonly text: string
  readonly lastAt: number
}

export interface WedgeStep {
  readonly burst: Burst
  /** The whole code, when this key ended one. */
  readonly scanned: string | null
  /** Whether the key belongs to a scanner and must reach nothing else, such as a button that has the focus. */
  readonly swallow: boolean
}

export const NO_BURST: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY }

/** Scanners send a key every 1 to 30 ms, people hardly one in 80 (domain reference §f). */
const LONGEST_GAP_MS = 50
/** Shorter than any slip: a person rolling two or three keys is no scanner. */
const SHORTEST_CODE = 6
const LONGEST_CODE = 64

/** Takes one key into the burst. */
export function feed(before: Burst, key: KeyPress): WedgeStep {
  const goesOn = key.at - before.lastAt <= LONGEST_GAP_MS
  const text = goesOn ? before.text : ''
  if (key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab') {
    const scanned = text.length >= SHORTEST_CODE ? text : null
    return { burst: NO_BURST, scanned, swallow: scanned !== null }
  }
  if (SILENT.has(key.code)) return { burst: { text, lastAt: goesOn ? key.at : before.lastAt }, scanned: null, swallow: false }
  const character = characterOf(key.code)
  if (character === null) return { burst: NO_BURST, scanned: null, swallow: false }
  const longer = (text + character).slice(-LONGEST_CODE)
  return { burst: { text: longer, lastAt: key.at }, scanned: null, swallow: longer.length > 1 }
}

/** Keys a scanner holds while it types capitals. */
const SILENT = new Set(['ShiftLeft', 'ShiftRight', 'CapsLock', 'NumLock'])

function characterOf(code: string): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return digit ?? letter ?? (code === 'Minus' || code === 'NumpadSubtract' ? '-' : null)
}
