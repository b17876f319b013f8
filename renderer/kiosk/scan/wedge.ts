/*
 * A scanner is a keyboard that types very fast and ends with Enter. What it means is read from the physical keys
 * (`event.code`) and their timing, never from the text: an input method in the way would turn codes into candidates.
 */

/** A key as it came: its physical code and when, in milliseconds; `odd` for one held down or pressed with Ctrl, Alt or Meta. */
export interface KeyPress {
  readonly code: string
  readonly at: number
  readonly odd?: boolean
}

/** What has been typed in one burst so far; `spoilt` once it held a key no code of ours has. */
export interface Burst {
  readonly text: string
  readonly keys: number
  readonly spoilt: boolean
  readonly lastAt: number
}

/** What a burst that ended was: a code, or something scanned that is none (a payment code, a web address). */
export type Scan = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'unreadable' }

export interface WedgeStep {
  readonly burst: Burst
  /** What this key ended, when it ended something. */
  readonly scan: Scan | null
  /** Whether the key belongs to a scanner and must reach nothing else, such as a button that has the focus. */
  readonly swallow: boolean
}

export const NO_BURST: Burst = { text: '', keys: 0, spoilt: false, lastAt: Number.NEGATIVE_INFINITY }

/** Scanners send a key every 1 to 30 ms, people hardly one in 80 (domain reference §f). */
const LONGEST_GAP_MS = 50
/** Shorter than any slip: a person rolling two or three keys is no scanner. */
const SHORTEST_CODE = 6
const LONGEST_CODE = 64

/** Keys a scanner holds while it types capitals. */
const SILENT = new Set(['ShiftLeft', 'ShiftRight', 'CapsLock', 'NumLock'])
const ENDS = new Set(['Enter', 'NumpadEnter', 'Tab'])

/**
 * Takes one key into the burst. A burst with a key that no code has is spoilt to its end, so that the tail of a foreign
 * code is never taken for a code of ours; and every key so close behind another is kept from the page, also where the
 * scan was cut off at its beginning: its Enter would press whatever was pressed last.
 */
export function feed(before: Burst, { code, at, odd = false }: KeyPress): WedgeStep {
  const goesOn = at - before.lastAt <= LONGEST_GAP_MS
  const { text, keys, spoilt } = goesOn ? before : NO_BURST
  if (SILENT.has(code)) return { burst: goesOn ? { ...before, lastAt: at } : NO_BURST, scan: null, swallow: false }
  if (ENDS.has(code)) return { burst: NO_BURST, scan: scanOf({ text, keys, spoilt: spoilt || odd }), swallow: keys > 0 }
  const character = odd ? null : characterOf(code)
  const longer = text + (character ?? '')
  return { burst: { text: longer, keys: keys + 1, spoilt: spoilt || character === null || longer.length > LONGEST_CODE, lastAt: at }, scan: null, swallow: keys > 0 }
}

function scanOf({ text, keys, spoilt }: Pick<Burst, 'text' | 'keys' | 'spoilt'>): Scan | null {
  if (keys < SHORTEST_CODE) return null
  return spoilt ? { kind: 'unreadable' } : { kind: 'code', code: text }
}

function characterOf(code: string): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return digit ?? letter ?? (code === 'Minus' || code === 'NumpadSubtract' ? '-' : null)
}
