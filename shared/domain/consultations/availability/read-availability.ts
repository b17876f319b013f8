import type { AvailabilityRule } from './availability-rule.ts'
import { gatherRules } from './gather-rules.ts'
import { readPieces, type Piece } from './read-pieces.ts'
import type { GatherTrouble } from './sort-pieces.ts'
import { plainWords } from './words.ts'

/** Longest text that is read, in characters: a cell holds a sentence or two, twenty rules said in words some more. */
const LONGEST = 1000

/** Why a text is left for a person. `words`: something in it is not understood, and where that begins. */
export type LeftCause = 'blank' | 'words' | GatherTrouble

/** What was made of an office's words: rules when every word of it is understood, else nothing at all. */
export type AvailabilityReading =
  | { readonly kind: 'read'; readonly rules: readonly AvailabilityRule[] }
  | { readonly kind: 'left'; readonly cause: LeftCause; readonly words: string }

/**
 * Reads when an expert can serve (可服务时间) out of the office's own words. The whole text has to be understood: 随时可约,
 * a time without its end, or an exception that may belong to one rule or to all is left for a person and never guessed.
 */
export function readAvailability(text: string): AvailabilityReading {
  const words = plainWords(text)
  if (words === '') return left('blank', '')
  if (words.length > LONGEST) return left('words', words)
  const parts: (readonly Piece[])[] = []
  for (const part of words.split(/[;。]/u)) {
    const { pieces, rest } = piecesOf(part)
    if (rest !== '') return left('words', rest)
    if (pieces.length > 0) parts.push(pieces)
  }
  const rules = gatherRules(parts)
  return typeof rules === 'string' ? left(rules, words) : { kind: 'read', rules }
}

function piecesOf(part: string): { readonly pieces: readonly Piece[]; readonly rest: string } {
  const body = part.replace(/^[,、:]+|[,、]+$/gu, '')
  const taken = readPieces(body, 0)
  return { pieces: taken?.value ?? [], rest: body.slice(taken?.at ?? 0) }
}

function left(cause: LeftCause, words: string): AvailabilityReading {
  return { kind: 'left', cause, words }
}
