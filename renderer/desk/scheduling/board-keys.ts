import type { KeyboardEvent } from 'react'
import type { Nudge } from './adjustment.ts'

/** What a key means for a block of the board. */
export type BoardKey = { readonly does: 'nudge'; readonly nudge: Nudge } | { readonly does: 'begin' | 'save' | 'cancel' | 'focus' }

const NUDGES: Readonly<Partial<Record<string, Nudge>>> = { ArrowLeft: 'earlier', ArrowRight: 'later', ArrowUp: 'roomAbove', ArrowDown: 'roomBelow' }
const LENGTHS: Readonly<Partial<Record<string, Nudge>>> = { '+': 'longer', '=': 'longer', '-': 'shorter', '_': 'shorter' }

/** M takes a block, arrows move it (with Shift by days), + and - change its end, Enter saves, Escape lets it go; otherwise arrows move the focus. */
export function boardKeyOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, adjusting: boolean): BoardKey | null {
  const length = LENGTHS[key]
  if (length) return { does: 'nudge', nudge: length }
  if (!adjusting) return key === 'm' || key === 'M' ? { does: 'begin' } : NUDGES[key] ? { does: 'focus' } : null
  if (key === 'Enter') return { does: 'save' }
  if (key === 'Escape' || key === 'Tab') return { does: 'cancel' }
  if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) return { does: 'nudge', nudge: key === 'ArrowLeft' ? 'dayBefore' : 'dayAfter' }
  const nudge = NUDGES[key]
  return nudge ? { does: 'nudge', nudge } : null
}
